import { cite } from "../../norms/citations";
import { criterion } from "../../norms/criteria";
import { APORTACIONES, APORTACIONES_OBLIGADAS } from "../../registers/aportaciones";
import { proyectos } from "../../registers/proyectos";
import { formatMoney } from "../../sheet/money";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PRY-04",
  slug: "monto-sin-escribir",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: APORTACIONES_OBLIGADAS,
  norm: cite("foafi-2002", "§6.3.2", "misma que deberá especificar con toda precisión los montos con los que participarán el Gobierno del Estado, la Secretaría de Economía o el organismo intermedio"),
  title: "Falta un monto de participación",
  why: "La cédula debe decir con toda precisión con cuánto participan el gobierno del estado, la Secretaría de Economía y el organismo. Una celda vacía no dice si es cero o si falta el dato.",
  legitimate: "Con el criterio A-16 en «basta uno», pueden quedar vacíos los montos de quien no participa.",
  remedy: "Escriba el monto de la cédula; si no participa, escriba 0.",
  messages: {
    vacio: "Falta «{{columna}}»; si no participa, va 0.",
    ninguno: "No hay monto del FOAFI, del estado ni del organismo.",
  },
  check(row, report, { settings }) {
    const empty = APORTACIONES_OBLIGADAS.filter((column) => row.state(column) === "empty");
    const [first, ...others] = empty;
    if (first === undefined) return;
    if (criterion(settings.criteria, "A-16") === "basta-uno") {
      if (empty.length < APORTACIONES_OBLIGADAS.length) return;
      report({ message: "ninguno", row, column: first, expected: "al menos un monto", related: others.map((column) => ({ row, column })) });
      return;
    }
    const given = APORTACIONES.reduce((sum, column) => sum + (row[column] ?? 0), 0);
    // With a single blank the cost tells what it would have to be, unless that is nothing: 0 is the commonest blank.
    const rest = others.length === 0 && row.costo_total !== null ? row.costo_total - given : 0;
    for (const column of empty) {
      const expected = rest > 0 ? `${formatMoney(rest)} completaría el costo total` : "un monto, aunque sea 0";
      report({ message: "vacio", row, column, data: { columna: proyectos.columns[column].header }, expected });
    }
  },
  examples: [
    {
      title: "El monto del estado vacío, y en cero",
      rows: [
        { aport_estado: "", expect: ["vacio@aport_estado"] },
        { folio: "P-002", aport_estado: 0 },
        { folio: "P-003", aport_foafi: "", aport_organismo: "  ", expect: ["vacio@aport_foafi", "vacio@aport_organismo"] },
      ],
    },
    { title: "Los del municipio, los empresarios y otros pueden quedar vacíos", rows: [{ aport_municipio: "", aport_empresarios: "", aport_otros: "" }] },
    {
      title: "Con el criterio A-16 basta el de quien participa",
      settings: { criteria: { "A-16": "basta-uno" } },
      rows: [{ aport_estado: "", aport_organismo: "" }, { folio: "P-002", aport_foafi: "", aport_estado: "", aport_organismo: "", expect: ["ninguno@aport_foafi"] }],
    },
  ],
});
