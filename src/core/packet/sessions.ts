import { addBusinessDays, isBusinessDay } from "../calendar/business-days";
import { dateOfSerial, daysInMonth, serialOf } from "../calendar/serial";
import { isSecretarioTecnico } from "../norms/cargos";
import { linkKey } from "../reading/book";
import type { Row } from "../reading/row";
import { sesiones } from "../registers/sesiones";
import { votos } from "../registers/votos";
import type { ReviewSettings } from "../review/parameters";
import { listed } from "../text/count";
import { presidingIn } from "../totals/session-votes";
import type { PacketGround } from "./ground";
import type { NextSession, PacketProblem, Session, SessionEntry, SessionRequest } from "./packet";

type Sesion = Row<typeof sesiones>;

/** What two cells must share to name the same session; null for an empty one. */
export function sessionKeyOf(number: string): string | null {
  return linkKey(sesiones.columns.numero, number);
}

/** The sessions of the workbook, in the order of the sheet; rows without a number are none. */
export function sessionsOf(ground: PacketGround): readonly SessionEntry[] {
  return ground.book.all(sesiones).flatMap((row) => (row.numero === "" ? [] : [entryOf(row, ground)]));
}

function entryOf(row: Sesion, { book, ref }: PacketGround): SessionEntry {
  return {
    number: row.numero,
    date: row.fecha,
    convoco: row.convoco,
    presidio: row.presidio,
    asistentes: row.asistentes,
    minutaFirmada: row.minuta_firmada,
    acta: { listado: row.listado, motivos: row.motivos, calendario: row.calendario },
    enviada: { estado: row.envio_estado, organismo: row.envio_organismo, se: row.envio_se },
    voted: book.count(votos, "sesion", row.numero) > 0,
    ref: ref(sesiones, row),
  };
}

/** The session to begin after the last one recorded: the next number, a month later. Null while no session has a date. */
export function followingSession(ground: PacketGround): Required<Pick<SessionRequest, "number" | "date">> | null {
  const entries = sessionsOf(ground);
  const dates = entries.flatMap(({ date }) => date ?? []);
  if (dates.length === 0) return null;
  const numbers = entries.map(({ number }) => Number(number)).filter((number) => Number.isInteger(number));
  return { number: String(Math.max(0, ...numbers) + 1), date: monthAfter(Math.max(...dates), ground.settings) };
}

type SessionOutcome = { readonly kind: "session"; readonly session: Session } | { readonly kind: "problem"; readonly problem: PacketProblem };

/** The session a packet is asked for, recorded or to be recorded. A problem when it cannot be told which, or when. */
export function sessionFor(request: SessionRequest, ground: PacketGround): SessionOutcome {
  const { book, ref } = ground;
  const number = request.number.trim();
  const rows = book.rows(sesiones, "numero", number);
  const [row, second] = rows;
  const problem = (kind: PacketProblem["kind"], data: PacketProblem["data"]): SessionOutcome => ({
    kind: "problem",
    problem: { kind, blocks: true, data, places: rows.map((each) => ref(sesiones, each, "numero")) },
  });
  if (second) return problem("sesion-repetida", { numero: number, veces: rows.length });
  const date = row?.fecha ?? request.date ?? null;
  if (!row && (date === null || sessionKeyOf(number) === null)) return problem("sesion-desconocida", { numero: number, conocidas: listed(sessionsOf(ground).map((each) => each.number)) });
  if (date === null) return problem("sesion-sin-fecha", { numero: number });
  return { kind: "session", session: row ? recorded(row, date, request, ground) : drafted(number, date, request, ground) };
}

function recorded(row: Sesion, date: number, request: SessionRequest, ground: PacketGround): Session {
  const { date: _, ref, voted: __, ...entry } = entryOf(row, ground);
  const convoco = entry.convoco === "" ? (request.convoco ?? "") : entry.convoco;
  return {
    ...entry,
    date,
    convoco,
    recorded: true,
    presiding: presidingIn(row, ground.settings),
    convocoSecretario: convoco === "" ? null : isSecretarioTecnico(convoco),
    next: nextSession(date, ground),
    from: [ref],
  };
}

function drafted(number: string, date: number, { convoco = "" }: SessionRequest, ground: PacketGround): Session {
  return {
    number,
    date,
    convoco,
    presidio: null,
    asistentes: null,
    minutaFirmada: null,
    acta: { listado: null, motivos: null, calendario: null },
    enviada: { estado: null, organismo: null, se: null },
    recorded: false,
    presiding: null,
    convocoSecretario: convoco === "" ? null : isSecretarioTecnico(convoco),
    next: nextSession(date, ground),
    from: [],
  };
}

function nextSession(date: number, { book, ref, settings }: PacketGround): NextSession {
  let next: { readonly row: Sesion; readonly date: number } | null = null;
  for (const row of book.all(sesiones)) if (row.fecha !== null && row.fecha > date && (next === null || row.fecha < next.date)) next = { row, date: row.fecha };
  return next === null ? { date: monthAfter(date, settings), recorded: false, from: [] } : { date: next.date, recorded: true, from: [ref(sesiones, next.row, "fecha")] };
}

/** A month later on a business day: the next one, or the one before when that is of another month, since each must have its session. */
export function monthAfter(date: number, { calendar, parameters }: Pick<ReviewSettings, "calendar" | "parameters">): number {
  const { year, month, day } = dateOfSerial(date);
  const [inYear, inMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  // Serial days end with the year 9999.
  const same = serialOf(inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth))) ?? date;
  const extra = new Set(parameters.inhabiles);
  if (isBusinessDay(same, calendar, extra)) return same;
  const after = addBusinessDays(same, 1, calendar, extra);
  return dateOfSerial(after).month === inMonth ? after : addBusinessDays(same, -1, calendar, extra);
}
