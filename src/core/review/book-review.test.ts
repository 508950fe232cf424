import { DEFAULT_SETTINGS } from "./examples";
import { BookReview } from "./book-review";
import { FOAFI_CLEAN_ROWS } from "./foafi-ground";
import { registerKinds } from "./kinds";
import type { CellValue } from "../sheet/cell";
import { gridFromRows } from "../sheet/grid";

function sheet(key: string, id: string, changes: Readonly<Record<string, CellValue>> = {}) {
  const kind = registerKinds.find(({ register }) => register.key === key);
  const columns = Object.entries(kind?.register.columns ?? {});
  const row = columns.map(([column]) => changes[column] ?? FOAFI_CLEAN_ROWS[key]?.[column] ?? "");
  const table = kind?.read(gridFromRows([columns.map(([, { header }]) => header), row]), { id, name: kind.register.sheetName });
  if (!kind || !table) throw new Error(`${key} is not recognised`);
  return { kind, table };
}

test("a rule that asked for all rows of a sheet without folios looks again when one of them is edited", () => {
  const review = new BookReview([sheet("proyectos", "1"), sheet("presupuesto", "2")], registerKinds, { ...DEFAULT_SETTINGS, cutDate: 37_621 });
  for (const _ of review.run());
  const overBudget = () => review.findings().some(({ rule }) => rule === "PRE-01");
  expect(overBudget()).toBe(false);
  expect(review.recheck([{ table: sheet("presupuesto", "2", { monto: 500_000 }).table, positions: [0] }])).toBe(true);
  expect(overBudget()).toBe(true);
});
