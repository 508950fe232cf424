import { formatDate } from "../../../core/calendar/serial";
import type { Agreement, Packet } from "../../../core/packet/packet";
import { formatMoney } from "../../../core/sheet/money";
import { capitalized } from "../../texts/packet";
import { PACKET_SHEET_TEXTS as texts } from "../../texts/packet-sheets";
import { PrintedSheet, type Printed, type SheetGround } from "../printed-sheet";

const words = texts.acuerdos;

/** What earlier sessions agreed and how far it has come. */
export function acuerdos({ agreements }: Packet, ground: SheetGround): PrintedSheet {
  const sheet = new PrintedSheet(ground, [7, 11, 8, 21, 11, 15, 15, 15, 16, 12], true).title(texts.titles.acuerdos, ground.header).gap();
  if (agreements.length === 0) return sheet.text(words.empty);
  sheet.table(words.columns.map((header) => ({ header })), agreements.map(agreementRow), { main: true });
  return sheet;
}

function day(serial: number | null): string | null {
  return serial === null ? null : formatDate(serial);
}

function deliveries({ state, delivered, programmed, nextDate }: Agreement["ministraciones"]): string {
  return programmed === 0 ? words.notProgrammed : words.ministraciones(capitalized(state), formatMoney(delivered), formatMoney(programmed), day(nextDate));
}

function agreementRow({ session, sessionDate, folio, nombre, dictamen, foafi, acta, convenio, ministraciones, estatus }: Agreement): readonly Printed[] {
  const approved = dictamen === "aprobado";
  return [
    session, { day: sessionDate }, folio, nombre, capitalized(dictamen), { money: foafi.centavos },
    words.acta(capitalized(acta.state), day(acta.date), day(acta.deadline)),
    approved ? words.convenio(capitalized(convenio.state), convenio.number, day(convenio.signed)) : null,
    approved ? deliveries(ministraciones) : null,
    estatus === null ? null : capitalized(estatus),
  ];
}
