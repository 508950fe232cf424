import { change, drop, type Fault } from "./fault";

const RUNNING = ["P-001", "P-002", "P-003", "P-004", "P-006", "P-007", "P-010"];

/** The clean rows seen a month after the year's end, when all of the last quarter is owing. */
export const closingFaults: readonly Fault[] = [
  change("parametros", { parametro: "Fecha de corte" }, { valor: "31/01/2003" }, {
    about: "Nothing was reported and nobody met since October.",
    expect: [
      ...RUNNING.flatMap((folio) => [`INF-01 proyectos ${folio}`, `INF-12 proyectos ${folio}`]),
      ...["F-01", "F-02", "F-03"].map((id) => `INF-02 fondos ${id}`),
      ...["INF-03", "INF-04", "INF-05", "INF-06", "INF-08", "INF-09"].map((rule) => `${rule} informes`),
    ],
    alongside: ["INF-12 proyectos P-005", "PRY-11 proyectos P-009", "SES-01 sesiones"],
  }),
  drop("informes", { tipo: "fin de proyecto" }, { about: "A finished project without its final form.", expect: ["INF-11 proyectos P-005"] }),
];
