import type { ReviewSettings } from "../../review/parameters";
import type { Unit } from "../define";
import type { Exact, FigureResult, IndicatorResult, NoValue, Part } from "../result";
import type { TableSource } from "./kept-figures";
import { keptFigures } from "./kept-figures";
import { partitionOf } from "./ranges";
import { likelyMeaning, meanings } from "./typed-number";
import type { TypedIndicator } from "./typed-table";

/** How far a typed value may be from its figure: rounding, not another count. In the figure's unit, ratios as fractions. */
const TOLERANCE = 0.005;

/** A figure that a typed row may be, or the part of it that the row names. Money in centavos, as in {@link FigureResult}. */
export interface Reference {
  readonly result: FigureResult;
  /** Null when there is nothing to divide by. */
  readonly value: Exact | null;
  readonly numerator: number;
  readonly denominator: number | null;
}

/** Why a typed row is held against nothing. */
export type NotCompared = { readonly kind: "noNumber" } | { readonly kind: "unknownCut" } | { readonly kind: "unknownPart" } | NoValue;

/**
 * A typed value beside its figure; `value` is what it means in the figure's unit, money in pesos.
 * - `otherReading`: it is another of the indicator's figures than the criteria choose, and the row does not say which it is.
 * - `noValue`: there is nothing to divide by, and yet something was typed.
 */
export type Comparison =
  | { readonly kind: "agrees" | "differs" | "otherReading" | "noValue"; readonly reference: Reference; readonly value: number }
  | { readonly kind: "notCompared"; readonly why: NotCompared };

/** The figures a typed row may be, the likeliest first; those that cannot be computed are left out, and `why` says so when all are. */
export interface References {
  readonly result: IndicatorResult;
  readonly list: readonly Reference[];
  readonly why: NotCompared | null;
}

/** The day a typed row is counted to; null when it cannot be told. */
export function cutOf({ cut }: TypedIndicator, { cutDate }: ReviewSettings): number | null {
  return cut === "unknown" ? null : (cut ?? cutDate);
}

/** What a typed row is to be held against. */
export function referencesOf(typed: TypedIndicator, source: TableSource, settings: ReviewSettings): References | NotCompared {
  const cut = cutOf(typed, settings);
  if (cut === null) return { kind: "unknownCut" };
  if (typed.part === "unknown") return { kind: "unknownPart" };
  const result = keptFigures(settings).at(typed.indicator, cut, source);
  const all = [result.main, ...result.others];
  const figures = typed.figure === null ? all : all.filter(({ figure }) => figure === typed.figure);
  const list = figures.flatMap((figure) => referencesIn(figure, typed));
  const [first] = figures;
  return { result, list, why: list.length > 0 ? null : (first && whyUnknown(first, typed)) ?? { kind: "unknownPart" } };
}

function referencesIn(result: FigureResult, typed: TypedIndicator): readonly Reference[] {
  const { part } = typed;
  if (!isKnown(result)) return [];
  const whole = referenceTo(result, result);
  const partition = partitionOf(typed.indicator);
  // Whose parts share a whole is always 1: a row that does not say its part may be any of them.
  if (part === null) return [whole, ...result.parts.filter(({ dimension }) => dimension === partition).flatMap((each) => known(result, each))];
  if (part === "unknown" || result.withoutDimensions.some(({ dimension }) => dimension === part.dimension)) return [];
  const found = result.parts.find(({ dimension, key }) => dimension === part.dimension && key === part.key);
  const here = found ? known(result, found) : [{ result, value: { numerator: 0, denominator: 1 }, numerator: 0, denominator: null }];
  // The year beside an indicator says of what year it is as often as it says that it is a part.
  return part.dimension === "ejercicio" ? [...here, whole] : here;
}

/** Known are its numerator and, if it has one, its denominator, be it 0. */
function isKnown({ numerator, denominator, figure }: FigureResult): boolean {
  return numerator !== null && (figure.denominator === null || denominator !== null);
}

function known(result: FigureResult, part: Part): readonly Reference[] {
  return part.numerator === null || (result.figure.denominator !== null && part.denominator === null) ? [] : [referenceTo(result, part)];
}

function referenceTo(result: FigureResult, { value, numerator, denominator }: Pick<Part, "value" | "numerator" | "denominator">): Reference {
  return { result, value, numerator: numerator ?? 0, denominator };
}

function whyUnknown(result: FigureResult, { part }: TypedIndicator): NotCompared | null {
  const dimension = part === null || part === "unknown" ? null : part.dimension;
  return (isKnown(result) ? null : result.reason) ?? result.withoutDimensions.find((without) => without.dimension === dimension)?.reason ?? null;
}

/** Holds a typed row against what the registers give. */
export function comparisonOf(typed: TypedIndicator, percentScale: boolean, source: TableSource, settings: ReviewSettings): Comparison {
  const { value } = typed;
  if (value === null) return { kind: "notCompared", why: { kind: "noNumber" } };
  const references = referencesOf(typed, source, settings);
  if (!("list" in references)) return { kind: "notCompared", why: references };
  const { list, why } = references;
  const [first] = list;
  if (!first) return { kind: "notCompared", why: why ?? { kind: "unknownPart" } };
  for (const reference of list) {
    const meaning = meanings(value, unitOf(reference), percentScale).find((each) => reference.value !== null && isNear(each, quotient(reference.value)));
    if (meaning !== undefined) return { kind: reference.result === first.result ? "agrees" : "otherReading", reference, value: meaning };
  }
  return { kind: first.value === null ? "noValue" : "differs", reference: first, value: likelyMeaning(value, unitOf(first), percentScale) };
}

/** What people put where there is nothing to divide by: 0, or all that there was. Null when the number is another. */
export function nothingShownAs({ value, indicator }: Pick<TypedIndicator, "value" | "indicator">): "cero" | "cien" | null {
  if (value === null) return null;
  if (value.value === 0) return "cero";
  const isAll = indicator.figures[0].unit === "razon" && (value.value === 100 || (value.value === 1 && !value.hasSign));
  return isAll ? "cien" : null;
}

function unitOf({ result }: Reference): Unit {
  return result.figure.unit;
}

export function quotient({ numerator, denominator }: Exact): number {
  return numerator / denominator;
}

/** Exactly the tolerance away is near: binary fractions are allowed their noise. */
export function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE + 1e-9 + Math.abs(b) * 1e-14;
}
