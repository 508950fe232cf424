import { cite } from "../norms/citations";
import { proyectos } from "../registers/proyectos";
import { sheet } from "../rules/define";
import { COUNT, defineIndicator, tally } from "./define";
import { own } from "./selection";
import { approvedProjects } from "./selections";

export default defineIndicator({
  id: "IC-I",
  slug: "proyectos-por-linea",
  name: "Proyectos apoyados por línea de apoyo",
  definition: "Cómo se reparten los proyectos apoyados entre las tres líneas. Las partes suman 1.",
  formula: "Proyectos aprobados de la línea ÷ proyectos aprobados",
  direction: "ninguna",
  norm: cite("foafi-2002", "§9, cobertura y desempeño, I", "Indice de proyectos apoyados por línea de apoyo = Número total de proyectos apoyados por línea de apoyo / Número total de proyectos apoyados."),
  criteria: [],
  dimensions: [{ key: "linea" }],
  figures: [
    {
      key: "proyectos",
      label: "Todas las líneas",
      unit: "razon",
      numeratorWords: "proyectos aprobados, por línea",
      numerator: tally(approvedProjects, COUNT, { linea: own(proyectos, "linea") }),
      denominatorWords: "proyectos aprobados",
      denominator: tally(approvedProjects, COUNT),
    },
  ],
  examples: [
    {
      title: "Seis proyectos: dos de planes, tres de fondos, uno de intermediarios",
      sheets: [sheet(proyectos, ["a", "a", "b", "b", "b", "c"].map((linea, i) => ({ folio: `P-${String(i)}`, linea })))],
      expect: { value: 1, numerator: 6, denominator: 6, parts: { linea: { "a planes de negocio": 0.3333, "b fondos de garantía": 0.5, "c intermediarios no bancarios": 0.1667 } } },
    },
    {
      title: "Una línea sin proyectos tiene 0 de ellos; uno rechazado, uno cancelado y uno sin acta no cuentan",
      sheets: [sheet(proyectos, [{}, { folio: "P-2", dictamen: "rechazado" }, { folio: "P-3", estatus: "cancelado" }, { folio: "P-4", fecha_acta: "" }])],
      expect: { value: 1, numerator: 1, denominator: 1, parts: { linea: { "a planes de negocio": 0, "b fondos de garantía": 1 } }, leftOut: { noAprobado: 1, cancelada: 1, sinFecha: 1 } },
    },
    {
      title: "Sin proyectos aprobados no hay índice de ninguna línea",
      sheets: [sheet(proyectos, [{ dictamen: "pendiente" }])],
      expect: { value: null, numerator: 0, denominator: 0, reason: "zeroDenominator", parts: { linea: { "b fondos de garantía": null } } },
    },
    { title: "Corte anterior a todo", sheets: [sheet(proyectos, [{}])], settings: { cutDate: 37_000 }, expect: { value: null, numerator: 0, denominator: 0, reason: "nothingByCut" } },
  ],
});
