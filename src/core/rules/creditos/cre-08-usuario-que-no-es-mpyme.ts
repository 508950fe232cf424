import { cite } from "../../norms/citations";
import { criterion } from "../../norms/criteria";
import { SIZE_TABLE_NAMES, sizeOf, sizeTableFor, tiersOf } from "../../norms/mpyme-sizes";
import { beneficiarios } from "../../registers/beneficiarios";
import { creditos } from "../../registers/creditos";
import { SECTOR } from "../../registers/values";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

const MEASURED = [SECTOR.industria, SECTOR.comercio, SECTOR.servicios] as const;

export default defineFoafiRule({
  id: "CRE-08",
  slug: "usuario-que-no-es-mpyme",
  severity: "error",
  register: creditos,
  scope: "row",
  needs: ["beneficiario"],
  uses: [use(beneficiarios, "id", "sector", "empleados")],
  norm: cite("foafi-2002", "§4.4", "Los beneficiarios últimos del FOAFI son las MPYMES a través de la obtención del financiamiento para la puesta en marcha de su proyecto productivo."),
  title: "Crédito para una empresa que no es MPYME",
  why: "Los fondos y los intermediarios que apoya el FOAFI son para micro, pequeñas y medianas empresas. Un crédito a una empresa más grande usa el subsidio fuera de su población, y sus indicadores no cuentan.",
  legitimate: "Los productores y artesanos se consideran microempresarios sea cual sea su tamaño, salvo que el criterio A-09 pida medirlos. La tabla es la vigente el día del apoyo o, si no consta, del crédito (criterio A-10).",
  remedy: "Compruebe el sector y los empleados del beneficiario. Si están bien, el crédito no debió llevar recursos del FOAFI.",
  messages: { grande: "El crédito es para «{{beneficiario}}» ({{nombre}}), que tiene {{empleados}} empleados en {{sector}}: una MPYME tiene hasta {{limite}}, según {{tabla}}." },
  check(row, report, { book, settings }) {
    if (row.estatus === "rechazado") return;
    const company = book.first(beneficiarios, "id", row.beneficiario);
    if (!company || company.empleados === null || company.empleados < 0) return;
    const { empleados, sector } = company;
    const asIndustry = sector === SECTOR.primario && criterion(settings.criteria, "A-09") === "por-tamano";
    const measured = asIndustry ? SECTOR.industria : MEASURED.find((each) => each === sector);
    const table = sizeTableFor(company.fecha ?? row.fecha, criterion(settings.criteria, "A-10"));
    if (measured === undefined || sizeOf(measured, empleados, table) !== "fuera") return;
    const limite = tiersOf(measured, table).at(-1)?.to ?? 0;
    report({
      message: "grande",
      row,
      column: "beneficiario",
      data: { beneficiario: company.id, nombre: company.nombre, empleados, sector: measured, limite, tabla: SIZE_TABLE_NAMES[table] },
      found: empleados,
      expected: `hasta ${String(limite)} empleados`,
      difference: empleados - limite,
      related: [{ row: placeIn(beneficiarios, company, "empleados") }],
    });
  },
  examples: [
    {
      title: "Comercio con 101 empleados; con 100 es mediana",
      rows: [{ expect: ["grande@beneficiario"] }, { id: "CR-02", beneficiario: "b-002" }],
      also: [sheet(beneficiarios, [{ empleados: 101 }, { id: "B-002", empleados: 100 }])],
    },
    {
      title: "Un artesano es microempresario; un crédito rechazado no se otorgó; sin empleados no se mide",
      rows: [{}, { id: "CR-02", beneficiario: "B-002", estatus: "rechazado", fecha: "" }, { id: "CR-03", beneficiario: "B-003" }, { id: "CR-04", beneficiario: "B-999" }],
      also: [sheet(beneficiarios, [{ sector: "artesano", empleados: 900 }, { id: "B-002", empleados: 900 }, { id: "B-003", empleados: "" }])],
    },
    {
      title: "Si el criterio A-09 mide a los productores con la tabla de la industria",
      settings: { criteria: { "A-09": "por-tamano" } },
      rows: [{ expect: ["grande@beneficiario"] }, { id: "CR-02", beneficiario: "B-002" }],
      also: [sheet(beneficiarios, [{ sector: "artesano", empleados: 501 }, { id: "B-002", sector: "artesano", empleados: 500 }])],
    },
  ],
});
