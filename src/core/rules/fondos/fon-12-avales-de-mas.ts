import { cite } from "../../norms/citations";
import { creditos } from "../../registers/creditos";
import { fondos } from "../../registers/fondos";
import { formatMoney } from "../../sheet/money";
import { counted } from "../../text/count";
import { timesAmount } from "../../totals/share";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "FON-12",
  slug: "avales-de-mas",
  severity: "warning",
  register: fondos,
  scope: "row",
  needs: ["id", "patrimonio", "potencializacion"],
  uses: [use(creditos, "fondo", "aval_concedido", "estatus")],
  norm: cite("foafi-2002", "§4.4.4 VII", "el nivel de riesgo así como la potencialización del recurso del FOAFI"),
  title: "Avales vigentes por encima de lo que el fondo respalda",
  why: "La potencialización dice cuántas veces puede comprometerse el patrimonio. Si los avales vigentes suman más, el fondo garantiza más de lo que dijo que podía. El texto no fija este límite: se infiere de la causal VII.",
  legitimate: "La potencialización puede referirse al crédito y no al aval, o solo al recurso del FOAFI: compárela con el contrato.",
  remedy: "Compare los avales vigentes, el patrimonio y la potencialización con los registros del fondo.",
  messages: { pasa: "{{avales}} suman {{suma}}, y el patrimonio ({{patrimonio}}) por la potencialización ({{veces}}) da {{limite}}." },
  check(row, report, { book }) {
    const { patrimonio, potencializacion } = row;
    if (patrimonio === null || patrimonio <= 0 || potencializacion === null || potencializacion <= 0) return;
    const most = timesAmount(patrimonio, potencializacion);
    let suma = 0;
    let avales = 0;
    let largest = null;
    for (const credit of book.rows(creditos, "fondo", row.id)) {
      const aval = credit.aval_concedido ?? 0;
      if (credit.estatus !== "vigente" || aval <= 0) continue;
      suma += aval;
      avales += 1;
      if (largest === null || aval > (largest.aval_concedido ?? 0)) largest = credit;
    }
    if (suma <= most) return;
    report({
      message: "pasa",
      row,
      column: "patrimonio",
      data: { avales: counted(avales, "aval vigente", "avales vigentes"), suma: formatMoney(suma), patrimonio: formatMoney(patrimonio), veces: potencializacion, limite: formatMoney(most) },
      found: formatMoney(suma),
      expected: `hasta ${formatMoney(most)}`,
      difference: formatMoney(suma - most),
      related: [{ row, column: "potencializacion" }, ...(largest ? [{ row: placeIn(creditos, largest, "aval_concedido") }] : [])],
    });
  },
  examples: [
    {
      title: "Dos avales que pasan por un centavo de tres veces el patrimonio, y los que llegan justo",
      rows: [
        { patrimonio: 100_000, expect: ["pasa@patrimonio"] },
        { id: "F-02", patrimonio: 100_000 },
      ],
      also: [
        sheet(creditos, [
          { aval_concedido: 200_000 },
          { id: "CR-02", fondo: "f-01", aval_concedido: 100_000.01 },
          { id: "CR-03", fondo: "F-02", aval_concedido: 300_000 },
        ]),
      ],
    },
    {
      title: "Los liquidados, siniestrados y rechazados ya no comprometen; sin potencialización no hay límite",
      rows: [{ patrimonio: 10_000 }, { id: "F-02", patrimonio: 10_000, potencializacion: "" }],
      also: [
        sheet(creditos, [
          { estatus: "liquidado" },
          { id: "CR-02", estatus: "siniestrado" },
          { id: "CR-03", estatus: "rechazado", fecha: "" },
          { id: "CR-04", fondo: "F-02" },
        ]),
      ],
    },
  ],
});
