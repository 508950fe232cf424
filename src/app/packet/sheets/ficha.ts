import { formatDate } from "../../../core/calendar/serial";
import type { Ficha, SizeMix } from "../../../core/packet/packet";
import type { Finding } from "../../../core/review/finding";
import { rulesById } from "../../../core/review/kinds";
import { findingMessage } from "../../../core/review/message";
import { formatMoney } from "../../../core/sheet/money";
import { counted } from "../../../core/text/count";
import { placeText } from "../../finding-rows";
import { amountText, BLANK, capitalized, daysLeftText, entidadNames, PARTICIPANT_NAMES, yesNo } from "../../texts/packet";
import { PACKET_SHEET_TEXTS as texts } from "../../texts/packet-sheets";
import { SEVERITY_NAMES } from "../../texts/severity";
import { PrintedSheet, type SheetGround } from "../printed-sheet";

const words = texts.ficha;
/** Columns of a pair of data: label, value, label, value. */
const PAIR_SPANS = [2, 1, 1, 2] as const;

/** One project on its own sheet: its data, its money, its eligibility, its beneficiaries and what the review has against it. */
export function ficha(project: Ficha, ground: SheetGround): PrintedSheet {
  const sheet = new PrintedSheet(ground, [8, 17, 15, 22, 15, 15]).title(`${texts.titles.ficha} ${project.folio}`, project.nombre);
  addData(sheet, project);
  addMoney(sheet, project);
  sheet.heading(words.eligibility);
  sheet.table([{ header: words.eligibilityColumns[0], align: "center" }, { header: words.eligibilityColumns[1], span: 4 }, { header: words.eligibilityColumns[2], align: "center" }], project.criteria.map(({ numeral, words: criterion, value }) => [numeral, criterion, yesNo(value)]));
  sheet.gap().fields([[words.viability, words.viabilityText(yesNo(project.viability.tecnica), yesNo(project.viability.financiera))]], 2);
  addSizes(sheet, project.sizes);
  addFindings(sheet, project.findings);
  return sheet;
}

function addData(sheet: PrintedSheet, project: Ficha): void {
  const { organismo, coplade, start, end, deadline, daysLeft } = project;
  const left = daysLeftText({ daysLeft, dayKind: "hábiles" });
  const ruling = coplade.dictamen === null && coplade.direct ? words.direct : [coplade.dictamen === null ? BLANK : capitalized(coplade.dictamen), ...(coplade.date === null ? [] : [formatDate(coplade.date)])].join(", ");
  sheet
    .heading(words.data)
    .fields([[words.name, project.nombre], [words.organismo, [organismo.nombre, organismo.rfc, organismo.tipo ?? ""].filter((part) => part !== "").join(" · ")]], 2)
    .pairs([
      [[words.folio, project.folio], [words.linea, project.linea ?? BLANK]],
      [[words.ambito, project.ambito === null ? BLANK : capitalized(project.ambito)], [words.entidades, project.entidades.length === 0 ? BLANK : entidadNames(project.entidades)]],
      [[words.municipio, project.municipio === "" ? BLANK : project.municipio], [words.convenio, project.convenio.value === "" ? BLANK : project.convenio.value]],
      [[words.presented, dayText(project.presented.value)], [words.received, dayText(project.received.value)]],
      [[words.mpymes, String(project.mpymes.value ?? BLANK)], [words.empleos, String(project.empleos.value ?? BLANK)]],
      [[words.start, dayText(start)], [words.end, dayText(end)]],
    ], PAIR_SPANS)
    .fields([
      [words.coplade, ruling],
      [words.deadline, `${dayText(deadline)}${left === "" ? "" : ` (${left})`}`],
      [words.impacto, project.impacto.value === "" ? BLANK : project.impacto.value],
      ...(project.estatus === null ? [] : [[words.estatus, capitalized(project.estatus)] as const]),
    ], 2);
}

function dayText(serial: number | null): string {
  return serial === null ? BLANK : formatDate(serial);
}

function addMoney(sheet: PrintedSheet, { contributions, sum, total, letra }: Ficha): void {
  const foafi = contributions.find(({ who }) => who === "foafi");
  sheet.heading(words.money);
  sheet.table(
    [{ header: words.moneyColumns[0], span: 3 }, { header: words.moneyColumns[1], span: 2 }, { header: words.moneyColumns[2] }],
    [...contributions.map(({ who, amount, share }) => [PARTICIPANT_NAMES[who], { money: amount.centavos }, { percent: share }]), [words.moneyTotal, { money: sum }, null]],
    { totals: [contributions.length] },
  );
  sheet.gap().fields([[words.cost, amountText(total)], [words.foafiInWords, letra === "" ? (foafi?.amount.words ?? BLANK) : letra]], 2);
  if (sum !== null && total.centavos !== null && sum !== total.centavos) sheet.text(words.differs(formatMoney(Math.abs(sum - total.centavos))), { bold: true });
}

function addSizes(sheet: PrintedSheet, { total, computed, declared, disagree }: SizeMix): void {
  sheet.heading(words.sizes);
  if (total === 0) {
    sheet.text(words.noBeneficiaries);
    return;
  }
  const sizes = ["micro", "pequeña", "mediana"] as const;
  const rows = [
    ...sizes.map((size) => [words.sizeNames[size], computed[size].value, declared[size].value]),
    ...(computed.fuera.value > 0 ? [[words.sizeNames.fuera, computed.fuera.value, null]] : []),
    ...(computed.sinDato.value + declared.sinDato.value > 0 ? [[words.sizeNames.sinDato, computed.sinDato.value, declared.sinDato.value]] : []),
  ];
  const [size, worked, told] = words.sizeColumns;
  sheet.table([{ header: size, span: 3 }, { header: worked }, { header: told }], [...rows, [words.sizeTotal, total, total]], { totals: [rows.length] });
  if (disagree.length > 0) sheet.text(words.disagree(counted(disagree.length, "beneficiario declara", "beneficiarios declaran")));
}

function addFindings(sheet: PrintedSheet, findings: readonly Finding[]): void {
  sheet.heading(words.findings);
  if (findings.length === 0) {
    sheet.text(words.noFindings);
    return;
  }
  sheet.table(
    [{ header: words.findingColumns[0], span: 2 }, { header: words.findingColumns[1] }, { header: words.findingColumns[2], span: 3 }],
    findings.map((finding) => {
      const rule = rulesById.get(finding.rule);
      return [`${SEVERITY_NAMES[finding.severity]} · ${finding.rule}`, `${finding.sheet}, ${placeText(finding)}`, rule ? findingMessage(finding, rule) : finding.message];
    }),
  );
}
