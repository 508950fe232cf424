import { cite } from "../norms/citations";
import { ministraciones } from "../registers/ministraciones";
import { presupuesto } from "../registers/presupuesto";
import { sheet } from "../rules/define";
import { defineIndicator, measure, tally, type Quantity } from "./define";
import { dated, own, select } from "./selection";

const delivered = select(ministraciones, { kind: "notIn", column: "estatus", values: ["cancelada"], otherwise: "cancelada" }, dated(own(ministraciones, "fecha")));

const inBudget = (concepto: string, otherwise: "noEsOriginal" | "noEsModificacion") =>
  tally(select(presupuesto, { kind: "in", column: "concepto", values: [concepto], otherwise }, dated(own(presupuesto, "fecha"))), measure(presupuesto, "sum", "monto"));

/** The sheet's own original, else the parameter. */
const original: Quantity = { kind: "orElse", first: inBudget("original", "noEsOriginal"), otherwise: { kind: "parameter", key: "presupuesto" } };

const modified: Quantity = { kind: "plus", parts: [original, { kind: "ifThere", tally: inBudget("modificación", "noEsModificacion") }] };

const SPENT = {
  unit: "razon",
  numeratorWords: "presupuesto ejercido",
  numerator: tally(delivered, measure(ministraciones, "sum", "ejercido"), { mes: { kind: "period", of: "month" }, trimestre: { kind: "period", of: "quarter" } }),
} as const;

export default defineIndicator({
  id: "IC-VII",
  slug: "presupuesto-ejercido",
  name: "Presupuesto ejercido",
  definition: "Qué parte del presupuesto asignado se ejerció. Con modificaciones autorizadas se mide contra el modificado, y se muestran los dos.",
  formula: "Monto ejercido de las ministraciones ÷ presupuesto asignado, con sus modificaciones",
  direction: "mas",
  norm: cite("foafi-2002", "§9, cobertura y desempeño, VII", "Indice de presupuesto ejercido = Presupuesto ejercido / Presupuesto asignado."),
  criteria: ["A-18", "A-35"],
  dimensions: [{ key: "mes" }, { key: "trimestre" }],
  figures: [
    { key: "modificado", label: "Sobre el presupuesto con sus modificaciones", ...SPENT, denominatorWords: "presupuesto modificado", denominator: modified },
    { key: "original", label: "Sobre el presupuesto original", ...SPENT, denominatorWords: "presupuesto original", denominator: original },
  ],
  examples: [
    {
      title: "82.5 de 100 millones, en dos meses; la ministración cancelada y la que no se ha hecho no cuentan",
      sheets: [
        sheet(presupuesto, [{}]),
        sheet(ministraciones, [
          { fecha: "05/06/2002", ejercido: 50_000_000 },
          { id: "M-02", fecha: "05/07/2002", ejercido: 32_500_000 },
          { id: "M-03", estatus: "cancelada", ejercido: 1 },
          { id: "M-04", fecha: "", estatus: "programada", ejercido: "" },
        ]),
      ],
      expect: {
        value: 0.825,
        numerator: 82_500_000,
        denominator: 100_000_000,
        others: { original: 0.825 },
        parts: { mes: { "2002-06": 0.5, "2002-07": 0.325 }, trimestre: { "2002-T2": 0.5, "2002-T3": 0.325 } },
        leftOut: { cancelada: 1, sinFecha: 1 },
      },
    },
    {
      title: "Con una reducción: los dos presupuestos; la que se autorizó después del corte no cuenta",
      sheets: [
        sheet(presupuesto, [{ monto: 100 }, { concepto: "modificación", fecha: "01/08/2002", monto: -20 }, { concepto: "modificación", fecha: "01/02/2003", monto: -40 }]),
        sheet(ministraciones, [{ ejercido: 40 }]),
      ],
      expect: { value: 0.5, numerator: 40, denominator: 80, others: { original: 0.4 } },
    },
    { title: "Sin hoja de Presupuesto vale el parámetro", sheets: [sheet(ministraciones, [{ ejercido: 25_000_000 }])], expect: { value: 0.25, numerator: 25_000_000, denominator: 100_000_000, others: { original: 0.25 } } },
    { title: "Sin presupuesto conocido", sheets: [sheet(ministraciones, [{}])], settings: { parameters: { presupuesto: null } }, expect: { value: null, numerator: 1_000_000, denominator: null, reason: "missingParameter" } },
    { title: "Presupuesto de cero", sheets: [sheet(ministraciones, [{}]), sheet(presupuesto, [{ monto: 0 }])], expect: { value: null, numerator: 1_000_000, denominator: 0, reason: "zeroDenominator" } },
  ],
});
