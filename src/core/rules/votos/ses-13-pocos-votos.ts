import { cite } from "../../norms/citations";
import { criterion } from "../../norms/criteria";
import { VOTES_WORTH_A_REMARK } from "../../norms/foafi";
import { SEATS } from "../../registers/values";
import { votos } from "../../registers/votos";
import { counted, listed } from "../../text/count";
import { shortQuote } from "../../text/quote";
import { countOfSession, sessionKey, votesBy, voteKey } from "../../totals/session-votes";
import { defineFoafiRule } from "../foafi-rule";

const FULL = ["I", "II", "III"] as const;

export default defineFoafiRule({
  id: "SES-13",
  slug: "pocos-votos",
  severity: "info",
  register: votos,
  scope: "group",
  needs: ["sesion", "proyecto", "silla", "voto"],
  norm: cite("foafi-2002", "§5.1.2", "El CONSEJO DIRECTIVO estará conformado por"),
  title: "Votaron menos de tres de las cinco sillas",
  why: "La norma no fija quórum, pero un acuerdo de una o dos sillas es de la minoría del Consejo. Conviene saberlo antes de que lo pregunte un auditor.",
  legitimate: "No hay quórum en la norma: el acuerdo vale. El criterio A-07 permite no señalarlo.",
  remedy: "Revise que estén todos los votos de la sesión. Si votaron tan pocos, que conste en la minuta.",
  messages: { pocos: "En la sesión «{{sesion}}» votaron menos de tres de las cinco sillas: {{proyectos}}." },
  groupBy: sessionKey,
  check(rows, report, { book, settings }) {
    if (criterion(settings.criteria, "A-07") === "ninguno") return;
    const few = votesBy(rows, voteKey).flatMap((votes) => {
      const { seats } = countOfSession(votes, book, settings);
      return seats < VOTES_WORTH_A_REMARK ? [{ vote: votes[0], seats }] : [];
    });
    const [first] = few;
    if (!first) return;
    const said = few.map(({ vote, seats }) => `${counted(seats, "voto", "votos")} en «${shortQuote(vote.proyecto)}»`);
    report({
      message: "pocos",
      row: first.vote,
      column: "sesion",
      data: { sesion: shortQuote(first.vote.sesion), proyectos: listed(said) },
      found: `${String(Math.min(...few.map(({ seats }) => seats)))} de ${String(SEATS.length)}`,
      expected: `${String(VOTES_WORTH_A_REMARK)} de ${String(SEATS.length)} o más`,
    });
  },
  examples: [
    { title: "Dos sillas en un proyecto y tres en otro", rows: [{ silla: "I", expect: ["pocos@sesion"] }, { silla: "II" }, { silla: "invitado" }, ...FULL.map((silla) => ({ silla, proyecto: "P-002" }))] },
    { title: "Una abstención es de quien está presente", rows: [{ silla: "I" }, { silla: "II" }, { silla: "V", voto: "abstención" }] },
    { title: "Con el criterio de no decir nada", settings: { criteria: { "A-07": "ninguno" } }, rows: [{}] },
  ],
});
