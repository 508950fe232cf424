import { cite } from "../norms/citations";
import { beneficiarios } from "../registers/beneficiarios";
import { proyectos } from "../registers/proyectos";
import { sheet } from "../rules/define";
import { defineIndicator, measure, tally, type Groups } from "./define";
import { rows } from "./sample-rows";
import { own, within } from "./selection";
import { applicants, benefited } from "./selections";

const BY: Groups = { ejercicio: { kind: "period", of: "year" }, entidad: own(beneficiarios, "entidad"), tamano: own(beneficiarios, "tamano") };

const served = within(beneficiarios, applicants, { kind: "in", column: "estado_solicitud", values: ["atendida", "beneficiada"], otherwise: "soloSolicitante" });

const COMPANIES = measure(beneficiarios, "unique", "id");

const PROGRAMMED = { denominatorWords: "empresas programadas", denominator: { kind: "parameter", key: "empresasProgramadas" } } as const;

export default defineIndicator({
  id: "IR-II",
  slug: "empresas-atendidas",
  name: "Empresas atendidas",
  definition: "Qué parte de las empresas programadas para el ejercicio se atendió de verdad. Puede pasar de 100 %.",
  formula: "MPYMES distintas atendidas hasta el corte ÷ empresas programadas del ejercicio",
  direction: "mas",
  norm: cite("foafi-2002", "§9, indicadores de resultados, II", "Indice de empresas atendidas= 200 empresas por atender / 200 empresas programadas por atender =100%"),
  criteria: ["A-20", "A-22", "A-35"],
  dimensions: [{ key: "ejercicio" }, { key: "entidad" }, { key: "tamano" }],
  figures: [
    {
      key: "atendidas",
      label: "Atendidas, con apoyo o sin él",
      unit: "razon",
      numeratorWords: "empresas atendidas",
      numerator: tally(served, COMPANIES, BY),
      ...PROGRAMMED,
      reading: { criterion: "A-22", value: "solicitud-atendida" },
    },
    {
      key: "beneficiadas",
      label: "Solo las que recibieron apoyo",
      unit: "razon",
      numeratorWords: "empresas beneficiadas",
      numerator: tally(benefited, COMPANIES, BY),
      ...PROGRAMMED,
      reading: { criterion: "A-22", value: "solo-beneficiadas" },
    },
  ],
  examples: [
    {
      title: "168 empresas de 200 programadas",
      sheets: [sheet(beneficiarios, rows(168, (i) => ({ id: `B-${String(i)}`, tamano: i <= 100 ? "micro" : "pequeña" })))],
      expect: { value: 0.84, numerator: 168, denominator: 200, parts: { tamano: { micro: 0.5, pequeña: 0.34, mediana: 0 }, entidad: { 14: 0.84 }, ejercicio: { 2002: 0.84 } } },
    },
    {
      title: "Una empresa registrada dos veces es una; la que solo solicitó no cuenta; la atendida sin apoyo cuenta desde que se presentó su proyecto",
      sheets: [
        sheet(proyectos, [{}, { folio: "p-001", fecha_presentacion: "01/02/2003" }]),
        sheet(beneficiarios, [{}, { id: " b-001 " }, { id: "B-002", estado_solicitud: "solicitante" }, { id: "B-003", estado_solicitud: "atendida", fecha: "", proyecto: "P-001" }, { id: "B-004", fecha: "", proyecto: "P-999" }]),
      ],
      expect: { value: 0.01, numerator: 2, denominator: 200, others: { beneficiadas: 0.005 }, leftOut: { repetida: 1, soloSolicitante: 1, sinFecha: 1 } },
    },
    {
      title: "Con el criterio de contar solo a quien recibió apoyo",
      sheets: [sheet(beneficiarios, [{}, { id: "B-002", estado_solicitud: "atendida" }])],
      settings: { criteria: { "A-22": "solo-beneficiadas" } },
      expect: { value: 0.005, numerator: 1, denominator: 200, others: { atendidas: 0.01 } },
    },
    { title: "Sin meta del ejercicio", sheets: [sheet(beneficiarios, [{}])], settings: { parameters: { empresasProgramadas: null } }, expect: { value: null, numerator: 1, denominator: null, reason: "missingParameter" } },
  ],
});
