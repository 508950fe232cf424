import type { Area } from "../../core/sheet/address";
import type { NameDraft, NoteDraft, PrintDraft, TableDraft, ValidationDraft } from "./draft";
import type { OpenedPatch } from "./opened-patch";
import { PartRelations } from "./part-relations";
import { patchColumns, type ColumnsPatch } from "./patch-columns";
import { patchNotes } from "./patch-notes";
import { patchFit, patchPrint } from "./patch-print";
import { patchTables } from "./patch-tables";
import { patchValidations, type ValidationKey } from "./patch-validations";
import { patchFrozen, type Frozen } from "./patch-view";
import { builtInNames } from "./print-xml";
import type { XmlEdit } from "./xml-edit";

/** A change to what a sheet has besides cells. Sheets go by name, in any case of letters. */
export type FittingEdit =
  /** Each in the place of the note that its cell has, if any; the others stay. Cells with a threaded comment are refused. */
  | { readonly kind: "setNotes"; readonly sheet: string; readonly notes: readonly NoteDraft[]; readonly removed?: readonly { readonly row: number; readonly column: number }[] }
  /** Refused as `occupied` where a cell would have two. */
  | { readonly kind: "setValidations"; readonly sheet: string; readonly added: readonly ValidationDraft[]; readonly removed?: readonly ValidationKey[] }
  | { readonly kind: "setColumns"; readonly sheet: string; readonly columns: readonly ColumnsPatch[] }
  /** Rows and columns that stay in view; zeros for none. The last one counts. */
  | { readonly kind: "setFrozen"; readonly sheet: string; readonly frozen: Frozen }
  /** What the draft does not say stays; repeated rows and columns, of which one is said, are both said anew. The last one counts. */
  | { readonly kind: "setPrint"; readonly sheet: string; readonly print: PrintDraft }
  /** Of cells that are there; refused as `occupied` where another table, a filter, merged cells or an array is. */
  | { readonly kind: "addTable"; readonly sheet: string; readonly table: TableDraft };

type Kind = FittingEdit["kind"];

/** What a sheet's part has before its rows. Elements are put in the schema's order, which is that of what is put at one place. */
export function patchHead(edit: XmlEdit, edits: readonly FittingEdit[]): void {
  const print = printOf(edits);
  if (print) patchFit(edit, print);
  const frozen = ofKind(edits, "setFrozen").at(-1)?.frozen;
  if (frozen) patchFrozen(edit, frozen);
  patchColumns(edit, ofKind(edits, "setColumns").flatMap(({ columns }) => columns));
}

/** What a sheet's part has behind its conditional formats, and the parts that hang on it. */
export async function patchTail(opened: OpenedPatch, edit: XmlEdit, edits: readonly FittingEdit[]): Promise<void> {
  const [some] = edits;
  if (!some) return;
  const { parts } = opened;
  const validations = ofKind(edits, "setValidations");
  patchValidations(edit, validations.flatMap(({ removed = [] }) => removed), validations.flatMap(({ added }) => added));
  const print = printOf(edits);
  if (print) patchPrint(edit, print);
  const relations = await PartRelations.of(parts, edit.part);
  const notes = ofKind(edits, "setNotes");
  await patchNotes(parts, edit, relations, { set: notes.flatMap((one) => one.notes), removed: notes.flatMap(({ removed = [] }) => removed) });
  await patchTables(opened, edit, some.sheet, relations, ofKind(edits, "addTable").map(({ table }) => table));
  relations.write();
}

/** The names by which Excel knows what sheets print and repeat, as edits want them. */
export function fittingNames(edits: readonly FittingEdit[]): readonly NameDraft[] {
  return ofKind(edits, "setPrint").flatMap(({ sheet, print }) => builtInNames({ name: sheet, rows: [], print }));
}

/** The areas that are to be tables. */
export function tableAreas(edits: readonly FittingEdit[]): readonly Area[] {
  return ofKind(edits, "addTable").map(({ table }) => table.area);
}

function printOf(edits: readonly FittingEdit[]): PrintDraft | undefined {
  return ofKind(edits, "setPrint").at(-1)?.print;
}

function ofKind<K extends Kind>(edits: readonly FittingEdit[], kind: K): readonly Extract<FittingEdit, { kind: K }>[] {
  return edits.filter((edit): edit is Extract<FittingEdit, { kind: K }> => edit.kind === kind);
}

const KINDS: ReadonlySet<string> = new Set<Kind>(["setNotes", "setValidations", "setColumns", "setFrozen", "setPrint", "addTable"]);

export function isFitting(edit: { readonly kind: string }): edit is FittingEdit {
  return KINDS.has(edit.kind);
}
