import { cite } from "../../norms/citations";
import type { Row } from "../../reading/row";
import { planes } from "../../registers/planes";
import { proyectos } from "../../registers/proyectos";
import { formatMoney } from "../../sheet/money";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

/** Two equal plans are no pattern. */
const FEWEST = 3;
/** Other plans a finding points to: enough to see the pattern. */
const SHOWN = 3;

export default defineFoafiRule({
  id: "PLN-06",
  slug: "planes-identicos",
  severity: "info",
  register: planes,
  scope: "register",
  needs: ["proyecto", "costo", "aport_foafi"],
  uses: [use(proyectos, "folio", "organismo")],
  norm: cite("practica", "planes copiados de un organismo"),
  title: "Todos los planes de un organismo con el mismo costo",
  why: "Cada plan de negocio se elabora para una empresa. Si todos los de un organismo cuestan lo mismo y reciben lo mismo, quizá se copió la primera fila.",
  legitimate: "Es normal cuando el organismo contrató todos los planes a precio fijo. Con menos de tres planes no se señala.",
  remedy: "Confirme dos o tres planes con su factura.",
  messages: { iguales: "Los {{cuantos}} planes del organismo {{organismo}} cuestan {{costo}} y reciben {{aportacion}}." },
  check(table, report, { book }) {
    const byOrganismo = new Map<string, Row<typeof planes>[]>();
    for (const row of table.rows) {
      const organismo = row.kind === "record" ? book.first(proyectos, "folio", row.proyecto)?.organismo.toUpperCase() : undefined;
      if (!organismo) continue;
      const plans = byOrganismo.get(organismo);
      if (plans) plans.push(row);
      else byOrganismo.set(organismo, [row]);
    }
    for (const [organismo, plans] of byOrganismo) {
      const [first, ...others] = plans;
      if (!first || plans.length < FEWEST) continue;
      const { costo, aport_foafi: granted } = first;
      if (costo === null || granted === null || others.some((row) => row.costo !== costo || row.aport_foafi !== granted)) continue;
      report({
        message: "iguales",
        row: first,
        column: "costo",
        data: { cuantos: plans.length, organismo, costo: formatMoney(costo), aportacion: formatMoney(granted) },
        found: formatMoney(costo),
        related: others.slice(0, SHOWN).map((row) => ({ row: placeIn(planes, row, "costo") })),
      });
    }
  },
  examples: [
    {
      title: "Tres planes iguales de un organismo, en dos proyectos",
      rows: [{ expect: ["iguales@costo"] }, { id: "PL-02", beneficiario: "B-002" }, { id: "PL-03", beneficiario: "B-003", proyecto: "P-002" }],
      also: [sheet(proyectos, [{}, { folio: "P-002", organismo: "apu640930kv9" }])],
    },
    { title: "Solo dos iguales", rows: [{}, { id: "PL-02", beneficiario: "B-002" }] },
    { title: "Uno distinto por un centavo", rows: [{}, { id: "PL-02", beneficiario: "B-002" }, { id: "PL-03", beneficiario: "B-003", costo: 100_000.01 }] },
    {
      title: "Iguales, pero de dos organismos",
      rows: [{}, { id: "PL-02", beneficiario: "B-002" }, { id: "PL-03", beneficiario: "B-003", proyecto: "P-002" }],
      also: [sheet(proyectos, [{}, { folio: "P-002", organismo: "ATR060613SN7" }])],
    },
  ],
});
