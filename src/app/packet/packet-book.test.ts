import { foafiSheet } from "../../../test/fixtures/foafi-sheets";
import { MemoryPort } from "../../../test/fixtures/memory-port";
import { sessionBook } from "../../../test/fixtures/session-book";
import { readSession, sessionPacket } from "../../../test/fixtures/session-packet";
import { gridFromRows } from "../../core/sheet/grid";
import { storeChoices, storedChoices } from "./agenda-choices";
import { packetFamily, packetState, putPacket, removePacket } from "./packet-book";
import { packetSheets } from "./packet-sheets";

async function names(port: MemoryPort): Promise<readonly string[]> {
  return (await port.sheets()).map(({ name }) => name);
}

const PUT = { date1904: false, replaceEdited: false };

describe("the packet's sheets in the workbook", () => {
  let port: MemoryPort;
  let registers: readonly string[];

  beforeEach(async () => {
    port = sessionBook();
    registers = await names(port);
  });

  test("are put, stand as current, and go away without a trace", async () => {
    const packet = await sessionPacket(port, "1");
    const put = await putPacket(port, packet, PUT);
    expect(put).toEqual({ kind: "done", sheets: ["S1 Carátula", "S1 Orden del día", "S1 Ficha P-001", "S1 Dictamen", "S1 Ministraciones", "S1 Acuerdos", "S1 Indicadores", "S1 Asistencia"] });
    const state = await packetState(port, packet, PUT);
    expect([state.missing, new Set(state.sheets.map((sheet) => sheet.state))]).toEqual([[], new Set(["current"])]);
    expect(await removePacket(port, " 1 ", { evenEdited: false })).toEqual(put);
    expect(await names(port)).toEqual(registers);
  });

  test("go with what was stored of their agenda, and leave what was stored of another", async () => {
    const own = { own: [{ key: "propio:1", text: "Asuntos generales" }] };
    await putPacket(port, await sessionPacket(port, "1", own), PUT);
    for (const number of ["1", "2"]) await storeChoices(port, number, own);
    await removePacket(port, "1", { evenEdited: false });
    expect([await storedChoices(port, "1"), await storedChoices(port, "2")]).toEqual([{}, own]);
  });

  test("are no part of what is reviewed: the packet made again is the same", async () => {
    const packet = await sessionPacket(port, "1");
    await putPacket(port, packet, PUT);
    expect(packetSheets(await sessionPacket(port, "1"), PUT)).toEqual(packetSheets(packet, PUT));
  });

  test("stand as out of date when a register they rest on changed, and are written anew", async () => {
    await putPacket(port, await sessionPacket(port, "1"), PUT);
    const column = foafiSheet("proyectos").rows?.[0]?.indexOf("Nombre del proyecto") ?? -1;
    port.edit("Proyectos", 1, column, "Otro nombre");
    const later = await sessionPacket(port, "1");
    const outdated = (await packetState(port, later, PUT)).sheets.filter((sheet) => sheet.state === "outdated").map(({ name }) => name);
    expect(outdated).toEqual(expect.arrayContaining(["S1 Orden del día", "S1 Ficha P-001", "S1 Dictamen"]));
    expect(outdated).not.toContain("S1 Asistencia");
    await putPacket(port, later, PUT);
    expect((await packetState(port, later, PUT)).sheets.every((sheet) => sheet.state === "current")).toBe(true);
  });

  test("are not touched once somebody edited them, unless told so", async () => {
    const packet = await sessionPacket(port, "1");
    await putPacket(port, packet, PUT);
    port.edit("S1 Dictamen", 0, 0, "A mano");
    const requests = port.requests.length;
    expect((await packetState(port, packet, PUT)).sheets.find(({ name }) => name === "S1 Dictamen")?.state).toBe("edited");
    expect(await putPacket(port, packet, PUT)).toEqual({ kind: "edited", sheets: ["S1 Dictamen"] });
    expect(await removePacket(port, "1", { evenEdited: false })).toEqual({ kind: "edited", sheets: ["S1 Dictamen"] });
    expect(port.requests.slice(requests).filter((request) => request.startsWith("putSheets"))).toEqual([]);
    expect(await putPacket(port, packet, { ...PUT, replaceEdited: true })).toMatchObject({ kind: "done" });
    expect((await packetState(port, packet, PUT)).sheets.every((sheet) => sheet.state === "current")).toBe(true);
  });

  test("lose the ficha of a project that left the agenda, and keep those of other sessions", async () => {
    await port.putSheets(packetFamily("2"), [{ name: "S2 Carátula", rows: [["De otra sesión"]] }]);
    await putPacket(port, await sessionPacket(port, "1"), PUT);
    const shorter = await sessionPacket(port, "1", { dropped: ["proyecto:P-001"], own: [{ key: "propio:1", text: "Asuntos generales" }] }).catch((error: unknown) => error);
    // Votes of a project off the agenda are a problem of their own: without them it can be dropped.
    expect(String(shorter)).toContain("votos-fuera-del-orden");
    const quiet = sessionBook({ votos: [] });
    await putPacket(quiet, await sessionPacket(quiet, "1"), PUT);
    const packet = await sessionPacket(quiet, "1", { dropped: ["proyecto:P-001"], own: [{ key: "propio:1", text: "Asuntos generales" }] });
    expect((await packetState(quiet, packet, PUT)).sheets.filter((sheet) => sheet.state === "extra").map(({ name }) => name)).toEqual(["S1 Ficha P-001"]);
    await putPacket(quiet, packet, PUT);
    expect(await names(quiet)).not.toContain("S1 Ficha P-001");
    await removePacket(port, "1", { evenEdited: false });
    expect(await names(port)).toEqual([...registers, "S2 Carátula"]);
  });

  test("are not half written when the name of one is taken", async () => {
    const taken = new MemoryPort({ "S1 dictamen": gridFromRows([["Del usuario"]]) });
    await expect(putPacket(taken, await sessionPacket(port, "1"), PUT)).rejects.toMatchObject({ kind: "occupied", detail: "S1 dictamen" });
    expect(await names(taken)).toEqual(["S1 dictamen"]);
  });
});

test("a session nobody knows gives its problem and no packet", async () => {
  const { outcome } = await readSession(sessionBook(), { number: "9" });
  expect(outcome).toMatchObject({ kind: "problems", problems: [{ kind: "sesion-desconocida" }] });
});

describe("what the user made of the agenda", () => {
  test("is given back as it was stored", async () => {
    const port = sessionBook();
    const choices = { order: ["presupuesto"], dropped: ["proyecto:P-001"], added: [], own: [{ key: "propio:1", text: "Asuntos «generales»" }] };
    await storeChoices(port, "1", choices);
    expect([await storedChoices(port, "1"), await storedChoices(port, "2")]).toEqual([choices, {}]);
  });

  test.each([["no JSON", "{"], ["of another shape", "[1]"], ["with strange pieces", '{"order":[1,"a",null],"own":[{"key":1},{"key":"k","text":"t","x":0},3],"dropped":"a"}']])("is passed over where the store holds it %s", async (_what, text) => {
    const port = sessionBook();
    await port.remember("carpeta/1", text);
    const choices = await storedChoices(port, "1");
    expect(choices).toEqual(text.startsWith('{"order"') ? { order: ["a"], own: [{ key: "k", text: "t" }] } : {});
  });
});
