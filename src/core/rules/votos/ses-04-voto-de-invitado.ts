import { cite } from "../../norms/citations";
import { votos } from "../../registers/votos";
import { shortQuote } from "../../text/quote";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "SES-04",
  slug: "voto-de-invitado",
  severity: "error",
  register: votos,
  scope: "row",
  needs: ["silla", "voto"],
  norm: cite("foafi-2002", "§5.1.2 VI", "Se podrá invitar a representantes del sector empresarial y del Gobierno Federal con derecho a voz."),
  title: "Voto de un invitado",
  why: "Los invitados tienen voz, no voto. Un voto suyo no cuenta, y si cambió el resultado el acuerdo no es válido.",
  legitimate: "Un invitado anotado con abstención no votó: no se señala.",
  remedy: "Quite la fila del invitado, o corrija la silla si quien votó era consejero o su suplente.",
  messages: { invitado: "«{{consejero}}» asistió como invitado y tiene voto {{voto}} en la sesión «{{sesion}}», proyecto «{{proyecto}}»." },
  check(row, report) {
    if (row.silla !== "invitado" || (row.voto !== "a favor" && row.voto !== "en contra")) return;
    const data = { consejero: shortQuote(row.consejero), voto: row.voto, sesion: shortQuote(row.sesion), proyecto: shortQuote(row.proyecto) };
    report({ message: "invitado", row, column: "voto", data, expected: "sin voto" });
  },
  examples: [{ title: "Un invitado vota; otro se abstiene; un consejero vota", rows: [{ silla: "invitado", consejero: "Luis Pérez", expect: ["invitado@voto"] }, { silla: "VI", voto: "abstención" }, { silla: "V" }] }],
});
