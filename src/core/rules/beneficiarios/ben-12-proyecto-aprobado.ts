import { cite } from "../../norms/citations";
import { gotSupport } from "../../reading/support";
import { beneficiarios } from "../../registers/beneficiarios";
import { proyectos } from "../../registers/proyectos";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "BEN-12",
  slug: "proyecto-aprobado",
  severity: "error",
  register: beneficiarios,
  // One look-up for all beneficiaries of a project.
  scope: "group",
  needs: ["proyecto"],
  uses: [use(proyectos, "folio", "dictamen")],
  norm: cite("foafi-2002", "§4.3 y §4.4", "Los recursos de FOAFI se canalizarán a los organismos intermedios que presenten proyectos aprobados por el Consejo"),
  title: "El proyecto no existe o no está aprobado",
  why: "Los beneficiarios reciben el apoyo por un proyecto aprobado por el Consejo. Si el folio no está en Proyectos, o el proyecto no se aprobó, el apoyo no tiene sustento.",
  legitimate: "Quien solo solicitó o fue atendido, sin apoyo, puede estar en un proyecto pendiente o rechazado: eso no se señala.",
  remedy: "Corrija el folio, registre el proyecto que falta o actualice su dictamen.",
  messages: {
    huerfano: "No hay en Proyectos ningún folio «{{folio}}».",
    no_aprobado: "Recibió apoyo, y el proyecto «{{folio}}» tiene el dictamen {{dictamen}}.",
  },
  groupBy: (row) => row.proyecto.toUpperCase() || null,
  check(rows, report, { book }) {
    const project = book.first(proyectos, "folio", rows[0]?.proyecto ?? null);
    if (project === null) {
      for (const row of rows) report({ message: "huerfano", row, column: "proyecto", data: { folio: row.proyecto }, expected: "un folio de Proyectos" });
      return;
    }
    const { dictamen } = project;
    if (dictamen === "aprobado" || dictamen === null) return;
    for (const row of rows) {
      if (!gotSupport(row)) continue;
      report({ message: "no_aprobado", row, column: "proyecto", data: { folio: project.folio, dictamen }, expected: "un proyecto aprobado", related: [{ row: placeIn(proyectos, project, "dictamen") }] });
    }
  },
  examples: [
    {
      title: "Un folio que no existe, y el mismo folio en minúsculas",
      rows: [{ proyecto: "P-999", expect: ["huerfano@proyecto"] }, { id: "B-002", proyecto: "p-001 " }, { id: "B-003", proyecto: "" }],
    },
    {
      title: "Con apoyo en un proyecto rechazado; el que solo solicitó; un proyecto sin dictamen",
      rows: [
        { expect: ["no_aprobado@proyecto"] },
        { id: "B-002", estado_solicitud: "solicitante", monto: "" },
        { id: "B-003", estado_solicitud: "atendida", monto: 100, expect: ["no_aprobado@proyecto"] },
        { id: "B-004", proyecto: "P-002" },
      ],
      also: [sheet(proyectos, [{ dictamen: "rechazado" }, { folio: "P-002", dictamen: "" }])],
    },
  ],
});
