import { cite } from "../../norms/citations";
import { presupuesto } from "../../registers/presupuesto";
import { proyectos } from "../../registers/proyectos";
import { formatMoney } from "../../sheet/money";
import { modifiedBudget } from "../../totals/budget";
import { sheet } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "PRE-01",
  slug: "aprobado-sobre-presupuesto",
  severity: "error",
  register: proyectos,
  scope: "register",
  needs: ["dictamen", "aport_foafi"],
  requires: ({ book, settings }) => (settings.parameters.presupuesto === null && !book.has(presupuesto) ? "falta el presupuesto asignado, en la hoja Presupuesto o en la de Parámetros" : null),
  norm: cite("foafi-2002", "§4, presupuesto", "el presupuesto original autorizado para apoyar a las MPYMES a través del FOAFI es de $100,000,000.00 (CIEN MILLONES DE PESOS 00/100 MN)"),
  title: "Lo aprobado rebasa el presupuesto",
  why: "El Consejo no puede comprometer más que el presupuesto del programa: el original y las modificaciones que la SHCP autorice.",
  remedy: "Revise las aportaciones del FOAFI de los proyectos aprobados; si son correctas, registre en Presupuesto la modificación que las cubre.",
  messages: { rebasa: "Los proyectos aprobados suman {{aprobado}} del FOAFI y el presupuesto es de {{presupuesto}}; se rebasa con este proyecto." },
  check(table, report, { book, settings }) {
    const budget = modifiedBudget(book, settings.parameters.presupuesto);
    if (budget === null) return;
    const approved = book.all(proyectos).filter(({ dictamen }) => dictamen === "aprobado");
    const total = approved.reduce((sum, { aport_foafi }) => sum + (aport_foafi ?? 0), 0);
    if (total <= budget) return;
    let sum = 0;
    const crossing = approved.find(({ aport_foafi }) => (sum += aport_foafi ?? 0) > budget);
    // Two sheets of projects count as one: the finding is made with the one it stands in.
    if (!crossing || crossing.place.sheet.id !== table.sheet.id) return;
    report({
      message: "rebasa",
      row: crossing,
      column: "aport_foafi",
      data: { aprobado: formatMoney(total), presupuesto: formatMoney(budget) },
      found: formatMoney(total),
      expected: `hasta ${formatMoney(budget)}`,
      difference: formatMoney(total - budget),
    });
  },
  examples: [
    {
      title: "Un centavo más que el presupuesto de la norma",
      rows: [
        { aport_foafi: 60_000_000 },
        { folio: "P-002", aport_foafi: 90_000_000, dictamen: "rechazado" },
        { folio: "P-003", aport_foafi: 40_000_000.01, expect: ["rebasa@aport_foafi"] },
        { folio: "P-004", aport_foafi: 0 },
      ],
    },
    { title: "Justo el presupuesto", rows: [{ aport_foafi: 60_000_000 }, { folio: "P-002", aport_foafi: 40_000_000 }] },
    {
      title: "La ampliación autorizada alcanza; la reducción, no",
      rows: [{ aport_foafi: 110_000_000 }],
      also: [sheet(presupuesto, [{}, { concepto: "ampliación", monto: 10_000_000, oficio: "315-A-0123" }])],
    },
    {
      title: "Presupuesto reducido",
      rows: [{ aport_foafi: 95_000_000, expect: ["rebasa@aport_foafi"] }],
      also: [sheet(presupuesto, [{}, { concepto: "reducción", monto: -10_000_000, oficio: "315-A-0124" }])],
    },
  ],
});
