import { businessDaysLeft, deadlineOf } from "../../calendar/deadline";
import { formatDate, serialOf } from "../../calendar/serial";
import { actaTerm } from "../../norms/acta-term";
import { cite } from "../../norms/citations";
import { proyectos } from "../../registers/proyectos";
import { counted } from "../../text/count";
import { defineFoafiRule } from "../foafi-rule";

/** From this many business days before the deadline on, it is time to say so. */
const SOON = 5;

const on = (day: number, month: number) => ({ cutDate: serialOf(2002, month, day) ?? 0 });

export default defineFoafiRule({
  id: "PRY-11",
  slug: "acta-pendiente",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: ["fecha_recepcion", "fecha_acta", "dictamen"],
  norm: cite("foafi-2002", "§6.3.3", "En un plazo de 20 días hábiles, a partir de la fecha de recepción de los proyectos, el CONSEJO enviará al Gobierno Estatal, Organismo Intermedio y a la Secretaría de Economía el acta de aprobación"),
  title: "Acta sin enviar, con el plazo vencido o por vencer",
  why: "El Consejo tiene 20 días hábiles desde que recibe el proyecto para enviar el acta. Mientras no hay fecha de envío el plazo corre hasta la fecha de corte.",
  legitimate: "Un proyecto rechazado o cancelado no lleva acta de aprobación y no se señala.",
  remedy: "Envíe el acta y escriba la fecha de envío; si ya se envió, escríbala.",
  messages: {
    vencida: "El Consejo recibió el proyecto el {{recepcion}}, podía enviar el acta hasta el {{limite}} y al {{corte}} no está enviada.",
    por_vencer: { text: "El acta puede enviarse hasta el {{limite}}; al {{corte}} {{quedan}}.", severity: "warning" },
  },
  check(row, report, { settings }) {
    const { fecha_recepcion: received, dictamen } = row;
    const { cutDate } = settings;
    if (received === null || received > cutDate || row.state("fecha_acta") !== "empty") return;
    if ((dictamen !== "pendiente" && dictamen !== "aprobado") || row.estatus === "cancelado") return;
    const term = actaTerm(settings);
    const limit = deadlineOf(received, term);
    const dates = { limite: formatDate(limit), corte: formatDate(cutDate) };
    const shown = { row, column: "fecha_acta", expected: `hasta el ${dates.limite}`, related: [{ row, column: "fecha_recepcion" }] } as const;
    if (cutDate > limit) {
      report({ ...shown, message: "vencida", data: { ...dates, recepcion: formatDate(received) }, difference: `${counted(cutDate - limit, "día", "días")} de atraso` });
      return;
    }
    const left = businessDaysLeft(cutDate, limit, term);
    if (left > SOON) return;
    const quedan = left === 0 ? "es el último día" : left === 1 ? "queda 1 día hábil" : `quedan ${counted(left, "día hábil", "días hábiles")}`;
    report({ ...shown, message: "por_vencer", data: { ...dates, quedan } });
  },
  examples: [
    {
      title: "El día siguiente al límite, 14/05/2002",
      settings: on(15, 5),
      rows: [
        { dictamen: "pendiente", fecha_acta: "", expect: ["vencida@fecha_acta"] },
        { folio: "P-002", fecha_acta: "", expect: ["vencida@fecha_acta"] },
        { folio: "P-003", dictamen: "rechazado", fecha_acta: "" },
        { folio: "P-004", fecha_acta: "", estatus: "cancelado" },
        { folio: "P-005", fecha_acta: "21/05/2002" },
        { folio: "P-006", dictamen: "pendiente", fecha_recepcion: "", fecha_acta: "" },
        { folio: "P-007", dictamen: "pendiente", fecha_recepcion: "16/05/2002", fecha_acta: "" },
        { folio: "P-008", fecha_acta: "en mayo" },
      ],
    },
    { title: "El último día, todavía a tiempo", settings: on(14, 5), rows: [{ dictamen: "pendiente", fecha_acta: "", expect: ["por_vencer@fecha_acta"] }] },
    { title: "A cinco días hábiles del límite", settings: on(7, 5), rows: [{ dictamen: "pendiente", fecha_acta: "", expect: ["por_vencer@fecha_acta"] }] },
    { title: "A seis días hábiles del límite", settings: on(6, 5), rows: [{ dictamen: "pendiente", fecha_acta: "" }] },
  ],
});
