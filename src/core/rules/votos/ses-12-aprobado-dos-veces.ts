import { cite } from "../../norms/citations";
import { linkKey } from "../../reading/book";
import { votos } from "../../registers/votos";
import { listed } from "../../text/count";
import { shortQuote } from "../../text/quote";
import { countOfSession, sessionKey, votesBy } from "../../totals/session-votes";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "SES-12",
  slug: "aprobado-dos-veces",
  severity: "warning",
  register: votos,
  scope: "group",
  atLeast: 2,
  needs: ["sesion", "proyecto", "silla", "voto"],
  norm: cite("foafi-2002", "§5.1.2, facultad VIII", "Evaluar y en su caso aprobar los proyectos presentados por los Comités de Desarrollo Económico y/o los organismos intermedios."),
  title: "Proyecto aprobado en dos sesiones",
  why: "Un proyecto se aprueba una vez. Dos aprobaciones dejan dos actas y dos fechas desde las que contar, y pueden esconder que son dos proyectos.",
  legitimate: "El Consejo pudo votar de nuevo para modificar el monto o el calendario.",
  remedy: "Deje los votos de la sesión que lo aprobó. Si la segunda fue una modificación, explíquelo en los motivos del proyecto.",
  messages: { repetido: "El proyecto «{{proyecto}}» tiene mayoría a favor en más de una sesión: {{sesiones}}." },
  groupBy: (row) => linkKey(votos.columns.proyecto, row.proyecto),
  check(rows, report, { book, settings }) {
    const approvals = votesBy(rows, sessionKey).filter((votes) => countOfSession(votes, book, settings).outcome === "a favor");
    const [first, second] = approvals;
    if (!first || !second) return;
    const sessions = approvals.map(([vote]) => shortQuote(vote.sesion));
    report({
      message: "repetido",
      row: second[0],
      column: "sesion",
      data: { proyecto: shortQuote(first[0].proyecto), sesiones: listed(sessions.map((session) => `«${session}»`)) },
      found: listed(sessions),
      expected: "una sesión",
      related: [{ row: first[0], column: "sesion" }],
    });
  },
  examples: [
    { title: "Aprobado en la sesión 1 y otra vez en la 2", rows: [{ silla: "I" }, { silla: "II" }, { sesion: "2", proyecto: "p-001", expect: ["repetido@sesion"] }] },
    { title: "En la primera sesión no alcanzó la mayoría; otro proyecto en otra sesión", rows: [{ silla: "I" }, { silla: "II", voto: "en contra" }, { sesion: "2" }, { sesion: "3", proyecto: "P-002" }] },
  ],
});
