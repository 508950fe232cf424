import { buildXlsx, type CellSpec, type StyleSpec } from "../../test/fixtures/xlsx-builder";
import { rowHeights } from "./row-heights";

// From A; the first is the empty column that the first page of the source has before No.
const WIDTHS = [7, 26, 34, 34, 52, 34, 30, 40, 40, 40];
const HEADER_START = "No.";

/**
 * The source table as a workbook, cell for cell: line n of the text is row n, tabs are columns, texts stay texts (dates
 * too) and whole numbers become numbers, as when the text is pasted into Excel. Titles lose their `## ` mark.
 */
export function sourceTableWorkbook(text: string): Uint8Array {
  const lines = text.replace(/\n$/, "").split("\n");
  const rows = lines.map((line): CellSpec[] => {
    if (line.startsWith("## ")) return [{ value: line.slice(3), style: { bold: true } }];
    const cells = line.split("\t");
    const isHeader = cells.includes(HEADER_START);
    return cells.map((cell) => (cell === "" ? null : { value: /^\d+$/.test(cell) ? Number(cell) : cell, style: isHeader ? HEADER : BODY }));
  });
  const heights = rowHeights(rows, WIDTHS);
  return buildXlsx({ sheets: [{ name: "Seguimiento ASM", rows, widths: WIDTHS, heights, landscape: true }] });
}

const HEADER: StyleSpec = { bold: true, wrap: true, fill: "D9E1F2", horizontal: "center" };
const BODY: StyleSpec = { wrap: true };
