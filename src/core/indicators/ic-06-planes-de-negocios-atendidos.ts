import { cite } from "../norms/citations";
import { beneficiarios } from "../registers/beneficiarios";
import { planes } from "../registers/planes";
import { sheet } from "../rules/define";
import { COUNT, defineIndicator, measure, tally, type Groups } from "./define";
import { rows } from "./sample-rows";
import { via } from "./selection";
import { planRequests, supportedPlans } from "./selections";

const BY: Groups = { entidad: via(planes, "beneficiario", beneficiarios, "entidad") };

const REQUESTS = { denominatorWords: "solicitudes de planes presentadas", denominator: tally(planRequests, COUNT, BY) } as const;

export default defineIndicator({
  id: "IC-VI",
  slug: "planes-de-negocios-atendidos",
  name: "Planes de negocios atendidos",
  definition: "Cuántas empresas se apoyaron con un plan de negocios por cada solicitud de la línea a.",
  formula: "Empresas distintas apoyadas con un plan ÷ solicitudes de planes presentadas",
  direction: "mas",
  norm: cite("foafi-2002", "§9, cobertura y desempeño, VI", "Indice de planes de negocios atendidos = Número de empresas apoyadas/ Número de solicitudes presentadas"),
  criteria: ["A-25"],
  dimensions: [{ key: "entidad" }],
  figures: [
    {
      key: "empresas",
      label: "Empresas apoyadas entre solicitudes",
      unit: "razon",
      numeratorWords: "empresas apoyadas con un plan",
      numerator: tally(supportedPlans, measure(planes, "unique", "beneficiario"), BY),
      ...REQUESTS,
      reading: { criterion: "A-25", value: "empresas" },
    },
    {
      key: "planes",
      label: "Planes apoyados entre solicitudes",
      unit: "razon",
      numeratorWords: "planes apoyados",
      numerator: tally(supportedPlans, COUNT, BY),
      ...REQUESTS,
      reading: { criterion: "A-25", value: "planes" },
    },
  ],
  examples: [
    {
      title: "18 empresas con 24 solicitudes",
      sheets: [
        sheet(planes, rows(24, (i) => ({ id: `PL-${String(i)}`, beneficiario: `B-${String(i)}`, apoyado: i <= 18 ? "S" : "N" }))),
        sheet(beneficiarios, rows(24, (i) => ({ id: `B-${String(i)}`, entidad: i % 2 === 0 ? "Jalisco" : "Colima" }))),
      ],
      expect: { value: 0.75, numerator: 18, denominator: 24, parts: { entidad: { 14: 0.75, "06": 0.75 } }, leftOut: { noApoyado: 6 } },
    },
    {
      title: "Una empresa con dos planes es una; las dos lecturas se muestran",
      sheets: [sheet(planes, [{}, { id: "PL-02" }])],
      expect: { value: 0.5, numerator: 1, denominator: 2, others: { planes: 1 }, leftOut: { repetida: 1 } },
    },
    { title: "Sin solicitudes", sheets: [sheet(planes, [])], expect: { value: null, numerator: 0, denominator: 0, reason: "emptyRegister" } },
  ],
});
