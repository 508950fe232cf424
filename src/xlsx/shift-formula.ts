import { MAX_COLUMNS, MAX_ROWS, cellAddress, columnIndex, columnLetters } from "../core/sheet/address";

// Alternatives in order: texts, quoted sheet names and structured references pass untouched; then names and references, taken whole.
const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(À-ɏ])|(\$?)(\d{1,7}):(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(À-ɏ])|[A-Za-z_\\À-ɏ][\w.\\À-ɏ]*|\d[\d.]*(?:[Ee][+-]?\d+)?/g;

/**
 * A shared formula's text moved from its master cell by `rows` and `columns`: relative references move, `$` ones stay.
 * References that leave the sheet wrap around, as Excel does.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const row = (dollar: string, digits: string): string => (dollar ? digits : String(wrap(Number(digits) - 1 + rows, MAX_ROWS) + 1));
  const column = (dollar: string, letters: string): string => (dollar ? letters : columnLetters(wrap(columnIndex(letters) + columns, MAX_COLUMNS)));
  return formula.replace(PIECE, (piece: string, ...groups: (string | undefined)[]) => {
    const [dc, c, dr, r, dr1, r1, dr2, r2, dc1, c1, dc2, c2] = groups;
    if (c !== undefined && r !== undefined) {
      if (columnIndex(c) >= MAX_COLUMNS || Number(r) > MAX_ROWS || Number(r) === 0) return piece;
      return `${dc ?? ""}${column(dc ?? "", c)}${dr ?? ""}${row(dr ?? "", r)}`;
    }
    if (r1 !== undefined && r2 !== undefined) return `${dr1 ?? ""}${row(dr1 ?? "", r1)}:${dr2 ?? ""}${row(dr2 ?? "", r2)}`;
    if (c1 !== undefined && c2 !== undefined) return `${dc1 ?? ""}${column(dc1 ?? "", c1)}:${dc2 ?? ""}${column(dc2 ?? "", c2)}`;
    return piece;
  });
}

function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}

/** A cell's formula as a sheet part gives it, before shared ones are filled in. */
export interface RawFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Shared formulas with the same index hang from the one that has a text. */
  readonly shared: number | null;
}

/** Formulas by address (`H17`), without the leading `=`; shared ones written out for each cell. */
export function expandFormulas(raw: readonly RawFormula[]): ReadonlyMap<string, string> {
  const masters = new Map<number, RawFormula>();
  const formulas = new Map<string, string>();
  for (const formula of raw) {
    if (formula.shared !== null && formula.text !== "") masters.set(formula.shared, formula);
    const master = formula.text === "" && formula.shared !== null ? masters.get(formula.shared) : undefined;
    const text = master ? shiftFormula(master.text, formula.row - master.row, formula.column - master.column) : formula.text;
    if (text !== "") formulas.set(cellAddress(formula.row, formula.column), text);
  }
  return formulas;
}
