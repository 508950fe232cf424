import { beneficiarios } from "../registers/beneficiarios";
import { FOAFI_CLEAN_ROWS } from "../review/foafi-ground";
import { registerKinds } from "../review/kinds";
import type { CellValue } from "../sheet/cell";
import { gridFromRows } from "../sheet/grid";

const KEYS = Object.keys(beneficiarios.columns);
const HEADER: CellValue[] = Object.values(beneficiarios.columns).map(({ header }) => header);
const row = (id: string, nombre: string): CellValue[] => KEYS.map((key) => (key === "id" ? id : key === "nombre" ? nombre : (FOAFI_CLEAN_ROWS["beneficiarios"]?.[key] ?? "")));
const SHEET = { id: "1", name: "Beneficiarios" };
const kind = registerKinds.find(({ register }) => register.key === "beneficiarios");

function patched(rows: CellValue[][], edited: CellValue[][], at: number) {
  const before = kind?.read(gridFromRows(rows), SHEET);
  if (!kind || !before) throw new Error("not recognised");
  const grid = gridFromRows(edited);
  return { patch: kind.patch(before, grid, at, at), whole: kind.read(grid, SHEET) };
}

const seen = (table: NonNullable<ReturnType<typeof patched>["whole"]>) => table.rows.map((one) => [one.index, ...KEYS.map((key) => one.value(key))]);

test("an edited record is read again, and nothing else", () => {
  const { patch, whole } = patched([HEADER, row("B-1", "Ana"), row("B-2", "Eva")], [HEADER, row("B-1", "Ana"), row("B-2", "Elsa")], 2);
  expect(patch && whole && seen(patch)).toEqual(whole && seen(whole));
  expect(patch?.rows[1]?.value("nombre")).toBe("Elsa");
});

test.each([
  ["a row that is blank now", HEADER.map(() => "")],
  ["a total", ["Total", ...HEADER.slice(1).map((_, i) => (i === 15 ? 100 : ""))]],
  ["the header pasted again", HEADER],
])("%s is for the whole reading to tell", (_, edited: CellValue[]) => {
  expect(patched([HEADER, row("B-1", "Ana"), row("B-2", "Eva")], [HEADER, row("B-1", "Ana"), edited], 2).patch).toBeNull();
});

test("a new row below the last is for the whole reading to tell", () => {
  expect(patched([HEADER, row("B-1", "Ana")], [HEADER, row("B-1", "Ana"), row("B-2", "Eva")], 2).patch).toBeNull();
});
