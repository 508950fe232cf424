import { serialOf } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { beneficiarios } from "../../registers/beneficiarios";
import { proyectos } from "../../registers/proyectos";
import { counted } from "../../text/count";
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
  legitimate: "Antes de la fecha de fin es normal que falten empresas por atender: entonces no se señala, ni en un proyecto cancelado.",
  remedy: "Registre en Beneficiarios las MPYMES que faltan, o explique en el informe por qué no se alcanzó la meta.",
  messages: { menos: "El proyecto comprometió {{comprometidas}} y hay {{registradas}} en Beneficiarios." },
  check(row, report, { book, settings }) {
    if (row.dictamen !== "aprobado" || row.estatus === "cancelado" || row.folio === "" || row.mpymes === null) return;
    if (row.estatus !== "concluido" && row.fecha_fin !== null && row.fecha_fin >= settings.cutDate) return;
    const registered = book.count(beneficiarios, "proyecto", row.folio);
    if (registered >= row.mpymes) return;
    const first = book.first(beneficiarios, "proyecto", row.folio);
    report({
      message: "menos",
      row,
      column: "mpymes",
      data: { comprometidas: counted(row.mpymes, "MPYME", "MPYMES"), registradas: registered },
      found: registered,
      expected: row.mpymes,
      difference: row.mpymes - registered,
      ...(first && { related: [{ row: placeIn(beneficiarios, first, "proyecto") }] }),
    });
  },
  examples: [
    {
      title: "Dos comprometidas y una registrada; una y una; ninguna",
      rows: [{ mpymes: 2, expect: ["menos@mpymes"] }, { folio: "P-002", mpymes: 1 }, { folio: "P-003", mpymes: 1, expect: ["menos@mpymes"] }, { folio: "P-004", mpymes: "" }, { folio: "", mpymes: 9 }],
      also: [sheet(beneficiarios, [{}, { id: "B-002", proyecto: "p-002 " }])],
    },
    { title: "Un proyecto rechazado o cancelado no compromete a nadie", rows: [{ dictamen: "rechazado", mpymes: 5 }, { folio: "P-002", estatus: "cancelado", mpymes: 5 }], also: [sheet(beneficiarios, [])] },
    {
      title: "Hasta el día del fin del proyecto todavía puede llegar a su meta",
      settings: { cutDate: serialOf(2002, 11, 30) ?? 0 },
      rows: [
        { mpymes: 5, estatus: "en ejecución", fecha_fin: "30/11/2002" },
        { folio: "P-002", mpymes: 5, estatus: "en ejecución", fecha_fin: "29/11/2002", expect: ["menos@mpymes"] },
        { folio: "P-003", mpymes: 5, estatus: "concluido", fecha_fin: "31/12/2002", expect: ["menos@mpymes"] },
      ],
    },
  ],
});
