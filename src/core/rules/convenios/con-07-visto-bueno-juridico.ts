import { cite } from "../../norms/citations";
import { convenios } from "../../registers/convenios";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "CON-07",
  slug: "visto-bueno-juridico",
  severity: "warning",
  register: convenios,
  scope: "row",
  needs: ["juridico"],
  norm: cite("foafi-2002", "§5.1.2", "el CONSEJO DIRECTIVO se auxiliará de la Dirección General de Asuntos Jurídicos de la SE, la cual podrá aprobarlos en los términos de su normatividad interior"),
  title: "Convenio sin visto bueno jurídico",
  why: "El Consejo se auxilia de la Dirección General de Asuntos Jurídicos para celebrar convenios. Sin su visto bueno el convenio puede tener un defecto que lo invalide.",
  legitimate: "Las reglas dicen «podrá aprobarlos»: no es obligatorio, y por eso solo se advierte.",
  remedy: "Si el visto bueno existe, escriba S; si no, pídalo a la Dirección General de Asuntos Jurídicos.",
  messages: { falta: "No consta el visto bueno de la Dirección General de Asuntos Jurídicos." },
  check(row, report) {
    if (row.juridico === false || row.state("juridico") === "empty") report({ message: "falta", row, column: "juridico", expected: "S" });
  },
  examples: [
    { title: "Con N, vacío y con Sí", rows: [{ juridico: "N", expect: ["falta@juridico"] }, { numero: "C-02", juridico: "", expect: ["falta@juridico"] }, { numero: "C-03", juridico: "Sí" }] },
  ],
});
