import { cite } from "../../norms/citations";
import { proyectos } from "../../registers/proyectos";
import { isPlaceholder } from "../../text/placeholder";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PRY-26",
  slug: "sin-impacto",
  severity: "warning",
  register: proyectos,
  scope: "row",
  needs: ["impacto", "dictamen"],
  norm: cite("foafi-2002", "§4.4.1.1, criterio II, y XIV", "Que el proyecto tenga impacto en el desarrollo de la región"),
  title: "Sin impacto regional",
  why: "El Consejo aprueba proyectos que tienen impacto en el desarrollo de la región, y el convenio lo estima. Sin esa descripción no hay qué juzgar ni qué comprobar después.",
  legitimate: "Mientras el Consejo no reciba ni apruebe el proyecto la cédula puede estar en preparación; los rechazados no se señalan.",
  remedy: "Escriba el impacto que describe la cédula: en qué región, sector y empresas.",
  messages: { sin_impacto: "El proyecto no describe su impacto en la región." },
  check(row, report) {
    const reached = row.dictamen === "aprobado" || (row.dictamen === "pendiente" && row.fecha_recepcion !== null);
    if (!reached || row.state("impacto") === "unreadable" || (row.impacto !== "" && !isPlaceholder(row.impacto))) return;
    report({ message: "sin_impacto", row, column: "impacto", expected: "el impacto que describe la cédula" });
  },
  examples: [
    {
      title: "Vacío, con algo que solo llena la celda, y breve",
      rows: [
        { impacto: "", expect: ["sin_impacto@impacto"] },
        { folio: "P-002", dictamen: "pendiente", impacto: "Pendiente", expect: ["sin_impacto@impacto"] },
        { folio: "P-003", impacto: "40 empleos en León" },
        { folio: "P-004", dictamen: "pendiente", fecha_recepcion: "", impacto: "" },
        { folio: "P-005", dictamen: "rechazado", impacto: "" },
      ],
    },
  ],
});
