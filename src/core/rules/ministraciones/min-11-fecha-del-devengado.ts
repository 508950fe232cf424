import { dateOfSerial, formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { ministraciones } from "../../registers/ministraciones";
import { formatMoney } from "../../sheet/money";
import { delivered } from "../../totals/ministracion";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "MIN-11",
  slug: "fecha-del-devengado",
  severity: "info",
  register: ministraciones,
  scope: "row",
  needs: ["fecha", "ministrado"],
  norm: cite("foafi-2002", "§6.3.3, ejercicio de los recursos", "los recursos del FOAFI se considerarán devengados para la SE en el momento que los entregue al ORGANISMO INTERMEDIO"),
  title: "Día en que se devengó el recurso",
  why: "El recurso se devenga el día en que se entrega al organismo intermedio: esa fecha dice a qué ejercicio pertenece.",
  legitimate: "La entrega de otro ejercicio puede estar aquí como antecedente.",
  remedy: "Anote el día de la entrega; si es de otro ejercicio, confirme que la fila va en este registro.",
  messages: {
    sin_fecha: "Se ministraron {{monto}} y falta el día de la entrega: no se sabe en qué ejercicio se devengaron.",
    otro_ejercicio: "Se entregó el {{fecha}}: se devengó en {{anio}} y el ejercicio que se revisa es {{ejercicio}}.",
  },
  check(row, report, { settings }) {
    const { fecha } = row;
    const amount = delivered(row);
    if (amount <= 0) return;
    if (fecha === null) {
      if (row.state("fecha") === "empty") report({ message: "sin_fecha", row, column: "fecha", data: { monto: formatMoney(amount) } });
      return;
    }
    const { year } = dateOfSerial(fecha);
    const { ejercicio } = settings.parameters;
    if (year !== ejercicio) report({ message: "otro_ejercicio", row, column: "fecha", data: { fecha: formatDate(fecha), anio: year, ejercicio }, expected: ejercicio });
  },
  examples: [
    {
      title: "Entregada sin fecha, en otro ejercicio, el último día, y aún no entregada",
      rows: [
        { fecha: "", expect: ["sin_fecha@fecha"] },
        { id: "M-02", numero: 2, fecha: "02/01/2003", expect: ["otro_ejercicio@fecha"] },
        { id: "M-03", numero: 3, fecha: "31/12/2002" },
        { id: "M-04", numero: 4, fecha: "", ministrado: "", estatus: "programada" },
      ],
    },
  ],
});
