import type { CouncilSeat, Packet } from "../../../core/packet/packet";
import { capitalized } from "../../texts/packet";
import { PACKET_SHEET_TEXTS as texts } from "../../texts/packet-sheets";
import { PrintedSheet, type Printed, type SheetGround } from "../printed-sheet";

const words = texts.asistencia;
/** Room to sign, in points. */
const SIGNING_HEIGHT = 40;
/** Empty rows for guests who are not known beforehand. */
const SPARE_GUESTS = 4;

/** The list of attendance, to be signed: the five seats, and guests. */
export function asistencia({ attendance }: Packet, ground: SheetGround): PrintedSheet {
  const sheet = new PrintedSheet(ground, [7, 28, 24, 13, 20]).title(texts.titles.asistencia, ground.header).gap();
  sheet.table(words.columns.map((header, column) => ({ header, ...(column === 0 && { align: "center" as const }) })), attendance.seats.map(seatRow), { height: SIGNING_HEIGHT });
  sheet.heading(words.guests);
  const guests = attendance.guests.map(({ consejero, cargo }): readonly Printed[] => [consejero, cargo, null]);
  const spare = Array.from({ length: Math.max(0, SPARE_GUESTS - guests.length) }, (): readonly Printed[] => [null, null, null]);
  sheet.table([{ header: words.guestColumns[0], span: 2 }, { header: words.guestColumns[1], span: 2 }, { header: words.guestColumns[2] }], [...guests, ...spare], { height: SIGNING_HEIGHT });
  const { value } = attendance.declared;
  if (value !== null || attendance.voting > 0) sheet.gap().text(words.declared(value === null ? texts.noData : String(value), String(attendance.voting)));
  return sheet;
}

function seatRow({ seat, cargo, voter, titular, presides, secretarioTecnico }: CouncilSeat): readonly Printed[] {
  const roles = [...(presides ? [words.presides] : []), ...(secretarioTecnico ? [words.secretario] : [])];
  const named = voter ?? titular;
  const attends = voter === null || voter.suplente === null ? null : voter.suplente ? words.suplente : words.titular;
  return [seat, `${capitalized(cargo)}${roles.length === 0 ? "" : ` (${roles.join("; ")})`}`, named?.consejero ?? null, attends, null];
}
