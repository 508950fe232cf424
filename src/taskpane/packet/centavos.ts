import { readMoney } from "../../core/sheet/numbers";

/** An amount as people type it, in centavos; null for what is none. */
export function readCentavos(typed: string): number | null {
  const reading = readMoney(typed);
  return reading.kind === "money" ? reading.centavos : null;
}
