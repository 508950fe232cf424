import { linkKey } from "../reading/book";
import type { Row } from "../reading/row";
import { CONSEJO, SECRETARIO_TECNICO, type SeatNumeral } from "../norms/foafi";
import { sesiones } from "../registers/sesiones";
import { SEATS } from "../registers/values";
import { votos } from "../registers/votos";
import { comparisonKey } from "../text/normalize";
import type { PacketGround } from "./ground";
import type { Attendance, Council, CouncilSeat, Session, Voter } from "./packet";
import { votesOf } from "./rulings";

type Voto = Row<typeof votos>;

/** The seats of the Consejo in a session: who may vote for each, who did, and who holds it by name (§5.1.2). */
export function councilOf(session: Session, ground: PacketGround): Council {
  const votes = votesOf(session, ground);
  const titulars = latestTitulars(session, ground);
  return {
    seats: SEATS.map((seat): CouncilSeat => {
      const cast = votes.filter((row) => row.silla === seat);
      // As in the count: the titular's vote before that of the substitute.
      const voted = cast.find(({ suplente }) => suplente === false) ?? cast[0];
      const titular = titulars.get(seat);
      return {
        seat,
        ...CONSEJO[seat],
        secretarioTecnico: seat === SECRETARIO_TECNICO,
        presides: session.presiding === seat,
        voter: voted ? voter(voted, ground) : null,
        titular: titular ? voter(titular, ground) : null,
      };
    }),
    guests: guestsAmong(votes, ground),
  };
}

export function attendanceOf(session: Session, council: Council, { book, ref }: PacketGround): Attendance {
  const row = book.first(sesiones, "numero", session.number);
  return {
    seats: council.seats,
    guests: council.guests,
    declared: { value: session.asistentes, from: row ? [ref(sesiones, row, "asistentes")] : [] },
    voting: council.seats.filter((seat) => seat.voter !== null).length,
  };
}

function voter(row: Voto, { ref }: PacketGround): Voter {
  return { consejero: row.consejero, cargo: row.cargo, suplente: row.suplente, from: [ref(votos, row, "consejero")] };
}

/** Each guest once, however many projects they were noted for. */
function guestsAmong(votes: readonly Voto[], ground: PacketGround): readonly Voter[] {
  const byName = new Map<string, Voter>();
  for (const row of votes) {
    const name = comparisonKey(row.consejero);
    if (row.silla === "invitado" && !byName.has(name)) byName.set(name, voter(row, ground));
  }
  return [...byName.values()];
}

/** The last vote that the titular of each seat cast up to a session. */
function latestTitulars(session: Session, { book }: PacketGround): ReadonlyMap<SeatNumeral, Voto> {
  const dates = new Map(book.all(sesiones).map(({ numero, fecha }) => [linkKey(sesiones.columns.numero, numero), fecha]));
  const latest = new Map<SeatNumeral, { readonly row: Voto; readonly date: number }>();
  for (const row of book.all(votos)) {
    const seat = SEATS.find((each) => each === row.silla);
    const date = dates.get(linkKey(votos.columns.sesion, row.sesion)) ?? null;
    if (seat === undefined || row.suplente !== false || row.consejero === "" || date === null || date > session.date) continue;
    const known = latest.get(seat);
    if (!known || date >= known.date) latest.set(seat, { row, date });
  }
  return new Map([...latest].map(([seat, { row }]) => [seat, row]));
}
