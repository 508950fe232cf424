import { cite } from "../norms/citations";
import { planes } from "../registers/planes";
import { proyectos } from "../registers/proyectos";
import { LINEA } from "../registers/values";
import { sheet } from "../rules/define";
import { COUNT, defineIndicator, tally } from "./define";
import { rows } from "./sample-rows";
import { own } from "./selection";
import { approvedProjects, supportedPlans } from "./selections";

// A plan is support of línea a by definition (§4.3.1 a).
const plans = tally(supportedPlans, COUNT, { linea: { kind: "constant", key: LINEA.planes } });
const projects = tally(approvedProjects, COUNT, { linea: own(proyectos, "linea") });

const COUNTED = { unit: "numero", denominatorWords: null, denominator: null } as const;

export default defineIndicator({
  id: "IC-X",
  slug: "estudios-y-proyectos-apoyados",
  name: "Estudios y proyectos apoyados",
  definition: "Cuántos planes de negocio (estudios) y cuántos proyectos se apoyaron: por separado y juntos. 0 es una cifra válida.",
  formula: "Planes apoyados + proyectos aprobados",
  direction: "mas",
  norm: cite("foafi-2002", "§9, cobertura y desempeño, X", "Número de estudios y proyectos apoyados."),
  criteria: ["A-26"],
  dimensions: [{ key: "linea" }],
  figures: [
    {
      key: "total",
      label: "Estudios y proyectos",
      numeratorWords: "estudios y proyectos apoyados",
      numerator: { kind: "plus", parts: [plans, projects] },
      ...COUNTED,
      reading: { criterion: "A-26", value: "plan" },
    },
    { key: "estudios", label: "Estudios (planes de negocio)", numeratorWords: "planes apoyados", numerator: plans, ...COUNTED },
    { key: "proyectos", label: "Proyectos", numeratorWords: "proyectos aprobados", numerator: projects, ...COUNTED, reading: { criterion: "A-26", value: "solo-proyectos" } },
  ],
  examples: [
    {
      title: "18 planes y 6 proyectos",
      sheets: [sheet(planes, rows(18, (i) => ({ id: `PL-${String(i)}` }))), sheet(proyectos, rows(6, (i) => ({ folio: `P-${String(i)}`, linea: i <= 2 ? "a" : "b" })))],
      expect: { value: 24, numerator: 24, denominator: null, others: { estudios: 18, proyectos: 6 }, parts: { linea: { "a planes de negocio": 20, "b fondos de garantía": 4, "c intermediarios no bancarios": 0 } } },
    },
    {
      title: "Con el criterio de que no hay estudios, no hace falta la hoja de Planes",
      sheets: [sheet(proyectos, [{}])],
      settings: { criteria: { "A-26": "solo-proyectos" } },
      expect: { value: 1, numerator: 1, denominator: null, others: { total: null, estudios: null } },
    },
    { title: "Nada apoyado: 0 es la respuesta", sheets: [sheet(planes, [{ apoyado: "N" }]), sheet(proyectos, [])], expect: { value: 0, numerator: 0, denominator: null } },
    { title: "Sin la hoja de Planes no se puede sumar", sheets: [sheet(proyectos, [{}])], expect: { value: null, numerator: null, denominator: null, reason: "missingRegister", others: { estudios: null, proyectos: 1 } } },
  ],
});
