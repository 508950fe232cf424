import { formatDate } from "../../../core/calendar/serial";
import type { AsmCount, AsmTally } from "../../../core/indicators/asm-summary";
import type { Packet } from "../../../core/packet/packet";
import { PACKET_SHEET_TEXTS as texts } from "../../texts/packet-sheets";
import { PrintedSheet, type Printed, type SheetGround } from "../printed-sheet";

const words = texts.asm;
const COUNTS: readonly AsmCount[] = ["asm", "acciones", "concluidas", "enProceso", "noIniciadas", "vencidas", "vencenEn30", "sinEvidencia"];

/** The ASM sheets in numbers by programme at the session's day. */
export function seguimientoAsm({ asm, session }: Packet, ground: SheetGround): PrintedSheet {
  const sheet = new PrintedSheet(ground, [36, 8, 10, 12, 10, 11, 10, 11, 11, 10], true).title(texts.titles.asm, words.cut(formatDate(session.date)));
  for (const { sheet: source, total, by } of asm) {
    sheet.heading(words.sheet(source.name));
    const rows = [...by.programa.map((part) => tallyRow(part.name === "" ? words.nameless : part.name, part)), tallyRow(texts.total, total)];
    sheet.table(words.columns.map((header, column) => ({ header, align: column === 0 ? ("left" as const) : ("right" as const) })), rows, { totals: [rows.length - 1], main: true });
  }
  return sheet;
}

function tallyRow(name: string, { counts, averageAdvance }: AsmTally): readonly Printed[] {
  // The advance is in percent already.
  return [name, ...COUNTS.map((count) => counts[count]?.length ?? null), { percent: averageAdvance && { ...averageAdvance, denominator: averageAdvance.denominator * 100 } }];
}
