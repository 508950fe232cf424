import type { Book } from "../reading/book";
import { sesiones } from "../registers/sesiones";
import type { ReviewSettings } from "../review/parameters";

/**
 * Since when the fund works (serial): the parameter Entrada en vigor; where that date is unknown, the first session recorded;
 * null when there is neither. The text does not have the date, and it is never guessed.
 */
export function inForceSince({ settings, book }: { readonly settings: ReviewSettings; readonly book: Book }): number | null {
  const { entradaEnVigor } = settings.parameters;
  if (entradaEnVigor !== null) return entradaEnVigor;
  let first: number | null = null;
  for (const { fecha } of book.all(sesiones)) if (fecha !== null && (first === null || fecha < first)) first = fecha;
  return first;
}

/** Why a rule is not applied where {@link inForceSince} gives null. */
export const WITHOUT_IN_FORCE = "falta la fecha de entrada en vigor en Parámetros, o una sesión del Consejo con su fecha";
