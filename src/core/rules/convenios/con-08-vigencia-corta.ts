import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import type { Row } from "../../reading/row";
import { convenios } from "../../registers/convenios";
import { proyectos } from "../../registers/proyectos";
import { counted } from "../../text/count";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "CON-08",
  slug: "vigencia-corta",
  severity: "warning",
  register: convenios,
  scope: "row",
  needs: ["numero", "vigencia"],
  uses: [use(proyectos, "convenio", "fecha_fin")],
  norm: cite("foafi-2002", "definición XIV y §6.3.3", "Cuando al término del CONVENIO existan remanente que no hayan sido aplicados, el ORGANISMO INTERMEDIO deberá reintegrarlos a la SE"),
  title: "La vigencia acaba antes que sus proyectos",
  why: "Al término del convenio lo que no se haya aplicado se reintegra: un proyecto que sigue después se queda sin los recursos y sin el compromiso de informar.",
  legitimate: "Un proyecto rechazado o cancelado no se toma en cuenta. Que el proyecto acabe el mismo día que el convenio está bien.",
  remedy: "Revise la fecha de fin del proyecto; si es la que se convino, prepare la ampliación del convenio.",
  messages: { corta: "La vigencia del convenio «{{numero}}» acaba el {{vigencia}} y el proyecto «{{folio}}» acaba el {{fin}}." },
  check(row, report, { book }) {
    const { numero, vigencia } = row;
    if (vigencia === null) return;
    const last = book
      .rows(proyectos, "convenio", numero)
      .filter(({ dictamen, estatus }) => dictamen !== "rechazado" && estatus !== "cancelado")
      .reduce<Row<typeof proyectos> | null>((latest, project) => ((project.fecha_fin ?? 0) > (latest?.fecha_fin ?? 0) ? project : latest), null);
    const end = last?.fecha_fin ?? null;
    if (!last || end === null || end <= vigencia) return;
    const data = { numero, vigencia: formatDate(vigencia), folio: last.folio, fin: formatDate(end) };
    report({
      message: "corta",
      row,
      column: "vigencia",
      data,
      found: data.vigencia,
      expected: `desde ${data.fin}`,
      difference: `${counted(end - vigencia, "día", "días")} antes`,
      related: [{ row: placeIn(proyectos, last, "fecha_fin") }],
    });
  },
  examples: [
    {
      title: "Un día menos que el último proyecto, y el mismo día",
      rows: [{ vigencia: "29/11/2002", expect: ["corta@vigencia"] }, { numero: "C-02", vigencia: "30/11/2002" }],
      also: [sheet(proyectos, [{ folio: "P-003", fecha_fin: "31/10/2002" }, {}, { folio: "P-002", convenio: "c-02" }])],
    },
    {
      title: "Un proyecto cancelado, y uno sin fecha de fin",
      rows: [{ vigencia: "30/06/2002" }],
      also: [sheet(proyectos, [{ estatus: "cancelado" }, { folio: "P-002", fecha_fin: "" }])],
    },
  ],
});
