import type { Agenda, AgendaPoint } from "../../core/packet/packet";
import { pointText, SECTION_NAMES } from "../texts/packet";

/** A line of the orden del día: a point, or the heading of several (`point` null). */
export interface AgendaLine {
  /** `2.`, `2.1` */
  readonly number: string;
  readonly text: string;
  readonly point: AgendaPoint | null;
}

/** The agenda as it is printed: points of one kind under their heading, one alone without. */
export function agendaLines({ sections }: Agenda): readonly AgendaLine[] {
  return sections.flatMap(({ number, kind, points }): readonly AgendaLine[] => {
    const [only, second] = points;
    if (only && !second) return [{ number: `${String(number)}.`, text: pointText(only), point: only }];
    return [{ number: `${String(number)}.`, text: SECTION_NAMES[kind], point: null }, ...points.map((point, n) => ({ number: `${String(number)}.${String(n + 1)}`, text: pointText(point), point }))];
  });
}
