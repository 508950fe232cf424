import type { Review, ReviewProgress } from "../review";

/** `1 error`, `13 errores`, with thousands separated as in Mexico. */
export function counted(n: number, one: string, many: string): string {
  return `${n.toLocaleString("es-MX")} ${n === 1 ? one : many}`;
}

/** The parts of the verdict, in order; the pane makes each a link. Empty when there is nothing to say. */
export function verdictParts({ counts, sheets }: Pick<Review, "counts" | "sheets">): readonly { readonly part: "error" | "warning" | "info" | "notEvaluated"; readonly text: string }[] {
  const { error, warning, info, notEvaluated } = counts;
  // An ASM document is sent to somebody; registers are kept.
  const asm = sheets.every(({ register }) => register === "asm");
  return [
    ...(error > 0 ? [{ part: "error" as const, text: asm ? counted(error, "error impide enviarla", "errores impiden enviarla") : counted(error, "error por corregir", "errores por corregir") }] : []),
    ...(warning > 0 ? [{ part: "warning" as const, text: counted(warning, "advertencia por revisar", "advertencias por revisar") }] : []),
    ...(info > 0 ? [{ part: "info" as const, text: counted(info, "nota", "notas") }] : []),
    ...(notEvaluated > 0 ? [{ part: "notEvaluated" as const, text: counted(notEvaluated, "regla no evaluada", "reglas no evaluadas") }] : []),
  ];
}

/** The verdict as one sentence, for screen readers, the ribbon and the command line. */
export function verdictSentence(review: Pick<Review, "counts" | "sheets">): string {
  const { counts } = review;
  const parts = verdictParts(review).map(({ text }) => text);
  const clean = counts.error > 0 ? [] : [counts.warning > 0 ? "Sin errores" : "Sin errores ni advertencias"];
  return `${[...clean, ...parts].join("; ")}.`;
}

/** What the review is doing, in words. */
export function progressText({ step, sheet, done, total }: ReviewProgress): string {
  const verb = step === "reading" ? "Leyendo" : "Revisando";
  const share = total > 0 && done > 0 ? `: ${String(Math.floor((done / total) * 100))} %` : "";
  return `${verb} «${sheet}»${share}`;
}
