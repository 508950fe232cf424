import { cellAddress } from "../../core/sheet/address";
import type { SheetDraft } from "./draft";
import { attribute } from "./markup";
import { checkPlace } from "./names";
import { WORKSHEET_ORDER } from "./patch-conditional";
import type { Element, XmlEdit } from "./xml-edit";

/** Rows and columns that stay in view; zeros for none. */
export type Frozen = NonNullable<SheetDraft["frozen"]>;

/** Keeps rows and columns of a sheet in view, or no longer; the selected cells stay selected. */
export function patchFrozen(edit: XmlEdit, frozen: Frozen): void {
  checkPlace(frozen.rows, frozen.columns);
  const { prefix } = edit;
  const container = edit.child("sheetViews");
  const views = container ? edit.childrenOf(container).filter(({ name }) => name === "sheetView") : [];
  if (views.length === 0) {
    if (frozen.rows + frozen.columns === 0) return;
    const xml = `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0">${paneXml(frozen, prefix)}<${prefix}selection pane="${paneName(frozen)}"/></${prefix}sheetView></${prefix}sheetViews>`;
    if (container) edit.replaceWhole(container, xml);
    else edit.insertChild("sheetViews", xml, WORKSHEET_ORDER);
  }
  for (const view of views) patchView(edit, view, frozen);
}

function patchView(edit: XmlEdit, view: Element, frozen: Frozen): void {
  const { prefix } = edit;
  const children = edit.childrenOf(view);
  const pane = children.find(({ name }) => name === "pane");
  const selections = children.filter(({ name }) => name === "selection");
  const isFrozen = frozen.rows + frozen.columns > 0;
  const written = isFrozen ? paneXml(frozen, prefix) : "";
  if (pane) {
    if (edit.raw(pane) === written) return;
    edit.replace(pane.start, pane.end, written);
  } else if (!isFrozen) return;
  else if (children[0]) edit.insert(children[0].start, written);
  else edit.append(view, written);
  // Each selection is of a pane that may be no more: the one that was active is kept, in the pane that is active now.
  const active = (pane && edit.attribute(pane, "activePane")) ?? "topLeft";
  const kept = selections.find((selection) => (edit.attribute(selection, "pane") ?? "topLeft") === active) ?? selections[0];
  const cells = kept ? attribute("activeCell", edit.attribute(kept, "activeCell") ?? undefined) + attribute("sqref", edit.attribute(kept, "sqref") ?? undefined) : "";
  const selection = `<${prefix}selection${isFrozen ? ` pane="${paneName(frozen)}"` : ""}${cells}/>`;
  selections.forEach(({ start, end }, n) => edit.replace(start, end, n === 0 ? selection : ""));
  if (selections.length > 0) return;
  if (pane) edit.insert(pane.end, selection);
  else if (children[0]) edit.insert(children[0].start, selection);
  else edit.append(view, selection);
}

function paneXml(frozen: Frozen, prefix: string): string {
  const { rows, columns } = frozen;
  return `<${prefix}pane${attribute("xSplit", columns || undefined)}${attribute("ySplit", rows || undefined)} topLeftCell="${cellAddress(rows, columns)}" activePane="${paneName(frozen)}" state="frozen"/>`;
}

function paneName({ rows, columns }: Frozen): string {
  return rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
}
