import { asPlainText } from "../app/formula-like";

const NEGATIVE = /^-\$?[\d,]+(\.\d+)?( %)?$/;

/** Lines to paste in a sheet, a cell a field. A text that would be taken for a formula goes with an apostrophe in front. */
export function tabSeparated(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => line.map(field).join("\t")).join("\n");
}

function field(text: string): string {
  const flat = text.replaceAll(/[\t\r\n]+/g, " ");
  return NEGATIVE.test(flat) ? flat : asPlainText(flat);
}
