import type { BusinessCalendar } from "../calendar/business-days";
import type { ParameterOrigin } from "../review/parameters";
import { cite, type Norm } from "./citations";
import { METAS_2002, PLAZO_CONSEJO, PLAZO_INFORMES, TOPE_FONDO, TOPE_PLAN } from "./foafi";
import type { ParameterType } from "./parameter-values";

/** What the review of the FOAFI registers may be told. Money in centavos, dates as serial days (1900 system), caps as ratios. */
export interface Parameters {
  /** Fiscal year. */
  readonly ejercicio: number;
  readonly fechaCorte: number | null;
  readonly presupuesto: number | null;
  readonly fondosProgramados: number | null;
  readonly empresasProgramadas: number | null;
  readonly topePlan: number;
  readonly topeFondo: number;
  /** Business days. */
  readonly plazoConsejo: number;
  /** Natural days. */
  readonly plazoInformes: number;
  readonly entradaEnVigor: number | null;
  /** Días inhábiles besides those of the calendar, sorted. */
  readonly inhabiles: readonly number[];
  readonly calendario: BusinessCalendar;
}

export type ParameterKey = keyof Parameters;

export interface ParameterSpec {
  /** As the sheet Parámetros names it. */
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly type: ParameterType;
  /** The words of the text it comes from; null where the text has none. */
  readonly norm: Norm | null;
  /** What it sets and how it is written, in Spanish. */
  readonly about: string;
}

/** In the order of the sheet. */
export const PARAMETERS: Readonly<Record<ParameterKey, ParameterSpec>> = {
  ejercicio: { name: "Ejercicio fiscal", synonyms: ["Ejercicio", "Año fiscal", "Año"], type: "year", norm: cite("foafi-2002", "§4", "Para el ejercicio fiscal del año 2002"), about: "Año que se revisa, como 2002." },
  fechaCorte: { name: "Fecha de corte", synonyms: ["Corte", "Fecha del corte"], type: "date", norm: null, about: "Día hasta el que se revisa, dd/mm/aaaa." },
  presupuesto: { name: "Presupuesto asignado", synonyms: ["Presupuesto", "Presupuesto original", "Presupuesto autorizado"], type: "money", norm: cite("foafi-2002", "§4", "el presupuesto original autorizado para apoyar a las MPYMES a través del FOAFI es de $100,000,000.00"), about: "Pesos asignados al FOAFI en el ejercicio." },
  fondosProgramados: { name: "Fondos programados", synonyms: ["Fondos de garantía programados", "Meta de fondos"], type: "count", norm: cite("foafi-2002", "§4.1", "4 fondos de garantías"), about: "Fondos de garantía por constituir o fortalecer en el ejercicio." },
  empresasProgramadas: { name: "Empresas programadas", synonyms: ["MPYMES programadas", "Meta de empresas"], type: "count", norm: cite("foafi-2002", "§4.1", "poder apoyar a 200 empresas"), about: "Empresas por atender en el ejercicio." },
  topePlan: { name: "Tope plan de negocios", synonyms: ["Tope de plan de negocios", "Tope plan de negocio", "Tope del plan de negocios"], type: "ratio", norm: cite("foafi-2002", "§4.3.2", "hasta el 70% del costo de los planes de negocio"), about: "Parte del costo de un plan que el FOAFI puede apoyar: 70%, 70 o 0.70." },
  topeFondo: { name: "Tope fondo de garantía", synonyms: ["Tope de fondo de garantía", "Tope del fondo de garantía", "Tope fondos de garantía"], type: "ratio", norm: cite("foafi-2002", "§4.3.2", "no deberá significar más del 50% de su patrimonio total"), about: "Parte del patrimonio de un fondo que el FOAFI puede aportar: 50%, 50 o 0.50." },
  plazoConsejo: { name: "Plazo del Consejo en días hábiles", synonyms: ["Plazo del Consejo", "Plazo Consejo"], type: "days", norm: cite("foafi-2002", "§6.3.3", "En un plazo de 20 días hábiles, a partir de la fecha de recepción de los proyectos"), about: "Días hábiles que tiene el Consejo para enviar el acta." },
  plazoInformes: { name: "Plazo de informes en días naturales", synonyms: ["Plazo de informes", "Plazo de los informes"], type: "days", norm: cite("foafi-2002", "§7.1", "dentro de los primeros 10 días naturales"), about: "Días naturales después del cierre para entregar los informes." },
  entradaEnVigor: { name: "Entrada en vigor", synonyms: ["Fecha de entrada en vigor", "Inicio de vigencia"], type: "date", norm: cite("foafi-2002", "Transitorio PRIMERO", "entrará en vigor al día siguiente de su publicación en el Diario Oficial de la Federación"), about: "Primer día en que rigen las reglas, dd/mm/aaaa; el texto no trae la fecha." },
  inhabiles: { name: "Días inhábiles adicionales", synonyms: ["Días inhábiles", "Inhábiles", "Inhábiles adicionales"], type: "dates", norm: null, about: "Fechas dd/mm/aaaa separadas por punto y coma, además de las del calendario." },
  calendario: { name: "Calendario", synonyms: ["Calendario de días inhábiles", "Calendario hábil"], type: "calendar", norm: cite("lfpa", "Artículo 28"), about: "LFPA (días inhábiles del procedimiento administrativo) o LFT (descansos obligatorios)." },
};

// `as`: the record is declared above with exactly these keys.
export const PARAMETER_KEYS = Object.keys(PARAMETERS) as readonly ParameterKey[];

/** A value the review uses, and where it came from. `source` is what the norm, or the sheet's Fuente, says of it. */
export interface ResolvedParameter<K extends ParameterKey = ParameterKey> {
  readonly key: K;
  readonly value: Parameters[K];
  readonly origin: ParameterOrigin;
  readonly source: string | null;
}

export type ResolvedParameters = { readonly [K in ParameterKey]: ResolvedParameter<K> };
/** What one of the sources (the workbook, the user) gives. */
export type GivenParameters = { readonly [K in ParameterKey]?: ResolvedParameter<K> };

const RULES = "Reglas de Operación del FOAFI 2002";

/**
 * The values that hold when nobody gives others. Budget and targets are those of 2002 only. Caps and terms go on in
 * 2003 (transitorio SEGUNDO); in any other year they are an assumption. The date of entry in force is never guessed.
 */
export function defaultParameters(ejercicio: number): ResolvedParameters {
  const first = ejercicio === 2002;
  const nothing = { origin: "supuesto", source: null } as const;
  const norm = (locator: string): { readonly origin: ParameterOrigin; readonly source: string } => {
    if (first) return { origin: "norma", source: `${RULES}, ${locator}` };
    if (ejercicio === 2003) return { origin: "norma", source: `${RULES}, ${locator} y transitorio SEGUNDO` };
    return { origin: "supuesto", source: `${RULES}, ${locator}, por analogía` };
  };
  const target = (value: number, locator: string): { readonly value: number | null; readonly origin: ParameterOrigin; readonly source: string | null } =>
    first ? { value, ...norm(locator) } : { value: null, ...nothing };
  return {
    ejercicio: { key: "ejercicio", value: ejercicio, ...nothing },
    fechaCorte: { key: "fechaCorte", value: null, ...nothing },
    presupuesto: { key: "presupuesto", ...target(METAS_2002.presupuesto, "§4") },
    fondosProgramados: { key: "fondosProgramados", ...target(METAS_2002.fondos, "§4.1") },
    empresasProgramadas: { key: "empresasProgramadas", ...target(METAS_2002.empresas, "§4.1") },
    topePlan: { key: "topePlan", value: TOPE_PLAN, ...norm("§4.3.2") },
    topeFondo: { key: "topeFondo", value: TOPE_FONDO, ...norm("§4.3.2") },
    plazoConsejo: { key: "plazoConsejo", value: PLAZO_CONSEJO, ...norm("§6.3.3") },
    plazoInformes: { key: "plazoInformes", value: PLAZO_INFORMES, ...norm("§7.1") },
    entradaEnVigor: { key: "entradaEnVigor", value: null, ...nothing },
    inhabiles: { key: "inhabiles", value: [], ...nothing },
    calendario: { key: "calendario", value: "LFPA", origin: "supuesto", source: "Ley Federal de Procedimiento Administrativo, artículo 28 (criterio A-13)" },
  };
}

/** The defaults of a fiscal year with what the sources give on top; the later source wins. */
export function resolveParameters(ejercicio: number, ...given: readonly GivenParameters[]): ResolvedParameters {
  const resolved = { ...defaultParameters(ejercicio) };
  for (const source of given) Object.assign(resolved, source);
  return resolved;
}

/** The bare values, for rules. */
export function parameterValues(resolved: ResolvedParameters): Parameters {
  // `as`: fromEntries forgets which value goes with which key.
  return Object.fromEntries(PARAMETER_KEYS.map((key) => [key, resolved[key].value])) as unknown as Parameters;
}
