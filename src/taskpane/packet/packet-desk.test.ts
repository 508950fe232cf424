import { foafiSheet } from "../../../test/fixtures/foafi-sheets";
import { sessionBook } from "../../../test/fixtures/session-book";
import { reviewWorkbook } from "../../app/review-workbook";
import type { ReviewState } from "../../app/review";
import { DEFAULT_USER_SETTINGS } from "../../app/settings";
import { WorkbookError } from "../../workbook/port";
import { PacketDesk } from "./packet-desk";

/** The desk over a workbook of one session, 1, reviewed; `again` reviews it as after an edit. */
async function deskOver(port = sessionBook()) {
  const review = () => reviewWorkbook(port, { user: DEFAULT_USER_SETTINGS, today: 46_000 }, { breathe: () => Promise.resolve() });
  let held: ReviewState = await review();
  const notices: unknown[] = [];
  const desk = new PacketDesk({
    documents: () => Promise.reject(new Error("no document is made here")),
    workbook: () => Promise.resolve(port),
    held: () => held,
    breathe: () => Promise.resolve(),
    problemOf: (error) => { throw error; },
    notice: (problem) => { notices.push(problem); },
  });
  await desk.bringUpToDate();
  await desk.choose({ number: "1" });
  return { desk, port, notices, again: async () => { held = await review(); } };
}

const names = async (port: ReturnType<typeof sessionBook>) => (await port.sheets()).map(({ name }) => name);

test("a deed asked for while the packet is worked out is done with what comes of it", async () => {
  const { desk, port, again } = await deskOver();
  port.edit("Proyectos", 1, 1, "Otro nombre");
  await again();
  const computing = desk.bringUpToDate();
  const writing = desk.write();
  expect(desk.store.get().work?.kind).toBe("writing");
  await Promise.all([computing, writing]);
  expect(await names(port)).toContain("S1 Carátula");
  const { inBook, work, done } = desk.store.get();
  expect([new Set(inBook?.sheets.map(({ state }) => state)), work, done]).toEqual([new Set(["current"]), null, "Se escribieron 8 hojas."]);
});

test("a computation that begins during a deed does not say that it is over", async () => {
  const { desk, port, again } = await deskOver();
  port.edit("Proyectos", 1, 1, "Otro nombre");
  await again();
  const put = port.putSheets.bind(port);
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => { release = resolve; });
  jest.spyOn(port, "putSheets").mockImplementation(async (...asked) => { await released; return put(...asked); });
  const writing = desk.write();
  await desk.bringUpToDate();
  expect(desk.store.get().work?.kind).toBe("writing");
  release();
  await writing;
  expect(desk.store.get().work).toBeNull();
});

test("what the user made of the agenda is stored with the sheets and goes with them", async () => {
  const { desk, port } = await deskOver();
  await desk.arrange({ own: [{ key: "propio:1", text: "Asuntos generales" }] }, "", () => undefined);
  await desk.write();
  expect(await port.recall("carpeta/1")).toContain("Asuntos generales");
  await desk.remove();
  expect([await port.recall("carpeta/1"), desk.store.get().done]).toEqual([null, "Se quitaron 8 hojas. El libro queda como estaba."]);
});

test("an agenda put back to what is proposed is stored no more", async () => {
  const { desk, port } = await deskOver();
  await desk.arrange({ own: [{ key: "propio:1", text: "Asuntos generales" }] }, "", () => undefined);
  await desk.write();
  await desk.arrange({ own: [], order: [] }, "", () => undefined);
  await desk.write();
  expect(await port.recall("carpeta/1")).toBeNull();
});

test("problems leave an agenda to be mended: without the project at fault there is a packet", async () => {
  const { desk } = await deskOver(sessionBook({ votos: [], proyectos: [{ dictamen: "pendiente", sesion: "1", fecha_recepcion: "02/05/2002", fecha_acta: "" }] }));
  const { outcome, arranged } = desk.store.get();
  expect(outcome).toMatchObject({ kind: "problems", problems: [{ kind: "sesion-antes-de-recibir" }] });
  expect(arranged?.agenda.points.map(({ key }) => key)).toContain("proyecto:P-001");
  await desk.arrange({ dropped: ["proyecto:P-001"] }, "", () => undefined);
  expect(desk.store.get()).toMatchObject({ outcome: { kind: "packet" }, arranged: { agenda: { dropped: [{ key: "proyecto:P-001" }] } } });
});

test("a deed that is cancelled says that nothing was written", async () => {
  const { desk, port, notices } = await deskOver();
  jest.spyOn(port, "putSheets").mockRejectedValue(new WorkbookError("cancelled", "putting sheets was cancelled"));
  await desk.write();
  expect([desk.store.get().done, notices, await names(port)]).toEqual(["Se canceló: no se escribió ninguna hoja.", [], expect.not.arrayContaining(["S1 Carátula"])]);
});

test("a claim worked out is worked out again when the workbook changes", async () => {
  const fund = (pesos: number) => ({ fondos: [{ aport_empresarios: pesos, aport_estado: 0, aport_municipio: 0, aport_foafi: 1_000_000 }], creditos: [{}] });
  const port = sessionBook(fund(10));
  const { desk, again } = await deskOver(port);
  desk.workOut({ credito: "CR-01", amount: 2_000, date: null });
  expect(desk.store.get().claim).toMatchObject({ kind: "claim", claim: { split: { empresarios: 1_000 } } });
  const { rows } = foafiSheet("fondos");
  port.edit("Fondos", 1, rows?.[0]?.indexOf("Aportación de empresarios") ?? -1, 20);
  await again();
  await desk.bringUpToDate();
  expect(desk.store.get().claim).toMatchObject({ kind: "claim", claim: { split: { empresarios: 2_000 } } });
});
