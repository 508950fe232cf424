import { formatDate } from "../../core/calendar/serial";
import type { AgendaPoint, Amount, Attendance, Minuta, MinutaAgreement, Packet, Ruling } from "../../core/packet/packet";
import { formatMoney } from "../../core/sheet/money";
import { listed } from "../../core/text/count";
import type { BlockDraft, DocumentDraft, RunsDraft } from "../../workbook/document-draft";
import { amountText, BLANK, capitalized, FUND_NAME, longDate, pointText } from "../texts/packet";
import { DOCUMENT_TEXTS as shared, MINUTA_TEXTS as texts } from "../texts/packet-documents";
import { conveningOffice, heading, known, namedSections, paragraph, pendingBlocks, presidingOffice, signatures, type Section } from "./document-parts";
import { agendaLines } from "./agenda-lines";
import { from, type Sentence } from "./sentence";

/** The minuta de acuerdos of a session (§5.1.2 III), as a document. */
export function minutaDocument({ minuta, acta, agenda, council, stage, legend }: Pick<Packet, "minuta" | "acta" | "agenda" | "council" | "stage" | "legend">): DocumentDraft {
  const { session } = minuta;
  const sections: readonly Section[] = [
    { name: texts.attendance, blocks: attendanceBlocks(minuta.attendance) },
    { name: texts.agenda, blocks: agendaLines(agenda).map(({ number, text, point }) => paragraph([from(`${number} ${text}`, point?.from ?? [])], { align: "left" })) },
    { name: texts.agreements, blocks: together(minuta.agreements).flatMap((agreements) => agreementBlocks(agreements, session.number)) },
    { name: texts.budget, blocks: [budgetTable(minuta, acta.total)] },
    { name: texts.next, blocks: [paragraph(session.next.recorded ? texts.nextRecorded(from(longDate(session.next.date), session.next.from)) : texts.nextGuess(longDate(session.next.date)))] },
  ];
  return {
    title: texts.title,
    subtitle: [FUND_NAME, shared.session(session.number, longDate(session.date)), ...(stage === "antes" ? [shared.draft] : [])],
    header: texts.header(session.number),
    footer: legend,
    blocks: [
      paragraph(texts.intro({ date: from(longDate(session.date), session.from), number: from(session.number, session.from), convoco: conveningOffice(session), preside: presidingOffice(session) })),
      ...namedSections(sections),
      paragraph(texts.closing, { keepNext: true }),
      signatures(council),
      ...pendingBlocks(minuta.pending),
    ],
  };
}

function attendanceBlocks({ seats, guests, declared }: Attendance): readonly BlockDraft[] {
  const [seat, cargo, name, as] = texts.attendanceColumns;
  return [
    {
      kind: "table",
      columns: [{ header: seat, width: 1, align: "center" }, { header: cargo, width: 5 }, { header: name, width: 4 }, { header: as, width: 2 }],
      rows: seats.map(({ seat, cargo, voter }): readonly RunsDraft[] => [
        seat, capitalized(cargo), voter ? [known(voter.consejero, voter.from)] : BLANK, voter === null || voter.suplente === null ? BLANK : voter.suplente ? texts.suplente : texts.titular,
      ]),
    },
    ...(declared.value === null ? [] : [paragraph(texts.declared(from(String(declared.value), declared.from)))]),
    ...(guests.length === 0 ? [] : [paragraph(texts.guests(from(listed(guests.map(({ consejero, cargo }) => (cargo === "" ? consejero : `${consejero} (${cargo})`))), guests.flatMap((guest) => guest.from))))]),
  ];
}

/** Agreements that follow each other and are about matters of one kind, other than projects and the user's own. */
function together(agreements: readonly MinutaAgreement[]): readonly (readonly [MinutaAgreement, ...MinutaAgreement[]])[] {
  const groups: [MinutaAgreement, ...MinutaAgreement[]][] = [];
  for (const agreement of agreements) {
    const last = groups.at(-1);
    const { kind } = agreement.point;
    if (last && kind !== "proyecto" && kind !== "propio" && last[0].point.kind === kind) last.push(agreement);
    else groups.push([agreement]);
  }
  return groups;
}

function agreementBlocks([first, ...others]: readonly [MinutaAgreement, ...MinutaAgreement[]], session: string): readonly BlockDraft[] {
  const last = others.at(-1);
  if (last === undefined) {
    return [heading(2, texts.agreement(session, first.number)), ...(first.ruling ? rulingBlocks(first.ruling) : [paragraph(texts.heard(matter(first.point)))])];
  }
  return [
    heading(2, texts.agreementsFrom(session, first.number, last.number)),
    paragraph(texts.heardAll, { keepNext: true }),
    { kind: "list", numbered: false, items: [first, ...others].map(({ number, point }) => texts.heardItem(session, number, matter(point))) },
  ];
}

function matter(point: AgendaPoint): Sentence {
  const about = from(pointText(point), point.from);
  const amount = point.amount === null ? null : formatMoney(point.amount);
  if (point.kind === "presupuesto") return texts.budgetMatter(about, amount);
  return texts.matter(about, point.deadline === null ? null : formatDate(point.deadline), amount);
}

function rulingBlocks(ruling: Ruling): readonly BlockDraft[] {
  const { motivos, substitutes } = ruling;
  const decided = ruling.decision === "aprobado" || ruling.decision === "rechazado";
  const named = substitutes.map(({ consejero, cargo, seat }) => texts.substitute(consejero === "" ? BLANK : consejero, cargo === "" ? BLANK : cargo, seat ?? BLANK));
  return [
    paragraph(rulingSentence(ruling)),
    ...(decided ? [paragraph(texts.motives(known(motivos.value, motivos.from)))] : []),
    ...(named.length === 0 ? [] : [paragraph(texts.substitutes(named.length, listed(named)))]),
  ];
}

function rulingSentence({ folio, nombre, organismo, foafi, count, castingVote, decision, decidedBy, from: cells }: Ruling): Sentence {
  const project = from(folio, cells);
  const [voted, casting] = [decidedBy === "votos", castingVote !== null];
  switch (decision) {
    case "aprobado":
      return texts.approves(project, nombre, organismo, from(amountText(foafi), foafi.from), count, voted, casting);
    case "rechazado":
      return texts.rejects(project, nombre, organismo, count, voted, casting);
    case "empate":
      return texts.ties(project, nombre, count);
    case "pendiente":
      return texts.undecided(project, nombre);
  }
}

/** The budget before the session and what is left behind it. */
function budgetTable({ budget }: Minuta, approvedNow: Amount): BlockDraft {
  const left = budget.left.centavos === null || approvedNow.centavos === null ? null : budget.left.centavos - approvedNow.centavos;
  const row = (name: string, { centavos, from: cells }: Pick<Amount, "centavos" | "from">): readonly RunsDraft[] => [name, [from(centavos === null ? BLANK : formatMoney(centavos), cells)]];
  const [concept, amount] = texts.budgetColumns;
  return {
    kind: "table",
    columns: [{ header: concept, width: 3 }, { header: amount, width: 2, align: "right" }],
    rows: [row(texts.modified, budget.modified), row(texts.approvedBefore, budget.approved), row(texts.approvedNow, approvedNow), row(texts.left, { centavos: left, from: [] })],
    total: true,
  };
}
