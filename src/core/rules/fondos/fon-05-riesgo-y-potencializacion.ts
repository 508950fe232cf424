import { cite } from "../../norms/citations";
import { criterion } from "../../norms/criteria";
import { fondos } from "../../registers/fondos";
import { isPlaceholder } from "../../text/placeholder";
import { defineFoafiRule } from "../foafi-rule";

/** What causal VII wants specified. */
const SPECIFIED = [
  { column: "nivel_riesgo", dato: "el nivel de riesgo" },
  { column: "potencializacion", dato: "la potencialización" },
] as const;

/** Risk is rated with letters too: a lone A is a level, not a place left for one. */
const RATING = /^\s*(?:A{1,3}|B{1,3}|C{1,3}|D)[+-]?\s*$/;

export default defineFoafiRule({
  id: "FON-05",
  slug: "riesgo-y-potencializacion",
  severity: "error",
  register: fondos,
  scope: "row",
  needs: ["cobertura", "tipo", "nivel_riesgo", "potencializacion"],
  norm: cite("foafi-2002", "§4.4.4 VII", "Cuando en los fondos estatales de Garantía Recíproca no se especifique claramente el nivel de riesgo así como la potencialización del recurso del FOAFI."),
  title: "Falta el nivel de riesgo o la potencialización",
  why: "En un fondo estatal de garantía recíproca, no decir con claridad el nivel de riesgo o cuántas veces se multiplica el recurso es causal VII para reducir o suspender la ministración. En los demás fondos el texto no lo pide, pero conviene saberlo: ahí es una advertencia (criterio A-32).",
  remedy: "Escriba el nivel de riesgo y la potencialización como están en el contrato del fondo.",
  messages: {
    falta: "El fondo es estatal y de garantía recíproca, y no especifica {{dato}}: es causal VII.",
    conviene: { text: "El fondo no especifica {{dato}}.", severity: "warning" },
  },
  check(row, report, { settings }) {
    const required = row.cobertura === "estatal" && row.tipo === "recíproca";
    if (!required && criterion(settings.criteria, "A-32") === "solo-estatales") return;
    for (const { column, dato } of SPECIFIED) {
      const missing = row.state(column) === "empty" || (isPlaceholder(String(row.raw(column))) && !RATING.test(String(row.raw(column))));
      // A number says something, if only 0: what it is worth is for another rule.
      if (!missing || typeof row.raw(column) === "number") continue;
      report({ message: required ? "falta" : "conviene", row, column, data: { dato } });
    }
  },
  examples: [
    {
      title: "Estatal y recíproca sin ninguno de los dos; un guion no especifica nada",
      rows: [
        { nivel_riesgo: "", potencializacion: "", expect: ["falta@nivel_riesgo", "falta@potencializacion"] },
        { id: "F-02", nivel_riesgo: "N/D", potencializacion: "-", expect: ["falta@nivel_riesgo", "falta@potencializacion"] },
        { id: "F-03", cobertura: "Estatal", tipo: "Garantía recíproca" },
        { id: "F-04", nivel_riesgo: "AA" },
      ],
    },
    {
      title: "En un fondo nacional o de garantía complementaria es una advertencia",
      rows: [
        { cobertura: "nacional", nivel_riesgo: "", expect: ["conviene@nivel_riesgo"] },
        { id: "F-02", tipo: "complementaria", potencializacion: "", expect: ["conviene@potencializacion"] },
        { id: "F-03", tipo: "complementaria", potencializacion: 1 },
      ],
    },
    {
      title: "Si el criterio A-32 es solo para los estatales, en los demás no se dice nada",
      settings: { criteria: { "A-32": "solo-estatales" } },
      rows: [{ cobertura: "nacional", nivel_riesgo: "" }, { id: "F-02", nivel_riesgo: "", expect: ["falta@nivel_riesgo"] }],
    },
  ],
});
