import { cite } from "../../norms/citations";
import { creditos } from "../../registers/creditos";
import { normalizeText } from "../../text/normalize";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "CRE-04",
  slug: "tipo-de-institucion",
  severity: "error",
  register: creditos,
  scope: "row",
  needs: ["tipo_institucion"],
  norm: cite("foafi-2002", "§9 V y §4.3.1 c", "Indice de financiamiento por tipo de institución = Financiamientos otorgados por tipo de institución / total de financiamientos otorgados"),
  title: "Tipo de institución que no se reconoce",
  why: "El índice de financiamiento se reparte por tipo de institución. Un tipo fuera de la lista no entra en ningún renglón, y los porcentajes no suman el total.",
  legitimate: "Una figura de la Ley de Ahorro y Préstamo que no esté en la lista va como «otra».",
  remedy: "Elija un tipo de la lista: banca de desarrollo, banca comercial, una de las figuras del §4.3.1 c, u otra.",
  messages: { fuera: "«{{tipo}}» no es un tipo de institución de la lista." },
  check(row, report) {
    if (row.state("tipo_institucion") !== "unreadable") return;
    report({ message: "fuera", row, column: "tipo_institucion", data: { tipo: normalizeText(row.raw("tipo_institucion")) }, expected: "banca de desarrollo, banca comercial, una figura del §4.3.1 c, u otra" });
  },
  examples: [
    {
      title: "Una casa de empeño no está en la lista; las siglas, «otra» y la celda vacía no se señalan",
      rows: [
        { tipo_institucion: "casa de empeño", expect: ["fuera@tipo_institucion"] },
        { id: "CR-02", tipo_institucion: "SGR" },
        { id: "CR-03", tipo_institucion: "Otra" },
        { id: "CR-04", tipo_institucion: "" },
        { id: "CR-05", tipo_institucion: "UNION DE CREDITO" },
      ],
    },
  ],
});
