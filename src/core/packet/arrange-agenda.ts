import type { Agenda, AgendaChoices, AgendaPoint, AgendaProposal, AgendaSection, OwnPoint } from "./packet";

/**
 * What the user made of the proposal: points taken off, candidates and points of their own put in, the order changed. Candidates
 * come after the proposed projects and own points at the end unless the order says otherwise; choices about points that are gone
 * are passed over.
 */
export function arrangeAgenda({ points, candidates }: AgendaProposal, choices: AgendaChoices): Agenda {
  const added = new Set(choices.added);
  const dropped = new Set(choices.dropped);
  const projects = points.filter(({ kind }) => kind === "proyecto");
  const others = points.filter(({ kind }) => kind !== "proyecto");
  const own = (choices.own ?? []).filter(({ text }) => text.trim() !== "").map(ownPoint);
  const all: readonly AgendaPoint[] = [...projects, ...candidates.filter(({ key }) => added.has(key)), ...others, ...own];
  const kept = all.filter(({ key }) => !dropped.has(key));
  const places = new Map([...new Set(choices.order)].map((key, place) => [key, place]));
  const placeOf = ({ key }: AgendaPoint): number => places.get(key) ?? places.size;
  return agendaOf(kept.toSorted((a, b) => placeOf(a) - placeOf(b)), points.filter(({ key }) => dropped.has(key)));
}

/** An agenda of these points, in this order, in numbered sections. */
export function agendaOf(points: readonly AgendaPoint[], dropped: readonly AgendaPoint[]): Agenda {
  const sections: AgendaSection[] = [];
  for (const point of points) {
    const last = sections.at(-1);
    if (last?.kind === point.kind && point.kind !== "propio") sections[sections.length - 1] = { ...last, points: [...last.points, point] };
    else sections.push({ number: sections.length + 1, kind: point.kind, points: [point] });
  }
  return { points, sections, dropped };
}

function ownPoint({ key, text }: { readonly key: string; readonly text: string }): OwnPoint {
  return { kind: "propio", key, text: text.trim(), deadline: null, daysLeft: null, dayKind: "naturales", amount: null, from: [] };
}
