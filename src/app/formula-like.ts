/** What a spreadsheet takes for a formula when it reads or is given plain text: signs, also in full width and behind spaces. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** A text that leaves for a spreadsheet as plain text (CSV, the clipboard): with an apostrophe in front where it would be a formula. */
export function asPlainText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
