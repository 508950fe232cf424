import type { CriterionId } from "../norms/criteria";
import type { Norm } from "../norms/citations";
import type { Parameters } from "../norms/parameters";
import type { ColumnKey, Register } from "../registers/define";
import type { ReviewSettings } from "../review/parameters";
import type { ExampleSheet } from "../rules/define";
import type { NoValue } from "./result";
import type { LeftOutReason, Path, Selection } from "./selection";

/** In the order of §9: results first (IR), then coverage and performance (IC). The Roman numerals collide there, the ids do not. */
export const INDICATOR_IDS = ["IR-I", "IR-II", "IC-I", "IC-II", "IC-III", "IC-IV", "IC-V", "IC-VI", "IC-VII", "IC-VIII", "IC-IX", "IC-X", "IC-XI", "IC-XII"] as const;
export type IndicatorId = (typeof INDICATOR_IDS)[number];

/**
 * - `razon`: a fraction, shown as %. `veces`: how many times. `pesosPorPeso`: pesos for each peso of FOAFI.
 * - `creditosPorMillon`: credits for each million pesos of FOAFI. `pesos`: money. `numero`: a whole number.
 */
export type Unit = "razon" | "veces" | "pesosPorPeso" | "creditosPorMillon" | "pesos" | "numero";

/** Whether more is better; `ninguna` where a figure only describes. */
export type Direction = "mas" | "ninguna";

/** What figures are broken down by: column keys of the registers, and calendar periods of the rows' dates. */
export type DimensionKey = "linea" | "entidad" | "tamano" | "sector" | "tipo_institucion" | "fondo" | "modalidad" | "mes" | "trimestre" | "ejercicio";

export interface Dimension {
  readonly key: DimensionKey;
  /** Each part holds those before it too (quarters of a yearly target). */
  readonly cumulative?: boolean;
}

/** A group of a tally: by a cell, by the period its date falls in, or one and the same for all its rows. */
export type GroupPath = Path | { readonly kind: "period"; readonly of: "month" | "quarter" | "year" } | { readonly kind: "constant"; readonly key: string };

export type Groups = { readonly [K in DimensionKey]?: GroupPath };

/**
 * What is made of the rows that count. `count`: how many. `sum`: of amounts. `unique`: how many, those of one key counted once
 * and the others left out. `values`: how many different values their cells hold.
 */
export type Measure = { readonly kind: "count" } | { readonly kind: "sum" | "unique" | "values"; readonly column: string };

export interface Tally {
  readonly kind: "tally";
  readonly rows: Selection;
  readonly measure: Measure;
  readonly by: Groups;
}

/** The parameters that indicators divide by: targets and budget. */
export type TargetKey = keyof Pick<Parameters, "presupuesto" | "fondosProgramados" | "empresasProgramadas">;

/** A number of a figure: rows made into one, a parameter, or several of these together. */
export type Quantity =
  | Tally
  | { readonly kind: "parameter"; readonly key: TargetKey }
  | { readonly kind: "plus"; readonly parts: readonly Quantity[] }
  /** `first` when its register has rows that count, else `otherwise`. */
  | { readonly kind: "orElse"; readonly first: Tally; readonly otherwise: Quantity }
  /** 0 when the register is not in the workbook. */
  | { readonly kind: "ifThere"; readonly tally: Tally };

export const COUNT: Measure = { kind: "count" };

/** Declares a tally whose column is checked against the register: `measure(proyectos, "sum", "aport_foafi")`. */
export function measure<R extends Register>(_register: R, kind: "sum" | "unique" | "values", column: ColumnKey<R>): Measure {
  return { kind, column };
}

/** Declares a {@link Tally}. Without `by`, a breakdown holds its parts against the whole of it. */
export function tally(rows: Selection, of: Measure, by: Groups = {}): Tally {
  return { kind: "tally", rows, measure: of, by };
}

/** One figure of an indicator: where the text leaves two readings there are two. */
export interface Figure {
  readonly key: string;
  /** What tells it from the other figures, in Spanish. */
  readonly label: string;
  readonly unit: Unit;
  /** What is counted, in Spanish and lower case: the column heads of the inserted tables. */
  readonly numeratorWords: string;
  readonly numerator: Quantity;
  readonly denominatorWords: string | null;
  /** Null: the figure is its numerator. */
  readonly denominator: Quantity | null;
  /** It is the indicator's own figure under this reading of a criterion. */
  readonly reading?: { readonly criterion: CriterionId; readonly value: string };
}

/** What an example's figure must be. Money in pesos, as the command line prints it; ratios rounded to its decimals. */
export interface Expected {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Why there is no value. */
  readonly reason?: NoValue["kind"];
  /** Values of parts, by dimension and key; those not named are not looked at. */
  readonly parts?: { readonly [K in DimensionKey]?: Readonly<Record<string, number | null>> };
  /** The other figures, by key. */
  readonly others?: Readonly<Record<string, number | null>>;
  /** How many rows of the numerator are left out, by reason. */
  readonly leftOut?: { readonly [K in LeftOutReason]?: number };
}

/** A sheet of an example; without `columns` it has all those of its register. */
export type SampleSheet = ExampleSheet & { readonly columns?: readonly string[] };

/** A worked example: a test, and a sample on the help page. Sheets not given are absent. */
export interface IndicatorExample {
  readonly title: string;
  readonly sheets: readonly SampleSheet[];
  readonly settings?: Partial<Omit<ReviewSettings, "parameters">> & { readonly parameters?: Partial<Parameters> };
  readonly expect: Expected;
}

/** An indicator of §9 of the rules of operation. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly slug: string;
  readonly name: string;
  /** What it tells, in Spanish. */
  readonly definition: string;
  /** How it is computed, in Spanish. */
  readonly formula: string;
  readonly direction: Direction;
  readonly norm: Norm;
  /** The open points of the text that it rests on. */
  readonly criteria: readonly CriterionId[];
  readonly dimensions: readonly Dimension[];
  /** The first is the indicator's own figure unless a criterion chooses another. */
  readonly figures: readonly [Figure, ...Figure[]];
  readonly examples: readonly IndicatorExample[];
}

export function defineIndicator(indicator: Indicator): Indicator {
  return indicator;
}
