import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { ministraciones } from "../../registers/ministraciones";
import { formatMoney } from "../../sheet/money";
import { isHeldBack, type Ministracion } from "../../totals/ministracion";
import { defineFoafiRule } from "../foafi-rule";

/** The day a ministración was held back, as far as the sheet tells: the day it was, or should have been, delivered. */
function heldSince(row: Ministracion): number | null {
  return row.fecha ?? row.fecha_programada;
}

export default defineFoafiRule({
  id: "MIN-08",
  slug: "pago-con-causal-abierta",
  severity: "error",
  register: ministraciones,
  scope: "row",
  needs: ["proyecto", "fecha", "estatus"],
  norm: cite("foafi-2002", "§4.4.4", "La SE podrá reducir o suspender la ministración de los recursos a los proyectos apoyados, en los siguientes casos"),
  title: "Pago con una causal abierta",
  why: "Mientras una ministración del proyecto está reducida o suspendida, la causa que la detuvo sigue abierta. Entregarle otra al mismo proyecto contradice esa decisión.",
  legitimate: "Si la causa ya se resolvió, falta ponerlo en el estatus de la ministración detenida.",
  remedy: "Confirme si la causal sigue abierta. Si se resolvió, actualice el estatus de la ministración detenida; si no, revise por qué se hizo el pago.",
  messages: {
    otra: "Se ministraron {{monto}} el {{fecha}} al proyecto «{{proyecto}}», que tiene {{estatus}} otra ministración desde el {{desde}}.",
    propia: "La ministración está suspendida y registra una entrega de {{monto}} el {{fecha}}.",
  },
  check(row, report, { book }) {
    const { fecha: date, ministrado, proyecto } = row;
    if (date === null || ministrado === null || ministrado <= 0 || row.estatus === "cancelada") return;
    const paid = { monto: formatMoney(ministrado), fecha: formatDate(date) };
    if (row.estatus === "suspendida") return report({ message: "propia", row, column: "fecha", data: paid });
    for (const other of book.rows(ministraciones, "proyecto", proyecto)) {
      const since = heldSince(other);
      if (other === row || !isHeldBack(other) || since === null || date <= since || other.estatus === null) continue;
      return report({ message: "otra", row, column: "fecha", data: { ...paid, proyecto, estatus: other.estatus, desde: formatDate(since) }, found: paid.fecha, related: [{ row: other, column: "estatus" }] });
    }
  },
  examples: [
    {
      title: "Un pago después de la ministración suspendida, uno anterior y uno de otro proyecto",
      rows: [
        { numero: 2, estatus: "suspendida", causal: "II", fecha: "", ministrado: "", fecha_programada: "01/08/2002" },
        { id: "M-02", numero: 3, fecha: "02/08/2002", expect: ["otra@fecha"] },
        { id: "M-03", numero: 1, fecha: "01/08/2002" },
        { id: "M-04", proyecto: "P-002", convenio: "C-02", fecha: "02/08/2002" },
      ],
    },
    {
      title: "Un pago después de una reducida, y la reducida misma",
      rows: [{ estatus: "reducida", causal: "IV", ministrado: 300_000 }, { id: "M-02", numero: 2, fecha: "01/07/2002", expect: ["otra@fecha"] }, { id: "M-03", numero: 3, fecha: "01/07/2002", ministrado: 0 }],
    },
    { title: "Suspendida y sin embargo entregada", rows: [{ estatus: "suspendida", causal: "I", expect: ["propia@fecha"] }] },
  ],
});
