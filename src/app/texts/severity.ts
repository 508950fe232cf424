import type { Severity } from "../../core/review/finding";

/** The name of a severity for one finding. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: "Error", warning: "Advertencia", info: "Nota" };

/** What each severity asks of the reader. */
export const SEVERITY_MEANINGS: Readonly<Record<Severity, string>> = {
  error: "La fila no se puede usar o incumple la norma: hay que corregirla antes de enviar.",
  warning: "Probablemente está mal; usted decide.",
  info: "De forma o para dar seguimiento; no impide enviar.",
};
