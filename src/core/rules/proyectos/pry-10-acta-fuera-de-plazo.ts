import { deadlineOf } from "../../calendar/deadline";
import { formatDate, serialOf } from "../../calendar/serial";
import { actaTerm } from "../../norms/acta-term";
import { cite } from "../../norms/citations";
import { defaultParameters, parameterValues } from "../../norms/parameters";
import { proyectos } from "../../registers/proyectos";
import { counted } from "../../text/count";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PRY-10",
  slug: "acta-fuera-de-plazo",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: ["fecha_recepcion", "fecha_acta"],
  norm: cite("foafi-2002", "§6.3.3", "En un plazo de 20 días hábiles, a partir de la fecha de recepción de los proyectos, el CONSEJO enviará al Gobierno Estatal, Organismo Intermedio y a la Secretaría de Economía el acta de aprobación"),
  title: "Acta enviada fuera de plazo",
  why: "El Consejo tiene 20 días hábiles desde que recibe el proyecto para enviar el acta. El último día todavía cuenta.",
  legitimate: "Si hubo días inhábiles que el calendario no tiene, agréguelos en la hoja Parámetros. El criterio A-13 dice cuál es el día 1.",
  remedy: "Revise las dos fechas; si son correctas, deje en el expediente el motivo de la demora.",
  messages: { tarde: "El Consejo recibió el proyecto el {{recepcion}} y envió el acta el {{acta}}; podía hasta el {{limite}}, {{plazo}} después." },
  check(row, report, { settings }) {
    const { fecha_recepcion: received, fecha_acta: sent } = row;
    if (received === null || sent === null) return;
    const term = actaTerm(settings);
    const limit = deadlineOf(received, term);
    if (sent <= limit) return;
    report({
      message: "tarde",
      row,
      column: "fecha_acta",
      data: { recepcion: formatDate(received), acta: formatDate(sent), limite: formatDate(limit), plazo: counted(term.days, "día hábil", "días hábiles") },
      found: formatDate(sent),
      expected: `hasta el ${formatDate(limit)}`,
      difference: `${counted(sent - limit, "día", "días")} después`,
      related: [{ row, column: "fecha_recepcion" }],
    });
  },
  examples: [
    {
      title: "Recibido el 15/04/2002: el vigésimo día hábil es el 14/05/2002",
      rows: [{ fecha_acta: "14/05/2002" }, { folio: "P-002", fecha_acta: "15/05/2002", expect: ["tarde@fecha_acta"] }, { folio: "P-003", fecha_acta: "" }, { folio: "P-004", fecha_recepcion: "", fecha_acta: "15/05/2002" }],
    },
    {
      title: "Con un día inhábil más en Parámetros el plazo se recorre",
      settings: { parameters: { ...parameterValues(defaultParameters(2002)), inhabiles: [serialOf(2002, 5, 10) ?? 0] } },
      rows: [{ fecha_acta: "15/05/2002" }, { folio: "P-002", fecha_acta: "16/05/2002", expect: ["tarde@fecha_acta"] }],
    },
    {
      title: "Con el criterio A-13 en «mismo día» el de la recepción es el día 1",
      settings: { criteria: { "A-13": "mismo-dia" } },
      rows: [{ fecha_acta: "13/05/2002" }, { folio: "P-002", fecha_acta: "14/05/2002", expect: ["tarde@fecha_acta"] }],
    },
  ],
});
