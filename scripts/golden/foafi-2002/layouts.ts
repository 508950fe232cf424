import { columnLetters } from "../../../src/core/sheet/address";
import type { CellDraft, ColumnsDraft, SheetDraft } from "../../../src/workbook/draft";

/** What people do to their sheets, none of which a review may mind. By register key. */
export const LAYOUTS: Readonly<Record<string, (sheet: SheetDraft) => SheetDraft>> = {
  beneficiarios: withOwnColumns,
  creditos: withTitles,
  fondos: reversed,
  informes: withColumnTwice,
  ministraciones: withHiddenRowAndTotal,
};

/** Two columns of the owner's at the end. */
function withOwnColumns(sheet: SheetDraft): SheetDraft {
  return { ...sheet, rows: sheet.rows.map((row, r) => [...row, ...(r === 0 ? ["Promotor que atiende", "Expediente"] : ["Módulo 3", `Exp. ${String(100 + r)}/2002`])]) };
}

/** Three title rows and a blank one above the header. */
function withTitles(sheet: SheetDraft): SheetDraft {
  return { ...sheet, rows: [["FONDO DE APOYO PARA EL ACCESO AL FINANCIAMIENTO"], ["Relación de créditos y avales"], ["Al 31 de octubre de 2002"], [], ...sheet.rows] };
}

/** The columns from last to first. */
function reversed(sheet: SheetDraft): SheetDraft {
  const width = sheet.rows[0]?.length ?? 0;
  const columns = sheet.columns?.map((column): ColumnsDraft => ({ ...column, first: width - 1 - column.last, last: width - 1 - column.first })).toReversed() ?? [];
  return { ...sheet, rows: sheet.rows.map((row) => row.toReversed()), columns };
}

/** The column Destinatario again at the end, empty. */
function withColumnTwice(sheet: SheetDraft): SheetDraft {
  return { ...sheet, rows: sheet.rows.map((row, r) => (r === 0 ? [...row, "Destinatario"] : row)) };
}

/** One payment hidden, and below the last a blank row and a row of totals. */
function withHiddenRowAndTotal(sheet: SheetDraft): SheetDraft {
  const last = sheet.rows.length;
  const total = (column: number): CellDraft => {
    const letters = columnLetters(column);
    const value = sheet.rows.reduce((sum, row) => sum + numberIn(row[column] ?? null), 0);
    return { formula: `SUM(${letters}2:${letters}${String(last)})`, value, style: { bold: true, numberFormat: "#,##0.00" } };
  };
  return { ...sheet, rows: [...sheet.rows, [], [{ value: "Total", style: { bold: true } }, null, null, null, null, total(5), null, total(7)]], rowLayouts: [{ row: 7, hidden: true }] };
}

function numberIn(cell: CellDraft): number {
  const value = typeof cell === "object" ? cell?.value : cell;
  return typeof value === "number" ? value : 0;
}
