import { REPORTS } from "../../norms/reports";
import { informes } from "../../registers/informes";
import { defineFoafiRule } from "../foafi-rule";
import { inForceMissing, programmeReportCheck, PROGRAMME_REPORT_MESSAGES, PROGRAMME_REPORT_NEEDS } from "../programme-reports";
import { inForce, reportSheet } from "./example-sheet";

export default defineFoafiRule({
  id: "INF-06",
  slug: "avances-a-la-cipi",
  severity: "warning",
  register: informes,
  scope: "register",
  needs: PROGRAMME_REPORT_NEEDS,
  requires: inForceMissing,
  norm: REPORTS.avancesCipi.norm,
  title: "Informe trimestral a la CIPI, faltante o tardío",
  why: "El Programa de Desarrollo Empresarial pide informar cada trimestre a la Comisión Intersecretarial de Política Industrial los avances del FOAFI, las empresas beneficiadas y los indicadores.",
  legitimate: "La norma no fija día: los diez días naturales son un supuesto por analogía con el §7.1 (criterio A-02), que se puede cambiar. Si este libro solo lleva los reportes de un organismo, los informes del programa pueden estar en otro.",
  remedy: "Entregue el informe que falta, o anote en la fila la fecha en que se entregó. Si no hay fila para ese periodo y destinatario, agréguela: una por destinatario.",
  messages: PROGRAMME_REPORT_MESSAGES,
  check: programmeReportCheck(REPORTS.avancesCipi),
  examples: [
    {
      title: "A los diez días del cierre y a los once",
      settings: inForce("13/05/2002", "31/10/2002"),
      grid: reportSheet(
        ["trimestral de indicadores", "CIPI", "01/04/2002", "30/06/2002", "10/07/2002"],
        ["trimestral de indicadores", "Comisión Intersecretarial de Política Industrial", "01/07/2002", "30/09/2002", "11/10/2002"],
      ),
      expect: ["tarde@E3"],
    },
    {
      title: "Falta el segundo trimestre y el tercero no tiene fecha de entrega",
      settings: inForce("13/05/2002", "31/10/2002"),
      grid: reportSheet(
        ["trimestral de indicadores", "CIPI", "01/07/2002", "30/09/2002", ""],
      ),
      expect: ["falta@1", "sin_entrega@E2"],
    },
    {
      title: "Sin plazo supuesto nada es tardío, y solo se señala el que falta",
      settings: { ...inForce("13/05/2002", "31/10/2002"), criteria: { "A-02": "sin-plazo" } },
      grid: reportSheet(["trimestral de indicadores", "CIPI", "01/04/2002", "30/06/2002", "30/08/2002"]),
      expect: ["falta@1"],
    },
  ],
});
