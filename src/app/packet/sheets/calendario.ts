import { formatDate } from "../../../core/calendar/serial";
import type { Packet, ProjectCalendar } from "../../../core/packet/packet";
import { formatMoney } from "../../../core/sheet/money";
import { capitalized } from "../../texts/packet";
import { PACKET_SHEET_TEXTS as texts } from "../../texts/packet-sheets";
import { PrintedSheet, type Printed, type SheetGround } from "../printed-sheet";

const words = texts.calendario;
/** No. and what was delivered. */
const CENTRED: ReadonlySet<number> = new Set([3, 6]);

/** When and how much of each project of the agenda is to be delivered (§6.3.3). */
export function calendario({ calendar }: Packet, ground: SheetGround): PrintedSheet {
  const sheet = new PrintedSheet(ground, [9, 30, 14, 6, 13, 18, 22, 13], true).title(texts.titles.calendario, ground.header).gap();
  if (calendar.length === 0) return sheet.text(words.empty);
  const rows = calendar.flatMap(projectRows);
  sheet.table(words.columns.map((header, column) => ({ header, ...(CENTRED.has(column) && { align: "center" as const }) })), rows.map(({ cells }) => cells), { main: true, totals: rows.flatMap(({ total }, n) => (total ? [n] : [])) });
  const notes = calendar.flatMap(({ folio, wording, difference }) => [
    ...(wording.value === "" ? [] : [words.wording(folio, wording.value)]),
    ...(difference === null || difference === 0 ? [] : [words.difference(folio, formatMoney(Math.abs(difference)))]),
  ]);
  if (notes.length > 0) sheet.gap();
  for (const note of notes) sheet.text(note);
  return sheet;
}

interface CalendarRow {
  readonly cells: readonly Printed[];
  readonly total: boolean;
}

function projectRows({ folio, nombre, convenio, installments, programmed }: ProjectCalendar): readonly CalendarRow[] {
  if (installments.length === 0) return [{ cells: [folio, nombre, convenio, null, null, null, null, words.noInstallments], total: false }];
  const rows = installments.map(({ number, date, amount, delivered, estatus }): CalendarRow => ({
    cells: [
      folio, nombre, convenio, number === null ? null : String(number), { day: date }, { money: amount.centavos },
      delivered ? words.delivered(formatMoney(delivered.centavos), delivered.date === null ? null : formatDate(delivered.date)) : null, estatus === null ? null : capitalized(estatus),
    ],
    total: false,
  }));
  return [...rows, { cells: [folio, words.projectTotal(folio), null, null, null, { money: programmed.centavos }, null, null], total: true }];
}
