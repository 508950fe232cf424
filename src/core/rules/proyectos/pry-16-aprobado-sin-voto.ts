import { linkKey } from "../../reading/book";
import { cite } from "../../norms/citations";
import { proyectos } from "../../registers/proyectos";
import { sesiones } from "../../registers/sesiones";
import { votos } from "../../registers/votos";
import { shortQuote } from "../../text/quote";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PRY-16",
  slug: "aprobado-sin-voto",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: ["folio", "dictamen", "sesion"],
  uses: [use(sesiones, "numero"), use(votos, "proyecto", "sesion", "voto")],
  norm: cite("foafi-2002", "§5.1.2, facultad VIII", "Evaluar y en su caso aprobar los proyectos presentados por los Comités de Desarrollo Económico y/o los organismos intermedios."),
  title: "Aprobado sin voto favorable en una sesión",
  why: "Quien aprueba es el Consejo, votando en una sesión. Un proyecto aprobado del que no consta la sesión o un voto a favor no tiene quien lo haya aprobado.",
  legitimate: "El voto de un invitado no cuenta: tiene voz, pero no voto.",
  remedy: "Escriba la sesión en que se aprobó y registre los votos en la hoja Votos; si no se votó, corrija el dictamen.",
  messages: {
    sin_sesion: "El proyecto está aprobado y no dice en qué sesión.",
    sesion_desconocida: "La sesión «{{sesion}}» no está en la hoja Sesiones.",
    sin_votos: "El proyecto está aprobado en la sesión {{sesion}} y no tiene votos registrados.",
    sin_favor: "El proyecto está aprobado en la sesión {{sesion}} y ninguno de sus votos es a favor.",
    otra_sesion: { text: "El proyecto dice sesión {{sesion}} y sus votos a favor son de la sesión {{otra}}.", severity: "warning" },
  },
  check(row, report, { book }) {
    if (row.dictamen !== "aprobado" || row.folio === "" || row.state("sesion") === "unreadable") return;
    const { sesion } = row;
    const session = book.first(sesiones, "numero", sesion);
    const shown = { row, column: "sesion" } as const;
    if (sesion === "") return report({ ...shown, message: "sin_sesion", expected: "el número de la sesión" });
    if (session === null) return report({ ...shown, message: "sesion_desconocida", data: { sesion: shortQuote(sesion) }, expected: "una sesión de la hoja Sesiones" });
    const votes = book.rows(votos, "proyecto", row.folio).filter(({ silla }) => silla !== "invitado");
    const favourable = votes.filter(({ voto }) => voto === "a favor");
    const here = linkKey(sesiones.columns.numero, sesion);
    if (favourable.some((vote) => linkKey(sesiones.columns.numero, vote.sesion) === here)) return;
    const [elsewhere] = favourable;
    const [any] = votes;
    const related = (vote: typeof any) => ({ related: [{ row: placeIn(sesiones, session, "numero") }, ...(vote ? [{ row: placeIn(votos, vote, "voto") }] : [])] });
    if (elsewhere) report({ ...shown, ...related(elsewhere), message: "otra_sesion", data: { sesion, otra: shortQuote(elsewhere.sesion) }, expected: elsewhere.sesion });
    else report({ ...shown, ...related(any), message: any ? "sin_favor" : "sin_votos", data: { sesion }, expected: "al menos un voto a favor" });
  },
  examples: [
    {
      title: "Con un voto a favor; sin votos; sin votos a favor; sin sesión",
      rows: [
        { folio: "P-001" },
        { folio: "P-002", expect: ["sin_votos@sesion"] },
        { folio: "P-003", expect: ["sin_favor@sesion"] },
        { folio: "P-004", sesion: "", expect: ["sin_sesion@sesion"] },
        { folio: "P-005", sesion: "9", expect: ["sesion_desconocida@sesion"] },
        { folio: "P-006", expect: ["otra_sesion@sesion"] },
        { folio: "P-007", expect: ["sin_votos@sesion"] },
        { folio: "P-008", dictamen: "pendiente", sesion: "" },
        { folio: "", sesion: "1" },
        { folio: "P-010", sesion: "#REF!" },
      ],
      also: [
        sheet(sesiones, [{ numero: "1" }, { numero: "2" }]),
        sheet(votos, [
          { proyecto: "p-001 ", silla: "I", voto: "Favor" },
          { proyecto: "P-001", silla: "II", voto: "en contra" },
          { proyecto: "P-003", silla: "I", voto: "abstención" },
          { proyecto: "P-006", silla: "I", sesion: "2" },
          { proyecto: "P-007", silla: "invitado" },
        ]),
      ],
    },
  ],
});
