import type { EnumValue } from "../registers/define";
import { comparisonKey } from "../text/normalize";
import type { CellValue } from "./cell";

interface Empty {
  readonly kind: "empty";
}
interface Unreadable {
  readonly kind: "unreadable";
}

/** `asText`: the cell holds text that reads as a number (N8). */
export type NumberReading = Empty | Unreadable | { readonly kind: "number"; readonly value: number; readonly asText: boolean };

/** `centavos`: integer centavos, rounded half away from zero when `tooManyDecimals` (more than two). */
export type MoneyReading =
  | Empty
  | Unreadable
  | { readonly kind: "money"; readonly centavos: number; readonly asText: boolean; readonly tooManyDecimals: boolean };

export type IntegerReading = Empty | Unreadable | { readonly kind: "integer"; readonly value: number; readonly asText: boolean };

/** `value` as written: 50 for `50%`, 0.5 for 0.5. Whether a value without the sign is a fraction is for the whole column to tell. */
export type PercentReading =
  | Empty
  | Unreadable
  | { readonly kind: "percent"; readonly value: number; readonly hasSign: boolean; readonly asText: boolean };

export type YesNoReading = Empty | Unreadable | { readonly kind: "yesNo"; readonly value: boolean };

const EMPTY: Empty = { kind: "empty" };
const UNREADABLE: Unreadable = { kind: "unreadable" };

const SPACES = /[\s\u00A0\u200B\uFEFF]+/g;
const PLAIN = /^-?\d+(?:\.\d+)?$/;
// Thousands in threes by comma, by space, or as hand-written sums do: 1'234,567.
const DIGITS = /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}'\d{3}(?:[,']\d{3})*)?(?:\.\d*)?$/;
const CURRENCY_BEFORE = /^(?:\$|MXN?\s?\$|MXN|M\.\s?N\.|MN)\s*/i;
const CURRENCY_AFTER = /\s*(?:MXN|M\.\s?N\.?|MN|pesos)$/i;
const SIGN = /^[-+\u2212\u2013]\s*/;
// Not after a full stop: "1.-" is the label of an item, not minus one.
const TRAILING_MINUS = /(?<!\.)\s*[-\u2212\u2013]$/;

/**
 * Reads a cell as a number. Text may carry `$`, MN, M.N., MXN or "pesos", thousands commas in their places, no-break spaces,
 * and parentheses or a minus at either end for negatives. A decimal comma is not guessed at, nor is a percent sign.
 */
export function readNumber(value: CellValue): NumberReading {
  if (typeof value === "number") return Number.isFinite(value) ? { kind: "number", value, asText: false } : UNREADABLE;
  if (typeof value === "boolean") return UNREADABLE;
  if (value === "") return EMPTY;
  if (PLAIN.test(value)) return { kind: "number", value: Number(value), asText: true };
  const trimmed = value.trim();
  if (trimmed === "") return EMPTY;
  // Amounts are short; a longer text is prose, and is not worth a look.
  const number = trimmed.length > 60 ? null : parseWritten(trimmed.replace(SPACES, " ").trim());
  return number === null ? UNREADABLE : { kind: "number", value: number, asText: true };
}

function parseWritten(written: string): number | null {
  let text = written.replace(CURRENCY_AFTER, "");
  let negative = false;
  let signed = false;
  const takeSign = (): void => {
    const sign = SIGN.exec(text);
    if (!sign || signed) return;
    signed = true;
    negative = !sign[0].startsWith("+");
    text = text.slice(sign[0].length);
  };
  const takeParentheses = (): void => {
    if (signed || !text.startsWith("(") || !text.endsWith(")")) return;
    signed = true;
    negative = true;
    text = text.slice(1, -1).trim().replace(CURRENCY_AFTER, "");
  };
  takeSign();
  takeParentheses();
  text = text.replace(CURRENCY_BEFORE, "");
  takeSign();
  takeParentheses();
  if (!signed && TRAILING_MINUS.test(text)) {
    negative = true;
    text = text.replace(TRAILING_MINUS, "");
  }
  text = text.replaceAll("’", "'");
  if (!/\d/.test(text) || !DIGITS.test(text)) return null;
  const number = Number(text.replace(/[, ']/g, ""));
  return negative && number !== 0 ? -number : number;
}

/** Reads a cell as an amount of Mexican pesos, in integer centavos. Amounts beyond exact arithmetic (some 90 × 10¹² pesos) are unreadable. */
export function readMoney(value: CellValue): MoneyReading {
  const number = readNumber(value);
  if (number.kind !== "number") return number;
  const { asText } = number;
  const centavos = Math.round(number.value * 100);
  if (!Number.isSafeInteger(centavos)) return UNREADABLE;
  if (centavos / 100 === number.value) return { kind: "money", centavos: centavos + 0, asText, tooManyDecimals: false };
  // Shifted as decimal text: 1.005 × 100 in binary is 100.49999999999999, and would lose a centavo.
  const exact = Number(`${String(number.value)}e2`);
  const scaled = Number.isFinite(exact) ? exact : number.value * 100;
  const rounded = Math.sign(scaled) * Math.round(Math.abs(scaled));
  // What a sum in binary leaves behind (0.1 + 0.2) is not a third decimal.
  const noise = Math.max(1e-6, Math.abs(scaled) * 1e-14);
  return { kind: "money", centavos: rounded + 0, asText, tooManyDecimals: Math.abs(scaled - rounded) > noise };
}

/** Reads a cell as a whole number; a number with decimals is unreadable. */
export function readInteger(value: CellValue): IntegerReading {
  const number = readNumber(value);
  if (number.kind !== "number") return number;
  const rounded = Math.round(number.value);
  if (!Number.isSafeInteger(rounded) || Math.abs(number.value - rounded) > 1e-9) return UNREADABLE;
  return { kind: "integer", value: rounded + 0, asText: number.asText };
}

/** Reads a cell as a percentage, with or without its sign: `50%`, `50`, `0.5`. */
export function readPercent(value: CellValue): PercentReading {
  if (typeof value === "string" && value.includes("%")) {
    const text = value.replace(SPACES, " ").trim();
    const number = text.endsWith("%") ? readNumber(text.slice(0, -1).trim()) : UNREADABLE;
    return number.kind === "number" ? { kind: "percent", value: number.value, hasSign: true, asText: true } : UNREADABLE;
  }
  const number = readNumber(value);
  return number.kind === "number" ? { kind: "percent", value: number.value, hasSign: false, asText: number.asText } : number;
}

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ["s", true], ["si", true], ["x", true], ["1", true], ["verdadero", true], ["true", true],
  ["n", false], ["no", false], ["0", false], ["falso", false], ["false", false],
]);

/**
 * Reads a cell as yes or no: S/N, Sí/No, 1/0, VERDADERO/FALSO, true/false, and X as yes. An empty cell stays `empty`:
 * only the column tells whether its blanks mean "no".
 */
export function readYesNo(value: CellValue): YesNoReading {
  if (typeof value === "boolean") return { kind: "yesNo", value };
  if (value === "") return EMPTY;
  const key = comparisonKey(value);
  if (key === "") return EMPTY;
  const answer = YES_NO.get(key);
  return answer === undefined ? UNREADABLE : { kind: "yesNo", value: answer };
}

const indexes = new WeakMap<readonly EnumValue[], ReadonlyMap<CellValue, string>>();

/** The enum's value that a cell names, by itself or by an alias, compared by comparison key; null when it names none. */
export function readEnum(value: CellValue, values: readonly EnumValue[]): string | null {
  let index = indexes.get(values);
  if (!index) {
    index = enumIndex(values);
    indexes.set(values, index);
  }
  return index.get(value) ?? index.get(comparisonKey(value)) ?? null;
}

function enumIndex(values: readonly EnumValue[]): ReadonlyMap<CellValue, string> {
  const index = new Map<CellValue, string>();
  for (const entry of values) {
    // The words as written come first: most cells hold them exactly, and are then found without making a key.
    for (const name of [entry.value, ...(entry.aliases ?? [])]) {
      for (const key of [name, comparisonKey(name)]) if (!index.has(key)) index.set(key, entry.value);
    }
  }
  return index;
}
