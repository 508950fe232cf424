import type { Culprit, CulpritKind, Finding } from "../../core/review/finding";
import { formatMoney } from "../../core/sheet/money";

const BECAUSE: Readonly<Record<CulpritKind, string>> = {
  exact: "su monto es justo lo que sobra o lo que falta",
  times10: "parece tener un cero de más o de menos",
  times1000: "parece estar en miles de pesos cuando lo demás está en pesos, o al revés",
  sign: "parece tener el signo cambiado",
  duplicate: "está dos veces",
  textNumber: "está escrita como texto y la suma de Excel no la cuenta",
  hiddenRow: "está oculta y el total no la cuenta",
  outsideRange: "está entre filas de un extremo de la tabla que juntas suman la diferencia; quizá la fórmula del total no llega a ellas",
};

/** Why a row, or a cell of the total's own row, explains that a total and its sum differ. */
export function culpritText({ kind, amount, place }: Culprit, of: Pick<Finding, "sheetId" | "row">): string {
  const sameRow = place.sheetId === of.sheetId && place.row === of.row;
  const what = sameRow && place.header !== null ? `La celda de «${place.header}»` : `La fila ${place.key}`;
  return `${what} (${formatMoney(amount)}) explica la diferencia: ${BECAUSE[kind]}.`;
}

export const NO_SINGLE_CULPRIT = "No hay una sola fila que explique la diferencia.";
