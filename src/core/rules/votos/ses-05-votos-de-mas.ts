import { cite } from "../../norms/citations";
import type { Row } from "../../reading/row";
import { SEATS } from "../../registers/values";
import { votos } from "../../registers/votos";
import { shortQuote } from "../../text/quote";
import { voteKey } from "../../totals/session-votes";
import { isSeat } from "../../totals/votes";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "SES-05",
  slug: "votos-de-mas",
  severity: "error",
  register: votos,
  scope: "group",
  atLeast: 2,
  needs: ["sesion", "proyecto", "silla", "voto"],
  norm: cite("foafi-2002", "§5.1.2 I a V", "Para el caso de ausencia de los consejeros descritos en las fracciones II, III, IV y V de este Artículo, fungirán como suplentes un Director de Area"),
  title: "Más votos que sillas",
  why: "El Consejo tiene cinco sillas con voto, una por fracción. El suplente vota en lugar del titular, no además de él: dos votos de una silla, o seis en total, cambian la mayoría.",
  legitimate: "Los votos de los invitados no se cuentan aquí: tienen su propia regla.",
  remedy: "Deje un voto por silla: el del titular si asistió, el del suplente si no.",
  messages: {
    dos_votos: "La silla {{silla}} tiene dos votos en la sesión «{{sesion}}», proyecto «{{proyecto}}»: el de «{{primero}}» y el de «{{segundo}}».",
    de_mas: "En la sesión «{{sesion}}» hay {{votos}} votos sobre el proyecto «{{proyecto}}», y las sillas con voto son cinco.",
  },
  groupBy: voteKey,
  check(rows, report) {
    const bySeat = new Map<string, Row<typeof votos>>();
    const votes = rows.filter(({ silla, voto }) => voto !== null && silla !== "invitado");
    for (const row of votes) {
      if (!isSeat(row.silla)) continue;
      const first = bySeat.get(row.silla);
      if (!first) {
        bySeat.set(row.silla, row);
        continue;
      }
      const data = { silla: row.silla, sesion: shortQuote(row.sesion), proyecto: shortQuote(row.proyecto), primero: shortQuote(first.consejero), segundo: shortQuote(row.consejero) };
      report({ message: "dos_votos", row, column: "silla", data, expected: "un voto por silla", related: [{ row: first, column: "silla" }] });
    }
    const [first] = votes;
    const last = votes.at(-1);
    // Repeated seats have said it already.
    const withoutSeat = votes.filter(({ silla }) => !isSeat(silla)).length;
    const total = bySeat.size + withoutSeat;
    if (!first || !last || total <= SEATS.length) return;
    report({ message: "de_mas", row: last, column: "voto", data: { sesion: shortQuote(last.sesion), proyecto: shortQuote(last.proyecto), votos: total }, found: total, expected: `${String(SEATS.length)} votos`, difference: total - SEATS.length, related: [{ row: first, column: "voto" }] });
  },
  examples: [
    {
      title: "El titular y el suplente de la silla II; el mismo asiento en otro proyecto o sesión no se repite",
      rows: [{ silla: "II" }, { silla: "II", consejero: "Raúl Mora", suplente: "S", expect: ["dos_votos@silla"] }, { silla: "II", proyecto: "P-002" }, { silla: "II", sesion: "2" }],
    },
    {
      title: "Cinco sillas y un voto sin silla; cinco sillas y un invitado",
      rows: [
        ...["I", "II", "III", "IV", "V"].map((silla) => ({ silla })),
        { silla: "", expect: ["de_mas@voto"] },
        ...["I", "II", "III", "IV", "V", "invitado"].map((silla) => ({ silla, proyecto: "P-002" })),
      ],
    },
  ],
});
