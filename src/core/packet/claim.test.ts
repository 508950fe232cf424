import { foafiTables, type FoafiRows } from "../../../test/fixtures/foafi-tables";
import type { RowChanges } from "../../../test/fixtures/foafi-sheets";
import { serialOf } from "../calendar/serial";
import { DEFAULT_SETTINGS } from "../review/examples";
import type { Layers } from "../totals/claims";
import { workOutClaim } from "./claim";
import { packetGround } from "./ground";
import type { ClaimRequest } from "./packet";

const NOVEMBER_5 = serialOf(2002, 11, 5);
const PESOS = 100;

/** The fund has 200,000 of the entrepreneurs, 800,000 of counterparts and 1,000,000 of the FOAFI; the aval is of two millions. */
function claim(amount: number, earlier: readonly RowChanges[] = [], more: FoafiRows = {}, request: Partial<ClaimRequest> = {}) {
  const tables = foafiTables({ fondos: [{}], creditos: [{ aval_concedido: 2_000_000 }, { id: "CR-02", aval_concedido: 2_000_000 }], siniestros: earlier, ...more });
  return workOutClaim({ credito: "cr-01 ", amount: amount * PESOS, date: NOVEMBER_5, ...request }, packetGround(tables, DEFAULT_SETTINGS));
}

function split(outcome: ReturnType<typeof claim>): Layers & { readonly uncovered: number } {
  if (outcome.kind === "problem") throw new Error(outcome.problem.kind);
  const { empresarios, contrapartes, foafi } = outcome.claim.split;
  return { empresarios: empresarios / PESOS, contrapartes: contrapartes / PESOS, foafi: foafi / PESOS, uncovered: (outcome.claim.uncovered.centavos ?? 0) / PESOS };
}

const falls = (empresarios: number, contrapartes: number, foafi: number, uncovered = 0) => ({ empresarios, contrapartes, foafi, uncovered });
const taken = (de_empresarios: number, de_contrapartes: number, de_foafi: number, more: RowChanges = {}): RowChanges => ({
  credito: "CR-02",
  monto: de_empresarios + de_contrapartes + de_foafi,
  de_empresarios,
  de_contrapartes,
  de_foafi,
  ...more,
});

test.each<[string, number, readonly RowChanges[], ReturnType<typeof falls>]>([
  ["stays with the entrepreneurs while they have enough", 200_000, [], falls(200_000, 0, 0)],
  ["a centavo more reaches the counterparts", 200_000.01, [], falls(200_000, 0.01, 0)],
  ["reaches the FOAFI last", 1_200_000, [], falls(200_000, 800_000, 200_000)],
  ["more than everybody gave is left uncovered", 2_100_000, [], falls(200_000, 800_000, 1_000_000, 100_000)],
  ["entrepreneurs exhausted by an earlier claim", 50_000, [taken(200_000, 0, 0)], falls(0, 50_000, 0)],
  ["entrepreneurs and counterparts exhausted by several", 50_000, [taken(200_000, 300_000, 0), taken(0, 500_000, 0, { id: "S-02" })], falls(0, 0, 50_000)],
  ["everything exhausted", 50_000, [taken(200_000, 800_000, 1_000_000)], falls(0, 0, 0, 50_000)],
  ["what was wrongly taken of the FOAFI is gone all the same", 2_000_000, [taken(0, 0, 900_000)], falls(200_000, 800_000, 100_000, 900_000)],
  ["claims of its own day come before it", 50_000, [taken(200_000, 0, 0, { fecha: "05/11/2002" })], falls(0, 50_000, 0)],
  ["claims of a later day do not", 50_000, [taken(200_000, 0, 0, { fecha: "06/11/2002" })], falls(50_000, 0, 0)],
  ["claims without a date may have come before", 50_000, [taken(200_000, 0, 0, { fecha: "" })], falls(0, 50_000, 0)],
  ["claims on a credit of another fund take nothing of this one", 50_000, [taken(200_000, 0, 0, { credito: "CR-99" })], falls(50_000, 0, 0)],
])("%s", (_, amount, earlier, expected) => {
  expect(split(claim(amount, earlier))).toEqual(expected);
});

test("without a date it comes after all that are recorded; one that is recorded already is not counted twice", () => {
  const later = [taken(200_000, 0, 0, { fecha: "06/11/2002" })];
  expect(split(claim(50_000, later, {}, { date: null }))).toEqual(falls(0, 50_000, 0));
  expect(split(claim(50_000, [taken(50_000, 0, 0, { id: "S-07" })], {}, { id: "s-07" }))).toEqual(falls(50_000, 0, 0));
});

test("shows each step: what was given, what was gone, what it takes and leaves, and where that is written", () => {
  const outcome = claim(150_000, [taken(200_000, 700_000, 0)]);
  if (outcome.kind === "problem") throw new Error(outcome.problem.kind);
  expect(outcome.claim.steps.map(({ layer, available, left, exhausted }) => ({ layer, available, left, exhausted }))).toEqual([
    { layer: "empresarios", available: 0, left: 0, exhausted: true },
    { layer: "contrapartes", available: 10_000_000, left: 0, exhausted: false },
    { layer: "foafi", available: 100_000_000, left: 95_000_000, exhausted: false },
  ]);
  const [empresarios, contrapartes] = outcome.claim.steps;
  expect(empresarios?.contributed).toMatchObject({ centavos: 20_000_000, words: "DOSCIENTOS MIL PESOS 00/100 M.N.", from: [{ sheet: "Fondos", header: "Aportación de empresarios", row: 2 }] });
  expect(contrapartes?.takenBefore).toMatchObject({ centavos: 70_000_000, from: [{ sheet: "Siniestros", column: "de_contrapartes" }] });
  expect(outcome.claim).toMatchObject({ credito: "CR-01", fondo: { id: "F-01" }, overAval: false, earlier: [{ sheet: "Siniestros", row: 2 }] });
});

test("a layer that never gave is not exhausted", () => {
  const outcome = claim(10_000, [], { fondos: [{ aport_empresarios: "" }] });
  expect(outcome).toMatchObject({ kind: "claim", claim: { steps: [{ exhausted: false, available: 0 }, { takes: { centavos: 1_000_000 } }, {}] } });
});

test.each([
  [50_000, [], false],
  [50_000.01, [], true],
  [30_000, [taken(25_000, 0, 0, { credito: "CR-01" })], true],
  [30_000, [taken(25_000, 0, 0, { credito: "CR-01", fecha: "06/11/2002" })], false],
])("the aval of 50,000 holds against %d with what the credit took before", (amount, earlier, over) => {
  expect(claim(amount, earlier, { creditos: [{}, { id: "CR-02" }] })).toMatchObject({ kind: "claim", claim: { overAval: over, aval: { value: 5_000_000 } } });
});

test.each<[string, number, readonly RowChanges[], FoafiRows, Partial<ClaimRequest>, object]>([
  ["nothing", 0, [], {}, {}, { kind: "monto-imposible" }],
  ["less than nothing", -5, [], {}, {}, { kind: "monto-imposible" }],
  ["an unknown credit", 1, [], {}, { credito: "CR-50" }, { kind: "credito-desconocido", data: { credito: "CR-50" } }],
  ["a credit that no fund backs", 1, [], { creditos: [{ fondo: "" }] }, {}, { kind: "credito-sin-fondo", places: [{ column: "fondo" }] }],
  ["a fund that is not there", 1, [], { creditos: [{ fondo: "F-77" }] }, {}, { kind: "fondo-desconocido", data: { credito: "CR-01", fondo: "F-77" } }],
  ["a credit without aval", 1, [], { creditos: [{ aval_concedido: "" }] }, {}, { kind: "sin-aval" }],
  ["a rejected credit", 1, [], { creditos: [{ estatus: "rechazado" }] }, {}, { kind: "sin-aval" }],
  ["contributions that cannot be read", 1, [], { fondos: [{ aport_estado: "en especie" }] }, {}, { kind: "aportaciones-ilegibles", data: { fondo: "F-01" } }],
  ["an earlier claim that does not say who paid", 1, [{ id: "S-03", monto: 50_000, de_empresarios: "", de_contrapartes: 10_000 }], {}, {}, { kind: "siniestro-anterior-sin-reparto", data: { siniestro: "S-03" } }],
])("says why it cannot be worked out: %s", (_, amount, earlier, more, request, problem) => {
  expect(claim(amount, earlier, more, request)).toMatchObject({ kind: "problem", problem });
});
