import { cite } from "../../norms/citations";
import { proyectos } from "../../registers/proyectos";
import { sesiones } from "../../registers/sesiones";
import { shortQuote } from "../../text/quote";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

/** Who the acta is sent to (§6.3.3). */
const RECIPIENTS = [
  ["envio_estado", "al gobierno estatal"],
  ["envio_organismo", "al organismo intermedio"],
  ["envio_se", "a la Secretaría de Economía"],
] as const;

export default defineFoafiRule({
  id: "ACT-02",
  slug: "acta-sin-enviar",
  severity: "warning",
  register: sesiones,
  scope: "row",
  needs: ["numero", "envio_estado", "envio_organismo", "envio_se"],
  uses: [use(proyectos, "sesion", "dictamen", "fecha_acta")],
  norm: cite("foafi-2002", "§6.3.3", "el CONSEJO enviará al Gobierno Estatal, Organismo Intermedio y a la Secretaría de Economía el acta de aprobación"),
  title: "Acta sin enviar a todos sus destinatarios",
  why: "El acta de aprobación se envía al gobierno estatal, al organismo intermedio y a la Secretaría. Quien no la recibe no sabe qué se aprobó ni cuándo le llegará el dinero.",
  legitimate: "Mientras el acta de ningún proyecto de la sesión tiene fecha de envío, no se busca a quién se mandó.",
  remedy: "Envíe el acta a quien falta y anote S.",
  messages: { falta: "El acta de la sesión «{{sesion}}» ya se envió y no consta que se mandara {{destinatario}}." },
  check(row, report, { book }) {
    const sent = book.rows(proyectos, "sesion", row.numero).find(({ dictamen, fecha_acta: day }) => dictamen === "aprobado" && day !== null);
    if (!sent) return;
    for (const [column, destinatario] of RECIPIENTS) {
      if (row[column] === true || row.state(column) === "unreadable") continue;
      report({ message: "falta", row, column, data: { sesion: shortQuote(row.numero), destinatario }, found: row[column] === false ? "N" : "vacío", expected: "S", related: [{ row: placeIn(proyectos, sent, "fecha_acta") }] });
    }
  },
  examples: [
    { title: "Sin enviar al estado y sin dato de la Secretaría", rows: [{ envio_estado: "N", envio_se: "", expect: ["falta@envio_estado", "falta@envio_se"] }] },
    { title: "Enviada a los tres; y una sesión cuya acta aún no sale", rows: [{}, { numero: "2", envio_estado: "", envio_organismo: "", envio_se: "" }], also: [sheet(proyectos, [{}, { folio: "P-002", sesion: "2", fecha_acta: "" }])] },
  ],
});
