import { cite } from "../../norms/citations";
import { criterion } from "../../norms/criteria";
import { APORTACIONES, APORTACIONES_OBLIGADAS } from "../../registers/aportaciones";
import { proyectos } from "../../registers/proyectos";
import { formatMoney } from "../../sheet/money";
import { totalOff } from "../../totals/declared-total";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PRY-05",
  slug: "aportaciones-y-costo",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: [...APORTACIONES_OBLIGADAS, "costo_total"],
  norm: cite("foafi-2002", "§6.3.2", "deberá especificar con toda precisión los montos con los que participarán el Gobierno del Estado, la Secretaría de Economía o el organismo intermedio"),
  title: "Las aportaciones no suman el costo total",
  why: "Lo que ponen el FOAFI, el estado, el municipio, el organismo, los empresarios y otros es lo que cuesta el proyecto, al centavo. Si no cuadra, un monto está mal o falta quien ponga el resto, y el factor de multiplicación sale mal.",
  legitimate: "Con más de dos decimales en las aportaciones se tolera un centavo por cada una: esas celdas se señalan aparte.",
  remedy: "Compare cada monto con la cédula y corrija el que no sea, o el costo total.",
  messages: {
    faltan: "Las aportaciones suman {{suma}} y el costo total es {{costo}}: faltan {{diferencia}}.",
    sobran: "Las aportaciones suman {{suma}} y el costo total es {{costo}}: sobran {{diferencia}}.",
  },
  check(row, report, { settings }) {
    // A blank that must be filled is told on its own, and may be all that is missing.
    const mayBeBlank = criterion(settings.criteria, "A-16") === "basta-uno";
    if (!mayBeBlank && APORTACIONES_OBLIGADAS.some((column) => row.state(column) === "empty")) return;
    const off = totalOff(proyectos, row, APORTACIONES, "costo_total");
    if (off === null) return;
    const { sum, total, culprits } = off;
    const diferencia = formatMoney(Math.abs(sum - total));
    report({
      message: sum < total ? "faltan" : "sobran",
      row,
      column: "costo_total",
      data: { suma: formatMoney(sum), costo: formatMoney(total), diferencia },
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
        { costo_total: 2_000_000 },
        { folio: "P-002", costo_total: 2_000_000.01, expect: ["faltan@costo_total"] },
        { folio: "P-003", costo_total: 1_999_999.99, expect: ["sobran@costo_total"] },
        { folio: "P-004", aport_estado: 500_000.1, aport_organismo: 300_000.2, costo_total: 2_000_000.3 },
      ],
    },
    { title: "Un cero de más en la aportación del organismo", rows: [{ aport_organismo: 3_000_000, expect: ["sobran@costo_total"] }] },
    { title: "Un monto escrito como texto también suma", rows: [{ aport_estado: "$500,000.00 MN" }] },
    { title: "Con un monto obligado vacío, o que no se puede leer, no hay suma", rows: [{ aport_estado: "" }, { folio: "P-002", aport_estado: "por definir" }, { folio: "P-003", costo_total: "" }] },
    { title: "Tres tercios con más decimales de la cuenta", rows: [{ aport_foafi: 333_333.333, aport_estado: 333_333.333, aport_organismo: 333_333.333, aport_empresarios: 0, costo_total: 1_000_000 }] },
    {
      title: "Con el criterio A-16 el vacío es cero",
      settings: { criteria: { "A-16": "basta-uno" } },
      rows: [{ aport_estado: "", costo_total: 1_500_000 }, { folio: "P-002", aport_estado: "", expect: ["faltan@costo_total"] }],
    },
  ],
});
