import { CAUSALES } from "../../norms/foafi";
import { cite } from "../../norms/citations";
import { ministraciones } from "../../registers/ministraciones";
import { normalizeText } from "../../text/normalize";
import { isHeldBack } from "../../totals/ministracion";
import { defineFoafiRule } from "../foafi-rule";

const NUMERALS = Object.keys(CAUSALES);
const RANGE = `${NUMERALS[0] ?? ""} a ${NUMERALS.at(-1) ?? ""}`;

export default defineFoafiRule({
  id: "MIN-07",
  slug: "sin-causal",
  severity: "error",
  register: ministraciones,
  scope: "row",
  needs: ["estatus", "causal"],
  norm: cite("foafi-2002", "§4.4.4", "La SE podrá reducir o suspender la ministración de los recursos a los proyectos apoyados, en los siguientes casos"),
  title: "Ministración reducida o suspendida sin causal",
  why: "La SE puede reducir o suspender una ministración solo en los siete casos del texto. Sin el caso anotado no se sabe con qué fundamento se detuvo el dinero ni cuándo puede continuar.",
  remedy: "Anote en la columna de la causal el numeral, de I a VII, que corresponde según el expediente.",
  messages: {
    vacia: "La ministración está {{estatus}} y no dice por cuál de los siete casos.",
    otra: "La ministración está {{estatus}} y «{{causal}}» no es ninguno de los siete casos ({{numerales}}).",
  },
  check(row, report) {
    const { estatus } = row;
    if (estatus === null || !isHeldBack(row) || row.causal !== null) return;
    const expected = `de ${RANGE}`;
    if (row.state("causal") === "unreadable") report({ message: "otra", row, column: "causal", data: { estatus, causal: normalizeText(row.raw("causal")), numerales: RANGE }, expected });
    else report({ message: "vacia", row, column: "causal", data: { estatus }, expected });
  },
  examples: [
    {
      title: "Sin causal, con una que no existe, con una del texto; una ministrada no la lleva",
      rows: [
        { estatus: "suspendida", expect: ["vacia@causal"] },
        { id: "M-02", numero: 2, estatus: "Reducido", causal: "VIII", expect: ["otra@causal"] },
        { id: "M-03", numero: 3, estatus: "suspendida", causal: "vii" },
        { id: "M-04", numero: 4 },
      ],
    },
  ],
});
