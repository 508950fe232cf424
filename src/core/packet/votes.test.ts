import { foafiTables, type FoafiRows } from "../../../test/fixtures/foafi-tables";
import type { RowChanges } from "../../../test/fixtures/foafi-sheets";
import { DEFAULT_SETTINGS } from "../review/examples";
import type { ReviewSettings } from "../review/parameters";
import { packetGround } from "./ground";
import type { Decision, PacketProblem, Ruling } from "./packet";
import { rulingOn } from "./rulings";
import { sessionFor } from "./sessions";
import { voteProblems } from "./vote-problems";
import { proyectos } from "../registers/proyectos";

const F = "a favor";
const C = "en contra";
const A = "abstención";

/** Votes of the seats I to V, in order; null for a seat nobody voted for. */
function seats(...choices: readonly (string | null)[]): RowChanges[] {
  return ["I", "II", "III", "IV", "V"].flatMap((silla, i) => {
    const voto = choices[i];
    return voto ? [{ silla, voto, consejero: `Consejero ${silla}`, cargo: "Director General", suplente: "N", calidad: "N" }] : [];
  });
}

function casting(rows: readonly RowChanges[], silla: string): RowChanges[] {
  return rows.map((row) => (row["silla"] === silla ? { ...row, calidad: "S" } : row));
}

interface Outcome {
  readonly ruling: Ruling;
  readonly problems: readonly PacketProblem[];
}

function decide(votos: readonly RowChanges[], more: FoafiRows = {}, settings: Partial<ReviewSettings> = {}): Outcome {
  const tables = foafiTables({ proyectos: [{ dictamen: "pendiente" }], sesiones: [{}], votos, ...more });
  const ground = packetGround(tables, { ...DEFAULT_SETTINGS, ...settings });
  const found = sessionFor({ number: "1" }, ground);
  const row = ground.book.first(proyectos, "folio", "P-001");
  if (found.kind !== "session" || !row) throw new Error("no session");
  const ruling = rulingOn(row, found.session, ground);
  return { ruling, problems: voteProblems([ruling], found.session, ground) };
}

const kinds = (problems: readonly PacketProblem[]) => problems.map(({ kind, blocks }) => (blocks ? `${kind}!` : kind));

const presidedByB: FoafiRows = { sesiones: [{ presidio: "Director General de Promoción B" }] };
const presidedByOther: FoafiRows = { sesiones: [{ presidio: "otro" }] };
const GUEST: RowChanges = { silla: "invitado", consejero: "Luis Pérez", cargo: "Cámara", suplente: "N" };

// Problems that keep a packet from being made end with "!".
test.each<[string, readonly RowChanges[], FoafiRows, Decision, readonly string[]]>([
  ["all for", seats(F, F, F, F, F), {}, "aprobado", []],
  ["three to two", seats(F, F, F, C, C), {}, "aprobado", []],
  ["two to three", seats(F, F, C, C, C), {}, "rechazado", []],
  ["abstentions are neither: one to none", seats(F, A, A, A, A), {}, "aprobado", []],
  ["all abstain: nothing was decided", seats(A, A, A, A, A), {}, "pendiente", []],
  ["nobody voted", [], {}, "pendiente", []],
  ["a tie that the president breaks in favour", casting(seats(F, F, C, C, A), "I"), {}, "aprobado", []],
  ["a tie that the president breaks against", casting(seats(C, F, C, F, A), "I"), {}, "rechazado", []],
  ["a tie that nobody breaks", seats(F, F, C, C, A), {}, "empate", ["empate-sin-desempate"]],
  ["a tie, and the casting vote is of somebody else", casting(seats(F, F, C, C, A), "II"), {}, "empate", ["calidad-de-otro!"]],
  ["a tie that the Director B breaks when he presides", casting(seats(F, F, C, C, null), "III"), presidedByB, "rechazado", []],
  ["a tie with a president who has no seat", casting(seats(F, F, C, C, null), "I"), presidedByOther, "empate", ["empate-sin-desempate"]],
  ["the president abstained: his casting vote decides nothing", casting(seats(A, F, F, C, C), "I"), {}, "empate", ["empate-sin-desempate"]],
  ["a casting vote without a tie changes nothing", casting(seats(F, F, F, C, C), "I"), {}, "aprobado", ["calidad-sin-empate"]],
  ["titular and substitute for one seat", [...seats(F, C, C, F, null), { silla: "I", consejero: "Suplente", suplente: "S", cargo: "Director del Proyecto X", voto: C }], {}, "empate", ["dos-votos-de-una-silla!", "empate-sin-desempate"]],
  ["five seats and a sixth vote", [...seats(F, F, F, F, F), { silla: "II", consejero: "Otra", voto: F }], {}, "aprobado", ["dos-votos-de-una-silla!", "votos-de-mas!"]],
  ["a vote for no seat", [...seats(F, F, null, null, null), { silla: "", consejero: "Alguien", voto: C }], {}, "aprobado", ["voto-sin-silla!"]],
  ["a vote that says nothing", [...seats(F, F, null, null, null), { silla: "V", consejero: "Alguien", voto: "presente" }], {}, "aprobado", ["voto-sin-sentido!"]],
  ["a guest's vote does not count and may not be", [...seats(F, F, C, C, null).slice(0, 3), { ...GUEST, voto: C }], {}, "aprobado", ["voto-de-invitado!"]],
  ["a guest noted with an abstention did not vote", [...seats(F, F, C, null, null), { ...GUEST, voto: A }], {}, "aprobado", []],
  ["a substitute who may not stand in", [...seats(F, null, F, null, null), { silla: "II", consejero: "Ana", suplente: "S", cargo: "Subdirectora", voto: F }], {}, "aprobado", ["suplente-sin-facultad"]],
  ["a substitute of another Dirección General", [...seats(F, null, F, null, null), { silla: "II", consejero: "Ana", suplente: "S", cargo: "Directora de Área de Promoción B", voto: F }], {}, "aprobado", ["suplente-sin-facultad"]],
  ["a substitute who may", [...seats(F, null, F, null, null), { silla: "II", consejero: "Ana", suplente: "S", cargo: "Directora de Área de Promoción A", voto: F }], {}, "aprobado", []],
  ["votes of another session are not of this one", [...seats(F, null, null, null, null), { sesion: "2", silla: "IV", voto: C }, { sesion: "2", silla: "V", voto: C }], {}, "aprobado", []],
  ["votes for a project that is not on the agenda", [...seats(F, F, F, null, null), { proyecto: "P-009", silla: "I", voto: F }], {}, "aprobado", ["votos-fuera-del-orden!"]],
  ["the register says another dictamen", seats(C, C, C, F, F), { proyectos: [{ dictamen: "aprobado" }] }, "rechazado", ["dictamen-distinto!"]],
  ["the register says the same", seats(F, F, F, null, null), { proyectos: [{ dictamen: "aprobado" }] }, "aprobado", []],
  ["without votes the register's dictamen of this session stands", [], { proyectos: [{ dictamen: "rechazado" }] }, "rechazado", []],
  ["a dictamen of another session is not this one's", [], { proyectos: [{ dictamen: "aprobado", sesion: "2" }] }, "pendiente", []],
])("%s", (_, votos, more, decision, problems) => {
  const outcome = decide(votos, more);
  expect({ decision: outcome.ruling.decision, problems: kinds(outcome.problems) }).toEqual({ decision, problems });
});

test("tells who broke the tie, who stood in for whom, and which votes count", () => {
  const { ruling } = decide(casting([...seats(F, F, C, null, C), { silla: "IV", consejero: "Silvia", suplente: "S", cargo: "Directora de Área", voto: A }, { ...GUEST, voto: A }], "I"));
  expect(ruling.castingVote).toMatchObject({ seat: "I", consejero: "Consejero I", choice: F });
  expect(ruling.substitutes).toMatchObject([{ seat: "IV", consejero: "Silvia" }]);
  expect(ruling.count).toMatchObject({ favor: 2, contra: 2, abstenciones: 1, seats: 5, tied: true, decidedByCasting: true });
  expect(ruling.votes.filter(({ counts }) => !counts)).toMatchObject([{ seat: "invitado" }]);
  expect(ruling.votes[0]?.from).toMatchObject([{ sheet: "Votos", row: 2, column: "voto", header: "Voto", cell: "G2" }]);
});

test("a casting vote that was not needed decided nothing", () => {
  expect(decide(casting(seats(F, F, F, C, C), "I")).ruling.castingVote).toBeNull();
});

test("where A-06 gives the presidency to the Director del Proyecto X, the seat I breaks the tie", () => {
  const votes = casting(seats(F, F, C, C, null), "I");
  expect(decide(votes, presidedByOther, { criteria: { "A-06": "proyecto-x" } }).ruling).toMatchObject({ decision: "aprobado", decidedBy: "votos" });
});
