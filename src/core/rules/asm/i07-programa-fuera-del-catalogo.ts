import { cite } from "../../norms/citations";
import { isModality } from "../../norms/modalities";
import { knownProgramme } from "../../norms/programmes";
import { catalogueYears, missingForCatalogue } from "../../reading/asm/ramo";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-I07",
  slug: "programa-fuera-del-catalogo",
  severity: "warning",
  register: asm,
  scope: "register",
  pack: "extendido",
  needs: ["programa"],
  requires: ({ table, facts }) => missingForCatalogue(table, facts),
  norm: cite("cuenta-publica", "Ramo 10, programas presupuestarios de cada año"),
  title: "El programa no existía en los años del periodo",
  why: "La clave no aparece en la Cuenta Pública del ramo en ninguno de los años del documento: puede estar mal escrita, o el programa ya se había fusionado o extinguido.",
  legitimate: "Un ASM puede seguirse aunque su programa haya desaparecido; entonces conviene decir qué programa lo retomó.",
  remedy: "Compruebe la clave en la Cuenta Pública del periodo.",
  messages: { desconocido: "{{clave}} no está en la Cuenta Pública del ramo en {{anios}}." },
  check(table, report, { facts }) {
    const years = catalogueYears(table);
    for (const { key, row } of facts.writings) {
      if (!key || !isModality(key.key.charAt(0)) || knownProgramme(key.key, years)) continue;
      report({ message: "desconocido", row, column: "programa", expected: "una clave del ramo en esos años", data: { clave: key.style, anios: years.join(" y ") } });
    }
  },
  examples: [
    {
      title: "Un programa que existió hasta 2015, en un documento de 2016-2017",
      titles: ["Seguimiento a Aspectos Susceptibles de Mejora clasificados como institucionales", "Secretaría de Economía", "Periodo 2016-2017"],
      rows: [{ programa: "S-016 Fondo de Microfinanciamiento a Mujeres Rurales (FOMMUR)", expect: ["desconocido@programa"] }],
    },
    { title: "El mismo programa en un documento de 2015-2016", rows: [{ programa: "S-016 Fondo de Microfinanciamiento a Mujeres Rurales (FOMMUR)" }] },
  ],
});
