import type { Finding, NotEvaluated, RuleFailure, Severity } from "../core/review/finding";
import type { ParameterUse, ReviewSettings } from "../core/review/parameters";
import type { ColumnMapping } from "../core/reading/read-table";
import type { BookReview } from "../core/review/book-review";
import type { Table } from "../core/reading/table";
import type { Grid } from "../core/sheet/grid";
import type { ParameterProblem } from "../core/norms/read-parameters";
import type { ParameterSheet } from "./parameter-sheet";
import type { SheetInfo } from "../workbook/port";

/** A sheet that was recognised (or mapped by hand) and reviewed. */
export interface ReviewedSheet {
  readonly id: string;
  readonly name: string;
  /** The register's key. */
  readonly register: string;
  /** The register's name, in Spanish. */
  readonly title: string;
  /** Excel row of the header, 1-based. */
  readonly headerRow: number;
  /** Rows of the register: records, continuations and orphans. */
  readonly rows: number;
  /** Keys of the columns present, left to right. */
  readonly columns: readonly string[];
  /** True when the user said where the columns are. */
  readonly mapped: boolean;
  readonly visible: boolean;
  /** Of the findings that stand in it. Rules not evaluated are counted for the workbook only. */
  readonly counts: Counts;
}

/** A sheet with content in which no register was found. */
export interface UnrecognisedSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
}

/** Findings by severity, consequences apart: they are shown under their root and not counted. */
export interface Counts extends Readonly<Record<Severity, number>> {
  readonly consequences: number;
  readonly notEvaluated: number;
}

/**
 * Something about a whole sheet that no rule speaks of and the user should know: a header that is there twice, two sheets of one
 * register, a line of the sheet of parameters that cannot be used. Sheet rows and cells as Excel names them.
 */
export interface Notice {
  readonly sheetId: string;
  readonly sheet: string;
  readonly cell: string | null;
  readonly about: NoticeSubject;
}

export type NoticeSubject =
  | { readonly kind: "duplicateHeader"; readonly header: string; readonly used: string }
  | { readonly kind: "twoSheets"; readonly register: string; readonly sheets: readonly string[] }
  | { readonly kind: "parameter"; readonly problem: ParameterProblem["kind"]; readonly parameter: string; readonly value: string };

/** What a review says of a workbook. Plain data. */
export interface Review {
  readonly book: string;
  readonly settings: ReviewSettings;
  readonly sheets: readonly ReviewedSheet[];
  readonly unrecognised: readonly UnrecognisedSheet[];
  /** In order of sheet, row and cell; consequences carry their root's id in `cause`. */
  readonly findings: readonly Finding[];
  readonly notEvaluated: readonly NotEvaluated[];
  readonly failures: readonly RuleFailure[];
  readonly parameters: readonly ParameterUse[];
  readonly notices: readonly Notice[];
  readonly counts: Counts;
}

/** A sheet as the review holds it between edits. `table` is null when no register was found in it. */
export interface SheetState {
  readonly info: SheetInfo;
  readonly grid: Grid;
  readonly table: Table | null;
  readonly mapped: boolean;
}

/** Columns the user assigned by hand, by sheet id. */
export type Mappings = ReadonlyMap<string, ColumnMapping>;

/** A review with what it needs to follow edits. */
export interface ReviewState {
  readonly review: Review;
  readonly sheets: readonly SheetState[];
  readonly book: BookReview;
  readonly parameters: ParameterSheet;
  readonly mappings: Mappings;
}

/** How far a review has come: `done` and `total` are cells while reading, steps while checking. */
export interface ReviewProgress {
  readonly step: "reading" | "checking";
  readonly sheet: string;
  readonly done: number;
  readonly total: number;
}

/** What the review asks of the place it runs in. */
export interface ReviewTools {
  /** Lets the thread attend to other things; resolves as soon as it has. */
  readonly breathe: () => Promise<void>;
  readonly onProgress?: (progress: ReviewProgress) => void;
  readonly signal?: AbortSignal;
}
