import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { linkKey } from "../../reading/book";
import { proyectos } from "../../registers/proyectos";
import { sesiones } from "../../registers/sesiones";
import { votos } from "../../registers/votos";
import { counted } from "../../text/count";
import { shortQuote } from "../../text/quote";
import { sessionKey, voteKey } from "../../totals/session-votes";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "SES-10",
  slug: "voto-antes-de-recibir",
  severity: "error",
  register: votos,
  scope: "group",
  needs: ["sesion", "proyecto"],
  uses: [use(proyectos, "folio", "fecha_recepcion"), use(sesiones, "numero", "fecha")],
  norm: cite("foafi-2002", "§6.3.3", "En un plazo de 20 días hábiles, a partir de la fecha de recepción de los proyectos, el CONSEJO enviará al Gobierno Estatal, Organismo Intermedio y a la Secretaría de Economía el acta de aprobación"),
  title: "Votado antes de recibirse",
  why: "El Consejo vota lo que ha recibido. Un voto anterior a la recepción es una fecha mal escrita, o un proyecto que se aprobó sin su cédula.",
  remedy: "Compare la fecha de recepción con el expediente y la de la sesión con la minuta, y corrija la que no sea.",
  messages: { antes: "El proyecto «{{proyecto}}» se votó en la sesión «{{sesion}}» ({{fecha}}), antes de que el Consejo lo recibiera ({{recepcion}})." },
  explainedBy: ["PRY-09"],
  groupBy: voteKey,
  check(rows, report, { book }) {
    const [first] = rows;
    if (!first) return;
    const session = book.first(sesiones, "numero", first.sesion);
    const project = book.first(proyectos, "folio", first.proyecto);
    const [held, received] = [session?.fecha ?? null, project?.fecha_recepcion ?? null];
    if (!session || !project || held === null || received === null || held >= received) return;
    const fecha = formatDate(held);
    const recepcion = formatDate(received);
    // Of the project's own session PRY-09 may have said so, in that cell: it is one mistake, told once.
    const own = linkKey(proyectos.columns.sesion, project.sesion) === sessionKey(first);
    report({
      message: "antes",
      ...(own ? { row: placeIn(proyectos, project, "sesion") } : { row: first, column: "proyecto" }),
      data: { proyecto: shortQuote(project.folio), sesion: shortQuote(first.sesion), fecha, recepcion },
      found: fecha,
      expected: `desde ${recepcion}`,
      difference: `${counted(received - held, "día", "días")} antes`,
      related: [{ row: first, column: "sesion" }, { row: placeIn(sesiones, session, "fecha") }, { row: placeIn(proyectos, project, "fecha_recepcion") }],
    });
  },
  examples: [
    {
      title: "La sesión fue antes de la recepción; el mismo día se puede votar",
      rows: [{}, { silla: "II" }, { proyecto: "P-002" }],
      also: [sheet(proyectos, [{ fecha_recepcion: "02/05/2002", expect: ["antes@sesion"] }, { folio: "P-002", fecha_recepcion: "30/04/2002" }])],
    },
    { title: "Votos en una sesión que no es la que dice el proyecto", rows: [{ expect: ["antes@proyecto"] }], also: [sheet(proyectos, [{ fecha_recepcion: "02/05/2002", sesion: "2" }])] },
    { title: "Sin fecha de recepción no se compara", rows: [{}], also: [sheet(proyectos, [{ fecha_recepcion: "" }])] },
  ],
});
