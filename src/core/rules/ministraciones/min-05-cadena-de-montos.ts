import { cite } from "../../norms/citations";
import { ministraciones } from "../../registers/ministraciones";
import { formatMoney } from "../../sheet/money";
import { defineFoafiRule } from "../foafi-rule";

/** What a peso goes through, in the order of §10.2: no step can have more than the one before. */
const CHAIN = ["ministrado", "liberado", "ejercido", "comprobado"] as const;

export default defineFoafiRule({
  id: "MIN-05",
  slug: "cadena-de-montos",
  severity: "error",
  register: ministraciones,
  scope: "row",
  needs: ["ministrado"],
  norm: cite("foafi-2002", "§10.2", "la revisión del flujo financiero de los recursos autorizados, ministrados, liberados y ejercidos, su comprobación"),
  title: "Montos que crecen en el camino",
  why: "Lo ministrado se libera, lo liberado se ejerce y lo ejercido se comprueba. En ningún paso puede haber más dinero que en el anterior.",
  legitimate: "Los rendimientos del dinero depositado pueden hacer que se ejerza más de lo ministrado; convendría registrarlos aparte.",
  remedy: "Compare los dos montos con los comprobantes y corrija el que no sea.",
  messages: { crece: "Lo {{paso}} ({{monto}}) es más que lo {{previo}} ({{anterior}})." },
  check(row, report) {
    let before: { readonly step: string; readonly amount: number } | null = null;
    for (const step of CHAIN) {
      const amount = row[step];
      if (amount === null) continue;
      if (before !== null && amount > before.amount) {
        report({
          message: "crece",
          row,
          column: step,
          data: { paso: step, monto: formatMoney(amount), previo: before.step, anterior: formatMoney(before.amount) },
          expected: `hasta ${formatMoney(before.amount)}`,
          difference: formatMoney(amount - before.amount),
        });
      }
      before = { step, amount };
    }
  },
  examples: [
    {
      title: "Un centavo más de lo que se liberó; todo igual; una celda vacía en medio",
      rows: [
        { ejercido: 1_000_000.01, comprobado: 1_000_000, expect: ["crece@ejercido"] },
        { id: "M-02", numero: 2 },
        { id: "M-03", numero: 3, ministrado: 500, liberado: "", ejercido: 400, comprobado: 500, expect: ["crece@comprobado"] },
        { id: "M-04", numero: 4, ministrado: 500, liberado: 400, ejercido: 300, comprobado: 200 },
      ],
    },
  ],
});
