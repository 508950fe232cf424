/** What is worth knowing of the clean rows, though nothing is wrong with them. */
export const CLEAN_INFOS: readonly string[] = [
  // 39 of the 200 companies: the year is not over.
  "BEN-17 beneficiarios",
  // Three of the four funds, for the same reason.
  "FON-09 fondos",
  // The undersecretary was away, so the Director General who calls the sessions presided as well.
  "SES-11 sesiones 6",
];
