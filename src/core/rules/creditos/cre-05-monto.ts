import { cite } from "../../norms/citations";
import { creditos } from "../../registers/creditos";
import { formatMoney } from "../../sheet/money";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "CRE-05",
  slug: "monto",
  severity: "error",
  register: creditos,
  scope: "row",
  needs: ["monto"],
  norm: cite("foafi-2002", "§9 III", "Total de créditos otorgados a los usuarios de los fondos / aportación del FOAFI a los fondos de garantías"),
  title: "Crédito sin monto",
  why: "El índice de impacto suma los montos de los créditos. Un crédito de cero o negativo no es un crédito, o le falta su monto.",
  remedy: "Escriba el monto otorgado o, si se rechazó, el que se pidió.",
  messages: { cero: "El monto del crédito es {{monto}}." },
  check(row, report) {
    if (row.monto === null || row.monto > 0) return;
    report({ message: "cero", row, column: "monto", data: { monto: formatMoney(row.monto) }, found: formatMoney(row.monto), expected: "más de $0.00" });
  },
  examples: [
    {
      title: "Cero y negativo; un centavo es un monto; el vacío lo señala otra regla",
      rows: [
        { monto: 0, expect: ["cero@monto"] },
        { id: "CR-02", monto: -100_000, expect: ["cero@monto"] },
        { id: "CR-03", monto: 0.01 },
        { id: "CR-04", monto: "" },
        { id: "CR-05", monto: "$100,000.00" },
      ],
    },
  ],
});
