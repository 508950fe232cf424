import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { ministraciones } from "../../registers/ministraciones";
import { formatMoney } from "../../sheet/money";
import { counted } from "../../text/count";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "MIN-10",
  slug: "entero-a-tesofe",
  severity: "warning",
  register: ministraciones,
  scope: "row",
  needs: ["reintegrado", "fecha_tesofe"],
  norm: cite("foafi-2002", "§6.3.3", "el ORGANISMO INTERMEDIO deberá reintegrarlos a la SE, quien los enterará a la Tesorería de la Federación"),
  title: "Reintegro sin entero a la TESOFE",
  why: "El organismo devuelve a la SE y la SE lo entera a la Tesorería de la Federación. Sin el entero, o con un entero anterior a la devolución, el dinero no se puede seguir hasta su destino.",
  legitimate: "Si el organismo devolvió hace poco, el entero puede estar en trámite.",
  remedy: "Anote la fecha del entero a la TESOFE, o corrija la que no sea.",
  messages: {
    sin_entero: "Se devolvieron {{reintegrado}} a la SE y no hay fecha de entero a la TESOFE.",
    antes: "El entero a la TESOFE ({{tesofe}}) es anterior a la devolución a la SE ({{reintegro}}).",
  },
  check(row, report) {
    const { reintegrado, fecha_reintegro: returned, fecha_tesofe: paidIn } = row;
    if (paidIn === null) {
      if (reintegrado === null || reintegrado <= 0 || row.state("fecha_tesofe") !== "empty") return;
      return report({ message: "sin_entero", row, column: "fecha_tesofe", data: { reintegrado: formatMoney(reintegrado) } });
    }
    if (returned === null || paidIn >= returned) return;
    const reintegro = formatDate(returned);
    const tesofe = formatDate(paidIn);
    report({ message: "antes", row, column: "fecha_tesofe", data: { tesofe, reintegro }, found: tesofe, expected: `desde ${reintegro}`, difference: `${counted(returned - paidIn, "día", "días")} antes` });
  },
  examples: [
    {
      title: "Sin entero, antes de la devolución, el mismo día y sin nada que devolver",
      rows: [
        { reintegrado: 100_000, fecha_reintegro: "10/12/2002", expect: ["sin_entero@fecha_tesofe"] },
        { id: "M-02", numero: 2, reintegrado: 100_000, fecha_reintegro: "10/12/2002", fecha_tesofe: "09/12/2002", expect: ["antes@fecha_tesofe"] },
        { id: "M-03", numero: 3, reintegrado: 100_000, fecha_reintegro: "10/12/2002", fecha_tesofe: "10/12/2002" },
        { id: "M-04", numero: 4 },
      ],
    },
  ],
});
