import { gridFromRows } from "../core/sheet/grid";
import { MemoryPort } from "../../test/fixtures/memory-port";
import { sourceTableGrid } from "../../test/fixtures/source-table";
import { markPlan } from "./marks";
import { reviewWorkbook } from "./review-workbook";
import { DEFAULT_USER_SETTINGS } from "./settings";

const REQUEST = { user: DEFAULT_USER_SETTINGS, today: 42_735 };
const reviewed = () => reviewWorkbook(new MemoryPort({ Hoja: sourceTableGrid() }), REQUEST, { breathe: () => Promise.resolve() });

test("no cell is marked twice, and each has its worst severity", async () => {
  const state = await reviewed();
  const { marks, cells } = markPlan(state, { severities: ["error", "warning", "info"], flagColumn: false });
  const marked = new Map<string, string>();
  for (const { row, column, lastColumn, severity } of marks) {
    for (let c = column; c <= lastColumn; c++) {
      expect(marked.has(`${String(row)}:${String(c)}`)).toBe(false);
      marked.set(`${String(row)}:${String(c)}`, severity);
    }
  }
  expect(marked.size).toBe(cells);
  // D11: the empty ASM is an error, whatever else is said of the cell.
  expect(marked.get("10:3")).toBe("error");
});

test("a finding about a whole row marks the row inside the table; its consequences are not marked apart", async () => {
  const state = await reviewed();
  const { marks } = markPlan(state, { severities: ["error"], flagColumn: false });
  // Row 17 is shifted: one error about the row, and consequences under it. Its segment starts at column A.
  expect(marks.filter(({ row }) => row === 16)).toEqual([{ sheetId: "{1}", row: 16, column: 0, lastColumn: 8, severity: "error" }]);
});

test("severities not asked for are not marked", async () => {
  const { marks } = markPlan(await reviewed(), { severities: ["error"], flagColumn: false });
  expect(new Set(marks.map(({ severity }) => severity))).toEqual(new Set(["error"]));
});

test("the flag column stands in the first empty column right of the table, worst severity first", async () => {
  const { columns } = markPlan(await reviewed(), { severities: ["error", "warning", "info"], flagColumn: true });
  expect(columns).toMatchObject([{ sheetId: "{1}", column: 10, headerRow: 8 }]);
  const flags = new Map(columns[0]?.flags.map(({ row, text }) => [row, text]));
  expect(flags.get(16)).toMatch(/^Error · ASM-E05/);
  expect([...flags.keys()].every((row) => row > 8)).toBe(true);
});

test("a column the user keeps beside the table is not written over", async () => {
  const grid = sourceTableGrid();
  const withNotes = gridFromRows(grid.values.map((row, r) => [...row, r === 8 ? "Mis notas" : r === 12 ? "preguntar" : ""]));
  const state = await reviewWorkbook(new MemoryPort({ Hoja: withNotes }), REQUEST, { breathe: () => Promise.resolve() });
  expect(markPlan(state, { severities: ["error"], flagColumn: true }).columns[0]?.column).toBe(11);
});
