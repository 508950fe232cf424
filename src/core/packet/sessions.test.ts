import { foafiTables, type FoafiRows } from "../../../test/fixtures/foafi-tables";
import { formatDate, serialOf } from "../calendar/serial";
import { DEFAULT_SETTINGS } from "../review/examples";
import { packetGround } from "./ground";
import type { SessionRequest } from "./packet";
import { followingSession, monthAfter, sessionFor, sessionsOf } from "./sessions";

const day = (d: number, m: number, y = 2002): number => serialOf(y, m, d) ?? 0;
const ground = (rows: FoafiRows) => packetGround(foafiTables(rows), DEFAULT_SETTINGS);
const pick = (request: SessionRequest, rows: FoafiRows) => sessionFor(request, ground(rows));

test("lists the sessions of the sheet, and whether they have votes", () => {
  const found = sessionsOf(ground({ sesiones: [{}, { numero: "2", fecha: "" }, { numero: "" }], votos: [{}] }));
  expect(found).toMatchObject([{ number: "1", date: day(30, 4), voted: true, ref: { sheet: "Sesiones", row: 2, key: "1" } }, { number: "2", date: null, voted: false }]);
});

test.each<[string, SessionRequest, FoafiRows, object]>([
  ["by its number, whatever its case and spaces", { number: " o-1 " }, { sesiones: [{ numero: "O-1" }] }, { kind: "session", session: { number: "O-1", recorded: true, presiding: "I", convocoSecretario: true, date: day(30, 4) } }],
  ["the sheet's date before the one asked for", { number: "1", date: day(1, 5) }, { sesiones: [{}] }, { kind: "session", session: { date: day(30, 4) } }],
  ["the date asked for where the sheet has none", { number: "1", date: day(6, 5), convoco: "DG Promoción B" }, { sesiones: [{ fecha: "", convoco: "" }] }, { kind: "session", session: { date: day(6, 5), convocoSecretario: true } }],
  ["a new one, by number and date", { number: "9", date: day(31, 5) }, { sesiones: [{}] }, { kind: "session", session: { recorded: false, presiding: null, convocoSecretario: null, from: [] } }],
  ["a new one in a workbook that has no sheet of sessions", { number: "1", date: day(31, 5) }, { proyectos: [{}] }, { kind: "session", session: { recorded: false } }],
  ["unknown, with those that are known", { number: "9" }, { sesiones: [{}, { numero: "2" }] }, { kind: "problem", problem: { kind: "sesion-desconocida", blocks: true, data: { numero: "9", conocidas: "1 y 2" } } }],
  ["without a number", { number: " ", date: day(31, 5) }, { sesiones: [{}] }, { kind: "problem", problem: { kind: "sesion-desconocida" } }],
  ["two with one number", { number: "o-1" }, { sesiones: [{ numero: "O-1" }, { numero: "o-1 " }] }, { kind: "problem", problem: { kind: "sesion-repetida", data: { veces: 2 }, places: [{ cell: "A2" }, { cell: "A3" }] } }],
  ["without a date", { number: "1" }, { sesiones: [{ fecha: "" }] }, { kind: "problem", problem: { kind: "sesion-sin-fecha", places: [{ cell: "A2" }] } }],
])("picks a session: %s", (_, request, rows, expected) => {
  expect(pick(request, rows)).toMatchObject(expected);
});

test("the next session is the one recorded; else a month later", () => {
  const sesiones = [{}, { numero: "2", fecha: "28/05/2002" }, { numero: "3", fecha: "20/06/2002" }];
  expect(pick({ number: "1" }, { sesiones })).toMatchObject({ session: { next: { date: day(28, 5), recorded: true, from: [{ row: 3 }] } } });
  expect(pick({ number: "3" }, { sesiones })).toMatchObject({ session: { next: { date: day(22, 7), recorded: false, from: [] } } });
});

test.each([
  [[30, 4], "30/05/2002", "a Thursday"],
  [[20, 2], "20/03/2002", "a Wednesday, the day before the holiday"],
  [[21, 2], "22/03/2002", "the 21st is a holiday"],
  [[31, 5], "28/06/2002", "June has 30 days, and that one is a Sunday with July after it"],
  [[31, 1], "28/02/2002", "February"],
  [[25, 11], "26/12/2002", "Christmas"],
  [[31, 12], "31/01/2003", "over the year"],
])("a month after %p is %s: %s", ([d = 0, m = 0], expected) => {
  expect(formatDate(monthAfter(day(d, m), DEFAULT_SETTINGS))).toBe(expected);
});

test("proposes the session after the last: the next number, a month later", () => {
  expect(followingSession(ground({ sesiones: [{ numero: "7", fecha: "30/04/2002" }, { numero: "Extraordinaria", fecha: "28/05/2002" }] }))).toEqual({ number: "8", date: day(28, 6) });
  expect(followingSession(ground({ sesiones: [] }))).toBeNull();
});
