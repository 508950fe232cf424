import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { creditos } from "../../registers/creditos";
import { formatMoney } from "../../sheet/money";
import { comparisonKey } from "../../text/normalize";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "CRE-06",
  slug: "credito-repetido",
  severity: "warning",
  register: creditos,
  scope: "group",
  atLeast: 2,
  needs: ["beneficiario", "monto", "fecha"],
  norm: cite("foafi-2002", "§9 III", "Total de créditos otorgados a los usuarios de los fondos / aportación del FOAFI a los fondos de garantías"),
  title: "Crédito que parece repetido",
  why: "Dos filas con el mismo fondo, beneficiario, monto y fecha casi siempre son el mismo crédito capturado dos veces, y cuentan doble en los indicadores.",
  legitimate: "Una empresa puede recibir el mismo día dos créditos iguales, cada uno con su contrato. De los créditos sin fondo se compara además la institución.",
  remedy: "Revise los contratos. Si es uno solo, borre la fila que sobra.",
  messages: { repetido: "El crédito «{{primero}}» tiene el mismo fondo, beneficiario, monto ({{monto}}) y fecha ({{fecha}})." },
  groupBy(row) {
    const { beneficiario, monto, fecha } = row;
    if (beneficiario === "" || monto === null || fecha === null || row.estatus === "rechazado") return null;
    const source = row.fondo === "" ? ["", comparisonKey(row.institucion)] : [comparisonKey(row.fondo)];
    return JSON.stringify([comparisonKey(beneficiario), monto, fecha, ...source]);
  },
  check(rows, report) {
    const [first, ...others] = rows;
    for (const row of others) {
      if (!first || first.monto === null || first.fecha === null) return;
      report({
        message: "repetido",
        row,
        data: { primero: first.id, monto: formatMoney(first.monto), fecha: formatDate(first.fecha) },
        related: [{ row: first }],
      });
    }
  },
  examples: [
    {
      title: "El mismo crédito con otro Id y otras mayúsculas; un centavo o un día distinto es otro",
      rows: [
        {},
        { id: "CR-02", fondo: "f-01", beneficiario: "b-001", expect: ["repetido"] },
        { id: "CR-03", monto: 100_000.01 },
        { id: "CR-04", fecha: "16/07/2002" },
        { id: "CR-05", fondo: "F-02" },
        { id: "CR-06", beneficiario: "B-002" },
      ],
    },
    {
      title: "Sin fondo se compara la institución; los rechazados y los que no tienen fecha no se comparan",
      rows: [
        { fondo: "" },
        { id: "CR-02", fondo: "", institucion: "Unión de Crédito del Bajío" },
        { id: "CR-03", fondo: "", institucion: "BANCO DEL OCCIDENTE", expect: ["repetido"] },
        { id: "CR-04", fecha: "" },
        { id: "CR-05", fecha: "" },
        { id: "CR-06", estatus: "rechazado" },
        { id: "CR-07", estatus: "rechazado" },
      ],
    },
  ],
});
