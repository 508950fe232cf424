import { cite } from "../../norms/citations";
import { isSupported } from "../../reading/support";
import { planes } from "../../registers/planes";
import { proyectos } from "../../registers/proyectos";
import { LINEA } from "../../registers/values";
import { formatMoney } from "../../sheet/money";
import { counted } from "../../text/count";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

/** Plans a finding points to. */
const SHOWN = 5;

export default defineFoafiRule({
  id: "PLN-04",
  slug: "suma-de-planes",
  severity: "warning",
  register: proyectos,
  scope: "row",
  needs: ["folio", "linea", "dictamen", "aport_foafi"],
  uses: [use(planes, "proyecto", "aport_foafi")],
  norm: cite("foafi-2002", "§4.3.1 a", "El FOAFI apoyará a las MPYMES en la elaboración de planes de negocios"),
  title: "Los planes no suman la aportación del proyecto",
  why: "En la línea de planes de negocio, lo que el FOAFI aporta al proyecto se reparte entre sus planes. Si no suman lo mismo, falta un plan, sobra, o un monto está mal.",
  legitimate: "Mientras el proyecto está en ejecución los planes pueden sumar menos. Los planes que solo se solicitaron no se suman.",
  remedy: "Compare los planes del proyecto con su cédula y corrija el que falte, sobre o tenga otro monto.",
  messages: { suma: "El proyecto tiene {{aportacion}} del FOAFI y sus planes suman {{suma}} ({{planes}})." },
  check(row, report, { book }) {
    const { aport_foafi: granted } = row;
    if (row.linea !== LINEA.planes || row.dictamen !== "aprobado" || granted === null) return;
    const plans = book.rows(planes, "proyecto", row.folio).filter((plan) => isSupported(plan));
    // A project without plans is PRY-22's; one whose plans lack an amount cannot be added up.
    if (plans.length === 0 || plans.some((plan) => plan.aport_foafi === null)) return;
    const sum = plans.reduce((total, plan) => total + (plan.aport_foafi ?? 0), 0);
    if (sum === granted) return;
    report({
      message: "suma",
      row,
      column: "aport_foafi",
      data: { aportacion: formatMoney(granted), suma: formatMoney(sum), planes: counted(plans.length, "plan", "planes") },
      found: formatMoney(granted),
      expected: formatMoney(sum),
      difference: formatMoney(granted - sum),
      related: plans.slice(0, SHOWN).map((plan) => ({ row: placeIn(planes, plan, "aport_foafi") })),
    });
  },
  examples: [
    {
      title: "Los planes suman un centavo de más; suman justo; uno solo se solicitó",
      rows: [
        { linea: "a", aport_foafi: 140_000, expect: ["suma@aport_foafi"] },
        { folio: "P-002", linea: "planes de negocio", aport_foafi: 70_000 },
      ],
      also: [
        sheet(planes, [
          {},
          { id: "PL-02", beneficiario: "B-002", aport_foafi: 70_000.01 },
          { id: "PL-03", beneficiario: "B-003", proyecto: "p-002" },
          { id: "PL-04", beneficiario: "B-004", proyecto: "P-002", apoyado: "N" },
        ]),
      ],
    },
    {
      title: "Otra línea, un proyecto pendiente, uno sin planes, y un plan sin monto",
      rows: [
        {},
        { folio: "P-002", linea: "a", dictamen: "pendiente" },
        { folio: "P-003", linea: "a" },
        { folio: "P-004", linea: "a" },
      ],
      also: [sheet(planes, [{ proyecto: "P-001" }, { id: "PL-02", proyecto: "P-002" }, { id: "PL-03", proyecto: "P-004", aport_foafi: "" }])],
    },
  ],
});
