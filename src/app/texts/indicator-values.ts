import type { Unit } from "../../core/indicators/define";
import type { FigureResult } from "../../core/indicators/result";
import { formatMoney } from "../../core/sheet/money";
import { valueOf } from "../indicators";
import { UNIT_NAMES } from "./indicators";

/** A figure, or one of its parts, as people read it: `75.00 %`, `2.50 veces`, `$6,666,666.67`, `1,250`. Null when it has no value. */
export function valueText(of: Pick<FigureResult, "value">, figure: Pick<FigureResult, "figure">): string | null {
  const value = valueOf(of, figure);
  return value === null ? null : unitText(value, figure.figure.unit);
}

function unitText(value: number, unit: Unit): string {
  switch (unit) {
    case "razon":
      return `${decimal(value * 100)} %`;
    case "veces":
    case "pesosPorPeso":
    case "creditosPorMillon":
      return `${decimal(value)} ${UNIT_NAMES[unit]}`;
    case "pesos":
      return formatMoney(Math.round(value * 100));
    case "numero":
      return value.toLocaleString("es-MX");
  }
}

function decimal(value: number): string {
  return value.toLocaleString("es-MX", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** A side of a figure. Null when it is unknown. */
export function amountText(amount: number | null, money: boolean): string | null {
  if (amount === null) return null;
  return money ? formatMoney(amount) : amount.toLocaleString("es-MX");
}

/** Both sides, `18 / 19`; only the first for a figure without denominator. `unknown` stands for a side that is not known. */
export function sidesText(of: Pick<FigureResult, "numerator" | "denominator">, { figure, numeratorIsMoney, denominatorIsMoney }: FigureResult, unknown: string): string {
  const above = amountText(of.numerator, numeratorIsMoney) ?? unknown;
  return figure.denominator === null ? above : `${above} / ${amountText(of.denominator, denominatorIsMoney) ?? unknown}`;
}
