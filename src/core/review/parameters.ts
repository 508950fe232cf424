/** Where a parameter's value came from: the norm, the workbook, the user's settings, or an assumption of ours. */
export type ParameterOrigin = "norma" | "libro" | "usuario" | "supuesto";

/** A value the rules used, as reports print it. */
export interface ParameterUse {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly origin: ParameterOrigin;
}

export type Pack = "extendido";

/** What the user may set. `cutDate` is a serial day (1900 system): the only way the clock enters. */
export interface ReviewSettings {
  readonly cutDate: number;
  readonly packs: readonly Pack[];
  /** months after 31 December of the periodo's last year in which a due date is still accepted. */
  readonly periodToleranceMonths: number;
  /** Which list of non-working days counts. */
  readonly calendar: "LFPA" | "LFT";
}
