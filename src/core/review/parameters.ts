import type { CriterionChoices } from "../norms/criteria";
import type { Parameters } from "../norms/parameters";

/** Where a parameter's value came from: the norm, the workbook, the user's settings, or an assumption of ours. */
export type ParameterOrigin = "norma" | "libro" | "usuario" | "supuesto";

/** A value the rules used, as reports print it. A criterion is how a point that the texts leave open is read. */
export interface ParameterUse {
  readonly kind: "parameter" | "criterion";
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly origin: ParameterOrigin;
}

export type Pack = "extendido";

/** What the user or the workbook may set. `cutDate` is a serial day (1900 system): the only way the clock enters. */
export interface ReviewSettings {
  readonly cutDate: number;
  readonly packs: readonly Pack[];
  /** months after 31 December of the periodo's last year in which a due date is still accepted. */
  readonly periodToleranceMonths: number;
  /** Which list of non-working days counts. */
  readonly calendar: "LFPA" | "LFT";
  readonly parameters: Parameters;
  readonly criteria: CriterionChoices;
}
