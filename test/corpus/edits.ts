import type { ChartDraft, SheetDraft } from "../../src/workbook/draft";
import type { FlagColumn, Mark, SheetEdit } from "../../src/workbook/port";
import { openXlsxPort } from "../../src/xlsx/xlsx-port";
import { patchWorkbook } from "../../src/xlsx/write/patch-workbook";
import { ZLIB_TOOLS } from "../../src/xlsx/zlib-tools";

/** The part of the sheet that every workbook of the corpus has. */
export const SHEET_PART = "xl/worksheets/sheet1.xml";
const CHART: ChartDraft = {
  name: "Registros por mes", kind: "column", title: "Registros por mes", altText: "Columnas: 12 en enero, 7 en febrero.",
  categories: { top: 1, left: 0, bottom: 2, right: 0 }, series: [{ name: { row: 0, column: 1 }, values: { top: 1, left: 1, bottom: 2, right: 1 } }], anchor: { top: 5, left: 0, bottom: 18, right: 4 },
};
export const NEW_SHEET: SheetDraft = { name: "Indicadores", rows: [["Indicador", "Valor"], ["Registros", 12], ["En curso", 7], ["Al día", true]], columns: [{ first: 0, last: 0, width: 30, style: { bold: true } }], charts: [CHART] };
/** A sheet of ours with all that such sheets have, but for formulas: they leave the workbook to be calculated. */
export const OWN_SHEET: SheetDraft = {
  ...NEW_SHEET, name: "Cifras",
  rows: NEW_SHEET.rows.map((row, r) => row.map((value) => ({ value: typeof value === "object" ? "" : value, style: { numberFormat: "#,##0.0000", fill: "#0A1B2C", color: "#FEDCBA", ...(r === 0 && { border: { bottom: { style: "double" } } }) } }))),
  tables: [{ name: "Cotejo_Cifras", area: { top: 0, left: 0, bottom: 3, right: 1 }, look: "TableStyleLight1" }],
  notes: [{ row: 0, column: 1, text: "De dónde sale" }],
  conditionalFormats: [{ areas: [{ top: 1, left: 1, bottom: 3, right: 1 }], rule: { kind: "cellIs", operator: "lessThan", first: 0 }, style: { color: "#AB0123" } }],
  print: { repeatRows: { first: 0, last: 0 } },
};

export function marksOn(sheetId: string): readonly Mark[] {
  const mark = (row: number, column: number, lastColumn: number, severity: Mark["severity"]): Mark => ({ sheetId, row, column, lastColumn, severity });
  return [mark(1, 0, 2, "error"), mark(4, 3, 3, "warning"), mark(12, 5, 5, "info")];
}

/** Flags two columns past the data, on rows that are there, that are not, and between. */
export function flagsOn(sheetId: string): FlagColumn {
  return { sheetId, column: 7, headerRow: 0, flags: [{ row: 1, text: "Falta <el> «área» & más" }, { row: 12, text: "=SUMA" }, { row: 13, text: "debajo" }, { row: 30, text: "lejos" }] };
}

function changesOn(sheetId: string): SheetEdit {
  return { kind: "setCells", sheetId, cells: [{ row: 2, column: 2, before: 2501, after: -7.25 }, { row: 3, column: 0, before: "P-003", after: "=P&3 " }, { row: 5, column: 4, before: 0.4, after: "" }, { row: 20, column: 1, before: "", after: "nueva" }] };
}

/** A workbook of the corpus marked and flagged, with cells changed and a sheet added. */
export async function edited(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const port = await openXlsxPort(bytes, name, ZLIB_TOOLS);
  const id = port.sheetNames[0]?.id ?? "";
  await port.mark(marksOn(id), [flagsOn(id)]);
  await port.applyEdits([changesOn(id)]);
  return patchWorkbook(port.save(), [{ kind: "insertSheet", sheet: NEW_SHEET }], ZLIB_TOOLS);
}

const inline = (address: string, text: string, style = ""): string => `r=${address} ${style}t=inlineStr<is ><t >${text}`;
const SIGN = "\u200B";

/** Where `edited` leaves another cell or row, and what. */
export const EDITED_CELLS: Readonly<Record<string, string>> = Object.fromEntries(Object.entries({
  H1: inline("H1", "Cotejo"),
  H2: inline("H2", `Falta <el> «área» & más${SIGN}`),
  H13: inline("H13", `=SUMA${SIGN}`),
  "row 14": "r=14", H14: inline("H14", `debajo${SIGN}`),
  "row 31": "r=31", H31: inline("H31", `lejos${SIGN}`),
  C3: "r=C3 s=2<v >-7.25",
  A4: "r=A4 t=inlineStr<is ><t space=preserve>=P&3 ",
  E6: "r=E6",
  "row 21": "r=21", B21: inline("B21", "nueva"),
}).map(([address, written]) => [`${SHEET_PART}!${address}`, written]));
