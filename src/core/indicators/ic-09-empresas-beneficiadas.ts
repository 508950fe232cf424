import { cite } from "../norms/citations";
import { beneficiarios } from "../registers/beneficiarios";
import { proyectos } from "../registers/proyectos";
import { sheet } from "../rules/define";
import { defineIndicator, measure, tally, type Groups } from "./define";
import { rows } from "./sample-rows";
import { own } from "./selection";
import { applicants, benefited } from "./selections";

const BY: Groups = { tamano: own(beneficiarios, "tamano"), sector: own(beneficiarios, "sector"), entidad: own(beneficiarios, "entidad") };

const COMPANIES = measure(beneficiarios, "unique", "id");

export default defineIndicator({
  id: "IC-IX",
  slug: "empresas-beneficiadas",
  name: "Empresas beneficiadas",
  definition: "Qué parte de las empresas que solicitaron apoyo lo recibió.",
  formula: "Empresas distintas beneficiadas ÷ empresas distintas solicitantes",
  direction: "mas",
  norm: cite("foafi-2002", "§9, cobertura y desempeño, IX", "Indice de empresas beneficiadas = Número de empresas beneficiadas / Número de empresas solicitantes de apoyo"),
  criteria: ["A-22"],
  dimensions: [{ key: "tamano" }, { key: "sector" }, { key: "entidad" }],
  figures: [
    {
      key: "empresas",
      label: "Beneficiadas entre solicitantes",
      unit: "razon",
      numeratorWords: "empresas beneficiadas",
      numerator: tally(benefited, COMPANIES, BY),
      denominatorWords: "empresas solicitantes",
      denominator: tally(applicants, COMPANIES, BY),
    },
  ],
  examples: [
    {
      title: "168 de 224 empresas que solicitaron",
      sheets: [
        sheet(proyectos, [{}]),
        sheet(beneficiarios, rows(224, (i) => ({ id: `B-${String(i)}`, sector: i <= 112 ? "industria" : "comercio", ...(i > 168 && { estado_solicitud: "solicitante", fecha: "" }) }))),
      ],
      expect: { value: 0.75, numerator: 168, denominator: 224, parts: { sector: { industria: 1, comercio: 0.5 }, tamano: { micro: 0.75 }, entidad: { 14: 0.75 } }, leftOut: { noBeneficiada: 56 } },
    },
    {
      title: "La atendida sin apoyo es solicitante y no beneficiada; sin estado no se sabe qué es",
      sheets: [sheet(beneficiarios, [{}, { id: "B-002", estado_solicitud: "atendida" }, { id: "B-003", estado_solicitud: "" }])],
      expect: { value: 0.5, numerator: 1, denominator: 2, leftOut: { noBeneficiada: 1, sinDato: 1 } },
    },
    { title: "Corte anterior a toda solicitud", sheets: [sheet(beneficiarios, [{}])], settings: { cutDate: 37_000 }, expect: { value: null, numerator: 0, denominator: 0, reason: "nothingByCut" } },
    { title: "Sin beneficiarios registrados", sheets: [sheet(beneficiarios, [])], expect: { value: null, numerator: 0, denominator: 0, reason: "emptyRegister" } },
  ],
});
