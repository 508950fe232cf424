import type { BookDraft, CellDraft, RowDraft, SheetDraft } from "../../../src/workbook/draft";
import { rowHeights } from "../row-heights";

/** The same workbook with rows tall enough for their wrapped texts: Excel sees to that by itself, the workbench does not. */
export function withTallRows(book: BookDraft): BookDraft {
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rowLayouts: tallRows(sheet) })) };
}

function tallRows({ rows, columns = [], rowLayouts = [] }: SheetDraft): readonly RowDraft[] {
  const widths = (rows[0] ?? []).map((_, place) => columns.find(({ first, last }) => first <= place && place <= last)?.width ?? 9);
  const known = new Map(rowLayouts.map((layout) => [layout.row, layout]));
  for (const [row, height] of Object.entries(rowHeights(rows.map((row) => row.map(wrapped)), widths))) {
    known.set(Number(row), { height, row: Number(row), ...known.get(Number(row)) });
  }
  return [...known.values()].toSorted((a, b) => a.row - b.row);
}

/** What the height of a row depends on: texts that wrap. */
function wrapped(cell: CellDraft): { readonly value: string; readonly style: { readonly wrap: true } } | null {
  return cell !== null && typeof cell === "object" && cell.style?.wrap === true && typeof cell.value === "string" ? { value: cell.value, style: { wrap: true } } : null;
}
