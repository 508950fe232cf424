import { shownValue } from "../../core/indicators/shown";
import type { NotCompared } from "../../core/indicators/typed/comparison";
import type { TypedIndicatorLine, TypedState } from "../typed-indicators";
import { noValueText } from "./indicators";

/** How a typed figure came out, for the list's last column. */
export const TYPED_STATES: Readonly<Record<TypedState, string>> = {
  agrees: "coincide",
  differs: "difiere",
  otherReading: "otra lectura",
  noValue: "sin valor que comparar",
  notCompared: "sin comparar",
};

export const TYPED_INDICATOR_TEXTS = {
  title: "Indicadores capturados en el libro",
  columns: ["Indicador", "Capturado", "Recalculado", "Diferencia", "Resultado", "Celda"],
  none: "sin valor",
} as const;

/** Why a typed row is held against nothing, as a sentence. */
export function notComparedText(why: NotCompared): string {
  switch (why.kind) {
    case "noNumber":
      return "La celda está vacía o no dice un número.";
    case "unknownCut":
      return "La fecha de corte de la fila no se entiende, o los dos lados tienen fechas distintas.";
    case "unknownPart":
      return "No se reconoce la parte o la lectura que la fila nombra.";
    default:
      return noValueText(why);
  }
}

/** The three figures of a line as people read them; what there is none of is empty, and a ratio's difference is in points. */
export function typedFigures({ unit, typed, computed, difference }: Pick<TypedIndicatorLine, "unit" | "typed" | "computed" | "difference">): { readonly typed: string; readonly computed: string; readonly difference: string } {
  const shown = (value: number | null): string => (value === null ? "" : shownValue(value, unit));
  const points = difference === null ? "" : `${(difference * 100).toFixed(2)} puntos`;
  return { typed: shown(typed), computed: shown(computed), difference: unit === "razon" ? points : shown(difference) };
}

/** A line of the list in one sentence, for a terminal. */
export function typedLineText(line: TypedIndicatorLine): string {
  const figures = typedFigures(line);
  const part = line.part === null ? "" : `, ${line.part}`;
  const typed = figures.typed || line.written || TYPED_INDICATOR_TEXTS.none;
  const against = line.state === "notCompared" ? "" : `; recalculado ${figures.computed || TYPED_INDICATOR_TEXTS.none}${figures.difference === "" || line.state === "agrees" || line.state === "otherReading" ? "" : `; diferencia ${figures.difference}`}`;
  // The same number may be right, of another of the indicator's readings: which one is what there is to know.
  const reading = line.state === "otherReading" && line.reading !== null ? ` («${line.reading}»)` : "";
  return `${line.id} ${line.name}${part} (${line.sheet}!${line.cell}): capturado ${typed}${against}; ${TYPED_STATES[line.state]}${reading}${line.reason === null ? "" : `. ${line.reason}`}`;
}
