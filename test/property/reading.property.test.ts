import fc from "fast-check";
import { ASM_GROUND } from "../../src/core/review/examples";
import { asmReading, registerKinds } from "../../src/core/review/kinds";
import { readTable } from "../../src/core/reading/read-table";
import { asm } from "../../src/core/registers/asm";
import type { CellValue } from "../../src/core/sheet/cell";
import { gridFromRows } from "../../src/core/sheet/grid";

type Column = keyof typeof asm.columns;
const COLUMNS = ASM_GROUND.columns as readonly Column[];
const HEADERS = Object.values(asm.columns).map(({ header }) => header);

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constant("") },
  fc.constantFrom<CellValue>(...HEADERS, ";", "-", "Total", "Elaboró", "E-005 Protección", "X-22", "30/12/2016", "31/09/2017", "#REF!", "que atiende el", "Cotejo", "1.-", "Periodo 2015-2016"),
  fc.string(),
  fc.double(),
  fc.integer({ min: -5, max: 60_000 }),
  fc.boolean(),
);
const text = fc.constantFrom("Integrar los impactos.", "Publicar la ficha en el portal.", "Contar con el registro", "", "de la ficha técnica.");
const record = fc.record({
  no: fc.constantFrom<CellValue>("", 1, 2, 7),
  programa: fc.constantFrom("", "E-005 Protección", "F-003 Promoción"),
  asm: text,
  area_coordinadora: fc.constantFrom("", "Dirección A", "Dirección B"),
  acciones: text,
  area_responsable: fc.constantFrom("", "Dirección A", "Dirección B"),
  fecha_termino: fc.constantFrom<CellValue>("", "31/10/2016", 42_735),
  resultados: text,
  productos: text,
});

function readRows(columns: readonly Column[], records: readonly Readonly<Record<string, CellValue>>[]) {
  const header = columns.map((key) => asm.columns[key].header);
  // The title keeps every sheet alike whatever the order; a summary block has an order of its own and is not shuffled here.
  const grid = gridFromRows([["Periodo 2015-2016"], header, ...records.map((row) => columns.map((key) => row[key] ?? ""))]);
  const table = readTable(grid, { id: "1", name: "Hoja1" }, asmReading);
  return table?.rows.map((row) => [row.index, row.kind, row.shift, table.keyOf(row), ...COLUMNS.map((key) => row[key])]);
}

describe("reading", () => {
  test("gives the same rows whatever the order of the columns", () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length }), (records, order) => {
        expect(readRows(order, records)).toEqual(readRows(COLUMNS, records));
      }),
    );
  });

  test("never throws, whatever the grid", () => {
    const row = fc.array(cell, { maxLength: 14 });
    const merge = fc.record({ top: fc.nat(12), left: fc.nat(12), height: fc.nat(4), width: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), fc.boolean(), fc.array(row, { maxLength: 10 }), fc.array(merge, { maxLength: 4 }), fc.nat(3), (above, recognised, below, merges, left) => {
        const header: CellValue[][] = recognised ? [COLUMNS.map((key) => asm.columns[key].header)] : [];
        const areas = merges.map(({ top, left: column, height, width }) => ({ top, left: column, bottom: top + height, right: column + width }));
        const grid = gridFromRows([...above, ...header, ...below], { merges: areas, left, top: left });
        for (const kind of registerKinds) {
          const table = kind.read(grid, { id: "1", name: "Hoja1" });
          if (!table) continue;
          kind.facts(table);
          for (const found of table.rows) table.keyOf(found);
        }
      }),
      { numRuns: 400 },
    );
  });
});
