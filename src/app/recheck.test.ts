import { gridFromRows, type Grid } from "../core/sheet/grid";
import type { SheetChange } from "../workbook/port";
import { MemoryPort } from "../../test/fixtures/memory-port";
import { sourceTableGrid } from "../../test/fixtures/source-table";
import { recheck } from "./recheck";
import type { Review } from "./review";
import { reviewWorkbook } from "./review-workbook";
import { DEFAULT_USER_SETTINGS } from "./settings";

const REQUEST = { user: DEFAULT_USER_SETTINGS, today: 42_735 };
const TOOLS = { breathe: () => Promise.resolve() };
/** Row 11 of the source table: its ASM (column D) is empty. */
const EMPTY_ASM = { row: 10, column: 3 };

async function watched(sheets: Readonly<Record<string, Grid>>) {
  const port = new MemoryPort(sheets);
  const changes: SheetChange[] = [];
  await port.watch((change) => changes.push(change));
  const state = await reviewWorkbook(port, REQUEST, TOOLS);
  port.requests.length = 0;
  return { port, changes, state, again: () => recheck(port, state, changes, REQUEST, TOOLS) };
}

async function fromScratch(port: MemoryPort): Promise<Review> {
  return (await reviewWorkbook(port, REQUEST, TOOLS)).review;
}

const emptyAsm = ({ findings }: Review) => findings.some(({ rule, cell }) => rule === "ASM-T01" && cell === "D11");

test("an edit that mends a cell takes its finding away, reading only the row", async () => {
  const { port, state, again } = await watched({ Hoja: sourceTableGrid() });
  expect(emptyAsm(state.review)).toBe(true);
  port.edit("Hoja", EMPTY_ASM.row, EMPTY_ASM.column, "Actualizar la matriz de indicadores del programa con las metas de cobertura.");
  const { review } = await again();
  expect(emptyAsm(review)).toBe(false);
  expect(port.requests).toEqual(["sheets", "readArea {1}"]);
  expect(review).toEqual(await fromScratch(port));
});

test("a coauthor's edit counts, our own writes do not", async () => {
  const { port, state, again } = await watched({ Hoja: sourceTableGrid() });
  port.edit("Hoja", EMPTY_ASM.row, EMPTY_ASM.column, "Un ASM", "self");
  expect(await again()).toBe(state);
  port.edit("Hoja", EMPTY_ASM.row, EMPTY_ASM.column, "Un ASM", "coauthor");
  expect(emptyAsm((await again()).review)).toBe(false);
});

test("several edits are read in one request", async () => {
  const { port, again } = await watched({ Hoja: sourceTableGrid() });
  port.edit("Hoja", EMPTY_ASM.row, EMPTY_ASM.column, "Un ASM");
  port.edit("Hoja", 16, 8, "Una evidencia");
  const { review } = await again();
  expect(port.requests).toEqual(["sheets", "readArea {1}"]);
  expect(review).toEqual(await fromScratch(port));
});

test("a finding that an edit does not touch keeps its id", async () => {
  const { port, state, again } = await watched({ Hoja: sourceTableGrid() });
  port.edit("Hoja", EMPTY_ASM.row, EMPTY_ASM.column, "Un ASM");
  const after = new Set((await again()).review.findings.map(({ id }) => id));
  const untouched = state.review.findings.filter(({ row }) => row === 24).map(({ id }) => id);
  expect(untouched.length).toBeGreaterThan(0);
  expect(untouched.filter((id) => !after.has(id))).toEqual([]);
});

test("rows that were deleted are followed by reading the sheet whole", async () => {
  const { port, again } = await watched({ Hoja: sourceTableGrid() });
  port.deleteRow("Hoja", EMPTY_ASM.row);
  const { review } = await again();
  expect(port.requests).toEqual(["sheets", "read {1}"]);
  expect(review).toEqual(await fromScratch(port));
});

test("a deleted sheet leaves the review, the others stay unread", async () => {
  const { port, again } = await watched({ Una: sourceTableGrid(), Otra: sourceTableGrid() });
  port.deleteSheet("Una");
  const { review } = await again();
  expect(review.sheets.map(({ name }) => name)).toEqual(["Otra"]);
  expect(new Set(review.findings.map(({ sheet }) => sheet))).toEqual(new Set(["Otra"]));
  expect(port.requests).toEqual(["sheets"]);
});

test("a header typed into an unrecognised sheet makes it one of the reviewed", async () => {
  const { port, state, again } = await watched({ Hoja: gridFromRows([["Programa", "", "Acciones a Emprender"], ["E-005 Protección", "Mejorar", "Hacer"]]) });
  expect(state.review.sheets).toEqual([]);
  port.edit("Hoja", 0, 1, "ASM");
  expect((await again()).review.sheets).toMatchObject([{ name: "Hoja", rows: 1 }]);
});

test("in a long table only what an edit touches runs again, with the same result as a full review", async () => {
  const source = sourceTableGrid().values;
  const body = source.slice(9, 12);
  const long = gridFromRows([...source.slice(0, 9), ...Array.from({ length: 800 }, () => body).flat()]);
  const { port, state, again } = await watched({ Hoja: long });
  expect(state.review.sheets[0]?.rows).toBe(2400);
  port.edit("Hoja", EMPTY_ASM.row, EMPTY_ASM.column, "Actualizar la matriz de indicadores del programa.");
  const next = await again();
  expect(emptyAsm(next.review)).toBe(false);
  expect(next.book).toBe(state.book);
  expect(next.review).toEqual(await fromScratch(port));

  port.edit("Hoja", 40, 3, "");
  port.edit("Hoja", 40, 2, "");
  const blanked = (await again()).review;
  expect(blanked).toEqual(await fromScratch(port));
});
