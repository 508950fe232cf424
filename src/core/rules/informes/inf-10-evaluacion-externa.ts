import { REPORTS } from "../../norms/reports";
import { informes } from "../../registers/informes";
import { defineFoafiRule } from "../foafi-rule";
import { inForceMissing, programmeReportCheck, PROGRAMME_REPORT_MESSAGES, PROGRAMME_REPORT_NEEDS } from "../programme-reports";
import { inForce, reportSheet } from "./example-sheet";

export default defineFoafiRule({
  id: "INF-10",
  slug: "evaluacion-externa",
  severity: "error",
  register: informes,
  scope: "register",
  needs: PROGRAMME_REPORT_NEEDS,
  requires: inForceMissing,
  norm: REPORTS.evaluacionExterna.norm,
  title: "Evaluación externa, faltante o tardía",
  why: "La evaluación de los resultados se presenta a la Comisión de Presupuesto y Cuenta Pública de la Cámara a más tardar el 15 de octubre, para que cuente en el presupuesto del año siguiente.",
  legitimate: "Se toma la del mismo ejercicio, aunque el año no haya terminado (criterio A-12). Si este libro solo lleva los reportes de un organismo, los informes del programa pueden estar en otro.",
  remedy: "Entregue el informe que falta, o anote en la fila la fecha en que se entregó. Si no hay fila para ese periodo y destinatario, agréguela: una por destinatario.",
  messages: PROGRAMME_REPORT_MESSAGES,
  check: programmeReportCheck(REPORTS.evaluacionExterna),
  examples: [
    {
      title: "Un día después del 15 de octubre",
      settings: inForce("13/03/2002", "31/12/2002"),
      grid: reportSheet(
        ["evaluación externa", "Comisión de Presupuesto y Cuenta Pública", "01/01/2002", "30/09/2002", "16/10/2002"],
      ),
      expect: ["tarde@E2"],
    },
    {
      title: "El mismo día límite, con copia posterior",
      settings: inForce("13/03/2002", "31/12/2002"),
      grid: reportSheet(
        ["evaluación externa", "Cámara de Diputados", "01/01/2002", "30/09/2002", "15/10/2002"],
        ["evaluación externa", "Comisión de Presupuesto y Cuenta Pública", "01/01/2002", "30/09/2002", "20/11/2002"],
      ),
      expect: [],
    },
    {
      title: "No está",
      settings: inForce("13/03/2002", "16/10/2002"),
      grid: reportSheet(["mensual de avance", "SE", "01/06/2002", "30/06/2002", "05/07/2002"]),
      expect: ["falta@1"],
    },
    {
      title: "Está anunciada sin fecha de entrega",
      settings: inForce("13/03/2002", "16/10/2002"),
      grid: reportSheet(
        ["evaluación externa", "Cámara", "01/01/2002", "30/09/2002", ""],
      ),
      expect: ["sin_entrega@E2"],
    },
    {
      title: "El día límite no ha pasado",
      settings: inForce("13/03/2002", "15/10/2002"),
      grid: reportSheet(["mensual de avance", "SE", "01/06/2002", "30/06/2002", "05/07/2002"]),
      expect: [],
    },
  ],
});
