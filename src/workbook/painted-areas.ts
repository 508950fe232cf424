import type { Area } from "../core/sheet/address";
import { SEVERITIES, type Severity } from "../core/review/finding";
import { areasOf, type Run } from "./areas";
import type { Mark } from "./port";

/** The cells of a sheet that bear a severity's look. */
export interface PaintedAreas {
  readonly sheetId: string;
  readonly severity: Severity;
  readonly areas: readonly Area[];
  readonly cells: number;
}

/** The marks as areas, sheet by sheet: each cell once, with its gravest severity. */
export function paintedAreas(marks: readonly Mark[]): readonly PaintedAreas[] {
  const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);
  const sheets = new Map<string, Map<number, Map<number, Severity>>>();
  for (const mark of marks) {
    const rows = sheets.get(mark.sheetId) ?? new Map<number, Map<number, Severity>>();
    const cells = rows.get(mark.row) ?? new Map<number, Severity>();
    for (let column = mark.column; column <= mark.lastColumn; column++) {
      const there = cells.get(column);
      if (!there || rank(mark.severity) < rank(there)) cells.set(column, mark.severity);
    }
    sheets.set(mark.sheetId, rows.set(mark.row, cells));
  }
  return [...sheets].flatMap(([sheetId, rows]) => SEVERITIES.flatMap((severity) => {
    const runs: Run[] = [];
    for (const [row, painted] of rows) for (const [column, its] of painted) if (its === severity) runs.push({ row, left: column, right: column });
    return runs.length === 0 ? [] : [{ sheetId, severity, areas: areasOf(runs), cells: runs.length }];
  }));
}
