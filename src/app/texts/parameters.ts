import type { ParameterOrigin } from "../../core/review/parameters";

export const PARAMETER_TEXTS = {
  cutDate: "Fecha de corte",
  periodo: "Periodo del título",
  periodoOf: (sheet: string) => `Periodo del título de «${sheet}»`,
  noPeriodo: "el título no lo dice",
  tolerance: "Tolerancia después del periodo",
  months: (months: number) => (months === 0 ? "ninguna" : `${String(months)} meses`),
  packs: "Reglas aplicadas",
  base: "las de la norma",
  extended: "las de la norma y el paquete extendido",
  calendar: "Calendario de días hábiles",
  unknown: "sin dato",
  none: "ninguno",
  percent: (ratio: number) => `${(ratio * 100).toLocaleString("es-MX", { maximumFractionDigits: 4 })} %`,
  days: (days: number) => `${String(days)} ${days === 1 ? "día" : "días"}`,
} as const;

/** Where a value came from, as reports print it after the value. */
export const ORIGIN_TEXTS: Readonly<Record<ParameterOrigin, string>> = {
  norma: "lo fija la norma",
  libro: "leído del libro",
  usuario: "elegido por usted",
  supuesto: "valor inicial, lo puede cambiar en Ajustes",
};
