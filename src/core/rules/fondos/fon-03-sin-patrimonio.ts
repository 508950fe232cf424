import { cite } from "../../norms/citations";
import { fondos } from "../../registers/fondos";
import { formatMoney } from "../../sheet/money";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "FON-03",
  slug: "sin-patrimonio",
  severity: "error",
  register: fondos,
  scope: "row",
  needs: ["aport_foafi", "patrimonio"],
  norm: cite("foafi-2002", "§4.3.2", "no deberá significar más del 50% de su patrimonio total en cada fondo en el que participe"),
  title: "Fondo con dinero del FOAFI y sin patrimonio",
  why: "Si el FOAFI aportó, el fondo tiene al menos ese patrimonio. Sin él no se puede medir el tope ni saber cuánto respalda el fondo.",
  remedy: "Escriba el patrimonio total del fondo, con la aportación del FOAFI incluida.",
  messages: {
    vacio: "El FOAFI aporta {{foafi}} y el patrimonio del fondo está vacío.",
    cero: "El FOAFI aporta {{foafi}} y el patrimonio del fondo es {{patrimonio}}.",
  },
  check(row, report) {
    const { aport_foafi: foafi, patrimonio } = row;
    if (foafi === null || foafi <= 0) return;
    const shown = { row, column: "patrimonio", expected: `al menos ${formatMoney(foafi)}` } as const;
    if (row.state("patrimonio") === "empty") report({ ...shown, message: "vacio", data: { foafi: formatMoney(foafi) } });
    else if (patrimonio !== null && patrimonio <= 0) report({ ...shown, message: "cero", data: { foafi: formatMoney(foafi), patrimonio: formatMoney(patrimonio) }, found: formatMoney(patrimonio) });
  },
  examples: [
    {
      title: "Patrimonio en cero y vacío; un centavo ya es patrimonio",
      rows: [
        { patrimonio: 0, expect: ["cero@patrimonio"] },
        { id: "F-02", patrimonio: "", expect: ["vacio@patrimonio"] },
        { id: "F-03", patrimonio: 0.01 },
      ],
    },
    { title: "Sin dinero del FOAFI no se exige", rows: [{ aport_foafi: 0, patrimonio: 0 }, { id: "F-02", aport_foafi: "", patrimonio: "" }] },
  ],
});
