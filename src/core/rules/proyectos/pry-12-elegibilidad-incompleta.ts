import { cite } from "../../norms/citations";
import { ELEGIBILIDAD } from "../../norms/foafi";
import { proyectos } from "../../registers/proyectos";
import { listed } from "../../text/count";
import { defineFoafiRule } from "../foafi-rule";

const COLUMNS = ELEGIBILIDAD.map(({ column }) => column);

export default defineFoafiRule({
  id: "PRY-12",
  slug: "elegibilidad-incompleta",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: ["dictamen", ...COLUMNS],
  norm: cite("foafi-2002", "§4.4.1.1", "El Consejo aprobará los proyectos presentados, fundamentándose en los siguientes criterios"),
  title: "Aprobado sin los seis criterios de elegibilidad",
  why: "El Consejo aprueba con fundamento en seis criterios. Un proyecto aprobado que no cumple uno, o del que no consta, no tiene en qué fundarse.",
  remedy: "Revise la cédula: si el criterio se cumple, escriba S; si no, el dictamen debe corregirse.",
  messages: {
    no_cumple: "El proyecto está aprobado y no cumple {{criterios}}.",
    sin_dato: "El proyecto está aprobado y no dice si cumple {{criterios}}.",
  },
  check(row, report) {
    if (row.dictamen !== "aprobado") return;
    const failed = ELEGIBILIDAD.filter(({ column }) => row[column] === false);
    const blank = ELEGIBILIDAD.filter(({ column }) => row.state(column) === "empty");
    for (const [message, lacking] of [["no_cumple", failed], ["sin_dato", blank]] as const) {
      const [first, ...others] = lacking;
      if (first === undefined) continue;
      const numerals = listed(lacking.map(({ numeral }) => numeral));
      report({
        message,
        row,
        column: first.column,
        data: { criterios: others.length === 0 ? `el criterio ${numerals}` : `los criterios ${numerals}` },
        expected: lacking.map(({ numeral, words }) => `${numeral}. ${words}`).join("; "),
        related: others.map(({ column }) => ({ row, column })),
      });
    }
  },
  examples: [
    {
      title: "Uno que no se cumple, dos vacíos, y los seis",
      rows: [
        { elegibilidad_3: "No", expect: ["no_cumple@elegibilidad_3"] },
        { folio: "P-002", elegibilidad_1: "", elegibilidad_6: "", expect: ["sin_dato@elegibilidad_1"] },
        { folio: "P-003", elegibilidad_2: 0, elegibilidad_5: "", expect: ["no_cumple@elegibilidad_2", "sin_dato@elegibilidad_5"] },
        { folio: "P-004", elegibilidad_1: "Sí", elegibilidad_2: "x", elegibilidad_3: 1, elegibilidad_4: true },
      ],
    },
    { title: "Los rechazados y los pendientes no se señalan", rows: [{ dictamen: "rechazado", elegibilidad_2: "N" }, { folio: "P-002", dictamen: "pendiente", elegibilidad_2: "" }] },
  ],
});
