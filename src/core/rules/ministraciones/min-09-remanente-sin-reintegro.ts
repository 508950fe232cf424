import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { convenios } from "../../registers/convenios";
import { ministraciones } from "../../registers/ministraciones";
import { formatMoney } from "../../sheet/money";
import { lastDayToApply, remnantOf, remnantOfAll } from "../../totals/ministracion";
import { placeIn, sheet } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "MIN-09",
  slug: "remanente-sin-reintegro",
  severity: "error",
  register: ministraciones,
  scope: "row",
  needs: ["ministrado", "ejercido", "reintegrado"],
  norm: cite("foafi-2002", "§6.3.3 y §5.1.2, obligación IX", "Cuando al término del CONVENIO existan remanente que no hayan sido aplicados, el ORGANISMO INTERMEDIO deberá reintegrarlos a la SE"),
  title: "Remanente sin reintegrar",
  why: "Lo que se ministró y no se ejerció al término del convenio, o al cierre del ejercicio, debe devolverse a la SE, que lo entera a la TESOFE.",
  legitimate: "Si el convenio se amplió, registre su nueva vigencia. Mientras el monto ejercido está vacío no se supone que sea cero.",
  remedy: "Confirme cuánto se ejerció; pida al organismo el reintegro de lo que sobra y regístrelo con su fecha.",
  messages: {
    sin_reintegro: "De {{ministrado}} se ejercieron {{ejercido}}; quedan {{remanente}} que debían devolverse a la SE al {{limite}}.",
    de_menos: "De {{ministrado}} se ejercieron {{ejercido}} y se devolvieron {{reintegrado}}; faltan por devolver {{remanente}} desde el {{limite}}.",
  },
  check(row, report, { book, settings }) {
    const remnant = remnantOf(row);
    if (remnant === null || remnant <= 0 || row.state("reintegrado") === "unreadable") return;
    // What this one left, another of the same agreement may have exercised.
    if (row.convenio !== "" && remnantOfAll(book.rows(ministraciones, "convenio", row.convenio)) <= 0) return;
    const agreement = book.first(convenios, "numero", row.convenio);
    const limit = lastDayToApply(row, agreement?.vigencia ?? null, settings.parameters.ejercicio);
    if (settings.cutDate < limit) return;
    const data = { ministrado: formatMoney(row.ministrado ?? 0), ejercido: formatMoney(row.ejercido ?? 0), remanente: formatMoney(remnant), limite: formatDate(limit) };
    const returned = row.reintegrado ?? 0;
    const about = {
      row,
      column: "reintegrado",
      expected: formatMoney(returned + remnant),
      difference: formatMoney(remnant),
      ...(agreement && { related: [{ row: placeIn(convenios, agreement, "vigencia") }] }),
    } as const;
    if (returned > 0) report({ ...about, message: "de_menos", data: { ...data, reintegrado: formatMoney(returned) } });
    else report({ ...about, message: "sin_reintegro", data });
  },
  examples: [
    {
      title: "Al cierre del ejercicio: un remanente sin devolver, uno devuelto a medias y uno devuelto",
      rows: [
        { ejercido: 900_000, comprobado: 900_000, expect: ["sin_reintegro@reintegrado"] },
        { id: "M-02", numero: 2, ejercido: 900_000, reintegrado: 99_999.99, expect: ["de_menos@reintegrado"] },
        { id: "M-03", numero: 3, ejercido: 900_000, reintegrado: 100_000 },
        { id: "M-04", numero: 4, ejercido: "", reintegrado: "" },
      ],
    },
    { title: "Lo que una dejó lo ejerció la siguiente del convenio", rows: [{ ejercido: 900_000 }, { id: "M-02", numero: 2, ministrado: 500_000, ejercido: 600_000 }] },
    {
      title: "El convenio terminó en octubre; el otro sigue vigente en noviembre",
      rows: [{ ejercido: 0, reintegrado: "", expect: ["sin_reintegro@reintegrado"] }, { id: "M-02", convenio: "C-02", ejercido: 0, reintegrado: "" }],
      also: [sheet(convenios, [{ vigencia: "31/10/2002" }, { numero: "C-02" }])],
      settings: { cutDate: 37_575 },
    },
    { title: "Un día antes del cierre aún puede ejercerse", rows: [{ ejercido: 0, reintegrado: 0 }], settings: { cutDate: 37_620 } },
  ],
});
