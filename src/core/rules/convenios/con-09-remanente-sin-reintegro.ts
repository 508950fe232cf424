import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { convenios } from "../../registers/convenios";
import { ministraciones } from "../../registers/ministraciones";
import { formatMoney } from "../../sheet/money";
import { remnantOf, remnantOfAll } from "../../totals/ministracion";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "CON-09",
  slug: "remanente-sin-reintegro",
  severity: "error",
  register: convenios,
  scope: "row",
  needs: ["numero", "vigencia"],
  uses: [use(ministraciones, "convenio", "ministrado", "ejercido", "reintegrado")],
  norm: cite(
    "foafi-2002",
    "§6.3.3, «Ejercicio de los recursos», y §5.1.2, obligación IX",
    "Cuando al término del CONVENIO existan remanente que no hayan sido aplicados, el ORGANISMO INTERMEDIO deberá reintegrarlos a la SE, quien los enterará a la Tesorería de la Federación.",
  ),
  title: "Convenio terminado con remanente sin reintegrar",
  why: "Al término del convenio, lo que se ministró y no se aplicó se devuelve a la SE. Mientras no se devuelva, el organismo tiene recursos federales que ya no le tocan.",
  legitimate: "Antes de que acabe la vigencia es normal que quede recurso por ejercer. Una ministración sin monto ejercido no se toma en cuenta: no se sabe qué quedó.",
  remedy: "Pida al organismo el reintegro y registre su monto y fecha en Ministraciones; si ya se ejerció, complete el monto ejercido.",
  messages: { remanente: "El convenio «{{numero}}» terminó el {{vigencia}} y quedan {{remanente}} sin ejercer ni reintegrar." },
  check(row, report, { book, settings }) {
    const { numero, vigencia } = row;
    // The cut is taken at the end of its day: an agreement in force up to that day has ended.
    if (vigencia === null || vigencia > settings.cutDate) return;
    const transfers = book.rows(ministraciones, "convenio", numero);
    const remnant = remnantOfAll(transfers);
    if (remnant <= 0) return;
    report({
      message: "remanente",
      row,
      column: "vigencia",
      data: { numero, vigencia: formatDate(vigencia), remanente: formatMoney(remnant) },
      found: `${formatMoney(remnant)} sin reintegrar`,
      expected: formatMoney(0),
      difference: formatMoney(remnant),
      related: transfers.filter((each) => (remnantOf(each) ?? 0) > 0).map((each) => ({ row: placeIn(ministraciones, each, "reintegrado") })),
    });
  },
  examples: [
    {
      title: "Un centavo sin reintegrar, y todo reintegrado",
      rows: [{ expect: ["remanente@vigencia"] }, { numero: "C-02" }],
      also: [sheet(ministraciones, [{ ejercido: 800_000, reintegrado: 199_999.99 }, { id: "M-02", convenio: "c-02", ejercido: 800_000, reintegrado: 200_000 }])],
    },
    { title: "El convenio sigue vigente un día más que el corte", rows: [{ vigencia: "01/01/2003" }], also: [sheet(ministraciones, [{ ejercido: 0, reintegrado: "" }])] },
    {
      title: "Lo que una ministración dejó lo ejerció la siguiente, y lo que no se anotó no se cuenta",
      rows: [{}],
      also: [sheet(ministraciones, [{ ejercido: 900_000 }, { id: "M-02", numero: 2, ministrado: 100_000, ejercido: 200_000 }, { id: "M-03", numero: 3, ejercido: "" }])],
    },
  ],
});
