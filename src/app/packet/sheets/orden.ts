import type { Packet } from "../../../core/packet/packet";
import { capitalized, daysLeftText } from "../../texts/packet";
import { PACKET_SHEET_TEXTS as texts } from "../../texts/packet-sheets";
import { agendaLines } from "../agenda-lines";
import { PrintedSheet, type SheetGround } from "../printed-sheet";

const words = texts.orden;

/** The agenda, in the order the user gave it. */
export function orden({ agenda }: Packet, ground: SheetGround): PrintedSheet {
  const sheet = new PrintedSheet(ground, [6, 44, 12, 14, 16]).title(texts.titles.orden, ground.header).gap();
  if (agenda.points.length === 0) return sheet.text(words.empty);
  sheet.table(
    words.columns.map((header, column) => ({ header, ...(column === 0 && { align: "center" as const }) })),
    agendaLines(agenda).map(({ number, text, point }) => (point ? [number, text, { day: point.deadline }, capitalized(daysLeftText(point)), { money: point.amount }] : [number, text, null, null, null])),
    { main: true },
  );
  return sheet;
}
