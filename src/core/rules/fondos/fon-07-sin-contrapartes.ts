import { cite } from "../../norms/citations";
import { fondos } from "../../registers/fondos";
import { formatMoney } from "../../sheet/money";
import { contributed, COUNTERPARTS } from "../../totals/fund-contributions";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "FON-07",
  slug: "sin-contrapartes",
  severity: "warning",
  register: fondos,
  scope: "row",
  needs: ["aport_empresarios", "aport_estado"],
  norm: cite("foafi-2002", "§4.4.4 VI y §4.3.1 b", "la garantía deberá tomarse en primer lugar de las aportaciones de los empresarios, en segundo lugar de las contrapartes"),
  title: "Fondo sin empresarios o sin contrapartes",
  why: "El FOAFI aporta «en vinculación con empresas o empresarios, banca de desarrollo y/o banca comercial, gobiernos estatales, municipales y el Distrito Federal». Si los empresarios o las contrapartes no ponen nada, un siniestro cae antes sobre el dinero del FOAFI. Contrapartes son el estado, el municipio, la banca y los otros; una celda vacía vale 0.",
  legitimate: "Un fondo puede constituirse antes de que llegue la aportación de los empresarios.",
  remedy: "Escriba las aportaciones que falten, o explique quién responde en primer y segundo lugar.",
  messages: {
    empresarios: "Los empresarios no aportan al fondo: no hay quien responda en primer lugar.",
    contrapartes: "Ni el estado, ni el municipio, ni la banca, ni otros aportan al fondo: no hay contrapartes que respondan en segundo lugar.",
  },
  check(row, report) {
    const expected = "más de $0.00";
    if (contributed(row, ["aport_empresarios"]) === 0) report({ message: "empresarios", row, column: "aport_empresarios", found: formatMoney(0), expected });
    if (contributed(row, COUNTERPARTS) === 0) report({ message: "contrapartes", row, column: "aport_estado", found: formatMoney(0), expected });
  },
  examples: [
    {
      title: "Sin empresarios; sin contrapartes; y con una sola contraparte, que basta",
      rows: [
        { aport_empresarios: 0, expect: ["empresarios@aport_empresarios"] },
        { id: "F-02", aport_estado: 0, aport_municipio: "", aport_banca: 0, aport_otros: "", expect: ["contrapartes@aport_estado"] },
        { id: "F-03", aport_estado: 0, aport_municipio: 0, aport_banca: 0.01 },
        { id: "F-04", aport_empresarios: "", expect: ["empresarios@aport_empresarios"] },
      ],
    },
    { title: "Una aportación que no se lee no se toma por cero", rows: [{ aport_empresarios: "por definir", aport_estado: 0, aport_banca: "pendiente" }] },
  ],
});
