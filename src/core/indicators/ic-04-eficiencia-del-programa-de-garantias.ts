import { cite } from "../norms/citations";
import { creditos } from "../registers/creditos";
import { sheet } from "../rules/define";
import { COUNT, defineIndicator, measure, tally, type Groups } from "./define";
import { rows } from "./sample-rows";
import { own } from "./selection";
import { grantedGuarantees, requestedGuarantees } from "./selections";

const BY: Groups = { fondo: own(creditos, "fondo"), tipo_institucion: own(creditos, "tipo_institucion") };

export default defineIndicator({
  id: "IC-IV",
  slug: "eficiencia-del-programa-de-garantias",
  name: "Eficiencia del programa de garantías",
  definition: "Qué parte de los avales que se pidieron se concedió.",
  formula: "Avales concedidos ÷ avales solicitados",
  direction: "mas",
  norm: cite("foafi-2002", "§9, cobertura y desempeño, IV", "Indice de eficiencia del Programa de Garantías = Avales concedidos / Avales solicitados"),
  criteria: ["A-24"],
  dimensions: [{ key: "fondo" }, { key: "tipo_institucion" }],
  figures: [
    {
      key: "numero",
      label: "Por número de avales",
      unit: "razon",
      numeratorWords: "avales concedidos",
      numerator: tally(grantedGuarantees, COUNT, BY),
      denominatorWords: "avales solicitados",
      denominator: tally(requestedGuarantees, COUNT, BY),
      reading: { criterion: "A-24", value: "numero" },
    },
    {
      key: "monto",
      label: "Por monto de los avales",
      unit: "razon",
      numeratorWords: "monto de los avales concedidos",
      numerator: tally(grantedGuarantees, measure(creditos, "sum", "aval_concedido"), BY),
      denominatorWords: "monto de los avales solicitados",
      denominator: tally(requestedGuarantees, measure(creditos, "sum", "aval_solicitado"), BY),
      reading: { criterion: "A-24", value: "monto" },
    },
  ],
  examples: [
    {
      title: "150 avales de 200 solicitados; los rechazados se pidieron y no se concedieron",
      sheets: [
        sheet(
          creditos,
          rows(200, (i) => (i <= 150 ? { id: `CR-${String(i)}`, aval_solicitado: 1_000, aval_concedido: 800 } : { id: `CR-${String(i)}`, aval_solicitado: 1_000, aval_concedido: "", fecha_aval: "", fecha: "", estatus: "rechazado", tipo_institucion: "banca de desarrollo" })),
        ),
      ],
      expect: { value: 0.75, numerator: 150, denominator: 200, others: { monto: 0.6 }, parts: { fondo: { "F-01": 0.75 }, tipo_institucion: { "banca comercial": 1, "banca de desarrollo": 0 } }, leftOut: { rechazado: 50 } },
    },
    {
      title: "Con el criterio del monto; un crédito sin aval no cuenta en ninguno de los dos lados",
      sheets: [sheet(creditos, [{ aval_solicitado: 100, aval_concedido: 50 }, { id: "CR-02", fondo: "", aval_solicitado: "", aval_concedido: "" }, { id: "CR-03", aval_solicitado: 100, aval_concedido: 0, fecha_aval: "" }])],
      settings: { criteria: { "A-24": "monto" } },
      expect: { value: 0.25, numerator: 50, denominator: 200, others: { numero: 0.5 }, leftOut: { avalNoSolicitado: 1, avalNoConcedido: 1 } },
    },
    { title: "Nadie pidió un aval", sheets: [sheet(creditos, [{ aval_solicitado: "", aval_concedido: "" }])], expect: { value: null, numerator: 0, denominator: 0, reason: "zeroDenominator" } },
    { title: "Pedido antes del corte y concedido después", sheets: [sheet(creditos, [{ fecha_solicitud: "01/12/2002", fecha_aval: "10/01/2003" }])], expect: { value: 0, numerator: 0, denominator: 1, leftOut: { despuesDelCorte: 1 } } },
  ],
});
