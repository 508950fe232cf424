import type { Area } from "../../core/sheet/address";
import type { CellValue } from "../../core/sheet/cell";
import type { CellContent } from "../../workbook/port";
import type { ConditionalDraft, NameDraft, SheetDraft, StyleDraft } from "./draft";
import type { FittingEdit } from "./patch-fittings";
import type { RowEdit } from "./rows/move-rows";

/** A change to one cell, 0-based. What is absent stays. */
export interface CellPatch {
  readonly row: number;
  readonly column: number;
  /**
   * A text is always a text, save for the names of errors (`#N/A`); a formula goes without `=`, with the result to show until it is calculated if it is known. `""` empties the cell and keeps its look; null takes the cell
   * away, but for a look of its own.
   */
  readonly content?: CellContent | { readonly formula: string; readonly value: CellValue } | null;
  /** Over the cell's own look, or over that of its row or column where there is no cell. */
  readonly style?: StyleDraft;
}

/**
 * A change to a workbook file. Sheets go by name, in any case of letters. Edits that are given together are all about the
 * workbook as it was, so none can build on another; of two contents or two looks for one cell the last counts.
 */
export type PatchEdit =
  | FittingEdit
  /** Alone in its round: all that lies on the rows, and all that looks at them, moves. */
  | RowEdit
  /**
   * `layer` for cells that come and go beside the user's, such as flags: no formula is calculated again for them, and taking them
   * away leaves the sheet as it was before they came.
   */
  | { readonly kind: "setCells"; readonly sheet: string; readonly cells: readonly CellPatch[]; readonly layer?: boolean }
  /** The cells that the sheet merges, in the place of those it merged. */
  | { readonly kind: "setMerges"; readonly sheet: string; readonly merges: readonly Area[] }
  /** Put above those that the sheet has. */
  | { readonly kind: "addConditionalFormats"; readonly sheet: string; readonly formats: readonly ConditionalDraft[] }
  /** Takes away the rules with one of these formulas, as the file writes them, and looks at the end of the list that they alone used. */
  | { readonly kind: "removeConditionalFormats"; readonly sheet: string; readonly formulas: readonly string[] }
  /** Behind the sheets that are there. Dates are serials of the workbook's own date system. */
  | { readonly kind: "insertSheet"; readonly sheet: SheetDraft }
  /**
   * A sheet such as `insertSheet` adds is written anew in its place: formulas go on pointing at it, and its tables' names may be used
   * again. The draft bears its name, in any case of letters. Names of ranges on it stay as they are; one with images, pivots or
   * controls is refused.
   */
  | { readonly kind: "replaceSheet"; readonly sheet: string; readonly draft: SheetDraft }
  /** A sheet such as `insertSheet` adds: one with images, pivots or controls is refused. Formats that it alone used go from the end of their lists. */
  | { readonly kind: "removeSheet"; readonly sheet: string }
  /** Defines a name, or says anew what it stands for. */
  | { readonly kind: "setName"; readonly name: NameDraft }
  | { readonly kind: "removeName"; readonly name: string; readonly sheet?: string };
