import { readFileSync } from "node:fs";
import { join } from "node:path";
import { indicatorsOf } from "../../src/app/indicators";
import { reviewWorkbook } from "../../src/app/review-workbook";
import { DEFAULT_USER_SETTINGS } from "../../src/app/settings";
import { formatDate, parseIsoDate } from "../../src/core/calendar/serial";
import { buildPacket } from "../../src/core/packet/build-packet";
import { workOutClaim } from "../../src/core/packet/claim";
import { packetGround } from "../../src/core/packet/ground";
import type { Packet, PacketInput, RowRef, SessionRequest } from "../../src/core/packet/packet";
import { followingSession } from "../../src/core/packet/sessions";
import { cellAddress } from "../../src/core/sheet/address";
import { valueAt } from "../../src/core/sheet/grid";
import { readMoney } from "../../src/core/sheet/numbers";
import { normalizeText } from "../../src/core/text/normalize";
import { openXlsx } from "../../src/xlsx/workbook";
import { ZLIB_TOOLS } from "../../src/xlsx/zlib-tools";

const SAMPLE = join(__dirname, "../golden/foafi-2002.xlsx");
const TODAY = parseIsoDate("2026-11-21") ?? 0;
const tools = { breathe: () => Promise.resolve() };

let material: Omit<PacketInput, "session" | "choices">;

beforeAll(async () => {
  const reader = await openXlsx(readFileSync(SAMPLE), "foafi-2002.xlsx", ZLIB_TOOLS);
  const state = await reviewWorkbook(reader, { user: DEFAULT_USER_SETTINGS, today: TODAY }, tools);
  const { settings, findings } = state.review;
  material = { tables: state.book.tables, settings, findings, indicators: (await indicatorsOf(state, tools)).results };
});

function packet(session: SessionRequest): Packet {
  const outcome = buildPacket({ ...material, session, choices: {} });
  if (outcome.kind === "problems") throw new Error(JSON.stringify(outcome.problems));
  return outcome.packet;
}

/** The session after the last of the sample, in which its one pending project is to be decided. */
function next(): SessionRequest {
  const session = followingSession(packetGround(material.tables, material.settings));
  if (!session) throw new Error("the sample has no session");
  return session;
}

const ALL = ["1", "2", "3", "4", "5", "6", "7", "8"];

/** Every place that something within a value rests on. */
function refsIn(value: unknown, found = new Set<RowRef>(), seen = new Set<unknown>()): ReadonlySet<RowRef> {
  if (typeof value !== "object" || value === null || seen.has(value)) return found;
  seen.add(value);
  // Nothing else has both.
  if ("sheetId" in value && "column" in value && !("rule" in value)) found.add(value as RowRef);
  for (const each of Object.values(value)) refsIn(each, found, seen);
  return found;
}

test("each session of the sample: what was on its agenda and what came of it", () => {
  const found = ALL.map((number) => {
    const { session, stage, agenda, acta, readiness, agreements } = packet({ number });
    const points = agenda.points.map(({ kind, key }) => (kind === "proyecto" ? key.replace("proyecto:", "") : kind)).join(" ");
    const count = (state: string) => readiness.filter((item) => item.state === state).length;
    const decided = [acta.approved.length, acta.rejected.length, acta.deferred.length].join("/");
    return [number, formatDate(session.date), stage, points, decided, acta.total.centavos, acta.deadline && formatDate(acta.deadline), `${String(count("ok"))}/${String(count("gap"))}/${String(count("unknown"))}`, agreements.length].join(" | ");
  });
  // Number, day, stage, agenda, approved/rejected/deferred, centavos approved, last day for the acta, ok/gap/unknown, agreements of earlier sessions.
  expect(found).toEqual([
    "1 | 20/03/2002 | antes | presupuesto | 0/0/0 | 0 |  | 4/0/1 | 0",
    "2 | 24/04/2002 | despues | P-001 P-002 P-005 presupuesto | 3/0/0 | 363550050 | 07/05/2002 | 35/0/0 | 0",
    "3 | 22/05/2002 | despues | P-003 P-004 acuerdo presupuesto | 2/0/0 | 320000000 | 03/06/2002 | 25/0/0 | 3",
    "4 | 19/06/2002 | despues | P-006 P-007 presupuesto | 2/0/0 | 515000000 | 27/06/2002 | 25/0/0 | 5",
    "5 | 17/07/2002 | despues | P-010 presupuesto | 1/0/0 | 25000000 | 26/07/2002 | 15/0/0 | 7",
    "6 | 21/08/2002 | despues | P-008 presupuesto | 0/1/0 | 0 |  | 13/2/1 | 8",
    "7 | 18/09/2002 | antes | presupuesto | 0/0/0 | 0 |  | 4/0/1 | 9",
    "8 | 23/10/2002 | antes | P-009 presupuesto | 0/0/1 | 0 |  | 15/2/1 | 9",
  ]);
});

test("the tie of the fifth session is broken by the Subsecretario; the substitutes of the third and the sixth are named", () => {
  expect(packet({ number: "5" }).rulings).toMatchObject([{ folio: "P-010", decision: "aprobado", count: { favor: 2, contra: 2, abstenciones: 1 }, castingVote: { seat: "I", consejero: "Jorge Alberto Rentería Campos" } }]);
  expect(packet({ number: "3" }).rulings.map(({ substitutes }) => substitutes.map(({ seat }) => seat))).toEqual([["IV"], ["IV"]]);
  const { council, rulings } = packet({ number: "6" });
  expect(rulings[0]?.substitutes).toMatchObject([{ seat: "I" }]);
  expect(council.seats.find(({ presides }) => presides)).toMatchObject({ seat: "III", secretarioTecnico: true });
});

test("the ninth session is yet to be called: the pending project first, then what will be overdue by then", () => {
  const { session, agenda, readiness, projects, budget, indicators, minuta } = packet(next());
  expect({ number: session.number, date: formatDate(session.date), recorded: session.recorded }).toEqual({ number: "9", date: "25/11/2002", recorded: false });
  expect(agenda.points[0]).toMatchObject({ key: "proyecto:P-009", daysLeft: -3, amount: 150_000_000 });
  expect(agenda.sections.map(({ kind, points }) => [kind, points.length])).toEqual([["proyecto", 1], ["acuerdo", 1], ["informe", 11], ["presupuesto", 1]]);
  expect(readiness.filter(({ state }) => state === "gap").map(({ check, reason }) => [check, reason])).toEqual([
    ["elegibilidad", "elegibilidad-sin-dato"],
    ["viabilidad", "viabilidad-sin-dato"],
    ["organismo", "organismo-con-adeudos"],
    ["plazo", "plazo-vencido"],
  ]);
  expect(projects).toMatchObject([{ folio: "P-009", organismo: { nombre: "Instituto Guanajuatense de Fomento a la Pequeña Empresa" }, entidades: ["11"] }]);
  expect(budget).toMatchObject({ modified: { centavos: 9_500_000_000 }, approved: { centavos: 1_223_550_050 }, left: { centavos: 8_276_449_950 } });
  expect(indicators).toHaveLength(14);
  // The names of those who sign are known from earlier votes.
  expect(minuta.pending.map(({ reason }) => reason)).toEqual(["lugar-y-hora", "fecha-de-firma", "sin-convocante", "sin-presidencia", "sin-votos"]);
});

test("every place a packet names is there: its sheet, its row, its header and its key", () => {
  const bySheet = new Map(material.tables.map((table) => [table.sheet.id, table]));
  let checked = 0;
  for (const request of [...ALL.map((number) => ({ number })), next()]) {
    const { indicators: _, asm: __, ...plain } = packet(request);
    for (const ref of refsIn(plain)) {
      const table = bySheet.get(ref.sheetId);
      const row = table?.rows.find(({ index }) => index === ref.row - 1);
      if (!table || !row) throw new Error(JSON.stringify(ref));
      expect({ sheet: ref.sheet, register: ref.register, key: ref.key }).toEqual({ sheet: table.sheet.name, register: table.register.key, key: table.keyOf(row) });
      if (ref.column === null) continue;
      const column = row.columnOf(ref.column);
      expect({ cell: ref.cell, header: ref.header }).toEqual({ cell: cellAddress(row.index, column), header: normalizeText(valueAt(table.grid, table.segments[0].headerRow, column)) });
      checked += 1;
    }
  }
  expect(checked).toBeGreaterThan(500);
});

test("the amounts of a ficha are those of its cells, and add up to its total", () => {
  const bySheet = new Map(material.tables.map((table) => [table.sheet.id, table]));
  for (const number of ALL) {
    for (const ficha of packet({ number }).projects) {
      for (const { amount } of ficha.contributions) {
        const [place] = amount.from;
        const row = bySheet.get(place?.sheetId ?? "")?.rows.find(({ index }) => index + 1 === place?.row);
        const reading = readMoney(row?.raw(place?.column ?? "") ?? "");
        expect(reading.kind === "money" && reading.centavos).toBe(amount.centavos);
      }
      expect(ficha.sum).toBe(ficha.total.centavos);
    }
  }
});

test("a second claim on the fund of the sample's claim finds the entrepreneurs' money partly spent", () => {
  const outcome = workOutClaim({ credito: "CR-14", amount: 32_000_000, date: null }, packetGround(material.tables, material.settings));
  // The fund F-02 has a million of the entrepreneurs, and S-01 took 180,000 of it.
  expect(outcome).toMatchObject({ kind: "claim", claim: { fondo: { id: "F-02" }, overAval: false, split: { empresarios: 32_000_000, contrapartes: 0, foafi: 0 }, steps: [{ available: 82_000_000, left: 50_000_000, takenBefore: { centavos: 18_000_000, from: [{ key: "S-01" }] } }, {}, {}] } });
});
