/** `error`: record unusable or norm broken. `warning`: probably wrong, a person decides. `info`: style, traceability. */
export type Severity = "error" | "warning" | "info";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** An edit that would mend a finding. Proposed, never applied without the user. Sheet coordinates, 0-based. */
export type Fix =
  | { readonly kind: "deleteRow"; readonly row: number }
  | { readonly kind: "setCells"; readonly cells: readonly { readonly row: number; readonly column: number; readonly value: string | number }[] };

/** A place a finding also speaks of (the other row of a pair, the project it refers to). 1-based row, A1 cell. */
export interface RelatedPlace {
  readonly sheetId: string;
  readonly sheet: string;
  readonly register: string;
  /** Business key of the row; empty for a header. */
  readonly key: string;
  readonly row: number;
  readonly cell: string | null;
  /** The column's header as the sheet writes it; null for a whole row. */
  readonly header: string | null;
}

/**
 * How a row explains that a total and its sum differ: it is missing from the total by just that much, or counted though it
 * should not be; ten or a thousand times too large or small; of the wrong sign; twice there; typed as text (Excel's SUM skips
 * it); hidden; or at an end of the table, among rows that the total's formula may not reach.
 */
export type CulpritKind = "exact" | "times10" | "times1000" | "sign" | "duplicate" | "textNumber" | "hiddenRow" | "outsideRange";

export interface Culprit {
  readonly kind: CulpritKind;
  readonly place: RelatedPlace;
  /** The row's own amount, in centavos. */
  readonly amount: number;
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
  /** Of a total that differs from its sum: the rows that explain it, likeliest first; empty when no single one does. Null otherwise. */
  readonly culprits: readonly Culprit[] | null;
  /** Folio of the project the row belongs to; null when it belongs to none, or to several. */
  readonly project: string | null;
}

/** A rule that could not be applied to a sheet, and why. `sheet` is null when no sheet of its register is there. */
export interface NotEvaluated {
  readonly rule: string;
  readonly sheet: string | null;
  readonly reason: NotEvaluatedReason;
}

export type NotEvaluatedReason =
  /** `register`: of another register than the rule's own. Columns are keys of that register. */
  | { readonly kind: "missingColumns"; readonly columns: readonly string[]; readonly register?: string }
  /** No sheet of these registers is in the workbook. */
  | { readonly kind: "missingRegisters"; readonly registers: readonly string[] }
  | { readonly kind: "packOff"; readonly pack: string }
  | { readonly kind: "missingData"; readonly what: string };

/** A rule that threw. A bug of ours: shown, never hidden; the other rules went on. */
export interface RuleFailure {
  readonly rule: string;
  readonly sheet: string;
  readonly row: number | null;
  readonly error: string;
}
