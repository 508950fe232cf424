import { ENTIDADES } from "../norms/entidades";
import { creditos } from "../registers/creditos";
import type { EnumValue } from "../registers/define";
import { fondos } from "../registers/fondos";
import { LINEAS, SECTORES, TAMANOS } from "../registers/values";
import type { DimensionKey } from "./define";
import { NO_KEY } from "./result";

/** The order of a dimension's keys; null: by their own order. */
const ORDER: Readonly<Record<DimensionKey, readonly string[] | null>> = {
  linea: values(LINEAS),
  entidad: ENTIDADES.map(({ code }) => code),
  tamano: values(TAMANOS),
  sector: values(SECTORES),
  tipo_institucion: values(creditos.columns.tipo_institucion.values),
  fondo: null,
  modalidad: values(fondos.columns.modalidad.values),
  mes: null,
  trimestre: null,
  ejercicio: null,
};

/** Dimensions of a few fixed values: a part that nothing is in is told too. */
const SMALL: ReadonlySet<DimensionKey> = new Set<DimensionKey>(["linea", "tamano", "sector", "modalidad"]);

function values(list: readonly EnumValue[]): readonly string[] {
  return list.map(({ value }) => value);
}

/** Keys in the order of the norm, of INEGI or of the calendar; what names none comes last. */
export function inOrder(dimension: DimensionKey, keys: Iterable<string>): readonly string[] {
  const order = ORDER[dimension];
  const rank = (key: string): number => (key === NO_KEY ? Infinity : (order?.indexOf(key) ?? 0));
  return [...new Set(keys)].toSorted((a, b) => (rank(a) === rank(b) ? (a < b ? -1 : 1) : rank(a) - rank(b)));
}

/** Every key that a dimension of a few fixed values has; none for others. */
export function fixedKeys(dimension: DimensionKey): readonly string[] {
  return SMALL.has(dimension) ? (ORDER[dimension] ?? []) : [];
}
