import { cite } from "../../norms/citations";
import type { Book } from "../../reading/book";
import { ministraciones } from "../../registers/ministraciones";
import { presupuesto } from "../../registers/presupuesto";
import { formatMoney } from "../../sheet/money";
import { exercised, modifiedBudget } from "../../totals/budget";
import { culpritsOf, totalPart } from "../../totals/culprits";
import { delivered, remnantOf, yearEnd, type Ministracion } from "../../totals/ministracion";
import { placeIn, sheet, use, type CulpritReport } from "../define";
import { defineFoafiRule } from "../foafi-rule";

/** Delivered and not returned, in centavos. */
function kept(row: Ministracion): number {
  return delivered(row) - (row.reintegrado ?? 0);
}

/** The ministraciones that explain why all that was kept is not all that was exercised. Rows in which both agree explain nothing. */
function culprits(book: Book): readonly CulpritReport[] {
  const unequal = book.all(ministraciones).filter((row) => kept(row) !== (row.ejercido ?? 0));
  const parts = unequal.flatMap((row) => {
    const part = totalPart(ministraciones, row, "ministrado", [row.proyecto, row.convenio, row.fecha]);
    return part === null ? [] : [{ ...part, amount: kept(row) }];
  });
  const found = culpritsOf(parts, unequal.reduce((sum, row) => sum + (row.ejercido ?? 0), 0));
  const [only, ...others] = unequal;
  if (found.length > 0 || !only || others.length > 0) return found;
  return [{ kind: "exact", at: placeIn(ministraciones, only, "ejercido"), amount: Math.abs(kept(only) - (only.ejercido ?? 0)) }];
}

export default defineFoafiRule({
  id: "PRE-03",
  slug: "ejercido-y-presupuesto",
  severity: "error",
  register: presupuesto,
  scope: "register",
  needs: ["concepto", "monto"],
  uses: [use(ministraciones, null, "ministrado", "ejercido")],
  norm: cite("foafi-2002", "§9 VII y §6.3.3", "Indice de presupuesto ejercido = Presupuesto ejercido / Presupuesto asignado."),
  title: "Lo ejercido no cuadra",
  why: "No se puede ejercer más que el presupuesto con sus modificaciones, y al cierre lo ejercido debe ser lo que se ministró menos lo que se devolvió. De estas cifras sale el índice de presupuesto ejercido.",
  legitimate: "Un remanente devuelto a la SE no es diferencia. Durante el año es normal que aún no se ejerza todo lo ministrado.",
  remedy: "Revise las filas de Ministraciones que se proponen y corrija el monto que no sea; si falta devolver un remanente, pida el reintegro.",
  messages: {
    sobre_presupuesto: "Las ministraciones suman {{ejercido}} ejercidos y el presupuesto con sus modificaciones es de {{presupuesto}}.",
    no_cuadra: {
      text: "Las ministraciones suman {{ejercido}} ejercidos; lo ministrado menos lo devuelto suma {{ministrado}}.",
      severity: "warning",
    },
  },
  check(table, report, { book, settings }) {
    // Two sheets of Presupuesto count as one: the first speaks.
    const rows = book.all(presupuesto);
    const row = rows.find(({ concepto }) => concepto === "original") ?? rows[0];
    if (!row || row.place.sheet.id !== table.sheet.id) return;
    const spent = exercised(book);
    const budget = modifiedBudget(book, settings.parameters.presupuesto);
    const at = { row, column: "monto", found: formatMoney(spent) } as const;
    const ejercido = formatMoney(spent);
    if (budget !== null && spent > budget) {
      report({ ...at, message: "sobre_presupuesto", data: { ejercido, presupuesto: formatMoney(budget) }, expected: `hasta ${formatMoney(budget)}`, difference: formatMoney(spent - budget) });
    }
    const all = book.all(ministraciones);
    const total = all.reduce((sum, each) => sum + kept(each), 0);
    const open = settings.cutDate < yearEnd(settings.parameters.ejercicio);
    // Money not yet exercised is no difference while the year runs; amounts that are not on record cannot be added up.
    if (total === spent || (open && spent < total) || all.some((each) => delivered(each) > 0 && remnantOf(each) === null)) return;
    report({
      ...at,
      message: "no_cuadra",
      data: { ejercido, ministrado: formatMoney(total) },
      expected: formatMoney(total),
      difference: formatMoney(spent - total),
      culprits: culprits(book),
    });
  },
  examples: [
    {
      title: "Se ejerció más que el presupuesto reducido",
      rows: [{ monto: 2_000_000, expect: ["sobre_presupuesto@monto"] }, { concepto: "modificación", monto: -1_000_000.01, oficio: "315-A-0123" }],
    },
    {
      title: "Al cierre queda un remanente sin devolver",
      rows: [{ expect: ["no_cuadra@monto"] }],
      also: [sheet(ministraciones, [{ ejercido: 900_000 }])],
    },
    { title: "El remanente se devolvió", rows: [{}], also: [sheet(ministraciones, [{ ejercido: 900_000, reintegrado: 100_000 }])] },
    { title: "Durante el año aún no se ejerce todo", rows: [{}], also: [sheet(ministraciones, [{ ejercido: 900_000 }])], settings: { cutDate: 37_500 } },
    { title: "Se ejerció más de lo ministrado, también durante el año", rows: [{ expect: ["no_cuadra@monto"] }], also: [sheet(ministraciones, [{}, { id: "M-02", numero: 2, ministrado: 100, ejercido: 1_000 }])], settings: { cutDate: 37_500 } },
    { title: "Justo el presupuesto", rows: [{ monto: 1_000_000 }] },
  ],
});
