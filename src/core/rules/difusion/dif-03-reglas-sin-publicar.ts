import { cite } from "../../norms/citations";
import { difusion } from "../../registers/difusion";
import { defineFoafiRule } from "../foafi-rule";

/** The kind of publication that answers §4.4.1.2 II. */
const RULES = "reglas de operación";

export default defineFoafiRule({
  id: "DIF-03",
  slug: "reglas-sin-publicar",
  severity: "error",
  register: difusion,
  scope: "register",
  needs: ["tipo"],
  norm: cite("foafi-2002", "§4.4.1.2, II, y §5.1.2, obligación VIII", "Publicar las Reglas de Operación en la página de internet de la SE"),
  title: "Reglas de operación sin publicar",
  why: "Publicar las reglas es condición para canalizar recursos a los fondos y obligación del Consejo: sin ellas, quien podría pedir el apoyo no sabe cómo.",
  remedy: "Registre la publicación de las reglas como una fila de tipo «reglas de operación», con su fecha; si no se han publicado, publíquelas.",
  messages: { falta: "La hoja no tiene ninguna fila de tipo «reglas de operación»." },
  check(table, report, { book }) {
    if (book.count(difusion, "tipo", RULES) === 0) report({ message: "falta", row: table.segments[0].headerRow, expected: "una fila de tipo «reglas de operación»" });
  },
  examples: [
    {
      title: "Una hoja con publicaciones y reuniones, y sin las reglas",
      grid: [
        ["Id", "Tipo", "Fecha", "Leyenda", "MPYMES beneficiadas"],
        ["D-01", "publicación", "15/06/2002", "", 1],
        ["D-02", "reunión promocional", "20/06/2002", "", ""],
      ],
      expect: ["falta@1"],
    },
    { title: "Con las reglas publicadas", rows: [{}, { id: "D-02", tipo: "Reglas de Operación", leyenda: "" }] },
  ],
});
