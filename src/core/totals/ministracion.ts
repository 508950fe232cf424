import { dateOfSerial, serialOf } from "../calendar/serial";
import type { Row } from "../reading/row";
import type { ministraciones } from "../registers/ministraciones";

export type Ministracion = Row<typeof ministraciones>;

/** Centavos that reached the organismo; a cancelled ministración delivered none. */
export function delivered(row: Ministracion): number {
  return row.estatus === "cancelada" ? 0 : (row.ministrado ?? 0);
}

/** Centavos delivered that were neither exercised nor returned to the SE (§6.3.3); null while what was delivered or exercised is not on record. */
export function remnantOf(row: Ministracion): number | null {
  if (row.ministrado === null || row.ejercido === null) return null;
  return delivered(row) - row.ejercido - (row.reintegrado ?? 0);
}

/** What several ministraciones leave together: what one left another may have exercised. Those of which it is not known are not counted. */
export function remnantOfAll(rows: readonly Ministracion[]): number {
  return rows.reduce((sum, row) => sum + (remnantOf(row) ?? 0), 0);
}

/** 31 December of a year, as a serial day. */
export function yearEnd(year: number): number {
  // Every year that a sheet or a parameter can hold has one.
  return serialOf(year, 12, 31) ?? 0;
}

/** The last day to apply what was delivered: when the agreement ends, or the fiscal year in which it was delivered if that is sooner (§6.3.3, §5.1.2 IX). */
export function lastDayToApply(row: Ministracion, vigencia: number | null, ejercicio: number): number {
  const closing = yearEnd(row.fecha === null ? ejercicio : dateOfSerial(row.fecha).year);
  return vigencia === null ? closing : Math.min(vigencia, closing);
}

/** Whether a ministración is held back: its causal is open as long as its estatus says so (§4.4.4). */
export function isHeldBack(row: Ministracion): boolean {
  return row.estatus === "suspendida" || row.estatus === "reducida";
}
