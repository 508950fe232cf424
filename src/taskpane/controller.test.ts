import { WorkbookError } from "../workbook/port";
import { MemoryPort } from "../../test/fixtures/memory-port";
import { paneSurroundings } from "../../test/fixtures/pane-surroundings";
import { sourceTableGrid } from "../../test/fixtures/source-table";
import { PaneController } from "./controller";
import { INITIAL_STATE, reduce } from "./state";
import { createStore } from "./store";

async function pane(port = new MemoryPort({ Hoja: sourceTableGrid(), Otra: sourceTableGrid() }), open = () => Promise.resolve(port)) {
  const store = createStore(reduce, INITIAL_STATE);
  const controller = new PaneController(open, store, paneSurroundings({ today: () => 42_735, gather: () => new Promise((resolve) => setTimeout(resolve, 5)) }));
  await controller.start();
  const settled = async () => {
    do await new Promise((resolve) => setTimeout(resolve, 10));
    while (store.get().stale);
    return store.get();
  };
  return { port, store, controller, settled };
}

const shownRule = ({ store }: Awaited<ReturnType<typeof pane>>) => {
  const { view, review } = store.get();
  return view.kind === "card" ? review?.findings.find(({ id }) => id === view.id) : undefined;
};

test("reviewing fills the store and moves nothing", async () => {
  const { port, store, controller } = await pane();
  const before = port.selected;
  await controller.review();
  expect(store.get()).toMatchObject({ phase: "done", problem: null, origin: null });
  expect(store.get().review?.counts.error).toBeGreaterThan(0);
  expect(port.selected).toBe(before);
});

test("next and previous walk the filtered list without moving the selection, until the user goes to a cell", async () => {
  const p = await pane();
  await p.controller.review();
  p.store.dispatch({ type: "searched", query: "ASM-T01" });
  await p.controller.step(1);
  const first = shownRule(p);
  expect(first?.rule).toBe("ASM-T01");
  expect(p.port.selected).toMatchObject({ row: 13, column: 1 });
  await p.controller.goTo(first?.id ?? "");
  expect(p.store.get().origin).toMatchObject({ name: "B14" });
  await p.controller.step(1);
  expect(shownRule(p)?.id).not.toBe(first?.id);
  expect(p.port.selected.row).toBe((shownRule(p)?.row ?? 0) - 1);
  await p.controller.goBack();
  expect(p.port.selected).toMatchObject({ row: 13, column: 1 });
  expect(p.store.get().origin).toBeNull();
});

test("the way back names the sheet when it is another", async () => {
  const p = await pane();
  await p.controller.review();
  const other = p.store.get().review?.findings.find(({ sheet }) => sheet === "Otra");
  await p.controller.goTo(other?.id ?? "");
  expect(p.store.get().origin?.name).toBe("Hoja!B14");
});

test("the ribbon's next reviews first, then shows and selects the first finding", async () => {
  const p = await pane();
  await p.controller.nextInSheet();
  expect(shownRule(p)).toBeDefined();
  expect(p.port.selected.row).toBe((shownRule(p)?.row ?? 0) - 1);
});

test("edits made in a row are rechecked together, and marks follow", async () => {
  const p = await pane();
  await p.controller.review();
  await p.controller.mark({ notes: false, flagColumn: true });
  const marked = p.port.marks;
  expect(marked.length).toBeGreaterThan(0);
  p.port.requests.length = 0;
  p.port.edit("Hoja", 10, 3, "Actualizar la matriz de indicadores.");
  p.port.edit("Hoja", 10, 4, "Unidad de Compras de Gobierno");
  const { review } = await p.settled();
  expect(review?.findings.some(({ rule, cell, sheet }) => rule === "ASM-T01" && cell === "D11" && sheet === "Hoja")).toBe(false);
  expect(p.port.requests).toEqual(["sheets", "readArea {1}"]);
  expect(p.port.marks).not.toEqual(marked);
  await p.controller.unmark();
  expect([p.port.marks, p.port.columns]).toEqual([[], []]);
});

test("marks are not written again when an edit changes no finding", async () => {
  const p = await pane();
  await p.controller.review();
  await p.controller.mark({ notes: false, flagColumn: false });
  const { marks } = p.port;
  p.port.edit("Hoja", 0, 0, "Otro título, sin nada que revisar");
  p.port.edit("Hoja", 0, 0, sourceTableGrid().values[0]?.[0] ?? "");
  await p.settled();
  expect(p.port.marks).toBe(marks);
});

test("a review that fails says so in a sentence and can be tried again", async () => {
  const p = await pane();
  p.port.failure = new WorkbookError("cellEditing", "5004");
  await p.controller.review();
  expect(p.store.get()).toMatchObject({ phase: "failed", problem: { detail: "cellEditing: 5004" } });
  expect(p.store.get().problem?.sentence).toContain("celda en edición");
  p.port.failure = null;
  await p.controller.review();
  expect(p.store.get()).toMatchObject({ phase: "done", problem: null });
});

test("a workbook that cannot be opened yet is opened, and followed once, when the user tries again", async () => {
  const port = new MemoryPort({ Hoja: sourceTableGrid() });
  let editing = true;
  const p = await pane(port, () => (editing ? Promise.reject(new WorkbookError("cellEditing", "5004")) : Promise.resolve(port)));
  expect(p.store.get()).toMatchObject({ phase: "failed", problem: { sentence: expect.stringContaining("celda en edición") } });
  await p.controller.review();
  expect(p.store.get().phase).toBe("failed");
  editing = false;
  await p.controller.review();
  await p.controller.review();
  expect(p.store.get()).toMatchObject({ phase: "done", problem: null });
  p.port.requests.length = 0;
  p.port.edit("Hoja", 10, 3, "Actualizar la matriz de indicadores.");
  await p.settled();
  expect(p.port.requests).toEqual(["sheets", "readArea {1}"]);
});

test("cancelling leaves the pane where it was", async () => {
  const p = await pane();
  const review = p.controller.review();
  p.controller.cancel();
  await review;
  expect(p.store.get()).toMatchObject({ phase: "start", review: null });
});

test("a remembered mapping is used by the next session without asking", async () => {
  const port = new MemoryPort({ Hoja: { ...sourceTableGrid(), values: sourceTableGrid().values.map((row, r) => (r === 8 ? row.map((cell) => `x${String(cell)}`) : row)).slice(0, 12) } });
  const p = await pane(port);
  await p.controller.review();
  expect(p.store.get().review?.sheets).toEqual([]);
  await p.controller.applyMapping("{1}", { register: "asm", headerRow: 8, columns: { programa: 2, asm: 3, acciones: 5 } }, true);
  expect(p.store.get().review?.sheets).toMatchObject([{ mapped: true }]);
  const later = await pane(port);
  await later.controller.review();
  expect(later.store.get().review?.sheets).toMatchObject([{ mapped: true }]);
});
