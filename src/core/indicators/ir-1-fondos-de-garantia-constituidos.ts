import { cite } from "../norms/citations";
import { fondos } from "../registers/fondos";
import { sheet } from "../rules/define";
import { COUNT, defineIndicator, tally, type Groups } from "./define";
import { own, within } from "./selection";
import { fundsInPlace } from "./selections";

const BY: Groups = { ejercicio: { kind: "period", of: "year" }, trimestre: { kind: "period", of: "quarter" }, modalidad: own(fondos, "modalidad") };

const constituted = within(fondos, fundsInPlace, { kind: "in", column: "modalidad", values: ["constitución"], otherwise: "noEsConstitucion" });

const PROGRAMMED = { denominatorWords: "fondos programados", denominator: { kind: "parameter", key: "fondosProgramados" } } as const;

export default defineIndicator({
  id: "IR-I",
  slug: "fondos-de-garantia-constituidos",
  name: "Fondos de garantía constituidos",
  definition: "Qué parte de los fondos de garantía programados para el ejercicio se constituyó o fortaleció de verdad. Puede pasar de 100 %.",
  formula: "Fondos con fecha de constitución hasta el corte ÷ fondos programados del ejercicio",
  direction: "mas",
  norm: cite("foafi-2002", "§9, indicadores de resultados, I", "Indice de fondos de garantías constituidos= 4 fondos de garantías por constituir / 4 de Fondos de Garantía Programados por constituir =100%"),
  criteria: ["A-20", "A-21", "A-35"],
  dimensions: [{ key: "ejercicio" }, { key: "trimestre", cumulative: true }, { key: "modalidad" }],
  figures: [
    {
      key: "ambos",
      label: "Constituidos y fortalecidos",
      unit: "razon",
      numeratorWords: "fondos constituidos o fortalecidos",
      numerator: tally(fundsInPlace, COUNT, BY),
      ...PROGRAMMED,
      reading: { criterion: "A-21", value: "ambos" },
    },
    {
      key: "solo-constituidos",
      label: "Solo constituidos",
      unit: "razon",
      numeratorWords: "fondos constituidos",
      numerator: tally(constituted, COUNT, BY),
      ...PROGRAMMED,
      reading: { criterion: "A-21", value: "solo-constituidos" },
    },
  ],
  examples: [
    {
      title: "Tres fondos de los cuatro programados; uno de ellos es un complemento",
      sheets: [
        sheet(fondos, [
          { id: "F-01", fecha_constitucion: "20/02/2002" },
          { id: "F-02", modalidad: "complementación", fecha_constitucion: "20/06/2002" },
          { id: "F-03", fecha_constitucion: "30/09/2002" },
        ]),
      ],
      expect: {
        value: 0.75,
        numerator: 3,
        denominator: 4,
        others: { "solo-constituidos": 0.5 },
        parts: { ejercicio: { 2002: 0.75 }, trimestre: { "2002-T1": 0.25, "2002-T2": 0.5, "2002-T3": 0.75 }, modalidad: { constitución: 0.5, complementación: 0.25 } },
      },
    },
    {
      title: "Cinco de cuatro: la meta se puede pasar",
      sheets: [sheet(fondos, ["F-01", "F-02", "F-03", "F-04", "F-05"].map((id) => ({ id })))],
      expect: { value: 1.25, numerator: 5, denominator: 4 },
    },
    {
      title: "Con el criterio de contar solo los constituidos; lo que tiene fecha posterior al corte no cuenta",
      sheets: [sheet(fondos, [{}, { id: "F-02", modalidad: "fortalecido" }, { id: "F-03", fecha_constitucion: "15/01/2003" }, { id: "F-04", fecha_constitucion: "31/09/2002" }])],
      settings: { criteria: { "A-21": "solo-constituidos" } },
      expect: { value: 0.25, numerator: 1, denominator: 4, others: { ambos: 0.5 }, leftOut: { noEsConstitucion: 1, despuesDelCorte: 1, sinFecha: 1 } },
    },
    { title: "La hoja está y no tiene fondos: se lograron 0 de 4", sheets: [sheet(fondos, [])], expect: { value: 0, numerator: 0, denominator: 4 } },
    { title: "Sin fondos programados no hay con qué comparar", sheets: [sheet(fondos, [{}])], settings: { parameters: { fondosProgramados: null } }, expect: { value: null, numerator: 1, denominator: null, reason: "missingParameter" } },
    { title: "Cero fondos programados", sheets: [sheet(fondos, [{}])], settings: { parameters: { fondosProgramados: 0 } }, expect: { value: null, numerator: 1, denominator: 0, reason: "zeroDenominator" } },
    { title: "Sin la hoja de Fondos", sheets: [], expect: { value: null, numerator: null, denominator: 4, reason: "missingRegister" } },
  ],
});
