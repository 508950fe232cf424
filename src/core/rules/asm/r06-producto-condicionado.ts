import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { comparisonKey } from "../../text/normalize";
import { defineAsmRule } from "./define";

const CONDITION = /\b(?:en (?:su )?caso de (?:existir|haber|que|contar|autorizarse|ser)|en su caso|si (?:existen?|hay|se cuenta con|se autorizan?) (?:los )?(?:recursos?|presupuesto|suficiencia)|sujet[oa]s? a (?:la )?(?:disponibilidad|suficiencia|presupuesto)|de ser (?:posible|procedente|viable|el caso)|de contar con|siempre que)\b/;

export default defineAsmRule({
  id: "ASM-R06",
  slug: "producto-condicionado",
  severity: "info",
  register: asm,
  scope: "row",
  needs: ["productos"],
  norm: cite("asm-2015-2016", "línea 21", "en caso de existir los recursos"),
  title: "Producto sujeto a una condición",
  why: "Un producto que depende de recursos o autorizaciones puede no llegar nunca, y entonces no se sabrá si el ASM se atendió.",
  legitimate: "Si la condición es real, está bien dicha; conviene acordar también qué se entrega si no se cumple.",
  remedy: "Separe lo que se entrega en cualquier caso de lo que depende de la condición.",
  messages: {
    condicion: "El producto depende de una condición: «{{condicion}}».",
  },
  check(row, report) {
    const condition = CONDITION.exec(comparisonKey(row.productos));
    if (condition) report({ message: "condicion", row, column: "productos", data: { condicion: condition[0] }, expected: "un producto que se entregue en cualquier caso" });
  },
  examples: [
    {
      title: "Con y sin condición",
      rows: [
        { productos: "Especificaciones del tablero y, en caso de existir los recursos, sistema de información implementado.", expect: ["condicion@productos"] },
        { no: "", programa: "", productos: "Informe de los casos en que existieron recursos." },
      ],
    },
  ],
});
