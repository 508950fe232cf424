import { cite } from "../../norms/citations";
import { linkKey } from "../../reading/book";
import { proyectos } from "../../registers/proyectos";
import { sesiones } from "../../registers/sesiones";
import { votos } from "../../registers/votos";
import { shortQuote } from "../../text/quote";
import { countOfSession, sessionKey, voteKey } from "../../totals/session-votes";
import { voteTally } from "../../totals/votes";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "SES-09",
  slug: "resultado-y-mayoria",
  severity: "error",
  register: votos,
  scope: "group",
  needs: ["sesion", "proyecto", "silla", "voto"],
  uses: [use(proyectos, "folio", "dictamen"), use(sesiones, "numero", "presidio")],
  norm: cite("foafi-2002", "§5.1.2, facultad VIII", "Evaluar y en su caso aprobar los proyectos presentados por los Comités de Desarrollo Económico y/o los organismos intermedios."),
  title: "El dictamen no es el de la mayoría",
  why: "Aprueba el Consejo por mayoría de los votos a favor sobre los votos en contra; las abstenciones no cuentan para ninguno. Un dictamen distinto no es el que se votó.",
  legitimate: "Si el proyecto se volvió a votar en otra sesión, anote esa sesión en el proyecto.",
  remedy: "Revise los votos en la minuta y corrija el dictamen del proyecto, o el voto mal anotado.",
  messages: { distinto: "El proyecto «{{proyecto}}» está {{dictamen}} y en la sesión «{{sesion}}» votaron {{cuenta}}." },
  explainedBy: ["PRY-16"],
  groupBy: voteKey,
  check(rows, report, { book, settings }) {
    const [first] = rows;
    const project = first ? book.first(proyectos, "folio", first.proyecto) : null;
    if (!first || !project) return;
    // Decided in another session: these votes are not those of the dictamen.
    const decidedIn = linkKey(proyectos.columns.sesion, project.sesion);
    if (decidedIn !== null && decidedIn !== sessionKey(first)) return;
    const count = countOfSession(rows, book, settings);
    const { dictamen } = project;
    const result = count.outcome === "a favor" ? "aprobado" : count.outcome === "en contra" ? "rechazado" : null;
    if (result === null || (dictamen !== "aprobado" && dictamen !== "rechazado") || dictamen === result) return;
    report({
      message: "distinto",
      // Without a single vote for it PRY-16 speaks of the session's cell: there it is one mistake, told once.
      row: placeIn(proyectos, project, dictamen === "aprobado" && count.favor === 0 ? "sesion" : "dictamen"),
      data: { proyecto: shortQuote(project.folio), sesion: shortQuote(first.sesion), dictamen, cuenta: voteTally(count) },
      found: dictamen,
      expected: result,
      related: [{ row: first, column: "voto" }],
    });
  },
  examples: [
    {
      title: "Aprobado con la mayoría en contra, rechazado con la mayoría a favor, y uno que sí coincide",
      rows: [
        { silla: "I" }, { silla: "II", voto: "en contra" }, { silla: "III", voto: "en contra" },
        { silla: "I", proyecto: "P-002" }, { silla: "II", proyecto: "P-002", voto: "abstención" },
        { silla: "I", proyecto: "P-003", voto: "en contra" },
        { silla: "I", proyecto: "P-004" }, { silla: "II", proyecto: "P-004", voto: "en contra", calidad: "S" },
      ],
      also: [sheet(proyectos, [{ expect: ["distinto@dictamen"] }, { folio: "P-002", dictamen: "rechazado", expect: ["distinto@dictamen"] }, { folio: "P-003", dictamen: "rechazado" }, { folio: "P-004" }])],
    },
    { title: "Ningún voto a favor", rows: [{ voto: "en contra" }], also: [sheet(proyectos, [{ expect: ["distinto@sesion"] }])] },
    {
      title: "Desempata quien preside; se decidió en otra sesión; sigue pendiente",
      rows: [{ calidad: "S" }, { silla: "II", voto: "en contra" }, { proyecto: "P-002", voto: "en contra" }, { proyecto: "P-003" }],
      also: [sheet(proyectos, [{}, { folio: "P-002", sesion: "2" }, { folio: "P-003", dictamen: "pendiente" }])],
    },
  ],
});
