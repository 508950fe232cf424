import { cite } from "../../norms/citations";
import { proyectos } from "../../registers/proyectos";
import { LINEA } from "../../registers/values";
import { isErrorValue } from "../../sheet/cell";
import { shortQuote } from "../../text/quote";
import { defineFoafiRule } from "../foafi-rule";

const THREE = Object.values(LINEA).join("; ");

export default defineFoafiRule({
  id: "PRY-02",
  slug: "linea-desconocida",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: ["linea"],
  norm: cite("foafi-2002", "§4.3 y §4.3.1", "Los recursos de FOAFI se canalizarán a los organismos intermedios que presenten proyectos aprobados por el Consejo mediante el tipo de apoyo y montos que a continuación se indican."),
  title: "Línea de apoyo que no es de las tres",
  why: "El FOAFI solo apoya por tres líneas. Un proyecto sin línea, o de otra, no tiene monto máximo ni requisitos que aplicarle y queda fuera de los indicadores por línea.",
  remedy: "Elija la línea de la cédula: a planes de negocio, b fondos de garantía o c intermediarios no bancarios.",
  messages: {
    vacia: "El proyecto no dice de qué línea de apoyo es.",
    otra: "«{{linea}}» no es una de las tres líneas de apoyo.",
  },
  check(row, report) {
    const raw = row.raw("linea");
    const state = row.state("linea");
    if (state === "empty") report({ message: "vacia", row, column: "linea", expected: THREE });
    else if (state === "unreadable" && !isErrorValue(raw)) report({ message: "otra", row, column: "linea", data: { linea: shortQuote(raw) }, expected: THREE });
  },
  examples: [
    {
      title: "Las tres líneas, como se escriben",
      rows: [
        { linea: "a) Fomento a planes de negocios" },
        { folio: "P-002", linea: "B" },
        { folio: "P-003", linea: "IFNB" },
        { folio: "P-004", linea: "capacitación", expect: ["otra@linea"] },
        { folio: "P-005", linea: "", expect: ["vacia@linea"] },
        { folio: "P-006", linea: "#N/A" },
      ],
    },
  ],
});
