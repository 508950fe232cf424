import { cite } from "../../norms/citations";
import { convenios } from "../../registers/convenios";
import { ministraciones } from "../../registers/ministraciones";
import { proyectos } from "../../registers/proyectos";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "MIN-01",
  slug: "proyecto-o-convenio-sin-fila",
  severity: "error",
  register: ministraciones,
  scope: "row",
  needs: ["proyecto"],
  uses: [use(proyectos, "folio", "dictamen")],
  norm: cite("foafi-2002", "§6.3.3", "El listado de proyectos aprobados."),
  title: "Ministración sin proyecto aprobado o sin convenio",
  why: "El acta del Consejo lista los proyectos aprobados y trae el calendario de sus ministraciones; los recursos se otorgan al amparo de los convenios. Dinero para un proyecto o un convenio que no está en los registros no se puede seguir ni comprobar.",
  legitimate: "Una ministración cancelada puede quedar a nombre de un proyecto que al final no se aprobó.",
  remedy: "Revise si el folio o el número están bien escritos; si lo están, registre el proyecto o el convenio que falta, o el dictamen.",
  messages: {
    proyecto: "El proyecto «{{proyecto}}» no está en la hoja Proyectos.",
    convenio: "El convenio «{{convenio}}» no está en la hoja Convenios.",
    no_aprobado: "El dictamen del proyecto «{{proyecto}}» es «{{dictamen}}»: solo se ministra a los aprobados.",
  },
  check(row, report, { book }) {
    if (row.proyecto !== "") {
      const project = book.first(proyectos, "folio", row.proyecto);
      if (!project) report({ message: "proyecto", row, column: "proyecto", data: { proyecto: row.proyecto } });
      else if (row.estatus !== "cancelada" && project.dictamen !== null && project.dictamen !== "aprobado") {
        report({
          message: "no_aprobado",
          row,
          column: "proyecto",
          data: { proyecto: row.proyecto, dictamen: project.dictamen },
          related: [{ row: placeIn(proyectos, project, "dictamen") }],
        });
      }
    }
    if (row.convenio !== "" && book.has(convenios) && !book.first(convenios, "numero", row.convenio)) {
      report({ message: "convenio", row, column: "convenio", data: { convenio: row.convenio } });
    }
  },
  examples: [
    {
      title: "Un folio que no existe, y el mismo con otra caja y espacios",
      rows: [{ proyecto: "P-010", expect: ["proyecto@proyecto"] }, { id: "M-02", numero: 2, proyecto: " p-001 " }],
    },
    {
      title: "Un convenio que no existe",
      rows: [{ convenio: "C-99", expect: ["convenio@convenio"] }, { id: "M-02", convenio: "c-01" }, { id: "M-03", convenio: "" }],
      also: [sheet(convenios, [{}])],
    },
    {
      title: "Un proyecto rechazado, y una ministración que se canceló",
      rows: [{ expect: ["no_aprobado@proyecto"] }, { id: "M-02", estatus: "cancelada" }],
      also: [sheet(proyectos, [{ dictamen: "rechazado" }])],
    },
    { title: "Sin hoja de convenios no se buscan", rows: [{ convenio: "C-99" }], absent: [convenios] },
  ],
});
