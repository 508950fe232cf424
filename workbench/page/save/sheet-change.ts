import { areaAddress } from "../../../src/core/sheet/address";
import type { CellValue } from "../../../src/core/sheet/cell";
import type { StyleDraft } from "../../../src/workbook/draft";
import { isFlag } from "../../../src/workbook/flags";
import { kindOfFormula } from "../../../src/workbook/mark-rules";
import { FLAG_HEADER } from "../../../src/workbook/own-texts";
import type { CellPatch, PatchEdit } from "../../../src/xlsx/write/patch-edit";
import type { CellStyle, ConditionalFormat, Sheet } from "../../host/model";
import { fileFormula } from "../young-functions";
import { inSystem } from "./date-system";
import { layoutChanges } from "./layout-change";
import { conditionalDrafts } from "./rule-drafts";
import { styleChange } from "./style-draft";

/** What makes a file's sheet what the book's sheet is now. */
export interface SheetChanges {
  readonly edits: readonly PatchEdit[];
  /** Results of formulas that are as they were: a file without them shows the old ones until it is calculated. */
  readonly results: readonly CellPatch[];
}

/** `before` is the sheet as its file gives it. */
export function sheetChanges(before: Sheet, now: Sheet, date1904: boolean): SheetChanges {
  const sheet = before.name;
  const cells: CellPatch[] = [];
  const layer: CellPatch[] = [];
  const results: CellPatch[] = [];
  const flagColumns = new Set([...before.conditionalFormats, ...now.conditionalFormats].filter(({ formula }) => kindOfFormula(formula) === "flags").flatMap(({ areas }) => areas.map(({ left }) => left)));
  const isOurs = (value: CellValue, column: number): boolean => isFlag(value) || (value === FLAG_HEADER && flagColumns.has(column));
  const looks = new LookChanges();
  const [a, b] = [before.used(), now.used()];
  const bottom = Math.max(a?.bottom ?? -1, b?.bottom ?? -1);
  const right = Math.max(a?.right ?? -1, b?.right ?? -1);
  for (let row = 0; row <= bottom; row++) {
    for (let column = 0; column <= right; column++) {
      const [was, is] = [before.value(row, column), now.value(row, column)];
      const formula = now.formula(row, column);
      const style = looks.change(before.style(row, column), now.style(row, column));
      const sameFormula = formula === before.formula(row, column);
      if (was === is && sameFormula && !style) continue;
      const value = inSystem(is, now.numberFormat(row, column), date1904);
      const look = style ? { style } : {};
      if (formula !== null && sameFormula && !style) results.push({ row, column, content: { formula: fileFormula(formula.replace(/^=/, "")), value } });
      else if (was === is && sameFormula) cells.push({ row, column, ...look });
      else if (formula === null && (isOurs(is, column) || (is === "" && isOurs(was, column)))) layer.push({ row, column, content: is === "" ? null : is, ...look });
      else cells.push({ row, column, content: formula === null ? value : { formula: fileFormula(formula.replace(/^=/, "")), value }, ...look });
    }
  }
  const set = (list: readonly CellPatch[], isLayer: boolean): readonly PatchEdit[] => (list.length === 0 ? [] : [{ kind: "setCells", sheet, cells: list, layer: isLayer }]);
  return { edits: [...layoutChanges(before, now), ...mergeChanges(before, now), ...ruleChanges(before, now), ...set(cells, false), ...set(layer, true)], results };
}

/** Merges go where inserting and deleting rows took their cells. */
function mergeChanges(before: Sheet, now: Sheet): readonly PatchEdit[] {
  const told = ({ merges }: Sheet): string => merges.map(areaAddress).toSorted().join(" ");
  return told(before) === told(now) ? [] : [{ kind: "setMerges", sheet: before.name, merges: now.merges }];
}

/** The rules that a book has are Cotejo's: of the user's own it reads none, and they stay. */
function ruleChanges(before: Sheet, now: Sheet): readonly PatchEdit[] {
  const bare = (rules: readonly ConditionalFormat[]): string => JSON.stringify(rules.map(({ formula, areas, look }) => [formula, areas, look.fill, look.fontColor]));
  if (bare(before.conditionalFormats) === bare(now.conditionalFormats)) return [];
  const sheet = before.name;
  const formulas = [...new Set(before.conditionalFormats.map(({ formula }) => formula.slice(1)))];
  const formats = conditionalDrafts(now);
  return [
    ...(formulas.length > 0 ? [{ kind: "removeConditionalFormats", sheet, formulas } as const] : []),
    ...(formats.length > 0 ? [{ kind: "addConditionalFormats", sheet, formats } as const] : []),
  ];
}

/** Cells that look alike share one object, so a change from one look to another is worked out once. */
class LookChanges {
  private readonly known = new Map<CellStyle | null, Map<CellStyle | null, StyleDraft | null>>();

  change(from: CellStyle | null, to: CellStyle | null): StyleDraft | null {
    let changes = this.known.get(from);
    if (!changes) this.known.set(from, (changes = new Map<CellStyle | null, StyleDraft | null>()));
    let change = changes.get(to);
    if (change === undefined) changes.set(to, (change = styleChange(from, to)));
    return change;
  }
}
