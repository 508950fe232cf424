import { REPORTS } from "../../norms/reports";
import { informes } from "../../registers/informes";
import { defineFoafiRule } from "../foafi-rule";
import { inForceMissing, programmeReportCheck, PROGRAMME_REPORT_MESSAGES, PROGRAMME_REPORT_NEEDS } from "../programme-reports";
import { inForce, reportSheet } from "./example-sheet";

export default defineFoafiRule({
  id: "INF-05",
  slug: "indicadores-a-la-camara",
  severity: "error",
  register: informes,
  scope: "register",
  needs: PROGRAMME_REPORT_NEEDS,
  requires: inForceMissing,
  norm: REPORTS.indicadoresCamara.norm,
  title: "Informe trimestral a la Cámara, faltante o tardío",
  why: "El artículo 73 del PEF pide que los mismos indicadores trimestrales lleguen a la Cámara de Diputados dentro de los primeros 10 días naturales al cierre del trimestre.",
  legitimate: "Un trimestre que cerró antes de la entrada en vigor no se debe. Si este libro solo lleva los reportes de un organismo, los informes del programa pueden estar en otro.",
  remedy: "Entregue el informe que falta, o anote en la fila la fecha en que se entregó. Si no hay fila para ese periodo y destinatario, agréguela: una por destinatario.",
  messages: PROGRAMME_REPORT_MESSAGES,
  check: programmeReportCheck(REPORTS.indicadoresCamara),
  examples: [
    {
      title: "El segundo trimestre a tiempo y el tercero un día tarde",
      settings: inForce("13/05/2002", "31/10/2002"),
      grid: reportSheet(
        ["trimestral de indicadores", "H. Cámara de Diputados", "01/04/2002", "30/06/2002", "10/07/2002"],
        ["trimestral de indicadores", "Cámara", "01/07/2002", "30/09/2002", "11/10/2002"],
      ),
      expect: ["tarde@E3"],
    },
    {
      title: "Entregado a la SHCP pero no a la Cámara; el tercero no tiene fecha de entrega",
      settings: inForce("13/05/2002", "31/10/2002"),
      grid: reportSheet(
        ["trimestral de indicadores", "SHCP", "01/04/2002", "30/06/2002", "10/07/2002"],
        ["trimestral de indicadores", "Cámara", "01/07/2002", "30/09/2002", ""],
      ),
      expect: ["falta@1", "sin_entrega@E3"],
    },
    {
      title: "Antes de que venza el primero no falta ninguno",
      settings: inForce("13/05/2002", "10/07/2002"),
      grid: reportSheet(["mensual de avance", "SE", "01/06/2002", "30/06/2002", "05/07/2002"]),
      expect: [],
    },
  ],
});
