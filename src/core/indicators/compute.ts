import { criterion } from "../norms/criteria";
import type { ReviewSettings } from "../review/parameters";
import { amountOf, type Amount, type Ground } from "./amounts";
import type { Dimension, Figure, Indicator, Unit } from "./define";
import { fixedKeys, inOrder } from "./dimensions";
import { inputsOf, selectionsOf } from "./inputs";
import type { IndicatorBook } from "./register-rows";
import type { Exact, FigureResult, IndicatorResult, NoValue, Part, Trace } from "./result";
import { Selector } from "./selecting";

/** What computing indicators takes of the settings of a review. */
export type IndicatorSettings = Pick<ReviewSettings, "cutDate" | "parameters" | "criteria">;

/** Centavos in a million pesos. */
const MILLION = 100_000_000;

/** Computes indicators at one cut date. Rows selected for one figure serve the others. */
export class IndicatorRun {
  private readonly ground: Ground;

  constructor(
    book: IndicatorBook,
    private readonly settings: IndicatorSettings,
  ) {
    this.ground = { book, selector: new Selector(book, settings.cutDate), parameters: settings.parameters };
  }

  compute(indicator: Indicator): IndicatorResult {
    const steps = this.steps(indicator);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return step.value;
  }

  /** {@link compute} in steps short enough for the caller to breathe between: a column read, a selection made, a figure computed. */
  *steps(indicator: Indicator): Generator<void, IndicatorResult> {
    yield* this.ground.book.read(inputsOf(indicator));
    for (const selection of selectionsOf(indicator)) {
      this.ground.selector.select(selection);
      yield;
    }
    const isChosen = ({ reading }: Figure): boolean => reading !== undefined && criterion(this.settings.criteria, reading.criterion) === reading.value;
    const chosen = indicator.figures.find(isChosen) ?? indicator.figures[0];
    const main = this.figure(chosen, indicator.dimensions);
    yield;
    const others: FigureResult[] = [];
    for (const figure of indicator.figures) {
      if (figure === chosen) continue;
      others.push(this.figure(figure, indicator.dimensions));
      yield;
    }
    return { indicator, cutDate: this.settings.cutDate, main, others };
  }

  private figure(figure: Figure, dimensions: readonly Dimension[]): FigureResult {
    const numerator = amountOf(figure.numerator, this.ground);
    const denominator = figure.denominator && amountOf(figure.denominator, this.ground);
    const reason = numerator.reason ?? denominator?.reason ?? this.zeroReason(figure, denominator);
    const without = [...new Map([...numerator.withoutDimensions, ...(denominator?.withoutDimensions ?? [])])];
    const lacking = new Set(without.map(([dimension]) => dimension));
    const sides: readonly (readonly ["numerator" | "denominator", Amount | null])[] = [["numerator", numerator], ["denominator", denominator]];
    return {
      figure,
      numerator: numerator.value,
      denominator: denominator?.value ?? null,
      numeratorIsMoney: numerator.money,
      denominatorIsMoney: denominator?.money ?? false,
      value: reason ? null : valueOf(figure.unit, numerator.value, denominator && denominator.value),
      reason,
      parts: numerator.value === null ? [] : dimensions.filter(({ key }) => !lacking.has(key)).flatMap((dimension) => partsOf(figure.unit, dimension, numerator, denominator)),
      withoutDimensions: without.map(([dimension, reason]) => ({ dimension, reason })),
      traces: sides.flatMap(([side, amount]) => amount?.traces.map((trace): Trace => ({ side, ...trace })) ?? []),
    };
  }

  /** Why a denominator is 0: there is no row at all, none by the cut date, or none that counts. */
  private zeroReason({ denominatorWords }: Figure, denominator: Amount | null): NoValue | null {
    if (denominator === null || denominator.value === null || denominator.value > 0) return null;
    const [trace] = denominator.traces;
    if (trace?.used.length === 0) {
      if (trace.leftOut.length === 0) return { kind: "emptyRegister", register: trace.register };
      if (trace.leftOut.some(({ reason }) => reason === "despuesDelCorte")) return { kind: "nothingByCut", register: trace.register, cutDate: this.settings.cutDate };
    }
    return { kind: "zeroDenominator", what: denominatorWords ?? "" };
  }
}

/** A value in its unit. `denominator` undefined where the figure has none; null where it is unknown. */
function valueOf(unit: Unit, numerator: number | null, denominator: number | null): Exact | null {
  if (numerator === null) return null;
  switch (unit) {
    case "numero":
      return { numerator, denominator: 1 };
    case "pesos":
      return whole(numerator, denominator === null ? null : denominator * 100);
    case "creditosPorMillon":
      return whole(numerator * MILLION, denominator);
    case "razon":
    case "veces":
    case "pesosPorPeso":
      return whole(numerator, denominator);
  }
}

function whole(numerator: number, denominator: number | null): Exact | null {
  return denominator === null || denominator <= 0 ? null : { numerator, denominator };
}

function partsOf(unit: Unit, dimension: Dimension, numerator: Amount, denominator: Amount | null): readonly Part[] {
  const { key: name } = dimension;
  const above = numerator.groups.get(name);
  if (!above) return [];
  const below = denominator?.groups.get(name);
  // Where each part has a denominator of its own, one that holds nothing on either side is not worth a line.
  const ownDenominators = below !== undefined && denominator?.elsewhere === 0;
  const keys = inOrder(name, [...above.keys(), ...(ownDenominators ? below.keys() : fixedKeys(name))]);
  let sum = 0;
  return keys.map((key): Part => {
    sum = (dimension.cumulative === true ? sum : 0) + (above.get(key) ?? 0);
    const under = denominator && (below ? (below.get(key) ?? denominator.elsewhere) : denominator.value);
    return { dimension: name, key, numerator: sum, denominator: under, value: valueOf(unit, sum, under) };
  });
}
