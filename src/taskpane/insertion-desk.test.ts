import { MemoryPort } from "../../test/fixtures/memory-port";
import { paneSurroundings } from "../../test/fixtures/pane-surroundings";
import { gridFromRows } from "../core/sheet/grid";
import { WorkbookError } from "../workbook/port";
import { PaneController } from "./controller";
import { InsertionDesk } from "./insertion-desk";
import { INITIAL_STATE, reduce } from "./state";
import { createStore } from "./store";

const proyectos = gridFromRows([
  ["Folio", "Línea de apoyo", "Entidad federativa", "Dictamen del Consejo", "Fecha de presentación", "Fecha de envío del acta"],
  ["P-001", "a", "Jalisco", "aprobado", "01/04/2002", "10/05/2002"],
  ["P-002", "b", "Colima", "rechazado", "01/04/2002", "10/05/2002"],
  ["P-003", "c", "Sonora", "aprobado", "01/04/2002", "10/09/2002"],
]);

async function pane() {
  const port = new MemoryPort({ Proyectos: proyectos });
  const store = createStore(reduce, INITIAL_STATE);
  const controller = new PaneController(() => Promise.resolve(port), store, paneSurroundings({ today: () => 37_621 }));
  await controller.start();
  await controller.openIndicators();
  const insertion = controller.insertionDesk((around) => new InsertionDesk(around));
  await insertion.look();
  const state = () => insertion.store.get();
  const sheet = (n = 0) => {
    const found = state().sheets?.[n];
    if (!found) throw new Error("no sheet of indicators");
    return found;
  };
  const settled = async () => {
    do await new Promise((resolve) => setTimeout(resolve, 10));
    while (store.get().stale || store.get().indicators.progress);
  };
  return { port, store, controller, insertion, state, sheet, settled };
}

const DEFAULT = { sheetName: "Indicadores", charts: "none" } as const;

test("looking at the indicators writes nothing; inserting says what was written and that Excel agrees", async () => {
  const p = await pane();
  expect([p.state().sheets, p.port.requests.some((request) => request.startsWith("putSheets"))]).toEqual([[], false]);
  await p.insertion.insert(DEFAULT);
  expect(p.state()).toMatchObject({ busy: null, refusal: null, outcome: { sentence: expect.stringMatching(/^Se insertó la hoja «Indicadores»: \d+ cifras\. Excel calcula lo mismo que Cotejo en las \d+ cifras\./) as string } });
  expect(p.sheet()).toMatchObject({ name: "Indicadores", edited: false, cutDate: 37_621 });
});

test("our own sheet is no edit of the user's: the review and its figures stay as they were", async () => {
  const p = await pane();
  const { review } = p.store.get();
  await p.insertion.insert(DEFAULT);
  await p.settled();
  expect(p.store.get().review?.sheets).toEqual(review?.sheets);
});

test("an edit of the sheet is told, asked about, and written over only when that is wanted", async () => {
  const p = await pane();
  await p.insertion.insert(DEFAULT);
  p.port.edit("Indicadores", 12, 6, 99);
  await p.settled();
  await p.insertion.look();
  expect(p.sheet().edited).toBe(true);
  await p.insertion.verify(p.sheet());
  expect(p.state().outcome?.verification?.differences).toMatchObject([{ cell: "G13", excel: 99, reason: { kind: "turnedToValue" } }]);
  await p.insertion.update(p.sheet());
  const again = p.state().refusal?.again;
  expect([p.state().refusal?.sentence.includes("lo escrito en ella se pierde"), again?.kind]).toEqual([true, "update"]);
  if (again) await p.insertion.goAhead(again);
  expect([p.sheet().edited, p.state().outcome?.verification?.differences]).toEqual([false, []]);
});

test("a sheet of another cut date is compared and put up to date at its own, with its own charts", async () => {
  const p = await pane();
  await p.controller.indicatorsAt(37_437);
  await p.insertion.insert({ sheetName: "Junio", charts: "all" });
  await p.controller.indicatorsAt(null);
  await p.insertion.verify(p.sheet());
  expect(p.state().outcome).toMatchObject({ cutDate: 37_437, verification: { differences: [] } });
  await p.insertion.update(p.sheet());
  expect(p.sheet()).toMatchObject({ name: "Junio", cutDate: 37_437, charts: "all" });
  expect(p.store.get().indicators.report?.settings.cutDate).toBe(37_621);
});

test("a sheet that was edited is taken away only when that is said twice", async () => {
  const p = await pane();
  await p.insertion.insert(DEFAULT);
  p.port.edit("Indicadores", 12, 6, 99);
  await p.insertion.remove(p.sheet());
  const again = p.state().refusal?.again;
  expect([p.sheet().name, again?.kind]).toEqual(["Indicadores", "remove"]);
  if (again) await p.insertion.goAhead(again);
  expect([p.state().sheets, p.state().refusal]).toEqual([[], null]);
});

test("taking a sheet away says so and leaves the others", async () => {
  const p = await pane();
  await p.insertion.insert(DEFAULT);
  await p.insertion.insert({ ...DEFAULT, sheetName: "Otra" });
  await p.insertion.remove(p.sheet());
  expect([p.state().outcome?.sentence, p.state().sheets?.map(({ name }) => name)]).toEqual(["Se quitó la hoja «Indicadores», con sus tablas y gráficas. Lo demás del libro quedó como estaba.", ["Otra"]]);
});

test.each([["protectedStructure", /estructura del libro está protegida/], ["sessionLost", /Se perdió la conexión/], ["protectedSheet", /La hoja está protegida/]] as const)("a failure of Excel (%s) becomes a sentence, and nothing stays", async (kind, sentence) => {
  const p = await pane();
  p.port.failure = new WorkbookError(kind, "test");
  await p.insertion.insert(DEFAULT);
  p.port.failure = null;
  expect([p.store.get().notice?.sentence, p.state().busy, p.state().outcome]).toEqual([expect.stringMatching(sentence), null, null]);
  await p.insertion.look();
  expect(p.state().sheets).toEqual([]);
});
