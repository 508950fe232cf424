import { cite } from "../../norms/citations";
import { fondos } from "../../registers/fondos";
import { formatMoney } from "../../sheet/money";
import { totalOff } from "../../totals/declared-total";
import { CONTRIBUTIONS } from "../../totals/fund-contributions";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "FON-02",
  slug: "suma-del-patrimonio",
  severity: "error",
  register: fondos,
  scope: "row",
  needs: ["aport_foafi", "aport_empresarios", "patrimonio"],
  norm: cite("foafi-2002", "§4.3.2", "la aportación del FOAFI no deberá significar más del 50% de su patrimonio total en cada fondo en el que participe"),
  title: "Las aportaciones no suman el patrimonio",
  why: "El patrimonio de un fondo es lo que aportaron el FOAFI, los empresarios, los gobiernos, la banca y otros, al centavo. Si no cuadra, el tope del 50% se mide contra una cifra que no es.",
  legitimate: "Lo que tenía un fondo antes de complementarse también es patrimonio: va en Otras aportaciones. Con más de dos decimales se tolera un centavo por cada celda que los tenga.",
  remedy: "Compare cada aportación con el contrato del fondo y corrija la que no sea, o el patrimonio.",
  messages: {
    faltan: "Las aportaciones suman {{suma}} y el patrimonio es {{patrimonio}}: faltan {{diferencia}}.",
    sobran: "Las aportaciones suman {{suma}} y el patrimonio es {{patrimonio}}: sobran {{diferencia}}.",
  },
  explainedBy: ["FON-03"],
  check(row, report) {
    const off = totalOff(fondos, row, CONTRIBUTIONS, "patrimonio");
    if (off === null) return;
    const { sum, total, culprits } = off;
    const diferencia = formatMoney(Math.abs(sum - total));
    report({
      message: sum < total ? "faltan" : "sobran",
      row,
      column: "patrimonio",
      data: { suma: formatMoney(sum), patrimonio: formatMoney(total), diferencia },
      found: formatMoney(total),
      expected: formatMoney(sum),
      difference: formatMoney(total - sum),
      culprits,
    });
  },
  examples: [
    {
      title: "Al centavo",
      rows: [
        {},
        { id: "F-02", patrimonio: 2_000_000.01, expect: ["faltan@patrimonio"] },
        { id: "F-03", patrimonio: 1_999_999.99, expect: ["sobran@patrimonio"] },
        { id: "F-04", aport_estado: 500_000.1, aport_banca: 300_000.2, patrimonio: 2_000_000.3 },
      ],
    },
    { title: "Un cero de más en la aportación de la banca", rows: [{ aport_banca: 3_000_000, expect: ["sobran@patrimonio"] }] },
    {
      title: "Lo vacío es cero, el texto también suma y lo que no se lee no deja sumar",
      rows: [{ aport_municipio: "", aport_otros: "" }, { id: "F-02", aport_estado: "$500,000.00 MN" }, { id: "F-03", aport_estado: "en especie" }, { id: "F-04", patrimonio: "" }],
    },
    {
      title: "Un fondo complementado: lo que ya tenía, en otras aportaciones y sin registrar",
      rows: [{ modalidad: "complementación", aport_otros: 4_000_000, patrimonio: 6_000_000 }, { id: "F-02", modalidad: "complementación", patrimonio: 6_000_000, expect: ["faltan@patrimonio"] }],
    },
    {
      title: "Ninguna aportación escrita; tres tercios con más decimales de la cuenta",
      rows: [
        { aport_foafi: "", aport_empresarios: "", aport_estado: "", aport_municipio: "", aport_banca: "", aport_otros: "" },
        { id: "F-02", aport_foafi: 333_333.333, aport_empresarios: 333_333.333, aport_estado: 333_333.333, aport_banca: 0, patrimonio: 1_000_000 },
      ],
    },
  ],
});
