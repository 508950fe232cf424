import { cite } from "../../norms/citations";
import { proyectos } from "../../registers/proyectos";
import { shortQuote } from "../../text/quote";
import { placeIn } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PRY-01",
  slug: "folio-vacio-o-repetido",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: ["folio"],
  norm: cite("foafi-2002", "XVII y §6.3.2", "Toda iniciativa de apoyo al CONSEJO será presentada en el Formato de la Cédula de Registro y Aprobación de Proyecto"),
  title: "Folio de proyecto vacío o repetido",
  why: "El folio es el nombre del proyecto en todas las hojas. Sin folio, o con uno que llevan dos proyectos, sus ministraciones, beneficiarios e informes no se pueden seguir.",
  remedy: "Escriba el folio de la cédula. Si dos filas son el mismo proyecto, deje una; si son dos proyectos, dé a cada uno su folio.",
  messages: {
    vacio: "El proyecto no tiene folio.",
    repetido: "El folio «{{folio}}» ya lo tiene la fila {{fila}} de la hoja {{hoja}}.",
  },
  check(row, report, { book }) {
    if (row.state("folio") === "empty") report({ message: "vacio", row, column: "folio", expected: "el folio de la cédula" });
    const first = book.first(proyectos, "folio", row.folio);
    if (first === null || first === row) return;
    report({
      message: "repetido",
      row,
      column: "folio",
      data: { folio: shortQuote(row.folio), fila: first.index + 1, hoja: first.place.sheet.name },
      expected: "un folio por proyecto",
      related: [{ row: placeIn(proyectos, first, "folio") }],
    });
  },
  examples: [
    {
      title: "El mismo folio con otras mayúsculas y espacios; otro folio; ninguno",
      rows: [{ folio: "P-001" }, { folio: " p-001 ", expect: ["repetido@folio"] }, { folio: "P-002" }, { folio: "", expect: ["vacio@folio"] }, { folio: "  ", expect: ["vacio@folio"] }],
    },
    { title: "Un folio que es un número, y otro parecido", rows: [{ folio: 1 }, { folio: "1", expect: ["repetido@folio"] }, { folio: "01" }] },
  ],
});
