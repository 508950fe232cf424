import type { PutStep } from "./put-step";
import { step } from "./put-step";

/** What a sheet of ours carries that emptying its cells does not take away. */
export interface Remains {
  readonly charts: readonly string[];
  readonly tables: readonly string[];
  readonly filtered: boolean;
  readonly hasPrintArea: boolean;
}

/** Asks for what is to be taken off a sheet before it is written anew. */
export function askRemains(sheet: Excel.Worksheet): () => Remains {
  const charts = sheet.charts.load("items/id");
  const tables = sheet.tables.load("items/id");
  const filter = sheet.autoFilter.load("enabled");
  const printed = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
  return () => ({ charts: charts.items.map(({ id }) => id), tables: tables.items.map(({ id }) => id), filtered: filter.enabled, hasPrintArea: !printed.isNullObject });
}

/**
 * Empties a sheet and keeps it, so that formulas that point at it go on. Tables become cells first: deleting them would move
 * what is below.
 */
export function clearSteps(remains: Remains | undefined): readonly PutStep[] {
  const { charts = [], tables = [], filtered = false } = remains ?? {};
  return [step(2_000 + (charts.length + tables.length) * 400, (sheet) => {
    for (const id of charts) sheet.charts.getItem(id).delete();
    for (const id of tables) sheet.tables.getItem(id).convertToRange();
    if (filtered) sheet.autoFilter.remove();
    sheet.freezePanes.unfreeze();
    const all = sheet.getRange();
    all.unmerge();
    all.conditionalFormats.clearAll();
    all.dataValidation.clear();
    all.clear("RemoveHyperlinks");
    all.clear("All");
    all.rowHidden = false;
    all.columnHidden = false;
    all.format.useStandardWidth = true;
    all.format.useStandardHeight = true;
  })];
}
