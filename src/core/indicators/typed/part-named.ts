import { readDate } from "../../calendar/read-date";
import { readEntidad } from "../../norms/entidades";
import type { EnumValue } from "../../registers/define";
import { creditos } from "../../registers/creditos";
import { fondos } from "../../registers/fondos";
import { LINEAS, SECTORES, TAMANOS } from "../../registers/values";
import { readEnum } from "../../sheet/numbers";
import { comparisonKey, normalizeText } from "../../text/normalize";
import type { DimensionKey, Indicator } from "../define";
import { NO_KEY } from "../result";
import { periodKey } from "../tallying";

/** A part of a figure, by the keys of {@link Part}. */
export interface NamedPart {
  readonly dimension: DimensionKey;
  readonly key: string;
}

/** Words for all parts together: such a row is the whole. */
const WHOLE = /^(?:total(?:es)?|todos?|todas?|global|general|nacional|conjunto|-+)(?: .*)?$/;
const NOTHING = /^(?:sin dato|sin datos|no especificado|n\/[ade]|s\/d)$/;

const ENUMS: { readonly [K in DimensionKey]?: readonly EnumValue[] } = {
  linea: LINEAS,
  tamano: TAMANOS,
  sector: SECTORES,
  tipo_institucion: creditos.columns.tipo_institucion.values,
  modalidad: fondos.columns.modalidad.values,
};

/** What people call a dimension, by a word that no other has. */
const DIMENSION_WORDS: readonly (readonly [RegExp, DimensionKey])[] = [
  [/\bentidad|\bestados?\b/, "entidad"],
  [/\btamano/, "tamano"],
  [/\bsector/, "sector"],
  [/\binstitucion/, "tipo_institucion"],
  [/\blinea/, "linea"],
  [/\bmodalidad/, "modalidad"],
  [/\bfondo/, "fondo"],
  [/\btrimestr/, "trimestre"],
  [/\bmes\b|\bmensual/, "mes"],
  [/\bejercicio|\bano\b|\banual/, "ejercicio"],
];

/** The dimension that a cell names ("Línea de apoyo", "por entidad"); null when none. */
export function dimensionNamed(text: string): DimensionKey | null {
  const key = comparisonKey(text);
  return DIMENSION_WORDS.find(([word]) => word.test(key))?.[1] ?? null;
}

/** Whether a cell says that the row is no part. */
export function isWhole(text: string): boolean {
  return text === "" || WHOLE.test(comparisonKey(text));
}

/** The key of a dimension's part that a text names; null when it names none. */
function partKey(dimension: DimensionKey, text: string): string | null {
  const key = comparisonKey(text);
  if (NOTHING.test(key)) return NO_KEY;
  const values = ENUMS[dimension];
  if (values) return readEnum(text, values) ?? readEnum(key.replace(/^(?:linea|micro ?empresas?|sector|modalidad)(?: de)? /, ""), values);
  switch (dimension) {
    case "entidad": {
      const reading = readEntidad(text);
      return reading.kind === "entidad" ? reading.code : null;
    }
    // Funds are named as references to them are.
    case "fondo":
      return normalizeText(text).toUpperCase() || null;
    case "ejercicio":
      return /^(?:19|20)\d\d$/.test(key) ? key : null;
    case "trimestre":
      return quarterKey(key);
    case "mes":
      return /^\d{4}-\d\d$/.test(key) ? key : monthKey(text);
    default:
      return null;
  }
}

/** `2002-T2`, `T2 2002`, `2T 2002`. */
function quarterKey(key: string): string | null {
  const match = /^(\d{4})[\s-]*(?:t([1-4])|([1-4])t)$/.exec(key) ?? /^(?:t([1-4])|([1-4])t)[\s/-]*(?:de )?(\d{4})$/.exec(key);
  if (!match) return null;
  const parts = match.slice(1).filter((part) => part !== undefined);
  const year = parts.find((part) => part.length === 4);
  const quarter = parts.find((part) => part.length === 1);
  return year === undefined || quarter === undefined ? null : `${year}-T${quarter}`;
}

/** A day of the month stands for it, "junio de 2002" for its first. */
function monthKey(text: string): string | null {
  const day = readDate(text, false);
  if (day.kind === "date") return periodKey(day.serial, "month");
  const first = readDate(`1 de ${text}`, false);
  return first.kind === "date" ? periodKey(first.serial, "month") : null;
}

/**
 * The part that a key names among the dimensions of an indicator. `none`: it names the whole. Null: it names nothing known, or something
 * in several dimensions.
 */
export function partNamed({ dimensions }: Indicator, dimension: DimensionKey | null, text: string): NamedPart | "none" | null {
  if (isWhole(text)) return "none";
  const candidates = dimension === null ? dimensions.map(({ key }) => key).filter((key) => key !== "fondo") : [dimension];
  const found = candidates.flatMap((candidate): readonly NamedPart[] => {
    const key = partKey(candidate, text);
    return key === null ? [] : [{ dimension: candidate, key }];
  });
  const [only, ...others] = found;
  return only && others.length === 0 ? only : null;
}
