import { MOST_OF_A_PRODUCER } from "../../norms/company-size";
import { cite } from "../../norms/citations";
import { criterion } from "../../norms/criteria";
import { beneficiarios } from "../../registers/beneficiarios";
import { SECTOR, TAMANO } from "../../registers/values";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "BEN-10",
  slug: "productor-o-artesano",
  severity: "error",
  register: beneficiarios,
  scope: "row",
  needs: ["sector"],
  norm: cite("foafi-2002", "Definición X", "los cuales se consideran microempresarios para efectos del FOAFI"),
  title: "Productor o artesano que no es micro",
  why: "Productores agrícolas, ganaderos, forestales, pescadores, acuicultores, mineros y artesanos se consideran microempresarios. Con muchos empleados, o como persona moral, quizá son una empresa de otro sector.",
  legitimate: "Una cooperativa de productores es persona moral y puede tener muchos socios: por eso solo se advierte (criterio A-09).",
  remedy: "Escriba micro en Tamaño o, si es una empresa de industria, comercio o servicios, corrija el sector.",
  messages: {
    tamano: "Es del sector primario o artesano y la fila dice {{tamano}}: se considera micro.",
    empleados: { text: "Es del sector primario o artesano y tiene {{empleados}} empleados: más que cualquier microempresa.", severity: "warning" },
    moral: { text: "Es del sector primario o artesano y persona moral: las reglas hablan de personas.", severity: "warning" },
  },
  check(row, report, { settings }) {
    if (row.sector !== SECTOR.primario) return;
    const reading = criterion(settings.criteria, "A-09");
    if (reading === "por-tamano") return;
    const { tamano, empleados } = row;
    if (tamano !== null && tamano !== TAMANO.micro) report({ message: "tamano", row, column: "tamano", data: { tamano }, found: tamano, expected: TAMANO.micro });
    if (reading === "siempre-micro") return;
    if (empleados !== null && empleados > MOST_OF_A_PRODUCER) {
      report({ message: "empleados", row, column: "empleados", data: { empleados }, found: empleados, expected: `hasta ${String(MOST_OF_A_PRODUCER)}`, difference: empleados - MOST_OF_A_PRODUCER });
    } else if (row.persona === "moral") {
      report({ message: "moral", row, column: "persona", expected: "física" });
    }
  },
  examples: [
    {
      title: "Pequeña, con 31 empleados, persona moral; micro con 30, y otro sector",
      rows: [
        { sector: "artesano", tamano: "pequeña", expect: ["tamano@tamano"] },
        { id: "B-002", sector: "ganadero", empleados: 31, expect: ["empleados@empleados"] },
        { id: "B-003", sector: "pesca", persona: "moral", expect: ["moral@persona"] },
        { id: "B-004", sector: "primario o artesano", empleados: 30 },
        { id: "B-005", sector: "industria", empleados: 31, tamano: "pequeña" },
        { id: "B-006", sector: "minero", tamano: "" },
      ],
    },
    { title: "Con el criterio de que siempre son micro", settings: { criteria: { "A-09": "siempre-micro" } }, rows: [{ sector: "artesano", persona: "moral", empleados: 60 }] },
    { title: "Con el criterio de medirlos por la tabla", settings: { criteria: { "A-09": "por-tamano" } }, rows: [{ sector: "artesano", empleados: 60, tamano: "pequeña" }] },
  ],
});
