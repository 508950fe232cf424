import { formatMoney } from "../sheet/money";
import type { Unit } from "./define";

const WORDS = { veces: "veces", pesosPorPeso: "pesos por peso", creditosPorMillon: "créditos por millón de pesos" } as const;

/** A value in its unit as people read it: `75.00 %`, `2.50 veces`, `$6,666,666.67`, `9`. Ratios are fractions, money is in pesos. */
export function shownValue(value: number, unit: Unit): string {
  switch (unit) {
    case "razon":
      return `${(value * 100).toFixed(2)} %`;
    case "veces":
    case "pesosPorPeso":
    case "creditosPorMillon":
      return `${value.toFixed(2)} ${WORDS[unit]}`;
    case "pesos":
      return formatMoney(Math.round(value * 100));
    case "numero":
      return String(value);
  }
}

/** A side of a figure as people read it: centavos where it is money. */
export function shownAmount(amount: number, isMoney: boolean): string {
  return isMoney ? formatMoney(amount) : String(amount);
}
