import { gridFromRows } from "../core/sheet/grid";
import type { Finding } from "../core/review/finding";
import type { SheetChange } from "../workbook/port";
import { MemoryPort } from "../../test/fixtures/memory-port";
import { sourceTableGrid } from "../../test/fixtures/source-table";
import { applyFix, previewFix, undoFix } from "./fix";
import { recheck } from "./recheck";
import { reviewWorkbook } from "./review-workbook";
import { DEFAULT_USER_SETTINGS } from "./settings";

const REQUEST = { user: DEFAULT_USER_SETTINGS, today: 42_735 };
const TOOLS = { breathe: () => Promise.resolve() };

async function reviewed() {
  const port = new MemoryPort({ Hoja: sourceTableGrid() });
  const state = await reviewWorkbook(port, REQUEST, TOOLS);
  const find = (rule: string, row: number): Finding => {
    const finding = state.review.findings.find((finding) => finding.rule === rule && finding.row === row);
    if (!finding) throw new Error(`no ${rule} in row ${String(row)}`);
    return finding;
  };
  const preview = (finding: Finding) => {
    const preview = previewFix(finding, state.sheets[0]?.grid ?? sourceTableGrid());
    if (!preview) throw new Error("no preview");
    return preview;
  };
  return { port, state, find, preview };
}

test("the preview says each cell as it is and as it will be, and writes nothing", async () => {
  const { port, find, preview } = await reviewed();
  const finding = find("ASM-A07", 10);
  const shown = preview(finding);
  expect(shown.cells).toEqual([{ cell: "G10", before: finding.found, after: finding.expected }]);
  expect(port.requests).not.toContain("applyEdits");
});

test("a fix takes its finding away by the usual recheck, and undoing brings everything back", async () => {
  const { port, state, find, preview } = await reviewed();
  const finding = find("ASM-A07", 10);
  const entry = await applyFix(port, preview(finding));
  expect(entry.name).toEqual({ kind: "setCells", place: "G10" });
  const fixed = await recheck(port, state, entry.applied.changes, REQUEST, TOOLS);
  expect(fixed.review.findings.map(({ id }) => id)).not.toContain(finding.id);
  expect(fixed.review).toEqual((await reviewWorkbook(port, REQUEST, TOOLS)).review);
  const back = await recheck(port, fixed, await undoFix(port, entry), REQUEST, TOOLS);
  expect(back.review).toEqual(state.review);
});

test("every fix the source table is offered takes its own finding away", async () => {
  const { state } = await reviewed();
  const offered = state.review.findings.filter(({ fix }) => fix !== null);
  expect(offered.length).toBeGreaterThan(0);
  for (const finding of offered) {
    const { port, preview } = await reviewed();
    const { applied } = await applyFix(port, preview(finding));
    const { review } = await recheck(port, state, applied.changes, REQUEST, TOOLS);
    expect([finding.id, review.findings.some(({ id }) => id === finding.id)]).toEqual([finding.id, false]);
  }
});

test("a sheet edited since is not fixed over", async () => {
  const { port, find, preview } = await reviewed();
  const shown = preview(find("ASM-A07", 10));
  port.edit("Hoja", 9, 6, "Otra unidad");
  await expect(applyFix(port, shown)).rejects.toMatchObject({ kind: "changedMeanwhile" });
});

describe("a row to delete", () => {
  const grid = gridFromRows([["No.", "Fecha"], ["No.", 42_461], ["", ""]], { dateMask: Uint8Array.from([0, 0, 0, 1, 0, 0]) });
  // Only what a preview looks at.
  const finding = (row: number) => ({ sheetId: "{1}", fix: { kind: "deleteRow", row } }) as Finding;

  test("is shown with all it holds, dates as dates, and comes back", async () => {
    const port = new MemoryPort({ Hoja: grid });
    const shown = previewFix(finding(1), grid);
    expect(shown).toMatchObject({ kind: "deleteRow", row: 2, cells: [{ cell: "A2", before: "No.", after: null }, { cell: "B2", before: "01/04/2016", after: null }] });
    if (!shown) throw new Error("no preview");
    const entry = await applyFix(port, shown);
    expect((await port.read("{1}")).values).toEqual([["No.", "Fecha"], ["", ""]]);
    expect(await undoFix(port, entry)).toEqual([{ kind: "structure", sheetId: "{1}", origin: "user" } satisfies SheetChange]);
    expect((await port.read("{1}")).values).toEqual(grid.values);
  });

  test("is not offered when a merged cell reaches into it", () => {
    expect(previewFix(finding(1), { ...grid, merges: [{ top: 0, left: 0, bottom: 1, right: 0 }] })).toBeNull();
    expect(previewFix(finding(2), { ...grid, merges: [{ top: 0, left: 0, bottom: 1, right: 0 }] })).toMatchObject({ cells: [] });
  });
});

test("a fix that would change nothing, and a finding without one, have no preview", () => {
  const grid = gridFromRows([["a"]]);
  // Only what a preview looks at.
  const finding = (fix: Finding["fix"]) => ({ sheetId: "{1}", fix }) as Finding;
  expect(previewFix(finding(null), grid)).toBeNull();
  expect(previewFix(finding({ kind: "setCells", cells: [{ row: 0, column: 0, value: "a" }] }), grid)).toBeNull();
});
