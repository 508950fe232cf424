import { isDirectorDeArea, isDirectorDelProyectoX, promocionIn, PROMOCION_OF_SEAT } from "../../norms/cargos";
import { cite } from "../../norms/citations";
import { CONSEJO } from "../../norms/foafi";
import { votos } from "../../registers/votos";
import { shortQuote } from "../../text/quote";
import { isSeat } from "../../totals/votes";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "SES-06",
  slug: "suplente",
  severity: "error",
  register: votos,
  scope: "row",
  needs: ["silla", "cargo", "suplente"],
  norm: cite("foafi-2002", "§5.1.2", "fungirán como suplentes un Director de Area, adscrito a su Dirección General, designado por cada uno de ellos"),
  title: "Suplente que no puede serlo",
  why: "A los Directores Generales los suple un Director de Área de su propia Dirección General; al Subsecretario, el Director de Promoción del Proyecto “X”. El voto de otra persona no cuenta.",
  legitimate: "Si el cargo no dice de qué Dirección General es, se toma por bueno.",
  remedy: "Anote el cargo completo de quien votó. Si no era Director de Área de esa Dirección General, el voto no cuenta.",
  messages: {
    no_es_director: "En la silla {{silla}} votó como suplente «{{consejero}}», {{cargo}}; la norma pide un {{pide}}.",
    otra_direccion: "En la silla {{silla}} votó como suplente un Director de Área de Promoción {{suya}}, y la silla es del {{titular}}.",
    silla_i: { text: "En la silla I votó como suplente «{{consejero}}», {{cargo}}; la norma nombra al {{pide}}.", severity: "warning" },
  },
  check(row, report) {
    const { silla, cargo } = row;
    if (row.suplente !== true || !isSeat(silla) || cargo === "") return;
    const seat = CONSEJO[silla];
    const data = { silla, consejero: shortQuote(row.consejero), cargo: shortQuote(cargo), pide: seat.suplente };
    const shown = { row, column: "cargo", expected: seat.suplente } as const;
    if (silla === "I") {
      if (!isDirectorDelProyectoX(cargo)) report({ ...shown, message: "silla_i", data: { consejero: data.consejero, cargo: data.cargo, pide: data.pide } });
      return;
    }
    const named = promocionIn(cargo);
    if (!isDirectorDeArea(cargo)) report({ ...shown, message: "no_es_director", data });
    else if (named !== null && named !== PROMOCION_OF_SEAT[silla]) report({ ...shown, message: "otra_direccion", data: { silla, suya: named, titular: seat.cargo } });
  },
  examples: [
    {
      title: "Un subdirector, un Director de Área de otra Dirección General, y dos que sí pueden",
      rows: [
        { silla: "II", suplente: "S", cargo: "Subdirector de Promoción A", expect: ["no_es_director@cargo"] },
        { silla: "IV", suplente: "S", cargo: "Director de Área de Promoción “B”", expect: ["otra_direccion@cargo"] },
        { silla: "III", suplente: "S", cargo: "Directora de Área, Dirección General de Promoción B" },
        { silla: "V", suplente: "S", cargo: "Dir. de Área" },
      ],
    },
    {
      title: "La silla I",
      rows: [{ suplente: "S", cargo: "Director de Área", expect: ["silla_i@cargo"] }, { suplente: "Sí", cargo: "Director de Promoción del Proyecto “X”", proyecto: "P-002" }, { suplente: "S", cargo: "", proyecto: "P-003" }],
    },
    { title: "El titular tiene su propio cargo, y el invitado no suple a nadie", rows: [{ silla: "II", cargo: "Director General de Promoción A" }, { silla: "invitado", suplente: "S", cargo: "Presidente de la Cámara" }] },
  ],
});
