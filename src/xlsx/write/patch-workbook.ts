import { contains, parseArea, type Area } from "../../core/sheet/address";
import { WorkbookError } from "../../workbook/port";
import { isTrue, XmlScanner } from "../xml-scanner";
import type { ConditionalDraft } from "./draft";
import { openPatch, type OpenedPatch } from "./opened-patch";
import type { PackagePatch, PatchTools } from "./package-patch";
import { patchCells } from "./patch-cells";
import { patchConditionals, WORKSHEET_ORDER } from "./patch-conditional";
import { patchDimension } from "./patch-dimension";
import type { CellPatch, PatchEdit } from "./patch-edit";
import { mergesXml, richCell } from "./sheet-xml";
import type { WorkbookPatch } from "./workbook-patch";
import type { XmlEdit } from "./xml-edit";

/**
 * The workbook with these edits done, all or none: only the parts that an edit is about are written anew, by splicing; of every
 * other the compressed bytes are copied. Without a change, the same bytes. Throws `WorkbookError` as `openXlsx`, and `signed`,
 * `strictFormat`, `protectedSheet`, `protectedStructure`, `sheetMissing`, `tiedCell`, `notSupported`; `RangeError` for drafts that
 * no workbook can hold.
 */
export async function patchWorkbook(bytes: Uint8Array, edits: readonly PatchEdit[], tools: PatchTools = {}): Promise<Uint8Array> {
  return applyEdits(await openPatch(bytes, tools), edits);
}

/** As `patchWorkbook`, for a workbook that has been opened to be looked into; to be asked once. */
export async function applyEdits({ parts, book }: OpenedPatch, edits: readonly PatchEdit[]): Promise<Uint8Array> {
  book.refuseUnwritable();
  const { sheets, lists, recalculates, formulasAdded } = sortOut(edits);
  let formulasChanged = formulasAdded || lists.removed.length > 0;
  await book.changeLists(lists);
  for (const [name, changes] of sheets) if (await patchSheet(parts, book, book.sheetPart(name), changes)) formulasChanged = true;
  await book.writeStyles();
  if (formulasChanged) book.dropCalculationChain();
  if (recalculates || formulasChanged) book.recalculate();
  return parts.result();
}

interface SheetChanges {
  readonly cells: CellPatch[];
  readonly layerCells: CellPatch[];
  readonly rulesAdded: ConditionalDraft[];
  readonly rulesRemoved: Set<string>;
  /** Null for those that are there. */
  merges: readonly Area[] | null;
}

function sortOut(edits: readonly PatchEdit[]) {
  const sheets = new Map<string, SheetChanges>();
  const changesOf = (sheet: string): SheetChanges => {
    const key = sheet.toLowerCase();
    let changes = sheets.get(key);
    if (!changes) sheets.set(key, (changes = { cells: [], layerCells: [], rulesAdded: [], rulesRemoved: new Set(), merges: null }));
    return changes;
  };
  const of = <K extends PatchEdit["kind"]>(kind: K): readonly Extract<PatchEdit, { kind: K }>[] => edits.filter((edit): edit is Extract<PatchEdit, { kind: K }> => edit.kind === kind);
  for (const { sheet, cells, layer } of of("setCells")) for (const cell of cells) changesOf(sheet)[layer ? "layerCells" : "cells"].push(cell);
  for (const { sheet, merges } of of("setMerges")) changesOf(sheet).merges = merges;
  for (const { sheet, formats } of of("addConditionalFormats")) changesOf(sheet).rulesAdded.push(...formats);
  for (const { sheet, formulas } of of("removeConditionalFormats")) for (const formula of formulas) changesOf(sheet).rulesRemoved.add(formula);
  const inserted = of("insertSheet").map(({ sheet }) => sheet);
  return {
    sheets,
    lists: {
      inserted,
      removed: of("removeSheet").map(({ sheet }) => sheet),
      namesSet: of("setName").map(({ name }) => name),
      namesRemoved: of("removeName"),
    },
    recalculates: of("setCells").some(({ cells, layer }) => !layer && cells.some(({ content }) => content !== undefined)),
    formulasAdded: inserted.some(({ rows }) => rows.some((row) => row.some((cell) => richCell(cell)?.formula !== undefined))),
  };
}

/** True when a formula came, went or changed. */
async function patchSheet(parts: PackagePatch, book: WorkbookPatch, part: string, { cells, layerCells, rulesAdded, rulesRemoved, merges }: SheetChanges): Promise<boolean> {
  const edit = await parts.edit(part, "sheetData");
  if (edit.root.name !== "worksheet") throw new WorkbookError("notSupported", `part ${part} is <${edit.root.name}>, no worksheet`);
  const protection = edit.child("sheetProtection");
  if (protection && isTrue(edit.attribute(protection, "sheet") ?? "")) throw new WorkbookError("protectedSheet", `part ${part} is protected`);
  const styles = await book.styles();
  // In the schema's order, which is that of what is put at one place.
  if (merges) patchMerges(edit, merges);
  book.looksFreed(patchConditionals(edit, rulesRemoved, rulesAdded, styles));
  const all = [...cells, ...layerCells];
  if (all.length === 0) return false;
  await refuseTableHeaders(parts, part, all);
  const rows = parts.rows(edit);
  const { formulasChanged, extents } = patchCells(edit, rows, all, styles);
  patchDimension(edit, rows, extents, cells);
  return formulasChanged;
}

function patchMerges(edit: XmlEdit, merges: readonly Area[]): void {
  const known = edit.child("mergeCells");
  const xml = mergesXml(merges, edit.prefix);
  if (known) edit.replaceWhole(known, xml);
  else if (xml !== "") edit.insertChild("mergeCells", xml, WORKSHEET_ORDER);
}

/** A table keeps its columns' names beside the cells of its header; where the two differ Excel takes the file for damaged. */
async function refuseTableHeaders(parts: PackagePatch, part: string, cells: readonly CellPatch[]): Promise<void> {
  for (const { type, target } of await parts.relations(part)) {
    if (type !== "table") continue;
    const xml = new XmlScanner(await parts.xml(target), target);
    xml.next();
    const area = parseArea(xml.attribute("ref") ?? "");
    if (!area || xml.number("headerRowCount") === 0) continue;
    const header = { ...area, bottom: area.top };
    const hit = cells.find(({ row, column, content }) => content !== undefined && contains(header, { top: row, left: column, bottom: row, right: column }));
    if (hit) throw new WorkbookError("tiedCell", `row ${String(hit.row + 1)} is the header of a table of part ${part}`);
  }
}
