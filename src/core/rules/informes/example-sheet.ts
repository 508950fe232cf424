import { readDate } from "../../calendar/read-date";
import type { CellValue } from "../../sheet/cell";

const HEADER: readonly CellValue[] = ["Tipo de informe", "Destinatario", "Inicio del periodo", "Fin del periodo", "Fecha de entrega"];

/** A sheet of reports: type, recipient, first and last day covered, and day of delivery, which falls in column E. */
export function reportSheet(...reports: readonly (readonly [string, string, string, string, string])[]): readonly (readonly CellValue[])[] {
  return [HEADER, ...reports];
}

/** The settings of an example: rules in force from a day, looked at on another. Days as dd/mm/aaaa. */
export function inForce(since: string, cut: string): { readonly cutDate: number; readonly parameters: { readonly entradaEnVigor: number } } {
  return { cutDate: dayOf(cut), parameters: { entradaEnVigor: dayOf(since) } };
}

function dayOf(text: string): number {
  const reading = readDate(text, false);
  if (reading.kind !== "date") throw new Error(`${text} is no day`);
  return reading.serial;
}
