import { formatDate } from "../calendar/serial";
import type { Register } from "../registers/define";
import { normalizeText } from "../text/normalize";
import type { Row } from "./row";

/** Columns that together name a row where no single one does. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  votos: ["sesion", "proyecto", "silla"],
  presupuesto: ["concepto", "fecha"],
  parametros: ["parametro"],
};

/** What a row whose name is missing is known by, in this order. */
const SECOND_BEST: readonly string[] = ["nombre", "proyecto", "beneficiario", "credito", "clave", "fecha", "tipo"];

/**
 * Business keys of a FOAFI register: the folio, id or RFC, or what else tells one row from another. Texts as the sheet shows
 * them; a row with none of it is named by where it stands.
 */
export function foafiKeys(register: Register): (rows: readonly Row<Register>[]) => (row: Row<Register>) => string {
  const columns = register.identity === undefined ? (TOGETHER[register.key] ?? []) : [register.identity];
  const further = SECOND_BEST.filter((column) => column in register.columns && !columns.includes(column));
  return () => (row) => named(row, columns) || named(row, further.slice(0, 1)) || named(row, further.slice(1)) || `Fila ${String(row.index + 1)}`;
}

function named(row: Row<Register>, columns: readonly string[]): string {
  return columns.map((column) => shown(row, column)).filter((text) => text !== "").join(" · ");
}

function shown(row: Row<Register>, column: string): string {
  const value = row.place.register.columns[column]?.type === "date" ? row.value(column) : null;
  return typeof value === "number" ? formatDate(value) : normalizeText(row.raw(column));
}
