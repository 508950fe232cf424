import { cite } from "../../norms/citations";
import { ministraciones } from "../../registers/ministraciones";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "MIN-02",
  slug: "numeros-sin-huecos",
  severity: "warning",
  register: ministraciones,
  scope: "row",
  needs: ["convenio", "numero"],
  norm: cite("foafi-2002", "definición XIV", "el calendario de la ministración de recursos y de ejecución del proyecto"),
  title: "Números de ministración con huecos o repetidos",
  why: "Las ministraciones de un convenio se numeran 1, 2, 3… según su calendario. Un número que falta puede ser una entrega sin registrar; uno repetido, una entrega registrada dos veces.",
  legitimate: "Puede faltar una ministración que se canceló y se quitó de la hoja.",
  remedy: "Registre la ministración que falta o corrija el número, de modo que cada convenio tenga 1, 2, 3… sin saltos.",
  messages: {
    falta: "Falta la ministración {{falta}} del convenio «{{convenio}}»: antes de la {{numero}} {{antes}}.",
    repetido: "El convenio «{{convenio}}» tiene otra ministración con el número {{numero}}.",
    fuera: "El número {{numero}} no es de una ministración: se numeran desde 1.",
  },
  check(row, report, { book }) {
    const { numero, convenio } = row;
    if (numero === null || convenio === "") return;
    if (numero < 1) return report({ message: "fuera", row, column: "numero", data: { numero }, expected: "1 o más" });
    const siblings = book.rows(ministraciones, "convenio", convenio);
    const first = siblings.find((other) => other.numero === numero);
    if (first && first !== row) {
      return report({ message: "repetido", row, column: "numero", data: { convenio, numero }, related: [{ row: first, column: "numero" }] });
    }
    const before = Math.max(0, ...siblings.map((other) => other.numero ?? 0).filter((other) => other < numero));
    if (before === numero - 1) return;
    const falta = before === numero - 2 ? String(before + 1) : `${String(before + 1)} a la ${String(numero - 1)}`;
    report({
      message: "falta",
      row,
      column: "numero",
      data: { falta, convenio, numero, antes: before === 0 ? "no hay ninguna" : `está la ${String(before)}` },
      expected: before + 1,
    });
  },
  examples: [
    { title: "De la 1 a la 3, y un convenio en orden aunque las filas no lo estén", rows: [{}, { id: "M-02", numero: 3, expect: ["falta@numero"] }, { id: "M-03", convenio: "C-02", numero: 2 }, { id: "M-04", convenio: "C-02", numero: 1 }] },
    { title: "Empieza en la 4", rows: [{ numero: 4, expect: ["falta@numero"] }] },
    { title: "Dos con el mismo número en un convenio, escrito de dos maneras; en otro convenio no estorba", rows: [{}, { id: "M-02", convenio: "c-01", expect: ["repetido@numero"] }, { id: "M-03", convenio: "C-02" }] },
    { title: "El número cero", rows: [{ numero: 0, expect: ["fuera@numero"] }, { id: "M-02", numero: "" }] },
  ],
});
