import { cite } from "../norms/citations";
import { creditos } from "../registers/creditos";
import { sheet } from "../rules/define";
import { defineIndicator, measure, tally } from "./define";
import { own } from "./selection";
import { grantedCredits } from "./selections";

const AMOUNT = measure(creditos, "sum", "monto");

export default defineIndicator({
  id: "IC-V",
  slug: "financiamiento-por-tipo-de-institucion",
  name: "Financiamiento por tipo de institución",
  definition: "Cómo se reparte el financiamiento otorgado entre los tipos de institución. Las partes suman 1.",
  formula: "Monto de los créditos otorgados por el tipo de institución ÷ monto de todos los créditos otorgados",
  direction: "ninguna",
  norm: cite("foafi-2002", "§9, cobertura y desempeño, V", "Indice de financiamiento por tipo de institución = Financiamientos otorgados por tipo de institución / total de financiamientos otorgados."),
  criteria: [],
  dimensions: [{ key: "tipo_institucion" }],
  figures: [
    {
      key: "monto",
      label: "Todas las instituciones",
      unit: "razon",
      numeratorWords: "financiamiento otorgado, por tipo",
      numerator: tally(grantedCredits, AMOUNT, { tipo_institucion: own(creditos, "tipo_institucion") }),
      denominatorWords: "financiamiento otorgado",
      denominator: tally(grantedCredits, AMOUNT),
    },
  ],
  examples: [
    {
      title: "Un cuarto, cinco octavos y un octavo; un crédito sin tipo legible sigue siendo parte del total",
      sheets: [
        sheet(creditos, [
          { id: "CR-01", tipo_institucion: "banca de desarrollo", monto: 20_000 },
          { id: "CR-02", monto: 50_000 },
          { id: "CR-03", tipo_institucion: "UC", fondo: "", monto: 10_000 },
          { id: "CR-04", estatus: "rechazado", fecha: "", monto: 99_000 },
        ]),
      ],
      expect: { value: 1, numerator: 80_000, denominator: 80_000, parts: { tipo_institucion: { "banca de desarrollo": 0.25, "banca comercial": 0.625, "unión de crédito": 0.125 } }, leftOut: { rechazado: 1 } },
    },
    { title: "Un tipo que no se entiende es una parte sin nombre", sheets: [sheet(creditos, [{ monto: 30 }, { id: "CR-02", tipo_institucion: "agiotista", monto: 10 }])], expect: { value: 1, numerator: 40, denominator: 40, parts: { tipo_institucion: { "banca comercial": 0.75, "": 0.25 } } } },
    { title: "Sin créditos otorgados", sheets: [sheet(creditos, [])], expect: { value: null, numerator: 0, denominator: 0, reason: "emptyRegister" } },
  ],
});
