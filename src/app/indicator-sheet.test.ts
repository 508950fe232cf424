import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { byEngine, byLibreOffice, differences, withoutResults } from "../../test/fixtures/recalculated";
import { describeWith, LIBREOFFICE } from "../../test/programs";
import { parseIsoDate } from "../core/calendar/serial";
import { openXlsx } from "../xlsx/workbook";
import { patchWorkbook } from "../xlsx/write/patch-workbook";
import { indicatorSheet } from "./indicator-sheet";
import { readIndicators, type IndicatorReport } from "./indicators";
import { DEFAULT_USER_SETTINGS } from "./settings";

const GOLDEN = new Uint8Array(readFileSync(join(__dirname, "../../test/golden/foafi-2002.xlsx")));
const END_OF_2002 = parseIsoDate("2002-12-31") ?? 0;

async function reportOf(bytes: Uint8Array, cutDate: number | null = null): Promise<IndicatorReport> {
  const report = await readIndicators(await openXlsx(bytes, "libro.xlsx"), { user: { ...DEFAULT_USER_SETTINGS, cutDate }, today: END_OF_2002 }, { breathe: () => Promise.resolve() });
  if (!report) throw new Error("no sheet is a register");
  return report;
}

test("the stand-in's engine calculates the golden book's figures as we do, at several cut dates", async () => {
  for (const cut of ["2002-12-31", "2002-06-30", "2001-01-01"]) {
    const sheet = indicatorSheet(await reportOf(GOLDEN, parseIsoDate(cut)));
    expect([cut, differences(sheet, await byEngine(GOLDEN, sheet))]).toEqual([cut, []]);
  }
});

describeWith(LIBREOFFICE, "LibreOffice calculates", (soffice) => {
  const folder = mkdtempSync(join(tmpdir(), "cotejo-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("the golden book's figures as we do", async () => {
    const sheet = indicatorSheet(await reportOf(GOLDEN));
    const [calculated] = await byLibreOffice(soffice, folder, [await patchWorkbook(GOLDEN, [{ kind: "insertSheet", sheet: withoutResults(sheet) }])]);
    expect(calculated && differences(sheet, calculated)).toEqual([]);
  });
});
