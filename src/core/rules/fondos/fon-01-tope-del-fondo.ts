import { cite } from "../../norms/citations";
import { fondos } from "../../registers/fondos";
import { formatMoney } from "../../sheet/money";
import { formatShare, timesAmount } from "../../totals/share";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "FON-01",
  slug: "tope-del-fondo",
  severity: "error",
  register: fondos,
  scope: "row",
  needs: ["aport_foafi", "patrimonio"],
  norm: cite("foafi-2002", "§4.3.2", "la aportación del FOAFI no deberá significar más del 50% de su patrimonio total en cada fondo en el que participe"),
  title: "El FOAFI aporta más que el tope del fondo",
  why: "El FOAFI aporta junto con otros, y su parte no pasa del 50% del patrimonio total de cada fondo. Lo que pase de ahí, aunque sea un centavo, no se puede aportar.",
  legitimate: "El 50% justo se admite. El patrimonio es el total registrado, con la aportación del FOAFI incluida (criterio A-04).",
  remedy: "Revise la aportación y el patrimonio con el contrato del fondo. Si son correctos, los demás deben aportar más, o el FOAFI menos.",
  messages: { de_mas: "El FOAFI aporta {{aportacion}} a un fondo con patrimonio de {{patrimonio}}: puede aportar hasta {{limite}} ({{tope}})." },
  check(row, report, { settings }) {
    const share = settings.parameters.topeFondo;
    const { patrimonio, aport_foafi: granted } = row;
    // Without a patrimony there is no share of it: that is told on its own.
    if (patrimonio === null || granted === null || patrimonio <= 0) return;
    const limit = timesAmount(patrimonio, share);
    if (granted <= limit) return;
    report({
      message: "de_mas",
      row,
      column: "aport_foafi",
      data: { aportacion: formatMoney(granted), patrimonio: formatMoney(patrimonio), limite: formatMoney(limit), tope: formatShare(share) },
      found: formatMoney(granted),
      expected: `hasta ${formatMoney(limit)}`,
      difference: formatMoney(granted - limit),
      related: [{ row, column: "patrimonio" }],
    });
  },
  examples: [
    {
      title: "Seis de diez millones; el 50% justo, y un centavo más",
      rows: [
        { aport_foafi: 6_000_000, patrimonio: 10_000_000, expect: ["de_mas@aport_foafi"] },
        { id: "F-02", aport_foafi: 5_000_000, patrimonio: 10_000_000 },
        { id: "F-03", aport_foafi: 5_000_000.01, patrimonio: 10_000_000, expect: ["de_mas@aport_foafi"] },
        { id: "F-04", aport_foafi: 0.02, patrimonio: 0.03, expect: ["de_mas@aport_foafi"] },
        { id: "F-05", aport_foafi: 0.01, patrimonio: 0.03 },
        { id: "F-06", aport_foafi: "$5,000,000.00", patrimonio: "10,000,000.00 MN" },
      ],
    },
    { title: "Sin patrimonio o sin aportación no hay parte que medir", rows: [{ patrimonio: "" }, { id: "F-02", patrimonio: 0 }, { id: "F-03", aport_foafi: "" }, { id: "F-04", aport_foafi: "en especie" }] },
    { title: "Con un tope de 40%", settings: { parameters: { topeFondo: 0.4 } }, rows: [{ expect: ["de_mas@aport_foafi"] }, { id: "F-02", aport_foafi: 800_000 }] },
  ],
});
