import { contains, parseArea, type Area } from "../../core/sheet/address";
import { WorkbookError } from "../../workbook/port";
import { isTrue, XmlScanner } from "../xml-scanner";
import type { ConditionalDraft, TableDraft } from "./draft";
import { openPatch, type OpenedPatch } from "./opened-patch";
import type { PackagePatch, PatchTools } from "./package-patch";
import { patchCells } from "./patch-cells";
import { patchConditionals, WORKSHEET_ORDER } from "./patch-conditional";
import { patchDimension } from "./patch-dimension";
import type { CellPatch, PatchEdit } from "./patch-edit";
import { fittingNames, isFitting, patchHead, patchTail, tableAreas, type FittingEdit } from "./patch-fittings";
import { patchSpans } from "./patch-spans";
import { isRowEdit, moveRows } from "./rows/move-rows";
import { mergesXml, richCell } from "./sheet-xml";
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
export async function applyEdits(opened: OpenedPatch, edits: readonly PatchEdit[]): Promise<Uint8Array> {
  const { parts, book } = opened;
  book.refuseUnwritable();
  const move = edits.find(isRowEdit);
  if (move) {
    if (edits.length > 1) throw new RangeError("rows move in a round of their own");
    await moveRows(opened, move);
    book.dropCalculationChain();
    book.recalculate();
    return parts.result();
  }
  const { sheets, lists, recalculates, formulasAdded } = sortOut(edits);
  for (const { sheet } of lists.replaced) if (sheets.has(sheet.toLowerCase())) throw new RangeError(`the sheet «${sheet}» is both written anew and changed`);
  const { hadFormulas, pointedAt } = await book.changeLists(lists, new Set(sheets.keys()));
  let formulasChanged = formulasAdded || hadFormulas;
  for (const [name, changes] of sheets) if (await patchSheet(opened, book.sheetPart(name), changes)) formulasChanged = true;
  await book.writeStyles();
  if (formulasChanged) book.dropCalculationChain();
  if (recalculates || formulasChanged || pointedAt) book.recalculate();
  return parts.result();
}

interface SheetChanges {
  readonly cells: CellPatch[];
  readonly layerCells: CellPatch[];
  readonly rulesAdded: ConditionalDraft[];
  readonly rulesRemoved: Set<string>;
  readonly fittings: FittingEdit[];
  /** Null for those that are there. */
  merges: readonly Area[] | null;
}

function sortOut(edits: readonly PatchEdit[]) {
  const sheets = new Map<string, SheetChanges>();
  const changesOf = (sheet: string): SheetChanges => {
    const key = sheet.toLowerCase();
    let changes = sheets.get(key);
    if (!changes) sheets.set(key, (changes = { cells: [], layerCells: [], rulesAdded: [], rulesRemoved: new Set(), fittings: [], merges: null }));
    return changes;
  };
  const of = <K extends PatchEdit["kind"]>(kind: K): readonly Extract<PatchEdit, { kind: K }>[] => edits.filter((edit): edit is Extract<PatchEdit, { kind: K }> => edit.kind === kind);
  for (const { sheet, cells, layer } of of("setCells")) for (const cell of cells) changesOf(sheet)[layer ? "layerCells" : "cells"].push(cell);
  for (const { sheet, merges } of of("setMerges")) changesOf(sheet).merges = merges;
  for (const { sheet, formats } of of("addConditionalFormats")) changesOf(sheet).rulesAdded.push(...formats);
  for (const { sheet, formulas } of of("removeConditionalFormats")) for (const formula of formulas) changesOf(sheet).rulesRemoved.add(formula);
  for (const edit of edits) if (isFitting(edit)) changesOf(edit.sheet).fittings.push(edit);
  const inserted = of("insertSheet").map(({ sheet }) => sheet);
  const replaced = of("replaceSheet");
  refuseTwins([...[...inserted, ...replaced.map(({ draft }) => draft)].flatMap(({ tables = [] }) => tables), ...of("addTable").map(({ table }) => table)]);
  return {
    sheets,
    lists: {
      inserted,
      replaced,
      removed: of("removeSheet").map(({ sheet }) => sheet),
      namesSet: [...fittingNames(edits.filter(isFitting)), ...of("setName").map(({ name }) => name)],
      namesRemoved: of("removeName"),
    },
    recalculates: of("setCells").some(({ cells, layer }) => !layer && cells.some(({ content }) => content !== undefined)),
    formulasAdded: [...inserted, ...replaced.map(({ draft }) => draft)].some(({ rows }) => rows.some((row) => row.some((cell) => richCell(cell)?.formula !== undefined))),
  };
}

function refuseTwins(tables: readonly TableDraft[]): void {
  const names = tables.map(({ name }) => name.toLowerCase());
  const twin = names.find((name, n) => names.indexOf(name) !== n);
  if (twin !== undefined) throw new RangeError(`the name ${twin} is there twice`);
}

/** True when a formula came, went or changed. */
async function patchSheet(opened: OpenedPatch, part: string, { cells, layerCells, rulesAdded, rulesRemoved, fittings, merges }: SheetChanges): Promise<boolean> {
  const { parts, book } = opened;
  const edit = await parts.edit(part, "sheetData");
  if (edit.root.name !== "worksheet") throw new WorkbookError("notSupported", `part ${part} is <${edit.root.name}>, no worksheet`);
  const protection = edit.child("sheetProtection");
  if (protection && isTrue(edit.attribute(protection, "sheet") ?? "")) throw new WorkbookError("protectedSheet", `part ${part} is protected`);
  const styles = await book.styles();
  // In the schema's order, which is that of what is put at one place.
  patchHead(edit, fittings);
  if (merges) patchMerges(edit, merges);
  book.looksFreed(patchConditionals(edit, rulesRemoved, rulesAdded, styles));
  await patchTail(opened, edit, fittings);
  const all = [...cells, ...layerCells];
  if (all.length === 0) return false;
  await refuseTableHeaders(parts, part, all, tableAreas(fittings));
  const rows = parts.rows(edit);
  const { formulasChanged, extents } = patchCells(edit, rows, all, styles);
  patchDimension(edit, rows, extents, cells);
  patchSpans(edit, rows, cells);
  return formulasChanged;
}

function patchMerges(edit: XmlEdit, merges: readonly Area[]): void {
  const known = edit.child("mergeCells");
  const xml = mergesXml(merges, edit.prefix);
  if (known) edit.replaceWhole(known, xml);
  else if (xml !== "") edit.insertChild("mergeCells", xml, WORKSHEET_ORDER);
}

/** A table keeps its columns' names beside the cells of its header; where the two differ Excel takes the file for damaged. */
async function refuseTableHeaders(parts: PackagePatch, part: string, cells: readonly CellPatch[], added: readonly Area[]): Promise<void> {
  const headers = added.map((area) => ({ ...area, bottom: area.top }));
  for (const { type, target } of await parts.relations(part)) {
    if (type !== "table") continue;
    const xml = new XmlScanner(await parts.xml(target), target);
    xml.next();
    const area = parseArea(xml.attribute("ref") ?? "");
    if (area && xml.number("headerRowCount") !== 0) headers.push({ ...area, bottom: area.top });
  }
  const hit = cells.find(({ row, column, content }) => content !== undefined && headers.some((header) => contains(header, { top: row, left: column, bottom: row, right: column })));
  if (hit) throw new WorkbookError("tiedCell", `row ${String(hit.row + 1)} is the header of a table of part ${part}`);
}
