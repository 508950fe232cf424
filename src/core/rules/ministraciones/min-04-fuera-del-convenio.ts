import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { convenios } from "../../registers/convenios";
import { ministraciones } from "../../registers/ministraciones";
import { proyectos } from "../../registers/proyectos";
import { counted } from "../../text/count";
import { placeIn, sheet } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "MIN-04",
  slug: "fuera-del-convenio",
  severity: "error",
  register: ministraciones,
  scope: "row",
  needs: ["fecha"],
  // Either sheet gives something to hold the date against.
  requires: ({ book }) => (book.has(convenios) || book.has(proyectos) ? null : "faltan la hoja Convenios y la hoja Proyectos, con cuyas fechas se compara"),
  norm: cite("foafi-2002", "§6.3.3", "Los recursos que se otorguen hasta el cierre del ejercicio al amparo de los Convenios con los organismos intermedios se considerarán devengados."),
  title: "Ministración antes del acta o fuera del convenio",
  why: "El dinero se entrega después de que el Consejo envía el acta de aprobación, con su calendario de ministración, y al amparo de un convenio firmado y vigente.",
  remedy: "Compare la fecha de ministración con la del acta y con las del convenio, y corrija la que no sea.",
  messages: {
    antes_de_firma: "Se ministró el {{fecha}}, antes de la firma del convenio «{{convenio}}» ({{firma}}).",
    despues_de_vigencia: "Se ministró el {{fecha}}, cuando el convenio «{{convenio}}» ya no estaba vigente (hasta el {{vigencia}}).",
    antes_de_acta: "Se ministró el {{fecha}}, antes de que se enviara el acta del proyecto «{{proyecto}}» ({{acta}}).",
  },
  check(row, report, { book }) {
    const { fecha: date, convenio, proyecto } = row;
    if (date === null || row.estatus === "cancelada") return;
    const fecha = formatDate(date);
    const days = (apart: number, word: string) => `${counted(apart, "día", "días")} ${word}`;
    const agreement = book.first(convenios, "numero", convenio);
    const project = book.first(proyectos, "folio", proyecto);
    const signed = agreement?.fecha_firma ?? null;
    if (agreement && signed !== null && date < signed) {
      const firma = formatDate(signed);
      report({ message: "antes_de_firma", row, column: "fecha", data: { fecha, convenio, firma }, found: fecha, expected: `desde ${firma}`, difference: days(signed - date, "antes"), related: [{ row: placeIn(convenios, agreement, "fecha_firma") }] });
    }
    const ends = agreement?.vigencia ?? null;
    if (agreement && ends !== null && date > ends) {
      const vigencia = formatDate(ends);
      report({ message: "despues_de_vigencia", row, column: "fecha", data: { fecha, convenio, vigencia }, found: fecha, expected: `hasta ${vigencia}`, difference: days(date - ends, "después"), related: [{ row: placeIn(convenios, agreement, "vigencia") }] });
    }
    const sent = project?.fecha_acta ?? null;
    if (project && sent !== null && date < sent) {
      const acta = formatDate(sent);
      report({ message: "antes_de_acta", row, column: "fecha", data: { fecha, proyecto, acta }, found: fecha, expected: `desde ${acta}`, difference: days(sent - date, "antes"), related: [{ row: placeIn(proyectos, project, "fecha_acta") }] });
    }
  },
  examples: [
    {
      title: "Un día antes de la firma, el día de la firma, el último día y el siguiente",
      rows: [
        { fecha: "14/05/2002", expect: ["antes_de_firma@fecha"] },
        { id: "M-02", numero: 2, fecha: "15/05/2002" },
        { id: "M-03", numero: 3, fecha: "31/12/2002" },
        { id: "M-04", numero: 4, fecha: "01/01/2003", expect: ["despues_de_vigencia@fecha"] },
        { id: "M-05", numero: 5, fecha: "" },
      ],
      also: [sheet(convenios, [{}])],
    },
    {
      title: "Antes del acta, y el mismo día",
      rows: [{ fecha: "09/05/2002", expect: ["antes_de_acta@fecha"] }, { id: "M-02", numero: 2, fecha: "10/05/2002" }, { id: "M-03", numero: 3, fecha: "01/01/2002", estatus: "cancelada" }],
      also: [sheet(proyectos, [{}])],
    },
  ],
});
