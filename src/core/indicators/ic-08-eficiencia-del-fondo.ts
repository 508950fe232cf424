import { cite } from "../norms/citations";
import { proyectos } from "../registers/proyectos";
import { sheet } from "../rules/define";
import { COUNT, defineIndicator, tally, type Groups } from "./define";
import { rows } from "./sample-rows";
import { dated, own, within } from "./selection";
import { projectRequests } from "./selections";

// Among the requests, so that what is supported never exceeds what was asked for.
const supported = within(
  proyectos,
  projectRequests,
  { kind: "in", column: "dictamen", values: ["aprobado"], otherwise: "noAprobado" },
  { kind: "notIn", column: "estatus", values: ["cancelado"], otherwise: "cancelada" },
  dated(own(proyectos, "fecha_acta")),
);

const BY: Groups = { linea: own(proyectos, "linea"), entidad: own(proyectos, "entidad") };

export default defineIndicator({
  id: "IC-VIII",
  slug: "eficiencia-del-fondo",
  name: "Eficiencia del fondo",
  definition: "Qué parte de los proyectos que se presentaron se apoyó.",
  formula: "Proyectos aprobados ÷ solicitudes de apoyo a proyectos",
  direction: "mas",
  norm: cite("foafi-2002", "§9, cobertura y desempeño, VIII", "Indice de eficiencia del fondo = Número de proyectos apoyados / Número total de solicitudes de apoyo a proyectos."),
  criteria: [],
  dimensions: [{ key: "linea" }, { key: "entidad" }],
  figures: [
    {
      key: "proyectos",
      label: "Proyectos apoyados entre solicitudes",
      unit: "razon",
      numeratorWords: "proyectos aprobados",
      numerator: tally(supported, COUNT, BY),
      denominatorWords: "solicitudes de apoyo a proyectos",
      denominator: tally(projectRequests, COUNT, BY),
    },
  ],
  examples: [
    {
      title: "Seis proyectos de diez solicitudes; el regional cuenta en cada uno de sus estados",
      sheets: [
        sheet(proyectos, rows(10, (i) => ({ folio: `P-${String(i)}`, dictamen: i <= 6 ? "aprobado" : i <= 9 ? "rechazado" : "pendiente", ...(i === 1 && { ambito: "regional", entidad: "Colima; Nayarit" }) }))),
      ],
      expect: { value: 0.6, numerator: 6, denominator: 10, parts: { linea: { "b fondos de garantía": 0.6 }, entidad: { 14: 0.5556, "06": 1, 18: 1 } }, leftOut: { noAprobado: 4 } },
    },
    { title: "Aprobado después del corte: aún es solo una solicitud", sheets: [sheet(proyectos, [{ fecha_acta: "15/01/2003" }])], expect: { value: 0, numerator: 0, denominator: 1, leftOut: { despuesDelCorte: 1 } } },
    { title: "Nadie había presentado un proyecto", sheets: [sheet(proyectos, [{}])], settings: { cutDate: 37_000 }, expect: { value: null, numerator: 0, denominator: 0, reason: "nothingByCut" } },
    { title: "Sin la columna del dictamen", sheets: [{ ...sheet(proyectos, [{}]), columns: ["folio", "linea", "fecha_presentacion", "fecha_acta"] }], expect: { value: null, numerator: null, denominator: 1, reason: "missingColumns" } },
  ],
});
