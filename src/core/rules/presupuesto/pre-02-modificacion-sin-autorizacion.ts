import { cite } from "../../norms/citations";
import { presupuesto } from "../../registers/presupuesto";
import { formatMoney } from "../../sheet/money";
import { isPlaceholder } from "../../text/placeholder";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PRE-02",
  slug: "modificacion-sin-autorizacion",
  severity: "error",
  register: presupuesto,
  scope: "row",
  needs: ["concepto", "oficio"],
  norm: cite("foafi-2002", "§4, presupuesto", "La SE podrá solicitar, en su caso, a la SHCP la autorización de modificaciones al presupuesto mencionado"),
  title: "Modificación sin autorización de la SHCP",
  why: "Las modificaciones al presupuesto las autoriza la SHCP. Sin el oficio no hay con qué respaldarlas.",
  remedy: "Anote el número del oficio con que la SHCP autorizó la modificación.",
  messages: {
    vacia: "La modificación {{monto}} no dice con qué oficio la autorizó la SHCP.",
    relleno: "La modificación {{monto}} dice «{{oficio}}» donde va el oficio de la SHCP.",
  },
  check(row, report) {
    if (row.concepto !== "modificación" || row.state("oficio") === "unreadable") return;
    const monto = row.monto === null ? "sin monto" : `de ${formatMoney(row.monto)}`;
    if (row.oficio === "") report({ message: "vacia", row, column: "oficio", data: { monto } });
    else if (isPlaceholder(row.oficio)) report({ message: "relleno", row, column: "oficio", data: { monto, oficio: row.oficio } });
  },
  examples: [
    {
      title: "Una modificación sin oficio, una con el oficio pendiente y una completa; el original no lo lleva",
      rows: [
        {},
        { concepto: "Ampliación", monto: 5_000_000, expect: ["vacia@oficio"] },
        { concepto: "modificación", monto: -5_000_000, oficio: "pendiente", expect: ["relleno@oficio"] },
        { concepto: "modificación", monto: 1_000_000, oficio: "Oficio 315-A-0123" },
      ],
    },
  ],
});
