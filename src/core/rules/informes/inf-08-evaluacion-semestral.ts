import { REPORTS } from "../../norms/reports";
import { informes } from "../../registers/informes";
import { defineFoafiRule } from "../foafi-rule";
import { inForceMissing, programmeReportCheck, PROGRAMME_REPORT_MESSAGES, PROGRAMME_REPORT_NEEDS } from "../programme-reports";
import { inForce, reportSheet } from "./example-sheet";

export default defineFoafiRule({
  id: "INF-08",
  slug: "evaluacion-semestral",
  severity: "error",
  register: informes,
  scope: "register",
  needs: PROGRAMME_REPORT_NEEDS,
  requires: inForceMissing,
  norm: REPORTS.evaluacionSemestral.norm,
  title: "Informe semestral, faltante o tardío",
  why: "El informe evaluatorio del cumplimiento de metas y objetivos se entrega dentro de los primeros 10 días naturales al cierre del semestre: 10 de julio y 10 de enero.",
  legitimate: "El segundo semestre vence el 10 de enero del año siguiente: antes de esa fecha no falta. Si este libro solo lleva los reportes de un organismo, los informes del programa pueden estar en otro.",
  remedy: "Entregue el informe que falta, o anote en la fila la fecha en que se entregó. Si no hay fila para ese periodo y destinatario, agréguela: una por destinatario.",
  messages: PROGRAMME_REPORT_MESSAGES,
  check: programmeReportCheck(REPORTS.evaluacionSemestral),
  examples: [
    {
      title: "A la SHCP el último día y a la SECODAM un día después",
      settings: inForce("13/03/2002", "31/12/2002"),
      grid: reportSheet(
        ["semestral de evaluación", "SHCP", "01/01/2002", "30/06/2002", "10/07/2002"],
        ["semestral", "SECODAM", "13/03/2002", "30/06/2002", "11/07/2002"],
      ),
      expect: ["tarde@E3"],
    },
    {
      title: "Falta el de la SHCP y el de la SECODAM no tiene fecha de entrega",
      settings: inForce("13/03/2002", "31/12/2002"),
      grid: reportSheet(
        ["semestral de evaluación", "SECODAM", "01/01/2002", "30/06/2002", ""],
      ),
      expect: ["falta@1", "sin_entrega@E2"],
    },
    {
      title: "Las reglas entraron en vigor después del primer semestre",
      settings: inForce("01/07/2002", "10/01/2003"),
      grid: reportSheet(["mensual de avance", "SE", "01/06/2002", "30/06/2002", "05/07/2002"]),
      expect: [],
    },
  ],
});
