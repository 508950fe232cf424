import { measuredSectorOf, measuredSize, mostEmployees, sizeTableOf } from "../../norms/company-size";
import { cite } from "../../norms/citations";
import { beneficiarios } from "../../registers/beneficiarios";
import { counted } from "../../text/count";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "BEN-09",
  slug: "no-es-mpyme",
  severity: "error",
  register: beneficiarios,
  scope: "row",
  needs: ["sector", "empleados"],
  norm: cite("foafi-2002", "Definición X y §4.4", "Los beneficiarios últimos del FOAFI son las MPYMES"),
  title: "Con tantos empleados no es MPYME",
  why: "El fondo es para micro, pequeñas y medianas empresas. Por encima de 500 empleados en la industria, o de 100 en comercio y servicios, la empresa es grande y no puede ser beneficiaria.",
  remedy: "Revise el número de empleados y el sector. Si son correctos, la empresa no puede recibir el apoyo.",
  messages: { grande: "Tiene {{empleados}} y en {{sector}} una MPYME tiene hasta {{tope}}." },
  check(row, report, { settings }) {
    const { criteria } = settings;
    if (measuredSize(row, criteria) !== "fuera") return;
    const sector = measuredSectorOf(row, criteria);
    if (sector === null || row.empleados === null) return;
    const most = mostEmployees(sector, sizeTableOf(row, criteria));
    report({
      message: "grande",
      row,
      column: "empleados",
      data: { empleados: counted(row.empleados, "empleado", "empleados"), sector, tope: most },
      found: row.empleados,
      expected: `hasta ${String(most)}`,
      difference: row.empleados - most,
    });
  },
  examples: [
    {
      title: "Uno más que el límite de cada sector, y el límite justo",
      rows: [
        { sector: "industria", empleados: 501, tamano: "mediana", expect: ["grande@empleados"] },
        { id: "B-002", sector: "industria", empleados: 500, tamano: "mediana" },
        { id: "B-003", empleados: 101, expect: ["grande@empleados"] },
        { id: "B-004", empleados: 100 },
        { id: "B-005", sector: "servicios", empleados: 1_000_000_000, expect: ["grande@empleados"] },
        { id: "B-006", sector: "servicios", empleados: 100 },
        { id: "B-007", sector: "primario o artesano", empleados: 600 },
        { id: "B-008", sector: "", empleados: 600 },
      ],
    },
  ],
});
