import { cite } from "../../norms/citations";
import { creditos } from "../../registers/creditos";
import { formatMoney } from "../../sheet/money";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "CRE-02",
  slug: "aval-de-mas",
  severity: "error",
  register: creditos,
  scope: "row",
  needs: ["aval_concedido"],
  norm: cite("foafi-2002", "§9 IV", "Indice de eficiencia del Programa de Garantías = Avales concedidos / Avales solicitados"),
  title: "Aval mayor que lo solicitado o que el crédito",
  why: "Se concede a lo más el aval que se pidió, y un aval cubre o completa la garantía de un crédito: no puede ser mayor que él. Con un aval de más el índice de eficiencia pasa de lo posible y el fondo responde por dinero que nadie prestó.",
  legitimate: "En un crédito rechazado el aval cuenta como pedido, no como concedido, y no se compara.",
  remedy: "Compare los tres montos con el expediente del crédito y corrija el que no sea.",
  messages: {
    solicitado: "El aval concedido ({{aval}}) es mayor que el solicitado ({{solicitado}}).",
    credito: "El aval concedido ({{aval}}) es mayor que el crédito ({{monto}}).",
  },
  check(row, report) {
    const { aval_concedido: aval, aval_solicitado: solicitado, monto } = row;
    if (aval === null || row.estatus === "rechazado") return;
    const shown = { row, column: "aval_concedido", found: formatMoney(aval) } as const;
    if (solicitado !== null && aval > solicitado) {
      report({
        ...shown,
        message: "solicitado",
        data: { aval: formatMoney(aval), solicitado: formatMoney(solicitado) },
        expected: `hasta ${formatMoney(solicitado)}`,
        difference: formatMoney(aval - solicitado),
        related: [{ row, column: "aval_solicitado" }],
      });
    }
    if (monto !== null && aval > monto) {
      report({
        ...shown,
        message: "credito",
        data: { aval: formatMoney(aval), monto: formatMoney(monto) },
        expected: `hasta ${formatMoney(monto)}`,
        difference: formatMoney(aval - monto),
        related: [{ row, column: "monto" }],
      });
    }
  },
  examples: [
    {
      title: "Un centavo más de lo pedido, y lo pedido justo",
      rows: [{ aval_concedido: 50_000.01, expect: ["solicitado@aval_concedido"] }, { id: "CR-02", aval_concedido: 50_000 }],
    },
    {
      title: "Un centavo más que el crédito, y el crédito entero",
      rows: [
        { aval_solicitado: 200_000, aval_concedido: 100_000.01, expect: ["credito@aval_concedido"] },
        { id: "CR-02", aval_solicitado: 200_000, aval_concedido: 100_000 },
      ],
    },
    {
      title: "Lo que está vacío no se compara; un rechazado no tiene aval concedido",
      rows: [
        { aval_solicitado: "", aval_concedido: 60_000 },
        { id: "CR-02", monto: "" },
        { id: "CR-03", aval_concedido: "" },
        { id: "CR-04", estatus: "rechazado", fecha: "", aval_concedido: 70_000 },
      ],
    },
  ],
});
