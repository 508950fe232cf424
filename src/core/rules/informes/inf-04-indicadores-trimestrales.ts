import { REPORTS } from "../../norms/reports";
import { informes } from "../../registers/informes";
import { defineFoafiRule } from "../foafi-rule";
import { inForceMissing, programmeReportCheck, PROGRAMME_REPORT_MESSAGES, PROGRAMME_REPORT_NEEDS } from "../programme-reports";
import { inForce, reportSheet } from "./example-sheet";

export default defineFoafiRule({
  id: "INF-04",
  slug: "indicadores-trimestrales",
  severity: "error",
  register: informes,
  scope: "register",
  needs: PROGRAMME_REPORT_NEEDS,
  requires: inForceMissing,
  norm: REPORTS.indicadores.norm,
  title: "Informe trimestral a SHCP y SECODAM, faltante o tardío",
  why: "Los indicadores de resultados se entregan a la SHCP y a la SECODAM dentro de los primeros 10 días naturales al cierre de cada trimestre: 10 de abril, 10 de julio, 10 de octubre y 10 de enero.",
  legitimate: "Un trimestre que cerró antes de la entrada en vigor no se debe. Si este libro solo lleva los reportes de un organismo, los informes del programa pueden estar en otro.",
  remedy: "Entregue el informe que falta, o anote en la fila la fecha en que se entregó. Si no hay fila para ese periodo y destinatario, agréguela: una por destinatario.",
  messages: PROGRAMME_REPORT_MESSAGES,
  check: programmeReportCheck(REPORTS.indicadores),
  examples: [
    {
      title: "El 10 de julio es el último día; el 11 ya es tarde",
      settings: inForce("13/05/2002", "11/07/2002"),
      grid: reportSheet(
        ["trimestral de indicadores", "SHCP", "01/04/2002", "30/06/2002", "10/07/2002"],
        ["trimestral", "Secretaría de la Contraloría y Desarrollo Administrativo", "01/04/2002", "30/06/2002", "11/07/2002"],
      ),
      expect: ["tarde@E3"],
    },
    {
      title: "Falta el de la SECODAM; el de la SHCP está anunciado y no se entregó",
      settings: inForce("13/05/2002", "11/07/2002"),
      grid: reportSheet(
        ["trimestral de indicadores", "SHCP", "01/04/2002", "30/06/2002", ""],
      ),
      expect: ["falta@1", "sin_entrega@E2"],
    },
    {
      title: "Una sola fila tardía para los dos destinatarios es una sola entrega",
      settings: inForce("13/05/2002", "31/07/2002"),
      grid: reportSheet(["trimestral de indicadores", "SHCP y SECODAM", "01/04/2002", "30/06/2002", "15/07/2002"]),
      expect: ["tarde@E2"],
    },
    {
      title: "Una sola fila para los dos destinatarios, y el trimestre que vence hoy",
      settings: inForce("13/05/2002", "10/10/2002"),
      grid: reportSheet(
        ["trimestral de indicadores", "SHCP y SECODAM", "01/04/2002", "30/06/2002", "08/07/2002"],
      ),
      expect: [],
    },
  ],
});
