/** Number formats that show a number as it is, by the names Excel gives them in English and in Spanish. */
const GENERAL = /^(?:general|est[aá]ndar)$/i;
/** What stands in a section without being a code: quoted text, escaped, padding and fill characters. */
const LITERALS = /"[^"]*"?|[\\_*]./gs;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
const BRACKETS = /\[[^\]]*\]?/g;
const CONDITION = /\[[<>=]/;
const EXPONENT = /[0#?.]E[+-]/gi;
const DAY_CLOCK = /AM\/PM|A\/P/gi;
// d, m, y, h, s; `a` is the year of Spanish codes (dd/mm/aaaa) and the weekday of East Asian ones, `e` the era's year.
const DATE_LETTER = /[dmyhsae]/i;

/**
 * Whether a number format's code shows a number as a date or a time: its section for positive numbers (any of the first
 * three, when they have conditions) holds one of its letters outside quoted text, escaped characters and brackets (`[Red]`, `[$-80A]`, `[<=100]`), or is elapsed time (`[h]:mm`). Codes may be in
 * English, as files and Office.js give them, or with the Spanish letter for years (`dd/mm/aaaa`). The fourth section is
 * for text and does not count.
 */
export function isDateFormat(code: string): boolean {
  if (GENERAL.test(code)) return false;
  const sections = code.replace(LITERALS, "").split(";").slice(0, 3);
  // Dates are positive: the first section shows them, unless it has a condition of its own.
  const shown = CONDITION.test(sections[0] ?? "") ? sections : sections.slice(0, 1);
  return shown.some((section) => {
    if (ELAPSED.test(section)) return true;
    const letters = section.replace(BRACKETS, "").trim();
    return !GENERAL.test(letters) && DATE_LETTER.test(letters.replace(EXPONENT, "").replace(DAY_CLOCK, "h"));
  });
}
