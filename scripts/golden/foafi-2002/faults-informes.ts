import { change, copy, drop, type Fault } from "./fault";
import { reportId } from "./informes";
import { day } from "./row";

const august = reportId("mensual de avance", "SE", "31/08", "P-003");
const july = reportId("mensual de avance", "SE", "31/07", "P-001");
const bimester = reportId("bimestral del fondo", "Consejo Directivo", "31/08", "F-01");
const goals = reportId("mensual de metas", "SE", "31/07");
const shcp = reportId("trimestral de indicadores", "SHCP", "30/09");
const secodam = reportId("trimestral de indicadores", "SECODAM", "30/06");
const chamber = reportId("trimestral de indicadores", "Cámara de Diputados", "30/06");
const semester = reportId("semestral de evaluación", "SHCP", "30/06");
const external = reportId("evaluación externa", "Comisión de Presupuesto y Cuenta Pública de la Cámara de Diputados", "30/09");
const final = reportId("fin de proyecto", "SE", "30/09", "P-005");

/** Reports. */
export const reportFaults: readonly Fault[] = [
  drop("informes", { id: august }, { about: "No report of P-003 for August.", expect: ["INF-01 proyectos P-003"] }),
  change("informes", { id: july }, { fecha_entrega: day("11/08") }, { about: "The report of P-001 for July, a day late.", expect: [`INF-01 informes ${july}`] }),
  drop("informes", { id: bimester }, { about: "The fund F-01 did not report July and August.", expect: ["INF-02 fondos F-01"] }),
  drop("informes", { id: goals }, { about: "No report of goals for July.", expect: ["INF-03 informes"] }),
  change("informes", { id: shcp }, { fecha_entrega: day("11/10") }, { about: "The indicators of the third quarter, a day late.", expect: [`INF-04 informes ${shcp}`] }),
  change("informes", { tipo: "trimestral de indicadores", fin_periodo: day("30/09") }, { fecha_publicacion: day("14/10") }, {
    about: "The same indicators, published days after they were handed in.",
    expect: [`INF-07 informes ${shcp}`],
  }),
  drop("informes", { id: chamber }, { about: "The Chamber did not get the indicators of the second quarter.", expect: ["INF-05 informes"] }),
  copy("informes", { id: secodam }, { id: "I-900" }, { about: "The same report twice.", expect: ["INF-13 informes I-900"] }),
  change("informes", { id: semester }, { fecha_entrega: day("15/07") }, { about: "The evaluation of the semester, five days late.", expect: [`INF-08 informes ${semester}`] }),
  change("informes", { id: external }, { fecha_entrega: day("16/10"), tipo_evaluador: "otro", evaluador: "Despacho Contable Rivas" }, {
    about: "The external evaluation, a day late and by an accountant.",
    expect: [`INF-10 informes ${external}`, `INF-15 informes ${external}`],
  }),
  change("informes", { id: final }, { mpymes_reportadas: 9 }, { about: "A final report with more companies than are registered.", expect: [`INF-14 informes ${final}`] }),
];
