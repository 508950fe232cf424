import { WorkbookError } from "../../workbook/port";
import { isTrue } from "../xml-scanner";
import type { Targets } from "./lost-references";
import type { PackagePatch } from "./package-patch";
import type { KeptOfSheet } from "./sheet-parts";
import { tableName } from "./table-names";
import type { Element } from "./xml-edit";

/** A sheet as the workbook's list has it. */
export interface ListedSheet {
  readonly name: string;
  readonly element: Element;
  readonly part: string;
  readonly relationId: string;
  readonly visible: boolean;
  /** False for a chart sheet and its kin. */
  readonly isWorksheet: boolean;
}

/** Whether the workbook is opened with this sheet shown. */
export async function isSelected(parts: PackagePatch, { part }: ListedSheet): Promise<boolean> {
  const edit = await parts.edit(part, "sheetData");
  const views = edit.child("sheetViews");
  return (views ? edit.childrenOf(views) : []).some((view) => isTrue(edit.attribute(view, "tabSelected") ?? ""));
}

/** What a sheet keeps when it is written anew. */
export async function keptOf(parts: PackagePatch, { part }: ListedSheet): Promise<KeptOfSheet> {
  const edit = await parts.edit(part, "sheetData");
  const properties = edit.child("sheetPr");
  return { part: parts.nameOf(part), codeName: properties ? edit.attribute(properties, "codeName") : null };
}

/** Throws `protectedSheet` for one under a password; without one, a draft may have asked for the lock. */
export async function refuseLocked(parts: PackagePatch, { name, part }: ListedSheet): Promise<void> {
  const edit = await parts.edit(part, "sheetData");
  const protection = edit.child("sheetProtection");
  if (!protection || !isTrue(edit.attribute(protection, "sheet") ?? "")) return;
  if (["password", "hashValue"].some((word) => edit.attribute(protection, word) !== null)) throw new WorkbookError("protectedSheet", `the sheet ${name} is protected with a password`);
}

/** What formulas may point at on these sheets. */
export async function targetsOn(parts: PackagePatch, sheets: readonly ListedSheet[]): Promise<Targets> {
  const tables = new Set<string>();
  for (const { part } of sheets) {
    for (const { type, target } of await parts.relations(part)) if (type === "table" && parts.has(target)) tables.add(await tableName(parts, target));
  }
  return { sheets: new Set(sheets.map(({ name }) => name.toLowerCase())), tables };
}
