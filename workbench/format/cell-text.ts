import { isErrorValue, type CellValue } from "../../src/core/sheet/cell";
import { dateText } from "./date-text";
import { parseFormat, type FormatCondition, type FormatSection } from "./format-code";
import { generalText, numberText } from "./number-text";
import { BOOLEAN_TEXT, ERROR_TEXT } from "./texts";

/** How a cell is shown. `overflowing` is true where Excel fills the cell with `#` (a number that is no date). */
export interface CellText {
  /** Empty when overflowing: how many `#` fit is for whoever knows the width. */
  readonly text: string;
  readonly kind: "empty" | "text" | "number" | "boolean" | "error";
  readonly overflowing: boolean;
}

/** Built-in short dates, which Excel shows in the system's order whatever the code says: day, month, year in Mexico. */
const SYSTEM_SHORT_DATE = new Set(["m/d/yyyy", "mm-dd-yy", "m/d/yy", "dd/mm/aaaa"]);
const SHORT_DATE = "dd/mm/yyyy";

const EMPTY: CellText = { text: "", kind: "empty", overflowing: false };

/** The text of a value under a number-format code, in the es-MX way. Unknown codes fall back to General. */
export function cellText(value: CellValue, code: string): CellText {
  if (value === "") return EMPTY;
  if (typeof value === "boolean") return { text: value ? BOOLEAN_TEXT.true : BOOLEAN_TEXT.false, kind: "boolean", overflowing: false };
  if (typeof value === "number") return numberCellText(value, code);
  if (isErrorValue(value)) return { text: ERROR_TEXT[value] ?? value, kind: "error", overflowing: false };
  return { text: textUnder(value, code), kind: "text", overflowing: false };
}

function textUnder(value: string, code: string): string {
  if (code === "General" || code === "@") return value;
  const section = parseFormat(code)[3];
  if (!section) return value;
  return section.tokens.map((token) => (token.kind === "text" ? value : token.kind === "literal" ? token.text : "")).join("");
}

function numberCellText(value: number, code: string): CellText {
  const shown = (text: string): CellText => ({ text, kind: "number", overflowing: false });
  if (code === "General" || code === "@" || code === "") return shown(generalText(value));
  const sections = parseFormat(SYSTEM_SHORT_DATE.has(code.toLowerCase()) ? SHORT_DATE : code);
  const { section, signed } = pickSection(value, sections);
  if (!section) return shown(generalText(value));
  if (section.isDate) {
    const text = dateText(value, section.tokens);
    return text === null ? { text: "", kind: "number", overflowing: true } : shown(text);
  }
  const sign = signed && value < 0 ? "-" : "";
  const magnitude = Math.abs(value);
  if (section.tokens.some((token) => token.kind === "general" || token.kind === "text")) {
    const parts = section.tokens.map((token) => (token.kind === "general" || token.kind === "text" ? generalText(magnitude) : token.kind === "literal" ? token.text : ""));
    return shown(sign + parts.join(""));
  }
  const text = numberText(magnitude, section);
  return shown(/[1-9]/.test(text) ? sign + text : text);
}

/** The section for a number, and whether the minus sign is still to be written (a section of negatives writes its own). */
function pickSection(value: number, sections: readonly FormatSection[]): { section: FormatSection | undefined; signed: boolean } {
  const conditional = sections.find((section) => section.condition && holds(value, section.condition));
  if (conditional) return { section: conditional, signed: true };
  if (sections.some((section) => section.condition)) return { section: sections.findLast((section) => !section.condition), signed: true };
  if (value < 0 && sections.length > 1) return { section: sections[1], signed: false };
  if (value === 0 && sections.length > 2) return { section: sections[2], signed: false };
  return { section: sections[0], signed: true };
}

function holds(value: number, { operator, operand }: FormatCondition): boolean {
  switch (operator) {
    case "<":
      return value < operand;
    case "<=":
      return value <= operand;
    case ">":
      return value > operand;
    case ">=":
      return value >= operand;
    case "=":
      return value === operand;
    case "<>":
      return value !== operand;
    default:
      return operator satisfies never;
  }
}
