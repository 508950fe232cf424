import { cite } from "../../norms/citations";
import { sesiones } from "../../registers/sesiones";
import { shortQuote } from "../../text/quote";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "SES-11",
  slug: "preside-y-es-secretario",
  severity: "info",
  register: sesiones,
  scope: "row",
  needs: ["presidio"],
  norm: cite("foafi-2002", "§5.1.2 III y último párrafo", "En caso de no asistir el titular de la Subsecretaría para la Pequeña y Mediana Empresa de la Secretaría de Economía, la sesión la presidirá el Director General de Promoción “B”."),
  title: "Quien preside es también Secretario Técnico",
  why: "Cuando falta el Subsecretario, el Director General de Promoción B convoca, preside, tiene voto de calidad y redacta la minuta. La norma lo permite; conviene saber en qué sesiones pasó.",
  legitimate: "Es lo que la norma dispone cuando no asiste el Subsecretario.",
  remedy: "No hay nada que corregir. Vea que en la minuta conste la ausencia del Subsecretario.",
  messages: { ambos: "La sesión «{{sesion}}» la presidió el Director General de Promoción B, que también es el Secretario Técnico." },
  check(row, report) {
    if (row.presidio === "Director General de Promoción B") report({ message: "ambos", row, column: "presidio", data: { sesion: shortQuote(row.numero) } });
  },
  examples: [{ title: "Preside el Director B, y preside el Subsecretario", rows: [{ presidio: "DGPB", expect: ["ambos@presidio"] }, { numero: "2" }, { numero: "3", presidio: "otro" }] }],
});
