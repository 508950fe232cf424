import { cite } from "../../norms/citations";
import { linkKey } from "../../reading/book";
import { organismos } from "../../registers/organismos";
import { proyectos } from "../../registers/proyectos";
import { comparisonKey } from "../../text/normalize";
import { shortQuote } from "../../text/quote";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PRY-23",
  slug: "proyecto-duplicado",
  severity: "warning",
  register: proyectos,
  scope: "group",
  atLeast: 2,
  needs: ["folio", "nombre", "organismo", "linea"],
  norm: cite("foafi-2002", "§4.3.1, último párrafo", "los apoyos del FOAFI serán otorgados siempre y cuando las empresas beneficiadas no estén recibiendo duplicidad de apoyos"),
  title: "El mismo proyecto con dos folios",
  why: "El mismo nombre, del mismo organismo y en la misma línea, con dos folios, puede ser un proyecto registrado dos veces: se apoyaría y se contaría doble.",
  legitimate: "Un proyecto rechazado o cancelado puede presentarse de nuevo con otro folio: no se señala. También puede haber dos etapas con el mismo nombre; conviene decirlo en él.",
  remedy: "Compare las dos cédulas. Si son la misma, deje un folio; si no, distinga los nombres.",
  messages: { repetido: "El proyecto tiene el mismo nombre, organismo y línea que «{{otro}}»." },
  groupBy(row) {
    if (row.dictamen === "rechazado" || row.estatus === "cancelado" || row.linea === null) return null;
    const name = comparisonKey(row.nombre);
    const organismo = linkKey(organismos.columns.rfc, row.organismo);
    return name === "" || organismo === null ? null : JSON.stringify([name, organismo, row.linea]);
  },
  check(rows, report) {
    const [first, ...others] = rows;
    if (first === undefined) return;
    for (const row of others) {
      // The same folio twice is told as such; without one there is no telling.
      if (row.folio === "" || first.folio === "" || comparisonKey(row.folio) === comparisonKey(first.folio)) continue;
      report({ message: "repetido", row, column: "nombre", data: { otro: shortQuote(first.folio) }, related: [{ row: first, column: "nombre" }] });
    }
  },
  examples: [
    {
      title: "El mismo, con otras mayúsculas; en otra línea; de otro organismo; con el mismo folio",
      rows: [
        { folio: "P-001" },
        { folio: "P-002", nombre: "FONDO DE GARANTIA PARA EL CALZADO DE JALISCO.", organismo: "APU-640930-KV9", expect: ["repetido@nombre"] },
        { folio: "P-003", linea: "a" },
        { folio: "P-004", organismo: "CJA8501017B2" },
        { folio: "P-005", nombre: "Fondo de garantía para el calzado de Jalisco, segunda etapa" },
        { folio: "p-001" },
      ],
    },
    { title: "El que se rechazó y se volvió a presentar", rows: [{ folio: "P-001", dictamen: "rechazado" }, { folio: "P-002" }] },
    { title: "El que se canceló y se volvió a presentar", rows: [{ folio: "P-001" }, { folio: "P-002", estatus: "cancelado" }] },
    {
      title: "Sin nombre, sin línea o sin folio no se comparan",
      rows: [{ nombre: "" }, { folio: "P-002", nombre: "" }, { folio: "P-003", nombre: "Otro", linea: "" }, { folio: "P-004", nombre: "Otro", linea: "" }, { folio: "P-005" }, { folio: "" }],
    },
  ],
});
