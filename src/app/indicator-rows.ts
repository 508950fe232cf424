import type { DimensionKey, Figure, Quantity, Unit } from "../core/indicators/define";
import { inputsOf } from "../core/indicators/inputs";
import { quantityFormula, type FormulaGround, type PartOf } from "../core/indicators/formulas/tally-formulas";
import { MOST_HELPED_ROWS, whyNotFollowed } from "../core/indicators/formulas/register-places";
import type { FigureResult, IndicatorResult, Part } from "../core/indicators/result";
import type { Table } from "../core/reading/table";
import { cellAddress } from "../core/sheet/address";
import type { CellDraft, StyleDraft } from "../workbook/draft";
import { valueOf } from "./indicators";
import { INDICATOR_SHEET_TEXTS as texts } from "./texts/indicator-sheet";
import { partName } from "./texts/indicators";

/** Columns of the sheet that formulas of a row refer to, 0-based. */
export const NUMERATOR = 4;
export const DENOMINATOR = 5;
export const VALUE = 6;

const MONEY = "#,##0.00";
export const VALUE_FORMATS: Readonly<Record<Unit, string>> = { razon: "0.00%", veces: "0.00", pesosPorPeso: "0.00", creditosPorMillon: "0.00", pesos: MONEY, numero: "#,##0" };
const TOP: StyleDraft = { vertical: "top" };
export const WRAPPED: StyleDraft = { vertical: "top", wrap: true };

/** How an indicator's cells are written: by formulas, or as they are and why. */
export type Manner = { readonly kind: "live"; readonly ground: FormulaGround } | { readonly kind: "fixed"; readonly why: string };

/**
 * Formulas follow an indicator when they can follow every register it reads, and long ones without helper columns. `trial` makes
 * a ground like `ground` on which formulas can be tried.
 */
export function mannerOf(result: IndicatorResult, tables: readonly Table[], ground: FormulaGround, trial: () => FormulaGround): Manner {
  const registers = inputsOf(result.indicator).map(({ register }) => register);
  for (const register of registers) {
    const why = whyNotFollowed(register, tables.filter((table) => table.register.key === register.key));
    if (why) return { kind: "fixed", why: texts.notFollowed(why, register.sheetName) };
  }
  const long = registers.find((register) => tables.some((table) => table.register.key === register.key && table.rows.length > MOST_HELPED_ROWS));
  if (long && isHelped(result, trial())) return { kind: "fixed", why: texts.notFollowed("tooLong", long.sheetName) };
  return { kind: "live", ground };
}

/** Whether the formulas of an indicator need a long helper column. */
function isHelped({ indicator, main, others }: IndicatorResult, ground: FormulaGround): boolean {
  for (const result of [main, ...others]) figureCells(result, { kind: "live", ground }, 0);
  for (const { key } of indicator.dimensions) partRows({ indicator, main, others, cutDate: 0 }, key, { kind: "live", ground }, 0, 0);
  return ground.workings.columns.some(({ cells }) => cells.length > MOST_HELPED_ROWS);
}

/** Numerator, denominator and value of a figure, as the cells of sheet row `row`. */
export function figureCells(result: FigureResult, manner: Manner, row: number): readonly CellDraft[] {
  const { figure } = result;
  // What is unknown lacks the columns that its formula would look at.
  const formula = (amount: number | null, quantity: Quantity): string | null => (amount !== null && manner.kind === "live" ? quantityFormula(quantity, manner.ground) : null);
  return [
    amountCell(result.numerator, result.numeratorIsMoney, formula(result.numerator, figure.numerator)),
    figure.denominator ? amountCell(result.denominator, result.denominatorIsMoney, formula(result.denominator, figure.denominator)) : null,
    valueCell(result, result, manner, row),
  ];
}

/** The rows of a breakdown, from sheet row `row` down; null when formulas cannot tell it. `mainRow` is the row of its indicator. */
export function partRows({ indicator, main }: IndicatorResult, dimension: DimensionKey, manner: Manner, row: number, mainRow: number): readonly (readonly CellDraft[])[] | null {
  const { figure } = main;
  const parts = main.parts.filter((part) => part.dimension === dimension);
  const cumulative = indicator.dimensions.some(({ key, cumulative }) => key === dimension && cumulative === true);
  const rows: (readonly CellDraft[])[] = [];
  for (const [n, part] of parts.entries()) {
    const of: PartOf = { dimension, key: part.key, cumulative };
    const numerator = manner.kind === "live" ? quantityFormula(figure.numerator, manner.ground, of) : null;
    if (manner.kind === "live" && numerator === null) return null;
    rows.push([
      { value: indicator.id, style: TOP },
      { value: partName(dimension, part.key), style: WRAPPED },
      { value: figure.label, style: WRAPPED },
      { value: wordsOf(figure), style: WRAPPED },
      amountCell(part.numerator, main.numeratorIsMoney, numerator),
      figure.denominator ? amountCell(part.denominator, main.denominatorIsMoney, partDenominator(figure.denominator, part, of, manner, mainRow)) : null,
      valueCell(part, main, manner, row + n),
    ]);
  }
  return rows;
}

function partDenominator(denominator: Quantity, part: Part, of: PartOf, manner: Manner, mainRow: number): string | null {
  if (manner.kind === "fixed" || part.denominator === null) return null;
  // A target is of its year, whose part has it whole.
  return isParted(denominator, of.dimension) ? quantityFormula(denominator, manner.ground, of) : `$${cellAddress(mainRow, DENOMINATOR).replace(/(?=\d)/, "$")}`;
}

function isParted(quantity: Quantity, dimension: DimensionKey): boolean {
  switch (quantity.kind) {
    case "tally":
      return dimension in quantity.by;
    case "parameter":
      return dimension === "ejercicio";
    case "plus":
      return quantity.parts.some((part) => isParted(part, dimension));
    case "orElse":
      return dimension in quantity.first.by;
    case "ifThere":
      return dimension in quantity.tally.by;
  }
}

/** "fondos constituidos ÷ fondos programados". */
export function wordsOf({ numeratorWords, denominatorWords }: Figure): string {
  return denominatorWords === null ? numeratorWords : `${numeratorWords} ÷ ${denominatorWords}`;
}

function amountCell(amount: number | null, money: boolean, formula: string | null): CellDraft {
  if (amount === null) return null;
  return { value: money ? amount / 100 : amount, ...(formula !== null && { formula }), style: { ...TOP, numberFormat: money ? MONEY : "#,##0" } };
}

/** The value in its unit; `""` where there is none, never an error. */
function valueCell(of: Pick<FigureResult, "value" | "numerator" | "denominator">, main: FigureResult, manner: Manner, row: number): CellDraft {
  const { unit, denominator } = main.figure;
  const style: StyleDraft = { ...TOP, bold: true, numberFormat: VALUE_FORMATS[unit] };
  const value = valueOf(of, main) ?? "";
  if (manner.kind === "fixed" || of.numerator === null || (denominator && of.denominator === null)) return { value, style };
  const [above, below] = [cellAddress(row, NUMERATOR), cellAddress(row, DENOMINATOR)];
  const formula = denominator ? `IF(N(${below})>0,${above}${unit === "creditosPorMillon" ? "*1000000" : ""}/${below},"")` : above;
  return { value, formula, style };
}
