import { listed } from "../../core/text/count";
import type { InsertOutcome, InsertRefusal } from "../insert-indicators";
import type { SheetNameProblem } from "../indicator-choices";
import type { FigureDifference, Verification } from "../verify-indicators";
import { counted } from "./verdict";

const NAME_PROBLEMS: Readonly<Record<SheetNameProblem, string>> = {
  empty: "Escriba un nombre para la hoja.",
  long: "El nombre de la hoja es muy largo: use 27 letras o menos.",
  characters: "Excel no admite en el nombre de una hoja : \\ / ? * [ ] ni un apóstrofo en los extremos. Escriba otro.",
  reserved: "Ese nombre lo reserva Excel o lo usa Cotejo para su memoria. Escriba otro.",
};

export function sheetNameSentence(problem: SheetNameProblem): string {
  return NAME_PROBLEMS[problem];
}

/** Why nothing was inserted, that nothing changed, and the way out. */
export function refusalSentence(why: InsertRefusal): string {
  switch (why.kind) {
    case "nothing":
      return "El libro no tiene registros del FOAFI ni hojas de seguimiento a ASM: no hay nada que insertar.";
    case "badName":
      return `${sheetNameSentence(why.problem)} No se escribió nada.`;
    case "taken":
      return `Ya hay una hoja «${why.sheet}» que no hizo Cotejo, y no se tocó. Elija otro nombre para la hoja de indicadores, o cámbiele el nombre a esa.`;
    case "older":
      return `La hoja «${why.sheet}» la hizo una versión anterior de Cotejo, que no la firmaba: no se puede saber si usted la cambió, y no se tocó. Elimínela o cámbiele el nombre, o elija otro para la nueva.`;
    case "edited":
      return `${why.sheets.length === 1 ? `La hoja ${sheets(why.sheets)} cambió` : `Las hojas ${sheets(why.sheets)} cambiaron`} desde que Cotejo ${why.sheets.length === 1 ? "la puso" : "las puso"}: alguien escribió en ${why.sheets.length === 1 ? "ella" : "ellas"}, o cambió de nombre o de lugar lo que sus fórmulas miran. No se escribió nada. Si ${why.sheets.length === 1 ? "la" : "las"} actualiza, lo escrito en ${why.sheets.length === 1 ? "ella" : "ellas"} se pierde.`;
    case "tableTaken":
      return `El libro ya usa «${why.table}» como nombre de una tabla o de un rango que no es de esta hoja. No se escribió nada. Cámbiele el nombre, o elija otro para la hoja de indicadores.`;
  }
}

/** What was written: "Se insertó la hoja «Indicadores»: 27 cifras." */
export function insertedSentence({ sheets: put, figures }: Extract<InsertOutcome, { kind: "inserted" }>): string {
  const [added, updated] = [put.filter((sheet) => !sheet.updated), put.filter((sheet) => sheet.updated)];
  const deeds = [
    ...(added.length > 0 ? [`${added.length === 1 ? "se insertó la hoja" : "se insertaron las hojas"} ${sheets(added.map(({ name }) => name))}`] : []),
    ...(updated.length > 0 ? [`${updated.length === 1 ? "se actualizó la hoja" : "se actualizaron las hojas"} ${sheets(updated.map(({ name }) => name))}`] : []),
  ];
  return `${capital(listed(deeds))}: ${figuresText(figures)}.`;
}

/** Before an edited sheet is taken away. */
export function removalQuestion(name: string): string {
  return `La hoja «${name}» cambió desde que Cotejo la puso. No se quitó. Si la quita, lo escrito en ella se pierde.`;
}

export function removedSentence(names: readonly string[]): string {
  if (names.length === 0) return "No había hojas de indicadores que quitar.";
  return `${names.length === 1 ? "Se quitó la hoja" : "Se quitaron las hojas"} ${sheets(names)}, con sus tablas y gráficas. Lo demás del libro quedó como estaba.`;
}

/** "Excel calcula lo mismo que Cotejo en las 27 cifras." */
export function verificationSentence({ equal, fixed, differences }: Verification): string {
  const total = equal + differences.length;
  const kept = fixed === 0 ? "" : ` ${fixed === 1 ? "Una más va como valor fijo" : `Otras ${fixed.toLocaleString("es-MX")} van como valores fijos`}, con su motivo al lado.`;
  if (total === 0) return `No hay cifras con fórmula que comprobar.${kept}`;
  if (differences.length === 0) return `Excel calcula lo mismo que Cotejo ${total === 1 ? "en la única cifra" : `en las ${total.toLocaleString("es-MX")} cifras`}.${kept}`;
  return `Excel calcula lo mismo que Cotejo en ${equal.toLocaleString("es-MX")} de ${figuresText(total)}. ${differences.length === 1 ? "Hay una que mirar" : `Hay ${differences.length.toLocaleString("es-MX")} que mirar`}.${kept}`;
}

/** Why a cell of the sheet does not give what we compute, and what to do. */
export function reasonSentence({ reason }: FigureDifference): string {
  switch (reason.kind) {
    case "turnedToValue":
      return "La fórmula se cambió por un valor escrito: ya no sigue al registro. Actualice la hoja para devolverla.";
    case "formulaEdited":
      return "En la celda no está lo que puso Cotejo: alguien cambió la fórmula o el valor. Actualice la hoja para devolverlo.";
    case "emptied":
      return "La celda está vacía. Actualice la hoja para devolver la fórmula.";
    case "rowGone":
      return "La hoja no tiene esta fila: es una parte nueva del registro, o la fila se borró. Actualice la hoja.";
    case "unknownFunction":
      return "Esta versión de Excel no conoce una función de la fórmula (#¿NOMBRE?).";
    case "error":
      return `La fórmula da el error ${reason.error}: casi siempre, porque se borró la hoja, la columna o las filas que miraba. Actualice la hoja.`;
    case "argument":
      return `En la hoja se cambió «${reason.label}», y las fórmulas lo siguen.`;
    case "registerText":
      return `En «${reason.sheet}» ${reason.cell} hay un texto («${reason.text}») que Cotejo sí lee y la fórmula, hecha cuando la columna no los tenía, no. Actualice la hoja, o corrija la celda.`;
    case "outdated":
      return "La fórmula ya no es la que Cotejo pondría: los registros tienen ahora otra forma (filas o columnas nuevas) que cuando se insertó la hoja, o alguien la cambió. Actualice la hoja.";
    case "unknown":
      return reason.hiddenRows ? "No se encontró la causa. El registro tiene filas ocultas o filtradas, que Cotejo sí cuenta. Si el cálculo de Excel es manual, pulse F9 y compruebe de nuevo." : "No se encontró la causa. Si el cálculo de Excel es manual, pulse F9 y compruebe de nuevo.";
  }
}

export const INDICATOR_INSERTION_TEXTS = {
  place: ({ indicator, figure, column }: Pick<FigureDifference, "indicator" | "figure" | "column">) => `${indicator}, ${figure}: ${column.toLocaleLowerCase("es-MX")}`,
  both: (ours: string, theirs: string) => `Cotejo: ${ours} · Excel: ${theirs}`,
  none: "sin valor",
} as const;

function figuresText(count: number): string {
  return counted(count, "cifra", "cifras");
}

function sheets(names: readonly string[]): string {
  return listed(names.map((name) => `«${name}»`));
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase("es-MX") + words.slice(1);
}
