import { dateOfSerial, formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { planes } from "../../registers/planes";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PLN-05",
  slug: "fecha-en-el-ejercicio",
  severity: "error",
  register: planes,
  scope: "row",
  needs: ["fecha"],
  norm: cite("foafi-2002", "§4.3.2", "durante el ejercicio fiscal 2002"),
  title: "Plan con fecha fuera del ejercicio",
  why: "El apoyo a planes es del ejercicio fiscal. Un plan con fecha de otro año no se puede pagar con este presupuesto ni contar en sus metas.",
  legitimate: "Las reglas siguieron en 2003 hasta que se emitieron otras: un plan cuya fecha y ejercicio son de otro año solo se advierte.",
  remedy: "Compare la fecha con el expediente y corríjala, o corrija el ejercicio del plan.",
  messages: {
    fuera: "La fecha {{fecha}} no es del ejercicio {{ejercicio}}.",
    ejercicio: "El plan dice ejercicio {{escrito}} y su fecha es {{fecha}}.",
    otro: { text: "El plan es del ejercicio {{escrito}} y se revisa el {{ejercicio}}.", severity: "warning" },
  },
  check(row, report, { settings }) {
    if (row.fecha === null) return;
    const { ejercicio } = settings.parameters;
    const { year } = dateOfSerial(row.fecha);
    const written = row.ejercicio ?? ejercicio;
    if (year === ejercicio && written === ejercicio) return;
    const fecha = formatDate(row.fecha);
    if (year === ejercicio) report({ message: "ejercicio", row, column: "ejercicio", data: { escrito: written, fecha }, expected: year, related: [{ row, column: "fecha" }] });
    else if (year === written) report({ message: "otro", row, column: "fecha", data: { escrito: written, ejercicio }, found: fecha, expected: `de ${String(ejercicio)}` });
    else report({ message: "fuera", row, column: "fecha", data: { fecha, ejercicio: written }, found: fecha, expected: `de ${String(written)}` });
  },
  examples: [
    {
      title: "El primero y el último día del año, los de al lado, otro ejercicio, y sin fecha",
      rows: [
        { fecha: "01/01/2002" },
        { id: "PL-02", fecha: "31/12/2002" },
        { id: "PL-03", fecha: "31/12/2001", expect: ["fuera@fecha"] },
        { id: "PL-04", fecha: "01/01/2003", expect: ["fuera@fecha"] },
        { id: "PL-05", ejercicio: 2003, expect: ["ejercicio@ejercicio"] },
        { id: "PL-06", ejercicio: 2003, fecha: "01/07/2003", expect: ["otro@fecha"] },
        { id: "PL-07", ejercicio: "" },
        { id: "PL-08", fecha: "" },
      ],
    },
  ],
});
