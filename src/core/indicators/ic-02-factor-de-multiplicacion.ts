import { cite } from "../norms/citations";
import { proyectos } from "../registers/proyectos";
import { sheet } from "../rules/define";
import { defineIndicator, measure, tally, type Groups } from "./define";
import { own, within } from "./selection";
import { approvedProjects } from "./selections";

// A project of which one of the two amounts is not known would raise or lower the factor by itself.
const withBothAmounts = within(proyectos, approvedProjects, { kind: "filled", column: "aport_foafi", otherwise: "sinDato" }, { kind: "filled", column: "costo_total", otherwise: "sinDato" });

const BY: Groups = { linea: own(proyectos, "linea"), entidad: own(proyectos, "entidad") };

export default defineIndicator({
  id: "IC-II",
  slug: "factor-de-multiplicacion",
  name: "Factor de multiplicación del recurso",
  definition: "Cuántos pesos se reúnen en total por cada peso del FOAFI. Es 1 o más.",
  formula: "1 ÷ (aportaciones del FOAFI ÷ total de recursos aportados) = costo total de los proyectos aprobados ÷ aportación del FOAFI",
  direction: "mas",
  norm: cite("foafi-2002", "§9, cobertura y desempeño, II", "Factor de multiplicación del recurso = 1/(Aportaciones del FOAFI / Total de recursos aportados)"),
  criteria: [],
  dimensions: [{ key: "linea" }, { key: "entidad" }],
  figures: [
    {
      key: "factor",
      label: "Total",
      unit: "veces",
      numeratorWords: "costo total de los proyectos aprobados",
      numerator: tally(withBothAmounts, measure(proyectos, "sum", "costo_total"), BY),
      denominatorWords: "aportación del FOAFI a los proyectos aprobados",
      denominator: tally(withBothAmounts, measure(proyectos, "sum", "aport_foafi"), BY),
    },
  ],
  examples: [
    {
      title: "100 millones reunidos con 40 del FOAFI; el proyecto regional cuenta en sus dos estados",
      sheets: [
        sheet(proyectos, [
          { folio: "P-1", aport_foafi: 10_000_000, costo_total: 40_000_000 },
          { folio: "P-2", linea: "c", ambito: "regional", entidad: "Jalisco; Colima", aport_foafi: 30_000_000, costo_total: 60_000_000 },
          { folio: "P-3", aport_foafi: "", costo_total: 5_000_000 },
        ]),
      ],
      expect: {
        value: 2.5,
        numerator: 100_000_000,
        denominator: 40_000_000,
        parts: { linea: { "b fondos de garantía": 4, "c intermediarios no bancarios": 2 }, entidad: { 14: 2.5, "06": 2 } },
        leftOut: { sinDato: 1 },
      },
    },
    { title: "Con el texto de la cantidad y centavos", sheets: [sheet(proyectos, [{ aport_foafi: "$1,000.01", costo_total: "$ 3,000.03 MN" }])], expect: { value: 3, numerator: 3000.03, denominator: 1000.01 } },
    { title: "Sin aportación del FOAFI no hay factor: no es infinito", sheets: [sheet(proyectos, [{ aport_foafi: 0 }])], expect: { value: null, numerator: 2_000_000, denominator: 0, reason: "zeroDenominator", parts: { linea: { "b fondos de garantía": null } } } },
  ],
});
