import { cite } from "../../norms/citations";
import { criterion } from "../../norms/criteria";
import { sesiones } from "../../registers/sesiones";
import { votos } from "../../registers/votos";
import { shortQuote } from "../../text/quote";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

const DIRECTION_B = "Director General de Promoción B";
const PROJECT_X = "Director de Promoción del Proyecto “X”";

export default defineFoafiRule({
  id: "SES-07",
  slug: "quien-preside",
  severity: "warning",
  register: sesiones,
  scope: "row",
  needs: ["numero", "presidio"],
  uses: [use(votos, "sesion", "silla", "suplente")],
  norm: cite("foafi-2002", "§5.1.2", "En caso de no asistir el titular de la Subsecretaría para la Pequeña y Mediana Empresa de la Secretaría de Economía, la sesión la presidirá el Director General de Promoción “B”."),
  title: "Presidió quien no correspondía",
  why: "Preside el titular de la Subsecretaría y, si no asiste, el Director General de Promoción B. De quien preside depende el voto de calidad.",
  legitimate: "La fracción I da la suplencia al Director del Proyecto “X”: el texto se contradice. Si el Consejo lo lee así, cambie el criterio A-06.",
  remedy: "Revise en la minuta quién asistió y quién presidió, y corrija la fila o los votos de la silla I.",
  messages: {
    suplente: "En la sesión «{{sesion}}» votó el suplente de la silla I y presidió {{presidio}}; sin el titular, preside el {{corresponde}}.",
    otro: "La sesión «{{sesion}}» la presidió {{presidio}}, y no consta que el titular de la Subsecretaría asistiera; sin él, preside el {{corresponde}}.",
  },
  check(row, report, { book, settings }) {
    const { presidio } = row;
    if (presidio === null) return;
    const firstSeat = book.rows(votos, "sesion", row.numero).filter(({ silla }) => silla === "I");
    if (firstSeat.some(({ suplente }) => suplente === false)) return;
    const suplente = firstSeat.find((vote) => vote.suplente === true);
    const directorX = criterion(settings.criteria, "A-06") === "proyecto-x";
    // Under either reading nothing is wrong with B; that the Subsecretario presided is only odd when somebody voted in his place.
    if (presidio === DIRECTION_B || (presidio === "Subsecretario" && !suplente) || (presidio === "otro" && directorX)) return;
    const corresponde = directorX ? PROJECT_X : DIRECTION_B;
    const data = { sesion: shortQuote(row.numero), presidio: presidio === "otro" ? "otra persona" : "el Subsecretario", corresponde };
    if (suplente) report({ message: "suplente", row, column: "presidio", data, expected: corresponde, related: [{ row: placeIn(votos, suplente, "suplente") }] });
    else report({ message: "otro", row, column: "presidio", data, expected: `Subsecretario o ${corresponde}` });
  },
  examples: [
    {
      title: "Votó el suplente de la silla I y dice que presidió el Subsecretario; presidió otro sin que él asistiera; presidió el Director B",
      rows: [{ presidio: "Subsecretario", expect: ["suplente@presidio"] }, { numero: "2", presidio: "otro", expect: ["otro@presidio"] }, { numero: "3", presidio: "DG Promoción B" }, { numero: "4" }],
      also: [sheet(votos, [{ suplente: "S", cargo: "Director de Promoción del Proyecto “X”" }, { sesion: "3", suplente: "S" }, { sesion: "4", silla: "II", suplente: "S" }])],
    },
    {
      title: "Con el criterio de que preside el del Proyecto “X”",
      settings: { criteria: { "A-06": "proyecto-x" } },
      rows: [{ presidio: "otro" }],
      also: [sheet(votos, [{ suplente: "S" }])],
    },
  ],
});
