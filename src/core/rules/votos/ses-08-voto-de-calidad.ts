import { cite } from "../../norms/citations";
import { CONSEJO } from "../../norms/foafi";
import { sesiones } from "../../registers/sesiones";
import { votos } from "../../registers/votos";
import { shortQuote } from "../../text/quote";
import { countOfSession, presidingIn, voteKey } from "../../totals/session-votes";
import { voteTally } from "../../totals/votes";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "SES-08",
  slug: "voto-de-calidad",
  severity: "error",
  register: votos,
  scope: "group",
  needs: ["sesion", "proyecto", "silla", "voto", "calidad"],
  uses: [use(sesiones, "numero", "presidio")],
  norm: cite("foafi-2002", "§5.1.2", "El Presidente del CONSEJO DIRECTIVO tendrá voto de calidad, en el caso de que exista empate en la toma de decisiones de los acuerdos respectivos."),
  title: "Empate o voto de calidad mal resuelto",
  why: "El voto de calidad es de quien preside y solo para desempatar. Un empate sin él no es un acuerdo, y usado sin empate o por otra persona no decide nada.",
  legitimate: "El voto de quien preside ya está en la cuenta: si con él hay mayoría, no hubo empate. Un empate que se dejó para otra sesión se resuelve en ella.",
  remedy: "Revise en la minuta los votos y quién desempató. Anote S en Voto de calidad solo en el voto de quien presidió, y solo si hubo empate.",
  messages: {
    empate: "El proyecto «{{proyecto}}» quedó empatado en la sesión «{{sesion}}» ({{cuenta}}) y nadie desempató con voto de calidad.",
    sin_empate: "Hay voto de calidad sobre el proyecto «{{proyecto}}» en la sesión «{{sesion}}» y no hubo empate: {{cuenta}}.",
    de_otro: "El voto de calidad sobre el proyecto «{{proyecto}}» es de la silla {{silla}}, y la sesión «{{sesion}}» la presidió el {{preside}}.",
  },
  groupBy: voteKey,
  check(rows, report, { book, settings }) {
    const [first] = rows;
    if (!first) return;
    const count = countOfSession(rows, book, settings);
    const session = book.first(sesiones, "numero", first.sesion);
    const presiding = presidingIn(session, settings);
    const data = { proyecto: shortQuote(first.proyecto), sesion: shortQuote(first.sesion), cuenta: voteTally(count) };
    const related = session ? [{ row: placeIn(sesiones, session, "presidio") }] : [];
    const casting = rows.filter(({ calidad }) => calidad === true);
    for (const row of casting) {
      if (!count.tied) report({ message: "sin_empate", row, column: "calidad", data, found: data.cuenta, expected: "N", related });
      else if (presiding !== null && row.silla !== presiding) {
        const { proyecto, sesion } = data;
        report({ message: "de_otro", row, column: "calidad", data: { proyecto, sesion, silla: row.silla ?? "sin número", preside: CONSEJO[presiding].cargo }, expected: `voto de calidad de la silla ${presiding}`, related });
      }
    }
    // One cast by somebody else has been told; one that nobody can tell to be of another stands for the decision.
    if (count.outcome !== "empate" || casting.some(({ silla }) => silla !== presiding)) return;
    const row = rows.find(({ silla }) => silla === presiding) ?? first;
    report({ message: "empate", row, column: "calidad", data, found: data.cuenta, expected: "voto de calidad de quien presidió", related });
  },
  examples: [
    {
      title: "Dos a favor y dos en contra sin desempate; con el de quien presidió",
      rows: [
        { silla: "I", expect: ["empate@calidad"] },
        { silla: "II" },
        { silla: "III", voto: "en contra" },
        { silla: "IV", voto: "en contra" },
        { silla: "V", voto: "abstención" },
        { silla: "I", proyecto: "P-002", calidad: "S" },
        { silla: "II", proyecto: "P-002", voto: "en contra" },
      ],
    },
    {
      title: "Voto de calidad sin empate, y de quien no presidió",
      rows: [
        { silla: "I", calidad: "S", expect: ["sin_empate@calidad"] },
        { silla: "II" },
        { silla: "III", voto: "en contra" },
        { silla: "I", proyecto: "P-002" },
        { silla: "III", proyecto: "P-002", voto: "en contra", calidad: "S", expect: ["de_otro@calidad"] },
      ],
    },
    {
      title: "Presidió el Director General B, y desempata",
      rows: [{ silla: "II" }, { silla: "III", voto: "en contra", calidad: "S" }],
      also: [sheet(sesiones, [{ presidio: "Director General de Promoción B" }])],
    },
    { title: "Si todos se abstienen no hay empate", rows: [{ voto: "abstención" }, { silla: "II", voto: "abstención" }] },
  ],
});
