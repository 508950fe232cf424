import { cite } from "../norms/citations";
import { creditos } from "../registers/creditos";
import { fondos } from "../registers/fondos";
import { sheet } from "../rules/define";
import { COUNT, defineIndicator, measure, tally, type Groups } from "./define";
import { own, via, within } from "./selection";
import { fundsInPlace, grantedCredits } from "./selections";

const creditsOfFunds = within(creditos, grantedCredits, { kind: "filled", column: "fondo", otherwise: "sinFondo" });

const BY: Groups = { fondo: own(creditos, "fondo"), entidad: via(creditos, "fondo", fondos, "entidad") };

const CONTRIBUTED = {
  denominatorWords: "aportación del FOAFI a los fondos de garantía",
  denominator: tally(fundsInPlace, measure(fondos, "sum", "aport_foafi"), { fondo: own(fondos, "id"), entidad: own(fondos, "entidad") }),
} as const;

export default defineIndicator({
  id: "IC-III",
  slug: "impacto-del-programa-de-garantia",
  name: "Impacto del programa de garantía",
  definition: "Cuántos pesos de crédito recibieron los usuarios de los fondos por cada peso que el FOAFI les aportó.",
  formula: "Monto de los créditos otorgados a usuarios de los fondos ÷ aportación del FOAFI a los fondos de garantía",
  direction: "mas",
  norm: cite("foafi-2002", "§9, cobertura y desempeño, III", "Indice de Impacto de Programa de Garantía = Total de créditos otorgados a los usuarios de los fondos / aportación del FOAFI a los fondos de garantías"),
  criteria: ["A-23"],
  dimensions: [{ key: "fondo" }, { key: "entidad" }],
  figures: [
    {
      key: "monto",
      label: "Por monto de los créditos",
      unit: "pesosPorPeso",
      numeratorWords: "monto de los créditos otorgados",
      numerator: tally(creditsOfFunds, measure(creditos, "sum", "monto"), BY),
      ...CONTRIBUTED,
      reading: { criterion: "A-23", value: "monto" },
    },
    {
      key: "numero",
      label: "Por número de créditos",
      unit: "creditosPorMillon",
      numeratorWords: "créditos otorgados",
      numerator: tally(creditsOfFunds, COUNT, BY),
      ...CONTRIBUTED,
      reading: { criterion: "A-23", value: "numero" },
    },
  ],
  examples: [
    {
      title: "240 millones de crédito con 30 del FOAFI; el crédito de línea c y el rechazado no cuentan",
      sheets: [
        sheet(fondos, [{ aport_foafi: 20_000_000 }, { id: "F-02", entidad: "Puebla", aport_foafi: 10_000_000 }]),
        sheet(creditos, [
          { monto: 200_000_000 },
          { id: "CR-02", fondo: "f-02", monto: 40_000_000 },
          { id: "CR-03", fondo: "", monto: 9_000_000 },
          { id: "CR-04", fecha: "", estatus: "rechazado", monto: 7_000_000 },
        ]),
      ],
      expect: {
        value: 8,
        numerator: 240_000_000,
        denominator: 30_000_000,
        others: { numero: 0.07 },
        parts: { fondo: { "F-01": 10, "F-02": 4 }, entidad: { 14: 10, 21: 4 } },
        leftOut: { sinFondo: 1, rechazado: 1 },
      },
    },
    {
      title: "Con el criterio de contar los créditos: por cada millón de pesos",
      sheets: [sheet(fondos, [{ aport_foafi: 2_000_000 }]), sheet(creditos, [{}, { id: "CR-02" }, { id: "CR-03" }])],
      settings: { criteria: { "A-23": "numero" } },
      expect: { value: 1.5, numerator: 3, denominator: 2_000_000 },
    },
    { title: "Sin aportación del FOAFI a los fondos", sheets: [sheet(fondos, [{ aport_foafi: 0 }]), sheet(creditos, [{}])], expect: { value: null, numerator: 100_000, denominator: 0, reason: "zeroDenominator" } },
    { title: "Sin la hoja de Fondos", sheets: [sheet(creditos, [{}])], expect: { value: null, numerator: 100_000, denominator: null, reason: "missingRegister" } },
  ],
});
