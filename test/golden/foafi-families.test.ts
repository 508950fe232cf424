import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CLEAN_INFOS } from "../../scripts/golden/foafi-2002/clean-infos";
import { families } from "../../scripts/golden/foafi-2002/families";
import { EXPECTED_HEADER, rulesText } from "../../scripts/golden/foafi-2002/family-sheets";
import { reviewWorkbook } from "../../src/app/review-workbook";
import { DEFAULT_USER_SETTINGS } from "../../src/app/settings";
import { parseIsoDate } from "../../src/core/calendar/serial";
import { rulesById } from "../../src/core/review/kinds";
import type { Grid } from "../../src/core/sheet/grid";
import { openXlsx } from "../../src/xlsx/workbook";

const TODAY = parseIsoDate("2026-01-05") ?? 0;

/** What the column «Se espera» says, row by row (Excel's numbers): the rules that the row breaks. Its header speaks for the sheet. */
function expectedIn({ values, top }: Grid): ReadonlyMap<number, string> {
  const header = values[0] ?? [];
  const column = header.findIndex((cell) => String(cell).startsWith(EXPECTED_HEADER));
  return new Map(values.map((row, r) => [top + r + 1, String(row[column] ?? "").replace(/^Se espera(?:: )?/, "")] as const).filter(([, rules]) => rules !== ""));
}

test.each(families)("in $file every row breaks the rules it says and no other", async ({ file }) => {
  const name = `foafi-familias/${file}.xlsx`;
  const book = await openXlsx(readFileSync(join(__dirname, name)), name);
  const state = await reviewWorkbook(book, { user: DEFAULT_USER_SETTINGS, today: TODAY }, { breathe: () => Promise.resolve() });
  const roots = state.review.findings.filter(({ cause }) => cause === null);
  const expected = state.sheets.flatMap(({ info, grid }) => [...expectedIn(grid)].map(([row, rules]) => `${info.name} ${String(row)}: ${rules}`));
  const found = state.sheets.flatMap(({ info }) => {
    const own = roots.filter(({ sheetId }) => sheetId === info.id);
    return [...new Set(own.map(({ row }) => row))].toSorted((a, b) => a - b).map((row) => `${info.name} ${String(row)}: ${rulesText(own.filter((each) => each.row === row).map(({ rule }) => rule))}`);
  });
  expect(found).toEqual(expected);
  expect(state.review.failures).toEqual([]);
});

test("every rule of the FOAFI is shown in the workbook of its family", () => {
  const shown = new Set([...CLEAN_INFOS, ...families.flatMap(({ faults }) => faults.flatMap(({ expect }) => expect))].map((text) => text.split(" ")[0]));
  const ids = [...rulesById.keys()].filter((id) => families.some(({ prefixes }) => prefixes.some((prefix) => id.startsWith(`${prefix}-`))));
  expect(ids.filter((id) => !shown.has(id))).toEqual([]);
});
