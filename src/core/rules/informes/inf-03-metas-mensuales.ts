import { REPORTS } from "../../norms/reports";
import { informes } from "../../registers/informes";
import { defineFoafiRule } from "../foafi-rule";
import { inForceMissing, programmeReportCheck, PROGRAMME_REPORT_MESSAGES, PROGRAMME_REPORT_NEEDS } from "../programme-reports";
import { inForce, reportSheet } from "./example-sheet";

export default defineFoafiRule({
  id: "INF-03",
  slug: "metas-mensuales",
  severity: "warning",
  register: informes,
  scope: "register",
  needs: PROGRAMME_REPORT_NEEDS,
  requires: inForceMissing,
  norm: REPORTS.metasMensual.norm,
  title: "Informe mensual de metas, faltante o tardío",
  why: "El FOAFI reporta cada mes los avances en el logro de sus metas. Un mes sin informe deja sin evaluar el desempeño del fondo justo cuando aún se puede corregir.",
  legitimate: "La norma no fija día: los diez días naturales son un supuesto por analogía con el §7.1 (criterio A-02), que se puede cambiar. Basta un destinatario de los tres: SE, SHCP o SECODAM. Si este libro solo lleva los reportes de un organismo, los informes del programa pueden estar en otro.",
  remedy: "Entregue el informe que falta, o anote en la fila la fecha en que se entregó. Si no hay fila para ese periodo y destinatario, agréguela: una por destinatario.",
  messages: PROGRAMME_REPORT_MESSAGES,
  check: programmeReportCheck(REPORTS.metasMensual),
  examples: [
    {
      title: "Abril se entregó el último día y mayo un día después",
      settings: inForce("30/04/2002", "11/06/2002"),
      grid: reportSheet(
        ["mensual de metas", "SE", "01/04/2002", "30/04/2002", "10/05/2002"],
        ["mensual de metas", "Secretaría de Hacienda", "01/05/2002", "31/05/2002", "11/06/2002"],
      ),
      expect: ["tarde@E3"],
    },
    {
      title: "Abril no está y mayo no tiene fecha de entrega",
      settings: inForce("30/04/2002", "11/06/2002"),
      grid: reportSheet(
        ["mensual de metas", "SECODAM", "01/05/2002", "31/05/2002", ""],
      ),
      expect: ["falta@1", "sin_entrega@E2"],
    },
    {
      title: "El día en que vence todavía no falta; el mes anterior a la entrada en vigor no se debe",
      settings: inForce("01/05/2002", "10/06/2002"),
      grid: reportSheet(["mensual de avance", "SE", "01/06/2002", "30/06/2002", "05/07/2002"]),
      expect: [],
    },
  ],
});
