/** `error`: record unusable or norm broken. `warning`: probably wrong, a person decides. `info`: style, traceability. */
export type Severity = "error" | "warning" | "info";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** An edit that would mend a finding. Proposed, never applied without the user. Sheet coordinates, 0-based. */
export type Fix =
  | { readonly kind: "deleteRow"; readonly row: number }
  | { readonly kind: "setCells"; readonly cells: readonly { readonly row: number; readonly column: number; readonly value: string | number }[] };

/** A place a finding also speaks of (the other row of a pair, the unit it is a variant of). 1-based row, A1 cell. */
export interface RelatedPlace {
  readonly row: number;
  readonly cell: string | null;
}

/**
 * One thing that breaks one rule. Plain data: it can be stored, compared and sent; its sentence is made at the edge from
 * the rule's message and `data`.
 */
export interface Finding {
  /** Stable within a review: rule, sheet, row, column and message. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly register: string;
  readonly sheetId: string;
  /** Sheet name. */
  readonly sheet: string;
  /** Excel row, 1-based. */
  readonly row: number;
  /** The column's key; null when the finding is about the row, or about a cell outside the table's columns. */
  readonly column: string | null;
  /** The column's header as the sheet writes it; null with `column`. */
  readonly header: string | null;
  /** A1 address of the cell to look at; null when it is about the whole row. */
  readonly cell: string | null;
  /** Business key of the row. */
  readonly key: string;
  readonly message: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly found: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  /** `id` of the finding this one follows from; null for a problem of its own. Consequences are shown, not counted. */
  readonly cause: string | null;
  readonly fix: Fix | null;
  readonly related: readonly RelatedPlace[];
}

/** A rule that could not be applied to a sheet, and why. `sheet` is null when no sheet of its register is there. */
export interface NotEvaluated {
  readonly rule: string;
  readonly sheet: string | null;
  readonly reason: NotEvaluatedReason;
}

export type NotEvaluatedReason =
  | { readonly kind: "missingColumns"; readonly columns: readonly string[] }
  | { readonly kind: "packOff"; readonly pack: string }
  | { readonly kind: "missingData"; readonly what: string };

/** A rule that threw. A bug of ours: shown, never hidden; the other rules went on. */
export interface RuleFailure {
  readonly rule: string;
  readonly sheet: string;
  readonly row: number | null;
  readonly error: string;
}
