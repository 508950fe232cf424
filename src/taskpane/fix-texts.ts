import type { FixName } from "./state";

/** What the pane says of fixes, loaded with the card. */
export const FIX_TEXTS = {
  title: "Corrección propuesta",
  before: "Antes",
  after: "Después",
  empty: "(vacío)",
  deletes: (row: number) => `Se elimina toda la fila ${String(row)} de la hoja y las de abajo suben.`,
  blank: "La fila está vacía.",
  apply: "Corregir",
  undo: "Deshacer",
  dismiss: "Cerrar el aviso",
  note: "Se escribe al pulsar «Corregir». El panel guarda lo que había y lo repone con «Deshacer» mientras siga abierto; Ctrl+Z de Excel puede no hacerlo.",
  deleteNote:
    "Al deshacer vuelven los valores, las fórmulas y los formatos de número de la fila. No vuelven sus colores, bordes, notas ni comentarios, y las fórmulas de otras celdas que la citan quedan con #¡REF!.",
  excelUndo: "Ctrl+Z de Excel puede no deshacerlo.",
} as const;

/** What was done: "Se corrigió B14." */
export function fixedSentence({ kind, place }: FixName): string {
  return kind === "deleteRow" ? `Se eliminó la fila ${place}.` : `Se corrigió ${place}.`;
}

/** What was taken back. */
export function undoneSentence({ kind, place }: FixName): string {
  return kind === "deleteRow" ? `Se repuso la fila ${place}.` : `Se deshizo: ${place} está como antes.`;
}
