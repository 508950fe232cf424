import { cite } from "../../norms/citations";
import { ministraciones } from "../../registers/ministraciones";
import type { Ministracion } from "../../totals/ministracion";
import { defineFoafiRule } from "../foafi-rule";

/** What rounding each percentage to two decimals may take from, or add to, their sum. */
const ROUNDING = 0.005;

/** The percentages from 0 to 100: where none passes 1 they were written as fractions, a percent sign aside. */
function percentages(rows: readonly Ministracion[]): readonly number[] {
  const written = rows.flatMap((row) => (row.porcentaje === null ? [] : [{ value: row.porcentaje, signed: String(row.raw("porcentaje")).includes("%") }]));
  const fractions = written.every(({ value, signed }) => signed || value <= 1);
  return written.map(({ value, signed }) => (fractions && !signed ? value * 100 : value));
}

function isWhole(rows: readonly Ministracion[]): boolean {
  return Math.abs(sumOf(rows) - 100) <= ROUNDING * Math.max(1, rows.length) + 1e-9;
}

function sumOf(rows: readonly Ministracion[]): number {
  return percentages(rows).reduce((sum, each) => sum + each, 0);
}

export default defineFoafiRule({
  id: "MIN-12",
  slug: "porcentajes-del-proyecto",
  severity: "warning",
  register: ministraciones,
  scope: "row",
  needs: ["proyecto", "porcentaje"],
  norm: cite("foafi-2002", "definición XIV", "el calendario de la ministración de recursos y de ejecución del proyecto"),
  title: "Los porcentajes de ministración no suman 100",
  why: "El calendario reparte el apoyo de cada proyecto en ministraciones; sus porcentajes deben sumar 100. Si no, falta una ministración, sobra una, o un porcentaje está mal.",
  legitimate: "Mientras no se registran todas las ministraciones del calendario, la suma es menor que 100.",
  remedy: "Compare los porcentajes con el calendario de la cédula y corrija el que no sea, o registre la ministración que falta.",
  messages: { suma: "Los porcentajes del proyecto «{{proyecto}}» suman {{suma}}, no 100%." },
  check(row, report, { book }) {
    const all = book.rows(ministraciones, "proyecto", row.proyecto);
    // Told once a project, at its first row.
    if (all[0] !== row || all.some((each) => each.state("porcentaje") === "unreadable") || all.every(({ porcentaje }) => porcentaje === null)) return;
    if (isWhole(all) || isWhole(all.filter(({ estatus }) => estatus !== "cancelada"))) return;
    const sum = Math.round(sumOf(all) * 100) / 100;
    report({
      message: "suma",
      row,
      column: "porcentaje",
      data: { proyecto: row.proyecto, suma: `${String(sum)}%` },
      found: `${String(sum)}%`,
      expected: "100%",
      difference: `${String(Math.round((sum - 100) * 100) / 100)}%`,
      related: all.slice(1).map((other) => ({ row: other, column: "porcentaje" as const })),
    });
  },
  examples: [
    {
      title: "40 y 50 en un proyecto; en otro, 0.4 y 0.6; en otro, tercios",
      rows: [
        { porcentaje: 40, expect: ["suma@porcentaje"] },
        { id: "M-02", numero: 2, proyecto: "p-001", porcentaje: 50 },
        { id: "M-03", proyecto: "P-002", convenio: "C-02", porcentaje: 0.4 },
        { id: "M-04", proyecto: "P-002", convenio: "C-02", numero: 2, porcentaje: "60%" },
        ...[1, 2, 3].map((numero) => ({ id: `M-1${String(numero)}`, proyecto: "P-003", convenio: "C-03", numero, porcentaje: 33.33 })),
      ],
    },
    {
      title: "Una cancelada que otra sustituye; un proyecto sin porcentajes",
      rows: [{}, { id: "M-02", numero: 2, estatus: "cancelada", porcentaje: 100 }, { id: "M-03", proyecto: "P-002", convenio: "C-02", porcentaje: "" }],
    },
  ],
});
