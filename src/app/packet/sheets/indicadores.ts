import { formatDate } from "../../../core/calendar/serial";
import type { IndicatorResult } from "../../../core/indicators/result";
import type { Packet } from "../../../core/packet/packet";
import { wordsOf } from "../../indicator-rows";
import { valueText } from "../../texts/indicator-values";
import { noValueText } from "../../texts/indicators";
import { PACKET_SHEET_TEXTS as texts } from "../../texts/packet-sheets";
import { PrintedSheet, type Printed, type SheetGround } from "../printed-sheet";

const words = texts.indicadores;

/** The indicators of §9 as they stood at the cut date. */
export function indicadores({ indicators, cutDate }: Packet, ground: SheetGround): PrintedSheet {
  const sheet = new PrintedSheet(ground, [7, 33, 38, 17, 17, 19], true).title(texts.titles.indicadores, words.cut(formatDate(cutDate))).gap();
  if (indicators.length === 0) return sheet.text(words.empty);
  sheet.table(words.columns.map((header, column) => ({ header, ...(column === words.columns.length - 1 && { align: "right" as const }) })), indicators.map(indicatorRow), { main: true });
  return sheet;
}

function indicatorRow({ indicator, main }: IndicatorResult): readonly Printed[] {
  const side = (amount: number | null, money: boolean): Printed => (money ? { money: amount } : amount);
  return [indicator.id, indicator.name, wordsOf(main.figure), side(main.numerator, main.numeratorIsMoney), main.figure.denominator ? side(main.denominator, main.denominatorIsMoney) : null, valueText(main, main) ?? (main.reason ? noValueText(main.reason) : null)];
}
