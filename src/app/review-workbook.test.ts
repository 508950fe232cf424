import { gridFromRows } from "../core/sheet/grid";
import { WorkbookError } from "../workbook/port";
import { MemoryPort } from "../../test/fixtures/memory-port";
import { sourceTableGrid } from "../../test/fixtures/source-table";
import type { ReviewProgress } from "./review";
import { reviewWorkbook } from "./review-workbook";
import { DEFAULT_USER_SETTINGS, serialOfToday } from "./settings";

const REQUEST = { user: DEFAULT_USER_SETTINGS, today: 42_735 };
const breathe = () => Promise.resolve();
const expenses = gridFromRows([["Partida", "Monto"], ["Viáticos", 1200]]);

test("reviews the sheets it recognises, names those it does not, and counts roots apart from consequences", async () => {
  const { review } = await reviewWorkbook(new MemoryPort({ Gastos: expenses, "Seguimiento ASM": sourceTableGrid() }), REQUEST, { breathe });
  expect(review.sheets).toMatchObject([{ name: "Seguimiento ASM", register: "asm", headerRow: 9, rows: 20, mapped: false }]);
  expect(review.sheets[0]?.columns.slice(0, 3)).toEqual(["no", "programa", "asm"]);
  expect(review.unrecognised.map(({ name }) => name)).toEqual(["Gastos"]);
  const roots = review.findings.filter(({ cause }) => cause === null);
  expect(review.counts).toMatchObject({
    error: roots.filter(({ severity }) => severity === "error").length,
    warning: roots.filter(({ severity }) => severity === "warning").length,
    consequences: review.findings.length - roots.length,
  });
  expect(review.counts.consequences).toBeGreaterThan(0);
  expect(review.failures).toEqual([]);
});

test("tells with which values it worked and where they came from", async () => {
  const user = { ...DEFAULT_USER_SETTINGS, cutDate: 42_369, extended: true };
  const { review } = await reviewWorkbook(new MemoryPort({ Hoja: sourceTableGrid() }), { user, today: 42_735 }, { breathe });
  expect(review.parameters.filter(({ kind }) => kind === "parameter").map(({ key, value, origin }) => [key, value, origin])).toEqual([
    ["corte", "31/12/2015", "usuario"],
    ["periodo:{1}", "2015-2016", "libro"],
    ["tolerancia", "ninguna", "supuesto"],
    ["reglas", "las de la norma y el paquete extendido", "usuario"],
    ["calendario", "LFPA", "supuesto"],
  ]);
  expect(review.notEvaluated.filter(({ reason }) => reason.kind === "packOff")).toEqual([]);
});

test("leaves out Cotejo's own sheet and empty ones", async () => {
  const { review } = await reviewWorkbook(new MemoryPort({ COTEJO: expenses, Vacía: gridFromRows([]) }), REQUEST, { breathe });
  expect([review.sheets, review.unrecognised]).toEqual([[], []]);
});

test("says what it is doing, and breathes while it checks", async () => {
  const steps: ReviewProgress[] = [];
  let breaths = 0;
  await reviewWorkbook(new MemoryPort({ Hoja: sourceTableGrid() }), REQUEST, {
    breathe: () => {
      breaths++;
      return Promise.resolve();
    },
    onProgress: (progress) => steps.push(progress),
  });
  expect(new Set(steps.map(({ step, sheet }) => `${step} ${sheet}`))).toEqual(new Set(["reading Hoja", "checking Hoja"]));
  expect(breaths).toBeGreaterThan(5);
});

test("stops when it is cancelled", async () => {
  const cancel = new AbortController();
  const review = reviewWorkbook(new MemoryPort({ Hoja: sourceTableGrid() }), REQUEST, {
    signal: cancel.signal,
    breathe: () => {
      cancel.abort();
      return Promise.resolve();
    },
  });
  await expect(review).rejects.toEqual(expect.objectContaining({ kind: "cancelled" }));
  await expect(review).rejects.toBeInstanceOf(WorkbookError);
});

test("writing nothing, it asks for the sheets once and for each sheet once", async () => {
  const port = new MemoryPort({ Gastos: expenses, Hoja: sourceTableGrid() });
  await reviewWorkbook(port, REQUEST, { breathe });
  expect(port.requests).toEqual(["sheets", "read {1}", "read {2}"]);
});

test("a flag column of ours changes nothing the next time", async () => {
  const plain = sourceTableGrid();
  const flagged = gridFromRows(plain.values.map((row, r) => [...row, r === 8 ? "Cotejo" : r > 8 ? "Error · ASM-T01" : ""]));
  const [before, after] = await Promise.all([plain, flagged].map((grid) => reviewWorkbook(new MemoryPort({ Hoja: grid }), REQUEST, { breathe })));
  expect(after?.review.findings).toEqual(before?.review.findings);
});

test("today is the local day", () => {
  expect(serialOfToday(new Date(2016, 11, 31, 23, 59))).toBe(42_735);
});
