import { formatDate } from "../../core/calendar/serial";
import type { AsmCount, AsmDimension } from "../../core/indicators/asm-summary";
import type { DimensionKey, Indicator, Unit } from "../../core/indicators/define";
import { NO_KEY, type LeftOut, type NoValue } from "../../core/indicators/result";
import type { LeftOutReason } from "../../core/indicators/selection";
import { ENTIDADES } from "../../core/norms/entidades";
import { PARAMETERS } from "../../core/norms/parameters";
import type { Register } from "../../core/registers/define";
import { listed } from "../../core/text/count";
import type { Light } from "../indicator-light";

/** The names of units, as people and the JSON contract write them. */
export const UNIT_NAMES: Readonly<Record<Unit, string>> = {
  razon: "razón",
  veces: "veces",
  pesosPorPeso: "pesos por peso",
  creditosPorMillon: "créditos por millón de pesos",
  pesos: "pesos",
  numero: "número",
};

export const DIMENSION_NAMES: Readonly<Record<DimensionKey, string>> = {
  linea: "Línea de apoyo",
  entidad: "Entidad federativa",
  tamano: "Tamaño",
  sector: "Sector",
  tipo_institucion: "Tipo de institución",
  fondo: "Fondo",
  modalidad: "Modalidad",
  mes: "Mes",
  trimestre: "Trimestre",
  ejercicio: "Ejercicio",
};

export const LIGHT_NAMES: Readonly<Record<Light, string>> = { onTarget: "En meta", belowTarget: "Bajo la meta", noData: "Sin dato" };

export const DIRECTION_NAMES: Readonly<Record<Indicator["direction"], string>> = { mas: "más es mejor", ninguna: "describe: ni más ni menos es mejor" };

/** The name of a part for people: entidades by their name, what names none as such. */
export function partName(dimension: DimensionKey, key: string): string {
  if (key === NO_KEY) return "sin dato";
  return dimension === "entidad" ? (ENTIDADES.find(({ code }) => code === key)?.name ?? key) : key;
}

/** Why there is no value, as a sentence. */
export function noValueText(reason: NoValue): string {
  switch (reason.kind) {
    case "missingRegister":
      return `El libro no tiene la hoja de ${reason.register.sheetName}.`;
    case "missingColumns": {
      const names = reason.columns.map((column) => `«${headerOf(reason.register, column)}»`);
      return `La hoja de ${reason.register.sheetName} no tiene ${names.length === 1 ? "la columna" : "las columnas"} ${listed(names)}.`;
    }
    case "missingParameter":
      return `No se conoce el dato «${PARAMETERS[reason.parameter].name}» del ejercicio: anótelo en la hoja Parámetros.`;
    case "emptyRegister":
      return `La hoja de ${reason.register.sheetName} no tiene filas.`;
    case "nothingByCut":
      return `Ninguna fila de ${reason.register.sheetName} que cuente tiene fecha hasta el corte, ${formatDate(reason.cutDate)}.`;
    case "zeroDenominator":
      return `No hay entre qué dividir: ${reason.what} da 0.`;
  }
}

const REASONS: Readonly<Record<LeftOutReason, string>> = {
  sinFecha: "sin fecha",
  despuesDelCorte: "con fecha posterior al corte",
  sinDato: "sin dato que se pueda leer",
  repetida: "repetidas, que ya se contaron",
  noAprobado: "con dictamen distinto de aprobado",
  cancelada: "canceladas",
  rechazado: "con estatus rechazado",
  sinFondo: "sin fondo de garantía (línea c)",
  avalNoSolicitado: "sin aval solicitado",
  avalNoConcedido: "sin aval concedido",
  noApoyado: "solicitudes que no se apoyaron",
  soloSolicitante: "solicitantes aún no atendidas",
  noBeneficiada: "que no recibieron apoyo",
  noEsConstitucion: "fondos fortalecidos, no constituidos",
  noEsOriginal: "que no son el presupuesto original",
  noEsModificacion: "que no son modificaciones",
};

/** Why rows do not count, as an item of a list: "sin fecha («Fecha de envío del acta»)". */
export function leftOutText({ reason, column }: Pick<LeftOut, "reason" | "column">, register: Register): string {
  const aboutCell = column !== null && (reason === "sinFecha" || reason === "despuesDelCorte" || reason === "sinDato" || reason === "repetida");
  return aboutCell ? `${REASONS[reason]} («${headerOf(register, column)}»)` : REASONS[reason];
}

function headerOf(register: Register, column: string): string {
  return register.columns[column]?.header ?? column;
}

/** The counts of an ASM sheet, in the order in which they are told. */
export const ASM_COUNT_NAMES: Readonly<Record<AsmCount, string>> = {
  asm: "ASM",
  acciones: "acciones",
  concluidas: "concluidas",
  enProceso: "en proceso",
  noIniciadas: "no iniciadas",
  otras: "en otro estado",
  sinEstado: "sin estado ni avance",
  vencidas: "vencidas",
  vencenEn30: "vencen en 30 días",
  vencenEn60: "vencen en 60 días",
  vencenEn90: "vencen en 90 días",
  sinEvidencia: "sin evidencia",
};

export const ASM_DIMENSION_NAMES: Readonly<Record<AsmDimension, string>> = { programa: "Programa", area: "Área responsable", mes: "Mes de término", estado: "Estado" };
