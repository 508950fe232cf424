import { cite } from "../norms/citations";
import { proyectos } from "../registers/proyectos";
import { sheet } from "../rules/define";
import { defineIndicator, measure, tally } from "./define";
import { own } from "./selection";
import { approvedProjects } from "./selections";

export default defineIndicator({
  id: "IC-XII",
  slug: "estados-beneficiados",
  name: "Estados beneficiados",
  definition: "En cuántas entidades federativas, de 32, hay al menos un proyecto apoyado. Los proyectos regionales cuentan en todas las suyas.",
  formula: "Entidades distintas de los proyectos aprobados",
  direction: "mas",
  norm: cite("foafi-2002", "§9, cobertura y desempeño, XII", "Estados beneficiados por el FOAFI."),
  criteria: [],
  dimensions: [{ key: "trimestre" }, { key: "entidad" }],
  figures: [
    {
      key: "entidades",
      label: "Entidades federativas",
      unit: "numero",
      numeratorWords: "entidades con al menos un proyecto aprobado",
      numerator: tally(approvedProjects, measure(proyectos, "values", "entidad"), { trimestre: { kind: "period", of: "quarter" }, entidad: own(proyectos, "entidad") }),
      denominatorWords: null,
      denominator: null,
    },
  ],
  examples: [
    {
      title: "Nueve estados en seis proyectos, dos de ellos regionales",
      sheets: [
        sheet(proyectos, [
          { folio: "P-1" },
          { folio: "P-2", entidad: "14", fecha_acta: "10/07/2002" },
          { folio: "P-3", ambito: "regional", entidad: "Yucatán; Campeche; Quintana Roo" },
          { folio: "P-4", ambito: "regional", entidad: "Jalisco; Colima; Nayarit", fecha_acta: "10/07/2002" },
          { folio: "P-5", entidad: "DF" },
          { folio: "P-6", ambito: "regional", entidad: "Puebla; Veracruz" },
          { folio: "P-7", entidad: "Sonora", dictamen: "rechazado" },
          { folio: "P-8", entidad: "Texas" },
        ]),
      ],
      expect: { value: 9, numerator: 9, denominator: null, parts: { trimestre: { "2002-T2": 7, "2002-T3": 3 }, entidad: { 14: 1, "06": 1, 31: 1 } }, leftOut: { noAprobado: 1, sinDato: 1 } },
    },
    { title: "Ningún proyecto aprobado: 0 estados", sheets: [sheet(proyectos, [{ dictamen: "pendiente" }])], expect: { value: 0, numerator: 0, denominator: null } },
    { title: "Sin la hoja de Proyectos", sheets: [], expect: { value: null, numerator: null, denominator: null, reason: "missingRegister" } },
  ],
});
