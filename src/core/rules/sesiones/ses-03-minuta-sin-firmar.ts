import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { sesiones } from "../../registers/sesiones";
import { shortQuote } from "../../text/quote";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "SES-03",
  slug: "minuta-sin-firmar",
  severity: "error",
  register: sesiones,
  scope: "row",
  needs: ["minuta_firmada"],
  norm: cite("foafi-2002", "§5.1.2, obligación VII", "firmando los acuerdos correspondientes de la sesión"),
  title: "Minuta sin firmar",
  why: "Los acuerdos de la sesión se firman. Sin firma no hay constancia de que el Consejo aprobó los proyectos ni de en qué términos.",
  remedy: "Recabe las firmas que faltan y anote S.",
  messages: { sin_firma: "La minuta de la sesión «{{sesion}}»{{fecha}} no está firmada." },
  check(row, report) {
    if (row.minuta_firmada !== false) return;
    const fecha = row.fecha === null ? "" : ` del ${formatDate(row.fecha)}`;
    report({ message: "sin_firma", row, column: "minuta_firmada", data: { sesion: shortQuote(row.numero), fecha }, expected: "S" });
  },
  examples: [{ title: "No, y tres maneras de decir que sí", rows: [{ minuta_firmada: "No", expect: ["sin_firma@minuta_firmada"] }, { numero: "2", minuta_firmada: "Sí" }, { numero: "3", minuta_firmada: "X" }, { numero: "4", minuta_firmada: 1 }] }],
});
