import type { CulpritKind } from "../../core/review/finding";

const BECAUSE: Readonly<Record<CulpritKind, string>> = {
  exact: "su monto es justo lo que sobra o lo que falta",
  times10: "parece tener un cero de más o de menos",
  times1000: "parece estar en miles de pesos cuando lo demás está en pesos, o al revés",
  sign: "parece tener el signo cambiado",
  duplicate: "está dos veces",
  textNumber: "está escrita como texto y la suma de Excel no la cuenta",
  hiddenRow: "está oculta y el total no la cuenta",
  outsideRange: "está fuera de las celdas que suma la fórmula del total",
};

/** Why a row explains that a total and its sum differ. `amount` as people write it: `$12,000.00`. */
export function culpritText({ kind, key, amount }: { readonly kind: CulpritKind; readonly key: string; readonly amount: string }): string {
  return `La fila ${key} (${amount}) explica la diferencia: ${BECAUSE[kind]}.`;
}

export const NO_SINGLE_CULPRIT = "No hay una sola fila que explique la diferencia.";
