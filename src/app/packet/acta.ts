import { formatDate } from "../../core/calendar/serial";
import type { Acta, ActaProject, Amount, Packet, ProjectCalendar, Ruling } from "../../core/packet/packet";
import { formatMoney } from "../../core/sheet/money";
import { listed } from "../../core/text/count";
import type { BlockDraft, DocumentDraft, RunsDraft } from "../../workbook/document-draft";
import { ADDRESSEE_NAMES, amountText, BLANK, entidadNames, FUND_NAME, longDate } from "../texts/packet";
import { ACTA_TEXTS as texts, DOCUMENT_TEXTS as shared } from "../texts/packet-documents";
import { conveningOffice, heading, known, namedSections, paragraph, pendingBlocks, presidingOffice, signatures, type Section } from "./document-parts";
import { from } from "./sentence";

/** The acta de aprobación of a session, with what §6.3.3 has it include and its three addressees, as a document. */
export function actaDocument({ acta, council, stage, legend }: Pick<Packet, "acta" | "council" | "stage" | "legend">): DocumentDraft {
  const { session } = acta;
  const sections: readonly Section[] = [
    { name: texts.approved, blocks: approvedBlocks(acta) },
    { name: texts.reasons, blocks: acta.approved.flatMap(reasonBlocks) },
    { name: texts.calendar, blocks: acta.approved.flatMap(({ calendar }) => calendarBlocks(calendar)) },
    { name: texts.rejected, blocks: listOf(acta.rejected, rejectedItem) },
    { name: texts.deferred, blocks: listOf(acta.deferred, deferredItem) },
    { name: texts.sending, blocks: sendingBlocks(acta) },
  ];
  return {
    title: texts.title,
    subtitle: [FUND_NAME, shared.session(session.number, longDate(session.date)), ...(stage === "antes" ? [shared.draft] : [])],
    header: texts.header(session.number),
    footer: legend,
    blocks: [
      paragraph(texts.intro({
        date: from(longDate(session.date), session.from),
        number: from(session.number, session.from),
        convoco: conveningOffice(session),
        preside: presidingOffice(session),
        brings: acta.approved.length > 0 ? texts.brings : texts.bringsNone,
        attending: from(texts.attending(session.asistentes), session.asistentes === null ? [] : session.from),
      })),
      ...namedSections(sections),
      paragraph(texts.closing, { keepNext: true }),
      signatures(council),
      ...pendingBlocks(acta.pending),
    ],
  };
}

function approvedBlocks({ approved, deferred, total }: Acta): readonly BlockDraft[] {
  if (approved.length === 0) return [paragraph(deferred.length > 0 ? texts.noneApprovedYet : texts.noneApproved)];
  const rows = approved.map(({ ruling, entidades }): readonly RunsDraft[] => [
    [from(ruling.folio, ruling.from)], ruling.nombre, ruling.organismo, entidades.length === 0 ? BLANK : entidadNames(entidades), [money(ruling.foafi)],
  ]);
  const totals = approved.length > 1 ? [[shared.total, "", "", "", [money(total)]]] : [];
  const [folio, nombre, organismo, entidad, foafi] = texts.approvedColumns;
  return [
    paragraph(texts.approvedIntro(approved.length, from(amountText(total), total.from)), { keepNext: true }),
    {
      kind: "table",
      columns: [{ header: folio, width: 10 }, { header: nombre, width: 28 }, { header: organismo, width: 24 }, { header: entidad, width: 18 }, { header: foafi, width: 20, align: "right" }],
      rows: [...rows, ...totals],
      total: totals.length > 0,
    },
  ];
}

function reasonBlocks({ ruling }: ActaProject): readonly BlockDraft[] {
  const { count, castingVote, decidedBy, criteria, motivos } = ruling;
  const [foafi, total] = [from(amountText(ruling.foafi), ruling.foafi.from), from(amountText(ruling.total), ruling.total.from)];
  return [
    heading(2, texts.project(ruling.folio, ruling.nombre)),
    paragraph(decidedBy === "votos" ? texts.approvedBy(count, castingVote !== null, foafi, total) : texts.approvedByRegister(foafi, total), { keepNext: true }),
    { kind: "list", numbered: false, items: criteria.map(({ numeral, words, value, from: cells }) => texts.criterion(numeral, words, from(value === null ? BLANK : value ? texts.meets : texts.fails, cells))) },
    paragraph(texts.motives(known(motivos.value, motivos.from))),
  ];
}

/** The ministraciones; while there are none, what the agreement says of them. */
function calendarBlocks({ folio, nombre, convenio, installments, programmed, wording }: ProjectCalendar): readonly BlockDraft[] {
  if (installments.length === 0) {
    return [paragraph(wording.value === "" ? texts.noCalendar(folio, nombre) : texts.calendarWording(folio, nombre, known(convenio, []), from(wording.value, wording.from)))];
  }
  const [number, date, amount] = texts.calendarColumns;
  return [
    paragraph(texts.calendarOf(folio, nombre, known(convenio, [])), { keepNext: true }),
    {
      kind: "table",
      columns: [{ header: number, width: 1, align: "center" }, { header: date, width: 3 }, { header: amount, width: 3, align: "right" }],
      rows: [
        ...installments.map((installment): readonly RunsDraft[] => [String(installment.number ?? BLANK), [from(installment.date === null ? BLANK : formatDate(installment.date), installment.from)], [money(installment.amount)]]),
        ["", shared.total, [money(programmed)]],
      ],
      total: true,
    },
  ];
}

function listOf(rulings: readonly Ruling[], item: (ruling: Ruling) => RunsDraft): readonly BlockDraft[] {
  return rulings.length === 0 ? [] : [{ kind: "list", numbered: false, items: rulings.map(item) }];
}

function rejectedItem({ folio, nombre, organismo, count, castingVote, decidedBy, motivos, from: cells }: Ruling): RunsDraft {
  return texts.notApproved(from(folio, cells), nombre, organismo, count, decidedBy === "votos", castingVote !== null, known(motivos.value, motivos.from));
}

function deferredItem({ folio, nombre, organismo, count, decision, from: cells }: Ruling): RunsDraft {
  return texts.undecided(from(folio, cells), nombre, organismo, count, decision === "empate");
}

function sendingBlocks({ approved, addressees, deadline, term }: Acta): readonly BlockDraft[] {
  if (approved.length === 0) return [];
  const [folio, received, limit, sent] = texts.sendingColumns;
  const day = (serial: number | null): string => (serial === null ? BLANK : formatDate(serial));
  return [
    paragraph(texts.sendingIntro(term, deadline === null ? BLANK : longDate(deadline)), { keepNext: true }),
    {
      kind: "list",
      numbered: false,
      items: addressees.map(({ to, names, sent, from: cells }) => {
        const who = to === "se" ? "" : names.length === 0 ? BLANK : to === "estado" ? entidadNames(names) : listed(names);
        return texts.addressee(ADDRESSEE_NAMES[to], who, sent === true ? from(texts.sent, cells) : "");
      }),
    },
    {
      kind: "table",
      columns: [{ header: folio, width: 2 }, { header: received, width: 3 }, { header: limit, width: 3 }, { header: sent, width: 3 }],
      rows: approved.map((project): readonly RunsDraft[] => [[from(project.ruling.folio, project.ruling.from)], day(project.received), day(project.deadline), [from(day(project.sent.value), project.sent.from)]]),
    },
  ];
}

function money({ centavos, from: cells }: Amount) {
  return from(centavos === null ? BLANK : formatMoney(centavos), cells);
}
