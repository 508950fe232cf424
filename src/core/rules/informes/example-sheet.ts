import { readDate } from "../../calendar/read-date";
import { defaultParameters, parameterValues } from "../../norms/parameters";
import type { ReviewSettings } from "../../review/parameters";
import type { CellValue } from "../../sheet/cell";

const HEADER: readonly CellValue[] = ["Tipo de informe", "Destinatario", "Inicio del periodo", "Fin del periodo", "Fecha de entrega"];

/** A sheet of reports: type, recipient, first and last day covered, and day of delivery, which falls in column E. */
export function reportSheet(...reports: readonly (readonly [string, string, string, string, string])[]): readonly (readonly CellValue[])[] {
  return [HEADER, ...reports];
}

/** The settings of an example: rules in force from a day, looked at on another. Days as dd/mm/aaaa. */
export function inForce(since: string, cut: string): Partial<ReviewSettings> {
  return { cutDate: dayOf(cut), parameters: { ...parameterValues(defaultParameters(2002)), entradaEnVigor: dayOf(since) } };
}

function dayOf(text: string): number {
  const reading = readDate(text, false);
  if (reading.kind !== "date") throw new Error(`${text} is no day`);
  return reading.serial;
}
