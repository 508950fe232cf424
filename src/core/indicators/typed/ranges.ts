import type { Indicator, IndicatorId } from "../define";

/** What a figure can come to at all. `most` null: there is no end. Ratios as fractions, money in pesos. */
export interface Range {
  readonly least: number;
  readonly most: number | null;
  /** The text puts no end to it, but what it counts can hardly go beyond. */
  readonly soft?: boolean;
}

const PART_OF_A_WHOLE: Range = { least: 0, most: 1 };
const FROM_ZERO: Range = { least: 0, most: null };

const RANGES: Readonly<Record<IndicatorId, Range>> = {
  // Targets may be passed.
  "IR-I": FROM_ZERO,
  "IR-II": FROM_ZERO,
  "IC-I": PART_OF_A_WHOLE,
  // All that is gathered holds what the FOAFI gave.
  "IC-II": { least: 1, most: null },
  "IC-III": FROM_ZERO,
  "IC-IV": PART_OF_A_WHOLE,
  "IC-V": PART_OF_A_WHOLE,
  // Companies over requests: mixed units.
  "IC-VI": { least: 0, most: 1, soft: true },
  "IC-VII": PART_OF_A_WHOLE,
  "IC-VIII": PART_OF_A_WHOLE,
  "IC-IX": PART_OF_A_WHOLE,
  "IC-X": FROM_ZERO,
  "IC-XI": FROM_ZERO,
  "IC-XII": { least: 0, most: 32 },
};

export function rangeOf({ id }: Pick<Indicator, "id">): Range {
  return RANGES[id];
}

/** The indicators whose parts are shares of one whole, and the dimension of these parts. */
const PARTITIONS = { "IC-I": "linea", "IC-V": "tipo_institucion" } as const;

/** The dimension whose parts sum 1; null when the indicator is no distribution. */
export function partitionOf({ id }: Pick<Indicator, "id">): (typeof PARTITIONS)[keyof typeof PARTITIONS] | null {
  return id === "IC-I" || id === "IC-V" ? PARTITIONS[id] : null;
}
