import { cite } from "../../norms/citations";
import { criterion } from "../../norms/criteria";
import { isSupported } from "../../reading/support";
import { planes } from "../../registers/planes";
import { formatMoney } from "../../sheet/money";
import { formatShare, timesAmount } from "../../totals/share";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PLN-01",
  slug: "tope-del-plan",
  severity: "error",
  register: planes,
  scope: "row",
  needs: ["costo", "aport_foafi"],
  norm: cite("foafi-2002", "§4.3.2", "El FOAFI podrá apoyar hasta el 70% del costo de los planes de negocio a las MPYMES"),
  title: "El FOAFI aporta más que el tope del plan",
  why: "El FOAFI apoya hasta el 70% del costo de cada plan. Lo que pase de ahí, aunque sea un centavo, no se puede apoyar y habría que devolverlo.",
  legitimate: "El 70% justo se admite. El tope es de cada plan; el del total de un proyecto solo se revisa si así se elige (criterio A-03). Un plan que no se apoyó no se revisa.",
  remedy: "Revise el costo y la aportación con el expediente. Si son correctos, el organismo debe cubrir el excedente.",
  messages: {
    plan: "El FOAFI aporta {{aportacion}} de un plan de {{costo}}: puede aportar hasta {{limite}} ({{tope}}).",
    proyecto: "Los planes del proyecto «{{proyecto}}» suman {{costo}} y el FOAFI les aporta {{aportacion}}: puede aportar hasta {{limite}} ({{tope}}).",
  },
  check(row, report, { book, settings }) {
    const share = settings.parameters.topePlan;
    const { costo, aport_foafi: granted } = row;
    if (costo !== null && granted !== null && costo > 0 && isSupported(row)) {
      const limit = timesAmount(costo, share);
      if (granted > limit) {
        report({
          message: "plan",
          row,
          column: "aport_foafi",
          data: { aportacion: formatMoney(granted), costo: formatMoney(costo), limite: formatMoney(limit), tope: formatShare(share) },
          found: formatMoney(granted),
          expected: `hasta ${formatMoney(limit)}`,
          difference: formatMoney(granted - limit),
          related: [{ row, column: "costo" }],
        });
      }
    }
    if (criterion(settings.criteria, "A-03") !== "por-plan-y-proyecto" || book.first(planes, "proyecto", row.proyecto) !== row) return;
    let [cost, sum] = [0, 0];
    const plans = book.rows(planes, "proyecto", row.proyecto).filter((plan) => isSupported(plan));
    for (const plan of plans) {
      // A total that lacks an amount is no total.
      if (plan.costo === null || plan.aport_foafi === null) return;
      cost += plan.costo;
      sum += plan.aport_foafi;
    }
    const limit = timesAmount(cost, share);
    if (plans.length < 2 || sum <= limit) return;
    report({
      message: "proyecto",
      row,
      column: "proyecto",
      data: { proyecto: row.proyecto, costo: formatMoney(cost), aportacion: formatMoney(sum), limite: formatMoney(limit), tope: formatShare(share) },
      found: formatMoney(sum),
      expected: `hasta ${formatMoney(limit)}`,
      difference: formatMoney(sum - limit),
      related: plans.filter((plan) => plan !== row).map((plan) => ({ row: plan, column: "aport_foafi" as const })),
    });
  },
  examples: [
    {
      title: "El 70% justo, un centavo más, y un plan sin apoyo",
      rows: [
        { costo: 100_000, aport_foafi: 70_000 },
        { id: "PL-02", costo: 100_000, aport_foafi: 70_000.01, expect: ["plan@aport_foafi"] },
        { id: "PL-03", costo: 0.01, aport_foafi: 0.01, expect: ["plan@aport_foafi"] },
        { id: "PL-04", costo: "$100,000.00", aport_foafi: "70,000.00 MN" },
        { id: "PL-05", aport_foafi: 90_000, apoyado: "N" },
        { id: "PL-06", costo: 0, aport_foafi: 70_000 },
        { id: "PL-07", aport_foafi: "" },
      ],
    },
    {
      title: "Con el criterio de revisar también el total del proyecto",
      settings: { criteria: { "A-03": "por-plan-y-proyecto" } },
      rows: [
        { aport_foafi: 80_000, expect: ["plan@aport_foafi", "proyecto@proyecto"] },
        { id: "PL-02", aport_foafi: 60_000.01 },
        { id: "PL-03", proyecto: "P-002", aport_foafi: 80_000, expect: ["plan@aport_foafi"] },
        { id: "PL-04", proyecto: "P-002", aport_foafi: 60_000 },
      ],
    },
  ],
});
