import { cite } from "../../norms/citations";
import { beneficiarios } from "../../registers/beneficiarios";
import { proyectos } from "../../registers/proyectos";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PRY-21",
  slug: "beneficiarios-de-menos",
  severity: "warning",
  register: proyectos,
  scope: "row",
  needs: ["folio", "mpymes", "dictamen"],
  uses: [use(beneficiarios, "proyecto")],
  norm: cite("foafi-2002", "XIV y §5.1.2, obligación V", "Coordinar las acciones necesarias para mantener un registro actualizado de MPYMES atendidas"),
  title: "Menos beneficiarios que MPYMES comprometidas",
  why: "El convenio compromete un número de MPYMES y el registro de beneficiarios debe tenerlas. Si hay menos filas que empresas comprometidas, faltan por registrar o el proyecto no llegó a todas.",
  legitimate: "Mientras el proyecto está en ejecución es normal que aún falten empresas por atender.",
  remedy: "Registre en Beneficiarios las MPYMES que faltan, o explique en el informe por qué no se alcanzó la meta.",
  messages: { menos: "El proyecto comprometió {{comprometidas}} MPYMES y hay {{registradas}} en Beneficiarios." },
  check(row, report, { book }) {
    if (row.dictamen !== "aprobado" || row.mpymes === null) return;
    const registered = book.count(beneficiarios, "proyecto", row.folio);
    if (registered >= row.mpymes) return;
    const [first] = book.rows(beneficiarios, "proyecto", row.folio);
    report({
      message: "menos",
      row,
      column: "mpymes",
      data: { comprometidas: row.mpymes, registradas: registered },
      expected: row.mpymes,
      found: registered,
      difference: row.mpymes - registered,
      ...(first && { related: [{ row: placeIn(beneficiarios, first, "proyecto") }] }),
    });
  },
  examples: [
    {
      title: "Dos comprometidas y una registrada; una y una",
      rows: [{ mpymes: 2, expect: ["menos@mpymes"] }, { folio: "P-002", mpymes: 1 }],
      also: [sheet(beneficiarios, [{}, { id: "B-002", proyecto: "p-002 " }])],
    },
    { title: "Un proyecto rechazado no compromete a nadie", rows: [{ dictamen: "rechazado", mpymes: 5 }], also: [sheet(beneficiarios, [])] },
  ],
});
