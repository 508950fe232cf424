import { comparisonKey } from "./normalize";

const UNITS = [
  "", "UN", "DOS", "TRES", "CUATRO", "CINCO", "SEIS", "SIETE", "OCHO", "NUEVE", "DIEZ",
  "ONCE", "DOCE", "TRECE", "CATORCE", "QUINCE", "DIECISÉIS", "DIECISIETE", "DIECIOCHO", "DIECINUEVE", "VEINTE",
  "VEINTIÚN", "VEINTIDÓS", "VEINTITRÉS", "VEINTICUATRO", "VEINTICINCO", "VEINTISÉIS", "VEINTISIETE", "VEINTIOCHO", "VEINTINUEVE",
] as const;
const TENS = ["", "", "", "TREINTA", "CUARENTA", "CINCUENTA", "SESENTA", "SETENTA", "OCHENTA", "NOVENTA"] as const;
const HUNDREDS = ["", "CIENTO", "DOSCIENTOS", "TRESCIENTOS", "CUATROCIENTOS", "QUINIENTOS", "SEISCIENTOS", "SETECIENTOS", "OCHOCIENTOS", "NOVECIENTOS"] as const;

/** Long scale: a million millions is a billón. Safe integers of centavos end at some 90 of these. */
const LONG_SCALE = [
  { size: 1_000_000_000_000, one: "UN BILLÓN", many: "BILLONES" },
  { size: 1_000_000, one: "UN MILLÓN", many: "MILLONES" },
] as const;

/**
 * An amount as cheques and cédulas write it: `UN MILLÓN DE PESOS 00/100 M.N.`, `VEINTIÚN MIL UN PESOS 50/100 M.N.`. `centavos`
 * is a safe integer, 0 or more; throws a RangeError otherwise.
 */
export function amountInWords(centavos: number): string {
  if (!Number.isSafeInteger(centavos) || centavos < 0) throw new RangeError("centavos must be a safe integer, 0 or more");
  const pesos = Math.trunc(centavos / 100);
  const cents = String(centavos % 100).padStart(2, "0");
  return `${pesosInWords(pesos)} ${cents}/100 M.N.`;
}

function pesosInWords(pesos: number): string {
  if (pesos === 0) return "CERO PESOS";
  if (pesos === 1) return "UN PESO";
  // "UN MILLÓN DE PESOS", but "UN MILLÓN UN PESOS": what comes after the millions does away with the "DE".
  return `${cardinal(pesos)} ${pesos % 1_000_000 === 0 ? "DE PESOS" : "PESOS"}`;
}

/** A whole number, 1 or more, before a masculine noun: UN, VEINTIÚN, TREINTA Y UN; MIL and never UN MIL. */
function cardinal(n: number): string {
  const words: string[] = [];
  let rest = n;
  for (const { size, one, many } of LONG_SCALE) {
    const count = Math.trunc(rest / size);
    rest %= size;
    if (count > 0) words.push(count === 1 ? one : `${cardinal(count)} ${many}`);
  }
  const thousands = Math.trunc(rest / 1000);
  if (thousands > 0) words.push(thousands === 1 ? "MIL" : `${underThousand(thousands)} MIL`);
  if (rest % 1000 > 0) words.push(underThousand(rest % 1000));
  return words.join(" ");
}

function underThousand(n: number): string {
  if (n === 100) return "CIEN";
  const hundreds = HUNDREDS[Math.trunc(n / 100)] ?? "";
  return [hundreds, underHundred(n % 100)].filter((word) => word !== "").join(" ");
}

function underHundred(n: number): string {
  const known = UNITS[n];
  if (known !== undefined) return known;
  const tens = TENS[Math.trunc(n / 10)] ?? "";
  return n % 10 === 0 ? tens : `${tens} Y ${UNITS[n % 10] ?? ""}`;
}

/** No amount takes more, and looking through a long text for one costs time. */
const LONGEST = 400;
const CENTS = /(\d{1,2}) ?\/ ?100(?!\d)/;
const CURRENCY = /\b(?:m\.? ?n\.?|mxn|moneda nacional)(?= |$)/;
/** Spellings of the same number, and the noun in the singular: `VEINTE Y UN`, `UN MIL`, `SON:`. Accents are gone by then. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^son /, ""],
  [/\bveinte y (?=un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)/g, "veinti"],
  [/\bdiez y (?=seis|siete|ocho|nueve)/g, "dieci"],
  [/\b(\w*)uno\b/g, "$1un"],
  [/^un mil\b/, "mil"],
  [/(millon|millones|billon|billones) un mil\b/g, "$1 mil"],
  [/\bcon ?$/, ""],
  [/\bde pesos?\b/, "pesos"],
  [/\bpeso\b/, "pesos"],
];

/**
 * What two amounts in words are compared by: without regard to case, accents, spaces, commas, parentheses, or whether it says
 * M.N., MN or nothing; `00/100` left out counts as no centavos. Null when the text is no amount in words.
 */
export function amountInWordsKey(text: string): string | null {
  if (text.length > LONGEST) return null;
  const plain = comparisonKey(text).replace(/[()[\]*"“”=,:;-]+/g, " ");
  const cents = CENTS.exec(plain)?.[1] ?? "0";
  let words = plain.replace(CENTS, " ").replace(CURRENCY, " ").replace(/\./g, " ").replace(/\s+/g, " ").trim();
  for (const [spelling, usual] of SPELLINGS) words = words.replace(spelling, usual).trim();
  return /^[a-z ]+ pesos$/.test(words) ? `${words} ${cents.padStart(2, "0")}` : null;
}
