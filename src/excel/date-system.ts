import { SYSTEM_1904_OFFSET } from "../core/calendar/read-date";
import type { Grid } from "../core/sheet/grid";
import type { ExcelSession } from "./session";

/** Cells looked at: some may show `####` in a narrow column, or no year. */
const SAMPLE = 12;
/** Readings after which a workbook whose dates show no year is no longer asked. */
const TRIES = 3;

/**
 * Whether the workbook counts days from 1904, found by comparing the year some dated cells show with their serials; false
 * until a cell tells. Office.js has no property for it. One request the first time a grid has dates, then none.
 */
export async function readDateSystem(session: ExcelSession, sheetId: string, grid: Grid): Promise<boolean> {
  if (session.date1904 !== null || session.dateSystemMisses === TRIES) return session.date1904 ?? false;
  const cells = datedCells(grid);
  if (cells.length === 0) return false;
  const texts = await session.request((context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const ranges = cells.map(({ row, column }) => sheet.getCell(row, column).load("text"));
    return () => ranges.map((range) => range.text[0]?.[0] ?? "");
  });
  let votes = 0;
  cells.forEach(({ serial }, i) => { votes += vote(texts[i] ?? "", serial); });
  if (votes === 0) session.dateSystemMisses += 1;
  else session.date1904 = votes > 0;
  return votes > 0;
}

/** 1 when the text shows the year of the 1904 system, -1 for the 1900 one, 0 when it shows neither or both. */
export function vote(text: string, serial: number): -1 | 0 | 1 {
  const numbers: readonly string[] = text.match(/\d+/g) ?? [];
  const length = numbers.some((digits) => digits.length === 4) ? 4 : 2;
  const shows = (year: number): boolean => numbers.includes(String(year).slice(-length));
  const in1900 = shows(yearOf(serial));
  const in1904 = shows(yearOf(serial + SYSTEM_1904_OFFSET));
  return in1900 === in1904 ? 0 : in1904 ? 1 : -1;
}

/** The Gregorian year of a serial of the 1900 system, from March 1900 on. */
function yearOf(serial: number): number {
  return new Date(Math.floor(serial) * 86_400_000 + Date.UTC(1899, 11, 30)).getUTCFullYear();
}

function datedCells({ dateMask, values, width, top, left }: Grid): { row: number; column: number; serial: number }[] {
  const cells: { row: number; column: number; serial: number }[] = [];
  for (let i = 0; dateMask && i < dateMask.length && cells.length < SAMPLE; i++) {
    const serial = values[Math.floor(i / width)]?.[i % width];
    if (dateMask[i] === 1 && typeof serial === "number" && serial > 366) cells.push({ row: top + Math.floor(i / width), column: left + (i % width), serial });
  }
  return cells;
}
