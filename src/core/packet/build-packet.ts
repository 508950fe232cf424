import { asmSummary } from "../indicators/asm-summary";
import { LEYENDA } from "../norms/foafi";
import { asmFacts } from "../reading/asm/facts";
import { proyectos } from "../registers/proyectos";
import { sesiones } from "../registers/sesiones";
import { shortQuote } from "../text/quote";
import { actaOf } from "./acta";
import { asmTables, proposeAgenda } from "./agenda";
import { agreementsBefore } from "./agreements";
import { agendaOf, arrangeAgenda } from "./arrange-agenda";
import { budgetOf } from "./budget";
import { calendarOf } from "./calendar";
import { attendanceOf, councilOf } from "./council";
import { fichaOf } from "./ficha";
import { packetGround, type PacketGround } from "./ground";
import { minutaOf } from "./minuta";
import type { Agenda, Packet, PacketInput, PacketOutcome, PacketProblem, Session } from "./packet";
import { projectReadiness } from "./project-readiness";
import type { Proyecto } from "./projects";
import { rulingOn, votesOf } from "./rulings";
import { sessionReadiness } from "./session-readiness";
import { sessionFor } from "./sessions";
import { voteProblems } from "./vote-problems";

/** Makes the packet of a session, or says all that keeps it from being made. Same input, same packet. */
export function buildPacket(input: PacketInput): PacketOutcome {
  const ground = packetGround(input.tables, input.settings);
  if (!ground.book.has(proyectos)) return { kind: "problems", problems: [{ kind: "sin-hoja", blocks: true, data: { registro: proyectos.sheetName }, places: [] }] };
  const found = sessionFor(input.session, ground);
  if (found.kind === "problem") return { kind: "problems", problems: [found.problem] };
  return packetOf(found.session, input, ground);
}

function packetOf(session: Session, { settings, findings, indicators, choices }: PacketInput, ground: PacketGround): PacketOutcome {
  const arranged = arrangeAgenda(proposeAgenda(session, ground), choices);
  const rows = projectsOf(arranged, ground);
  const budget = budgetOf(session, rows, ground);
  // What the agenda asks for is known once it is arranged.
  const points = arranged.points.map((point) => (point.kind === "presupuesto" ? { ...point, budget } : point));
  const agenda = agendaOf(points, arranged.dropped);
  const rulings = rows.map((row) => rulingOn(row, session, ground));
  const problems = [...agendaProblems(session, agenda, rows, ground), ...voteProblems(rulings, session, ground)];
  if (problems.some(({ blocks }) => blocks)) return { kind: "problems", problems };
  const council = councilOf(session, ground);
  const attendance = attendanceOf(session, council, ground);
  const calendar = rows.map((row) => calendarOf(row, ground));
  const decided = rows.flatMap((row, i) => {
    const [ruling, dates] = [rulings[i], calendar[i]];
    return ruling && dates ? [{ row, ruling, calendar: dates }] : [];
  });
  const packet: Packet = {
    stage: votesOf(session, ground).length > 0 ? "despues" : "antes",
    cutDate: settings.cutDate,
    session,
    agenda,
    readiness: [...sessionReadiness({ session, council, attendance, budget, agenda }, ground), ...rows.flatMap((row) => projectReadiness(row, session, findings, ground))],
    council,
    projects: rows.map((row) => fichaOf(row, session, findings, ground)),
    rulings,
    calendar,
    agreements: agreementsBefore(session, ground),
    attendance,
    budget,
    indicators,
    asm: asmTables(ground).map((table) => asmSummary(table, asmFacts(table), session.date)),
    acta: actaOf(session, decided, ground),
    minuta: minutaOf(session, agenda, rulings, attendance, budget),
    remarks: problems,
    legend: LEYENDA,
  };
  return { kind: "packet", packet };
}

/** The rows of the projects of an agenda, in its order. */
function projectsOf({ points }: Agenda, { book }: PacketGround): readonly Proyecto[] {
  return points.flatMap((point) => (point.kind === "proyecto" ? (book.first(proyectos, "folio", point.folio) ?? []) : []));
}

function agendaProblems(session: Session, { points }: Agenda, rows: readonly Proyecto[], { book, ref }: PacketGround): readonly PacketProblem[] {
  const problems: PacketProblem[] = [];
  const fecha = session.date;
  if (points.length === 0) problems.push({ kind: "orden-vacio", blocks: true, data: { sesion: session.number }, places: session.from });
  if (rows.length === 0) problems.push({ kind: "sin-proyectos", blocks: false, data: { sesion: session.number, fecha }, places: session.from });
  for (const row of rows) {
    const proyecto = shortQuote(row.folio);
    const same = book.rows(proyectos, "folio", row.folio);
    if (same.length > 1) problems.push({ kind: "proyecto-repetido", blocks: true, data: { proyecto, veces: same.length }, places: same.map((each) => ref(proyectos, each, "folio")) });
    if (row.fecha_recepcion === null || row.fecha_recepcion <= session.date) continue;
    const held = book.first(sesiones, "numero", session.number);
    const places = [ref(proyectos, row, "fecha_recepcion"), ...(held ? [ref(sesiones, held, "fecha")] : [])];
    problems.push({ kind: "sesion-antes-de-recibir", blocks: true, data: { proyecto, recepcion: row.fecha_recepcion, fecha }, places });
  }
  return problems;
}
