import { cite } from "../../norms/citations";
import { fondos } from "../../registers/fondos";
import { normalizeText } from "../../text/normalize";
import { isPlaceholder } from "../../text/placeholder";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "FON-10",
  slug: "potencializacion",
  severity: "warning",
  register: fondos,
  scope: "row",
  needs: ["potencializacion"],
  norm: cite("foafi-2002", "§4.4.4 VII", "no se especifique claramente el nivel de riesgo así como la potencialización del recurso del FOAFI"),
  title: "Potencialización que no multiplica",
  why: "La potencialización dice cuántas veces se multiplica el recurso en crédito. Con 1 o menos no multiplica nada, y escrita con palabras no se puede calcular cuánto puede avalar el fondo.",
  legitimate: "Un fondo puede avalar solo lo que tiene: entonces 1 es correcto.",
  remedy: "Escriba el número de veces, por ejemplo 3 para «tres a uno».",
  messages: {
    baja: "La potencialización es {{veces}}: el recurso no se multiplica.",
    no_es_numero: "La potencialización «{{texto}}» no es un número.",
  },
  check(row, report) {
    const expected = "un número mayor que 1";
    const texto = normalizeText(row.raw("potencializacion"));
    if (row.potencializacion !== null) {
      if (row.potencializacion <= 1) report({ message: "baja", row, column: "potencializacion", data: { veces: row.potencializacion }, expected });
    } else if (row.state("potencializacion") === "unreadable" && !isPlaceholder(texto)) {
      report({ message: "no_es_numero", row, column: "potencializacion", data: { texto }, expected });
    }
  },
  examples: [
    {
      title: "Una vez y con palabras; 1.01 ya multiplica",
      rows: [
        { potencializacion: 1, expect: ["baja@potencializacion"] },
        { id: "F-02", potencializacion: 0.5, expect: ["baja@potencializacion"] },
        { id: "F-03", potencializacion: "tres a uno", expect: ["no_es_numero@potencializacion"] },
        { id: "F-04", potencializacion: 1.01 },
      ],
    },
    { title: "Lo que falta lo señala otra regla", rows: [{ potencializacion: "" }, { id: "F-02", potencializacion: "N/D" }] },
  ],
});
