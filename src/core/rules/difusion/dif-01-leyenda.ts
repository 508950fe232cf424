import { LEYENDA, LEYENDA_NORM } from "../../norms/foafi";
import { difusion } from "../../registers/difusion";
import { differenceOf, shortened } from "../../text/difference";
import { comparisonKey } from "../../text/normalize";
import { defineFoafiRule } from "../foafi-rule";

/** «toda la documentación y publicidad»: a meeting has no text to carry the legend. */
const CARRIES_IT: ReadonlySet<string | null> = new Set(["publicación", "documento"]);
const LEGEND_KEY = comparisonKey(LEYENDA);

/** Characters shown around, and of, the first difference. */
const CONTEXT = 15;
const LONGEST = 60;

export default defineFoafiRule({
  id: "DIF-01",
  slug: "leyenda",
  severity: "error",
  register: difusion,
  scope: "row",
  needs: ["tipo", "leyenda"],
  norm: LEYENDA_NORM,
  title: "Leyenda ausente o distinta",
  why: "Toda la documentación y publicidad del FOAFI debe llevar la leyenda de las reglas, que dice que el programa es público y no de un partido. Con otras palabras, la obligación no está cumplida.",
  legitimate: "Mayúsculas, acentos y espacios no cuentan: se comparan las palabras y la puntuación.",
  remedy: "Copie la leyenda completa del §6.1, y cuide que la publicación o el documento la lleve así.",
  messages: {
    ausente: "No consta que lleve la leyenda del §6.1.",
    distinta: "La leyenda no es la del §6.1: donde debe decir «{{debe}}» dice «{{dice}}».",
  },
  check(row, report) {
    if (!CARRIES_IT.has(row.tipo)) return;
    const state = row.state("leyenda");
    if (state === "empty") report({ message: "ausente", row, column: "leyenda", expected: LEYENDA });
    if (state !== "ok") return;
    const key = comparisonKey(row.leyenda);
    if (key === LEGEND_KEY) return;
    const { head, removed, added, tail } = shortened(differenceOf(LEGEND_KEY, key), CONTEXT, LONGEST);
    report({ message: "distinta", row, column: "leyenda", data: { debe: `${head}${removed}${tail}`, dice: `${head}${added}${tail}` }, expected: LEYENDA });
  },
  examples: [
    {
      title: "Sin leyenda, con una palabra cambiada, y con otros espacios, mayúsculas y sin punto final",
      rows: [
        { leyenda: "", expect: ["ausente@leyenda"] },
        { id: "D-02", tipo: "documento", leyenda: LEYENDA.replace("carácter público", "carácter privado"), expect: ["distinta@leyenda"] },
        { id: "D-03", tipo: "publicidad", leyenda: `  ${LEYENDA.toUpperCase().replaceAll(" ", "  ").slice(0, -1)}` },
      ],
    },
    { title: "La coma que el texto no tiene, y una reunión, que no lleva leyenda", rows: [{ leyenda: LEYENDA.replace("electorales de", "electorales, de"), expect: ["distinta@leyenda"] }, { id: "D-02", tipo: "reunión promocional", leyenda: "" }] },
  ],
});
