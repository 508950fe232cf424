import { gridFromRows } from "../core/sheet/grid";
import { MemoryPort } from "../../test/fixtures/memory-port";
import { paneSurroundings } from "../../test/fixtures/pane-surroundings";
import { PaneController } from "./controller";
import { indicatorsCopy } from "./indicator-lines";
import { indicatorsAreStale, INITIAL_STATE, reduce } from "./state";
import { createStore } from "./store";

const proyectos = gridFromRows([
  ["Folio", "Línea de apoyo", "Entidad federativa", "Dictamen del Consejo", "Fecha de presentación", "Fecha de envío del acta"],
  ["P-001", "a", "Jalisco", "aprobado", "01/04/2002", "10/05/2002"],
  ["P-002", "b", "Colima", "rechazado", "01/04/2002", "10/05/2002"],
  ["P-003", "c", "Sonora", "aprobado", "01/04/2002", "10/09/2002"],
]);

function pane(sheets: ConstructorParameters<typeof MemoryPort>[0] = { Proyectos: proyectos }) {
  const port = new MemoryPort(sheets);
  const store = createStore(reduce, INITIAL_STATE);
  let onBreath: (() => void) | null = null;
  const controller = new PaneController(() => Promise.resolve(port), store, paneSurroundings({
    today: () => 37_621,
    breathe: () => {
      onBreath?.();
      return Promise.resolve();
    },
  }));
  return {
    port, store, controller,
    onBreath: (run: () => void) => { onBreath = run; },
    main: (id: string) => store.get().indicators.report?.results.find(({ indicator }) => indicator.id === id)?.main,
    settled: async () => {
      do await new Promise((resolve) => setTimeout(resolve, 10));
      while (store.get().stale || store.get().indicators.progress);
    },
  };
}

test("opening the indicators reviews first and computes them, without moving the selection or writing", async () => {
  const p = pane();
  const before = p.port.selected;
  await p.controller.openIndicators();
  expect(p.store.get()).toMatchObject({ phase: "done", view: { kind: "indicators" }, indicators: { progress: null } });
  expect([p.store.get().indicators.report?.results.length, p.main("IC-I")?.numerator, p.port.selected]).toEqual([14, 2, before]);
  expect(indicatorsAreStale(p.store.get())).toBe(false);
});

test("what is computed is not computed again until something changes", async () => {
  const p = pane();
  await p.controller.openIndicators();
  const { report } = p.store.get().indicators;
  p.store.dispatch({ type: "viewed", view: { kind: "list" } });
  await p.controller.openIndicators();
  expect(p.store.get().indicators.report).toBe(report);
});

test("an edit makes the figures stale and computes them again, with the series of the indicator that is open", async () => {
  const p = pane();
  await p.controller.start();
  await p.controller.openIndicators();
  await p.controller.openIndicator("IC-I");
  const stale: boolean[] = [];
  p.store.subscribe(() => stale.push(indicatorsAreStale(p.store.get())));
  p.port.edit("Proyectos", 2, 3, "aprobado");
  await p.settled();
  expect([stale.includes(true), indicatorsAreStale(p.store.get()), p.main("IC-I")?.numerator]).toEqual([true, false, 3]);
  const { detail } = p.store.get().indicators;
  expect(detail?.series.map(({ main }) => main.numerator)).toEqual([0, 0, 0, 0, 2, 2, 2, 2, 3, 3, 3, 3]);
});

test("away from the indicators an edit computes nothing: what is shown next is computed then", async () => {
  const p = pane();
  await p.controller.start();
  await p.controller.openIndicators();
  p.store.dispatch({ type: "viewed", view: { kind: "list" } });
  p.port.edit("Proyectos", 2, 3, "aprobado");
  await p.settled();
  expect([indicatorsAreStale(p.store.get()), p.main("IC-I")?.numerator]).toEqual([true, 2]);
  await p.controller.openIndicators();
  expect([indicatorsAreStale(p.store.get()), p.main("IC-I")?.numerator]).toEqual([false, 3]);
});

test("a cut date chosen here changes the figures and not the review", async () => {
  const p = pane();
  await p.controller.openIndicators();
  const { review } = p.store.get();
  await p.controller.indicatorsAt(37_437);
  expect([p.main("IC-I")?.numerator, p.store.get().indicators.report?.settings.cutDate, p.store.get().review]).toEqual([1, 37_437, review]);
  await p.controller.indicatorsAt(null);
  expect(p.main("IC-I")?.numerator).toBe(2);
});

test("a cancelled computation leaves the last figures, told to be stale, and can be taken up again", async () => {
  const p = pane();
  await p.controller.openIndicators();
  p.onBreath(() => p.store.get().indicators.progress?.done === 3 && p.controller.cancelIndicators());
  await p.controller.indicatorsAt(37_437);
  expect([p.main("IC-I")?.numerator, p.store.get().indicators.progress, indicatorsAreStale(p.store.get())]).toEqual([2, null, true]);
  p.onBreath(() => {});
  await p.controller.resumeIndicators();
  expect([p.main("IC-I")?.numerator, indicatorsAreStale(p.store.get())]).toEqual([1, false]);
});

test("the figure without the rows that have errors stands beside the one with them, and what could change the figure comes first", async () => {
  const { findingsBehind, tracedCells } = await import("../app/indicator-detail");
  const values = proyectos.values.map((row) => row.map((cell) => (cell === "Sonora" ? "Atlántida" : cell)));
  const p = pane({ Proyectos: { ...proyectos, values } });
  await p.controller.openIndicators();
  await p.controller.openIndicator("IC-I");
  const { review, indicators } = p.store.get();
  const result = indicators.report?.results.find(({ indicator }) => indicator.id === "IC-I");
  if (!review || !result || !indicators.report) throw new Error("nothing was computed");
  const { main } = result;
  const behind = findingsBehind(result, review);
  const ofUsed = behind.filter(({ finding }) => main.traces.some(({ used }) => used.some(({ index }) => index + 1 === finding.row)));
  const errors = ofUsed.filter(({ finding }) => finding.severity === "error");
  expect(errors.length).toBeGreaterThan(0);
  const read = behind.filter(({ effect }) => effect !== "none");
  expect(behind.slice(0, read.length)).toEqual(read);
  const isError = behind.slice(read.length).map(({ finding }) => finding.severity === "error");
  expect(isError).toEqual([...isError.filter((each) => each), ...isError.filter((each) => !each)]);
  expect(indicators.detail?.withoutObserved?.result.main.numerator).toBe(2 - new Set(errors.map(({ finding }) => finding.row)).size);
  const [leftOut] = main.traces[0]?.leftOut ?? [];
  expect(tracedCells(indicators.report, leftOut?.rows ?? [], leftOut?.column ?? null)).toEqual([{ sheetId: "{1}", sheet: "Proyectos", cell: "D3", key: "P-002" }]);
});

test("indicators are copied a figure a line, with the reason where there is no value", async () => {
  const p = pane();
  await p.controller.openIndicators();
  const lines = indicatorsCopy(p.store.get().indicators.report?.results ?? []);
  expect(lines.find(([id]) => id === "IC-IV")).toEqual(["IC-IV", "Eficiencia del programa de garantías", "Por número de avales", "", "", "", "El libro no tiene la hoja de Créditos.", "31/12/2002"]);
  expect(lines.filter(([id]) => id === "IC-IV").length).toBe(2);
});
