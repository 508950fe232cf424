import { cite } from "../norms/citations";
import { beneficiarios } from "../registers/beneficiarios";
import { proyectos } from "../registers/proyectos";
import { sheet } from "../rules/define";
import { COUNT, defineIndicator, measure, tally } from "./define";
import { rows } from "./sample-rows";
import { own, within } from "./selection";
import { approvedProjects, benefited } from "./selections";

// A project whose amount is not known would lower the average by itself.
const withAmount = within(proyectos, approvedProjects, { kind: "filled", column: "aport_foafi", otherwise: "sinDato" });

const BY_LINEA = { linea: own(proyectos, "linea") } as const;

const GRANTED = { unit: "pesos", numeratorWords: "aportación del FOAFI a los proyectos aprobados", numerator: tally(withAmount, measure(proyectos, "sum", "aport_foafi"), BY_LINEA) } as const;

export default defineIndicator({
  id: "IC-XI",
  slug: "monto-promedio-de-apoyos",
  name: "Monto promedio de apoyos",
  definition: "Cuántos pesos del FOAFI recibe, en promedio, un apoyo.",
  formula: "Aportación del FOAFI a los proyectos aprobados ÷ proyectos aprobados (segunda cifra: ÷ empresas beneficiadas)",
  direction: "ninguna",
  norm: cite("foafi-2002", "§9, cobertura y desempeño, XI", "Monto promedio de apoyos otorgados."),
  criteria: ["A-27"],
  dimensions: [{ key: "linea" }],
  figures: [
    {
      key: "por-proyecto",
      label: "Por proyecto",
      ...GRANTED,
      denominatorWords: "proyectos aprobados",
      denominator: tally(withAmount, COUNT, BY_LINEA),
      reading: { criterion: "A-27", value: "por-proyecto" },
    },
    {
      key: "por-empresa",
      label: "Por empresa",
      ...GRANTED,
      denominatorWords: "empresas beneficiadas",
      denominator: tally(benefited, measure(beneficiarios, "unique", "id"), { linea: own(beneficiarios, "linea") }),
      reading: { criterion: "A-27", value: "por-empresa" },
    },
  ],
  examples: [
    {
      title: "40 millones en 6 proyectos y 160 empresas",
      sheets: [
        sheet(proyectos, rows(6, (i) => ({ folio: `P-${String(i)}`, linea: i <= 5 ? "b" : "c", aport_foafi: i <= 5 ? 7_000_000 : 5_000_000 }))),
        sheet(beneficiarios, rows(160, (i) => ({ id: `B-${String(i)}` }))),
      ],
      expect: { value: 6_666_666.67, numerator: 40_000_000, denominator: 6, others: { "por-empresa": 250_000 }, parts: { linea: { "b fondos de garantía": 7_000_000, "c intermediarios no bancarios": 5_000_000 } } },
    },
    {
      title: "Con el criterio de promediar por empresa",
      sheets: [sheet(proyectos, [{ aport_foafi: 100 }]), sheet(beneficiarios, rows(3, (i) => ({ id: `B-${String(i)}` })))],
      settings: { criteria: { "A-27": "por-empresa" } },
      expect: { value: 33.33, numerator: 100, denominator: 3, others: { "por-proyecto": 100 } },
    },
    { title: "Sin proyectos aprobados", sheets: [sheet(proyectos, [{ dictamen: "rechazado" }])], expect: { value: null, numerator: 0, denominator: 0, reason: "zeroDenominator" } },
    { title: "El proyecto cuyo monto no se puede leer no baja el promedio", sheets: [sheet(proyectos, [{ aport_foafi: 100 }, { folio: "P-2", aport_foafi: "por definir" }])], expect: { value: 100, numerator: 100, denominator: 1, leftOut: { sinDato: 1 } } },
  ],
});
