import { hasIndicators, type IndicatorReport } from "../app/indicators";
import { normText } from "../app/report";
import { DIMENSION_NAMES, DIRECTION_NAMES, leftOutText, noValueText, partName, UNIT_NAMES } from "../app/texts/indicators";
import { amountText, valueText } from "../app/texts/indicator-values";
import { noticeText } from "../app/texts/notices";
import { TYPED_INDICATOR_TEXTS, typedLineText } from "../app/texts/typed-indicators";
import type { TypedIndicatorLine } from "../app/typed-indicators";
import { formatDate } from "../core/calendar/serial";
import type { Indicator } from "../core/indicators/define";
import { inputsOf } from "../core/indicators/inputs";
import type { FigureResult, IndicatorResult, Part, Trace } from "../core/indicators/result";
import { asmLines } from "./asm-text";
import { texts } from "./texts";

/** The indicators as people read them in a terminal: each with its sides, its readings, its parts, and the rows that count and do not; then those that somebody typed. */
export function indicatorsText(report: IndicatorReport, typed: readonly TypedIndicatorLine[]): string {
  const { book, settings, results, asm, parameters, notices } = report;
  const lines = [book, "", texts.cutDate(formatDate(settings.cutDate))];
  if (!hasIndicators(report)) lines.push("", texts.noFoafi);
  else for (const result of results) lines.push("", ...indicatorLines(result));
  if (typed.length > 0) lines.push("", TYPED_INDICATOR_TEXTS.title, ...typed.map((line) => `  ${typedLineText(line)}`));
  for (const summary of asm) lines.push("", ...asmLines(summary));
  if (notices.length > 0) lines.push("", texts.notices, ...notices.map((notice) => `  ${noticeText(notice)}`));
  const asked = new Set<string>(results.flatMap(({ indicator }) => indicator.criteria));
  const used = parameters.filter(({ kind, key }) => kind === "parameter" || asked.has(key));
  lines.push("", texts.parameters, ...used.map(({ kind, key, name, value, origin }) => `  ${kind === "criterion" ? `${key} ` : ""}${name}: ${value} (${origin})`));
  return `${lines.join("\n")}\n`;
}

function indicatorLines({ indicator, main, others }: IndicatorResult): readonly string[] {
  return [
    `${indicator.id} ${indicator.name}: ${valueText(main, main) ?? texts.noValue}${others.length === 0 ? "" : ` (${main.figure.label})`}`,
    ...(main.reason ? [`    ${noValueText(main.reason)}`] : []),
    `    ${texts.formula}: ${indicator.formula}. ${texts.unit(UNIT_NAMES[main.figure.unit], DIRECTION_NAMES[indicator.direction])}.`,
    `    ${texts.inputs(inputsText(indicator))}`,
    ...sideLines(main),
    ...(others.length === 0 ? [] : [`    ${texts.readings}:`, ...others.map((other) => `      ${other.figure.label}: ${valueText(other, other) ?? texts.noValue}${other.reason ? ` (${noValueText(other.reason)})` : ""}`)]),
    ...breakdownLines(main),
    ...main.withoutDimensions.map(({ dimension, reason }) => `    ${texts.without(DIMENSION_NAMES[dimension], noValueText(reason))}`),
    `    ${normText(indicator.norm)}: «${indicator.norm.quote ?? ""}»${indicator.criteria.length === 0 ? "" : `. ${texts.chosenBy(indicator.criteria.join(", "))}`}`,
  ];
}

/** "Fondos (Fecha de constitución, Modalidad); Presupuesto (…)". */
function inputsText(indicator: Indicator): string {
  return inputsOf(indicator)
    .map(({ register, columns }) => `${register.sheetName} (${columns.map((column) => register.columns[column]?.header ?? column).join(", ")})`)
    .join("; ");
}

function sideLines(main: FigureResult): readonly string[] {
  const { figure } = main;
  return [
    `    ${texts.numerator}, ${figure.numeratorWords}: ${amountText(main.numerator, main.numeratorIsMoney) ?? texts.noValue}${tracesText(main.traces, "numerator")}`,
    ...(figure.denominatorWords === null ? [] : [`    ${texts.denominator}, ${figure.denominatorWords}: ${amountText(main.denominator, main.denominatorIsMoney) ?? texts.noValue}${tracesText(main.traces, "denominator")}`]),
  ];
}

function tracesText(traces: readonly Trace[], side: Trace["side"]): string {
  const parts = traces
    .filter((trace) => trace.side === side)
    .map(({ register, used, leftOut }) => [texts.usedRows(used.length, register.sheetName), ...leftOut.map((group) => texts.leftOut(group.rows.length, leftOutText(group, register)))].join("; "));
  return parts.length === 0 ? "" : ` (${parts.join("; ")})`;
}

function breakdownLines(main: FigureResult): readonly string[] {
  const lines: string[] = [];
  let dimension: Part["dimension"] | null = null;
  for (const part of main.parts) {
    if (part.dimension !== dimension) lines.push(`    ${DIMENSION_NAMES[part.dimension]}:`);
    ({ dimension } = part);
    const sides = part.denominator === null ? "" : ` (${amountText(part.numerator, main.numeratorIsMoney) ?? texts.noValue} / ${amountText(part.denominator, main.denominatorIsMoney) ?? texts.noValue})`;
    lines.push(`      ${partName(part.dimension, part.key)}: ${valueText(part, main) ?? texts.noValue}${sides}`);
  }
  return lines;
}
