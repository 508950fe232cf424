import { identificationOf, namesSomebody } from "../../identity/identification";
import { cite } from "../../norms/citations";
import type { Row } from "../../reading/row";
import { gotSupport } from "../../reading/support";
import { beneficiarios } from "../../registers/beneficiarios";
import { sameName } from "../../text/same-name";
import { placeIn } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "BEN-16",
  slug: "dos-proyectos-de-una-linea",
  severity: "warning",
  register: beneficiarios,
  scope: "group",
  atLeast: 2,
  needs: ["proyecto", "linea"],
  norm: cite("foafi-2002", "§4.3.1, último párrafo", "los apoyos del FOAFI serán otorgados siempre y cuando las empresas beneficiadas no estén recibiendo duplicidad de apoyos"),
  title: "El mismo beneficiario en dos proyectos de una línea",
  why: "Quien recibe el mismo tipo de apoyo por dos proyectos se cuenta dos veces y puede estar duplicando el apoyo.",
  legitimate: "Puede ser válido si los apoyos se complementan: las reglas prohíben la duplicidad con otros programas federales, no con otro proyecto del fondo. No se señala a quien solo solicitó, ni una clave repetida con otro nombre, que es otra cosa.",
  remedy: "Confirme con los dos organismos que los apoyos son distintos, o deje al beneficiario en un solo proyecto.",
  messages: { dos: "Recibe apoyo de la línea {{linea}} también en el proyecto «{{proyecto}}»." },
  // Rows of one CURP or RFC: the same Id may not be there twice.
  groupBy: (row) => identificationOf(row),
  check(rows, report) {
    const key = rows[0] ? identificationOf(rows[0]) : null;
    if (key === null || !namesSomebody(key)) return;
    const byLine = new Map<string, Row<typeof beneficiarios>>();
    for (const row of rows) {
      const { linea, proyecto } = row;
      if (linea === null || proyecto === "" || !gotSupport(row)) continue;
      const first = byLine.get(linea);
      if (!first) byLine.set(linea, row);
      else if (first.proyecto.toUpperCase() !== proyecto.toUpperCase() && sameName(first.nombre, row.nombre)) {
        report({ message: "dos", row, column: "proyecto", data: { linea, proyecto: first.proyecto }, expected: "un solo proyecto de la línea", related: [{ row: placeIn(beneficiarios, first, "proyecto") }] });
      }
    }
  },
  examples: [
    {
      title: "Dos proyectos de la misma línea; de otra línea; el mismo proyecto; solo solicitó",
      rows: [
        {},
        { id: "B-002", curp: "come-721110-mvznrr03", proyecto: "P-002", expect: ["dos@proyecto"] },
        { id: "B-003", proyecto: "P-003", linea: "a" },
        { id: "B-004", proyecto: "p-001" },
        { id: "B-005", proyecto: "P-004", estado_solicitud: "solicitante", monto: "" },
      ],
    },
    {
      title: "Una clave que no es de nadie, y la misma clave con otro nombre",
      rows: [
        { curp: "PENDIENTE" },
        { id: "B-002", curp: "PENDIENTE", proyecto: "P-002" },
        { id: "B-003" },
        { id: "B-004", proyecto: "P-002", nombre: "Rosa Jiménez Prado" },
      ],
    },
  ],
});
