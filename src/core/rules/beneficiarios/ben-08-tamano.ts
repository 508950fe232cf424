import { measuredSectorOf, measuredSize, sizeTableOf } from "../../norms/company-size";
import { cite } from "../../norms/citations";
import { SIZE_TABLE_NAMES, tiersOf } from "../../norms/mpyme-sizes";
import { beneficiarios } from "../../registers/beneficiarios";
import { counted } from "../../text/count";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "BEN-08",
  slug: "tamano",
  severity: "error",
  register: beneficiarios,
  scope: "row",
  needs: ["sector", "empleados", "tamano"],
  norm: cite("foafi-2002", "Definición X", "Micro, pequeñas y medianas empresas, legalmente establecidas, con base en la siguiente clasificación"),
  title: "El tamaño no es el de la tabla",
  why: "El tamaño de una empresa sale de su sector y de su número de empleados. Si la fila dice otro, los informes por tamaño salen mal.",
  legitimate: "La tabla que rige depende de la fecha del apoyo (criterio A-10). Sin fecha se usa la de las Reglas de 2002.",
  remedy: "Corrija el tamaño o, si lo equivocado es el sector o el número de empleados, corrija ese.",
  messages: { otro: "Con {{empleados}} en {{sector}} es {{esperado}}, y la fila dice {{declarado}}. Tabla: {{tabla}}." },
  check(row, report, { settings }) {
    const { tamano } = row;
    if (tamano === null) return;
    const { criteria } = settings;
    const size = measuredSize(row, criteria);
    if (size === null || size === "fuera" || size === tamano) return;
    const sector = measuredSectorOf(row, criteria);
    if (sector === null) return;
    const table = sizeTableOf(row, criteria);
    const tier = tiersOf(sector, table).find((each) => each.size === size);
    report({
      message: "otro",
      row,
      column: "tamano",
      data: { empleados: counted(row.empleados ?? 0, "empleado", "empleados"), sector, esperado: size, declarado: tamano, tabla: SIZE_TABLE_NAMES[table] },
      found: tamano,
      expected: tier ? `${size} (${String(tier.from)} a ${String(tier.to)} empleados)` : size,
      related: [{ row, column: "empleados" }, { row, column: "sector" }],
    });
  },
  examples: [
    {
      title: "Comercio con 12 empleados es pequeña; los límites de cada sector, a un empleado",
      rows: [
        { empleados: 12, expect: ["otro@tamano"] },
        { id: "B-002", empleados: 5 },
        { id: "B-003", empleados: 6, expect: ["otro@tamano"] },
        { id: "B-004", empleados: 6, tamano: "Pequeña empresa" },
        { id: "B-005", sector: "industria", empleados: 30 },
        { id: "B-006", sector: "industria", empleados: 31, expect: ["otro@tamano"] },
        { id: "B-007", sector: "servicios", empleados: 21, tamano: "pequeña" },
        { id: "B-008", sector: "servicios", empleados: 51, tamano: "pequeña", expect: ["otro@tamano"] },
        { id: "B-009", empleados: 0, tamano: "mediana", expect: ["otro@tamano"] },
      ],
    },
    {
      title: "Fuera de la tabla, productores, y filas a las que falta un dato",
      rows: [
        { empleados: 101, tamano: "mediana" },
        { id: "B-002", sector: "primario o artesano", empleados: 40 },
        { id: "B-003", empleados: "", tamano: "mediana" },
        { id: "B-004", sector: "", tamano: "mediana" },
        { id: "B-005", tamano: "" },
        { id: "B-006", empleados: -1, tamano: "mediana" },
      ],
    },
    {
      title: "Después de las reglas de 2003 rige otra tabla, si el criterio no dice lo contrario",
      rows: [{ sector: "industria", empleados: 30, fecha: "05/06/2003", expect: ["otro@tamano"] }, { id: "B-002", sector: "industria", empleados: 30, fecha: "04/06/2003" }],
    },
    { title: "Con el criterio de usar siempre la del FOAFI", settings: { criteria: { "A-10": "foafi" } }, rows: [{ sector: "industria", empleados: 30, fecha: "05/06/2003" }] },
    {
      title: "Con el criterio de medir a los productores por la tabla de la industria",
      settings: { criteria: { "A-09": "por-tamano" } },
      rows: [{ sector: "artesano", empleados: 31, expect: ["otro@tamano"] }, { id: "B-002", sector: "artesano", empleados: 30 }],
    },
  ],
});
