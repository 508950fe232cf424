import { REPORTS } from "../../norms/reports";
import { informes } from "../../registers/informes";
import { defineFoafiRule } from "../foafi-rule";
import { inForceMissing, programmeReportCheck, PROGRAMME_REPORT_MESSAGES, PROGRAMME_REPORT_NEEDS } from "../programme-reports";
import { inForce, reportSheet } from "./example-sheet";

export default defineFoafiRule({
  id: "INF-09",
  slug: "ejecutivo-anual",
  severity: "error",
  register: informes,
  scope: "register",
  needs: PROGRAMME_REPORT_NEEDS,
  requires: inForceMissing,
  norm: REPORTS.ejecutivoAnual.norm,
  title: "Informe ejecutivo anual, faltante o tardío",
  why: "Al cierre del ejercicio se presenta a la Cámara, la SHCP y la SECODAM un informe con el análisis detallado del destino de los recursos aplicados y los beneficios logrados. Vence el 10 de enero.",
  legitimate: "El §7.2 pide el informe sin fecha: se toma la del §7.1 II para los tres destinatarios (criterio A-11). Si este libro solo lleva los reportes de un organismo, los informes del programa pueden estar en otro.",
  remedy: "Entregue el informe que falta, o anote en la fila la fecha en que se entregó. Si no hay fila para ese periodo y destinatario, agréguela: una por destinatario.",
  messages: PROGRAMME_REPORT_MESSAGES,
  check: programmeReportCheck(REPORTS.ejecutivoAnual),
  examples: [
    {
      title: "A la SHCP el 10 de enero, a la SECODAM el 11, a la Cámara sin fecha",
      settings: inForce("13/03/2002", "15/01/2003"),
      grid: reportSheet(
        ["anual ejecutivo", "SHCP", "01/01/2002", "31/12/2002", "10/01/2003"],
        ["anual ejecutivo", "SECODAM", "01/01/2002", "31/12/2002", "11/01/2003"],
        ["informe ejecutivo anual", "Cámara de Diputados", "13/03/2002", "31/12/2002", ""],
      ),
      expect: ["tarde@E3", "sin_entrega@E4"],
    },
    {
      title: "Nadie lo ha entregado: uno por destinatario",
      settings: inForce("13/03/2002", "11/01/2003"),
      grid: reportSheet(
        ["anual ejecutivo", "Archivo", "01/01/2002", "31/12/2002", "05/01/2003"],
      ),
      expect: ["falta@1", "falta@1", "falta@1"],
    },
    {
      title: "El 10 de enero todavía se está a tiempo",
      settings: inForce("13/03/2002", "10/01/2003"),
      grid: reportSheet(["mensual de avance", "SE", "01/06/2002", "30/06/2002", "05/07/2002"]),
      expect: [],
    },
  ],
});
