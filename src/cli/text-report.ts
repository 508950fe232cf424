import { normText } from "../app/report";
import type { Review } from "../app/review";
import { culpritText, NO_SINGLE_CULPRIT } from "../app/texts/culprits";
import { noticeText } from "../app/texts/notices";
import { reasonText } from "../app/texts/not-evaluated";
import { SEVERITY_NAMES } from "../app/texts/severity";
import { verdictSentence } from "../app/texts/verdict";
import type { Finding } from "../core/review/finding";
import { rulesById } from "../core/review/kinds";
import { findingMessage } from "../core/review/message";
import { texts } from "./texts";

/** A review as people read it in a terminal: verdict first, then the findings in sheet order, then what was not evaluated. */
export function textReport(review: Review): string {
  const lines: string[] = [review.book, ""];
  lines.push(verdictSentence(review), "");
  for (const sheet of review.sheets) lines.push(texts.sheetLine(sheet.name, sheet.rows, sheet.headerRow));
  const consequences = new Map<string, Finding[]>();
  for (const finding of review.findings) {
    if (finding.cause === null) continue;
    consequences.set(finding.cause, [...(consequences.get(finding.cause) ?? []), finding]);
  }
  for (const finding of review.findings) {
    if (finding.cause !== null) continue;
    lines.push("", ...findingLines(finding, review.sheets.length > 1));
    const hanging = consequences.get(finding.id) ?? [];
    if (hanging.length > 0) lines.push(`    ${texts.consequences(hanging.length)}`, ...hanging.map((child) => `      - ${headline(child, false)}: ${sentence(child)}`));
  }
  const several = review.sheets.length > 1;
  const missing = review.notEvaluated.filter(({ reason }) => reason.kind !== "packOff");
  const off = [...new Set(review.notEvaluated.filter(({ reason }) => reason.kind === "packOff").map(({ rule }) => rule))];
  if (missing.length > 0) lines.push("", texts.notEvaluated, ...missing.map(({ rule, sheet, reason }) => `  ${rule}${several && sheet !== null ? ` («${sheet}»)` : ""}: ${reasonText(rule, reason)}`));
  if (off.length > 0) lines.push("", texts.switchedOff(off.join(", ")));
  if (review.failures.length > 0) lines.push("", texts.failures, ...review.failures.map(({ rule, sheet, error }) => `  ${rule} («${sheet}»): ${error}`));
  if (review.notices.length > 0) lines.push("", texts.notices, ...review.notices.map((notice) => `  ${noticeText(notice)}`));
  lines.push("", texts.parameters, ...review.parameters.filter(({ kind }) => kind === "parameter").map(({ name, value, origin }) => `  ${name}: ${value} (${origin})`));
  const criteria = review.parameters.filter(({ kind }) => kind === "criterion");
  if (criteria.length > 0) lines.push("", texts.criteria, ...criteria.map(({ key, name, value, origin }) => `  ${key} ${name}: ${value} (${origin})`));
  return `${lines.join("\n")}\n`;
}

function headline(finding: Finding, withSheet: boolean): string {
  const place = [finding.cell ?? texts.row(finding.row), ...(finding.header === null ? [] : [finding.header])].join(", ");
  return [finding.rule, finding.key, withSheet ? `«${finding.sheet}» ${place}` : place].filter((part) => part !== "").join(" · ");
}

function sentence(finding: Finding): string {
  const rule = rulesById.get(finding.rule);
  return rule ? findingMessage(finding, rule) : finding.message;
}

function culpritLines(finding: Finding): string[] {
  const { culprits } = finding;
  if (culprits === null) return [];
  if (culprits.length === 0) return [`    ${NO_SINGLE_CULPRIT}`];
  return culprits.map((culprit) => `    ${culpritText(culprit, finding)} («${culprit.place.sheet}» ${culprit.place.cell ?? texts.row(culprit.place.row)})`);
}

function findingLines(finding: Finding, withSheet: boolean): string[] {
  const rule = rulesById.get(finding.rule);
  const facts: [string, string | null][] = [
    [texts.found, finding.found],
    [texts.expected, finding.expected],
    [texts.difference, finding.difference],
  ];
  return [
    `${SEVERITY_NAMES[finding.severity].toUpperCase()} ${headline(finding, withSheet)}`,
    `    ${sentence(finding)}`,
    ...facts.flatMap(([name, value]) => (value === null || value === "" ? [] : [`    ${name}: ${value}`])),
    ...culpritLines(finding),
    ...(rule ? [`    ${texts.remedy}: ${rule.remedy}`, `    ${normText(rule.norm)}`] : []),
  ];
}
