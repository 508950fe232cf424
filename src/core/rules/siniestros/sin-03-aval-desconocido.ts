import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { creditos } from "../../registers/creditos";
import { siniestros } from "../../registers/siniestros";
import { counted } from "../../text/count";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "SIN-03",
  slug: "aval-desconocido",
  severity: "error",
  register: siniestros,
  scope: "row",
  needs: ["credito", "fecha"],
  uses: [use(creditos, "id", "aval_concedido", "fecha")],
  norm: cite("foafi-2002", "§4.4.4 VI", "En caso de siniestralidad de proyecto la garantía deberá tomarse en primer lugar de las aportaciones de los empresarios"),
  title: "Siniestro sin un aval que lo respalde",
  why: "Solo se toma la garantía de un crédito que existe, que tuvo aval y que ya se había otorgado. Lo demás es dinero del fondo que salió sin causa, o una clave o una fecha mal escrita.",
  remedy: "Corrija la clave del crédito o la fecha del siniestro, o registre en Créditos el aval que falta.",
  messages: {
    desconocido: "El crédito «{{credito}}» no está en la hoja Créditos.",
    sin_aval: "El crédito «{{credito}}» no tiene aval concedido.",
    rechazado: "El crédito «{{credito}}» se rechazó: no hay garantía que tomar.",
    antes: "El siniestro es del {{fecha}} y el crédito «{{credito}}» se otorgó el {{otorgado}}.",
  },
  check(row, report, { book }) {
    if (row.credito === "") return;
    const credit = book.first(creditos, "id", row.credito);
    if (!credit) {
      report({ message: "desconocido", row, column: "credito", data: { credito: row.credito }, expected: "el Id de un crédito de la hoja Créditos" });
      return;
    }
    const data = { credito: credit.id };
    if (credit.estatus === "rechazado") {
      report({ message: "rechazado", row, column: "credito", data, related: [{ row: placeIn(creditos, credit, "estatus") }] });
    } else if (credit.state("aval_concedido") !== "unreadable" && (credit.aval_concedido ?? 0) <= 0) {
      report({ message: "sin_aval", row, column: "credito", data, related: [{ row: placeIn(creditos, credit, "aval_concedido") }] });
    }
    if (row.fecha === null || credit.fecha === null || row.fecha >= credit.fecha) return;
    report({
      message: "antes",
      row,
      column: "fecha",
      data: { ...data, fecha: formatDate(row.fecha), otorgado: formatDate(credit.fecha) },
      found: formatDate(row.fecha),
      expected: `desde ${formatDate(credit.fecha)}`,
      difference: `${counted(credit.fecha - row.fecha, "día", "días")} antes`,
      related: [{ row: placeIn(creditos, credit, "fecha") }],
    });
  },
  examples: [
    {
      title: "Crédito que no está, sin aval o rechazado; el mismo con otras mayúsculas",
      rows: [
        { credito: "CR-99", expect: ["desconocido@credito"] },
        { id: "S-02", credito: "CR-02", expect: ["sin_aval@credito"] },
        { id: "S-03", credito: "CR-03", expect: ["rechazado@credito"] },
        { id: "S-04", credito: "cr-01 " },
        { id: "S-05", credito: "" },
        { id: "S-06", credito: "CR-04", expect: ["sin_aval@credito"] },
      ],
      also: [sheet(creditos, [{}, { id: "CR-02", aval_concedido: "" }, { id: "CR-03", estatus: "rechazado", fecha: "" }, { id: "CR-04", aval_concedido: 0 }])],
    },
    {
      title: "Un día antes del crédito, el mismo día, y un crédito sin fecha",
      rows: [
        { fecha: "14/07/2002", expect: ["antes@fecha"] },
        { id: "S-02", fecha: "15/07/2002" },
        { id: "S-03", credito: "CR-02", fecha: "01/01/2002" },
      ],
      also: [sheet(creditos, [{}, { id: "CR-02", fecha: "" }])],
    },
  ],
});
