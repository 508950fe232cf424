import { beneficiarios } from "../../registers/beneficiarios";
import { proyectos } from "../../registers/proyectos";
import { DEFAULT_SETTINGS } from "../../review/examples";
import { FOAFI_CLEAN_ROWS } from "../../review/foafi-ground";
import { registerKinds } from "../../review/kinds";
import type { Table } from "../../reading/table";
import { sheet, type ExampleSheet } from "../../rules/define";
import type { CellValue } from "../../sheet/cell";
import { sampleTables } from "../examples";
import { INDICATORS } from "../index";
import type { IndicatorResult } from "../result";
import { IndicatorBook } from "../register-rows";
import { IndicatorRun } from "../compute";
import { keptFigures, type TableSource } from "./kept-figures";

const CUT = 37_621;
const SHEETS: readonly ExampleSheet[] = [sheet(proyectos, [{}, { folio: "P-002" }]), sheet(beneficiarios, [{}, { id: "B-002" }, { id: "B-003", proyecto: "P-002", fecha: "" }])];

/** The tables of a workbook whose cells can be edited as the review does. */
function workbook() {
  const settings = { ...DEFAULT_SETTINGS, cutDate: CUT };
  let tables = sampleTables(SHEETS);
  const source: TableSource = { tables: ({ key }) => tables.filter(({ register }) => register.key === key) };
  const edit = (register: string, row: number, column: string, value: CellValue): void => {
    tables = tables.map((table): Table => {
      if (table.register.key !== register) return table;
      const place = table.segments[0].columns.get(column) ?? -1;
      const grid = { ...table.grid, values: table.grid.values.map((cells, r) => (r === row ? cells.with(place, value) : cells)) };
      const patched = registerKinds.find((kind) => kind.register.key === register)?.patch(table, grid, row, row);
      if (!patched) throw new Error(`the edit of row ${String(row)} cannot be patched in`);
      return patched;
    });
  };
  const kept = (id: string): IndicatorResult => keptFigures(settings).at(indicatorOf(id), CUT, source);
  const fresh = (id: string): IndicatorResult => new IndicatorRun(new IndicatorBook(tables), settings).compute(indicatorOf(id));
  return { edit, kept, fresh };
}

function indicatorOf(id: string) {
  const indicator = INDICATORS.find((each) => each.id === id);
  if (!indicator) throw new Error(id);
  return indicator;
}

test("a figure is computed once, and again only when a cell it is made of says something else", () => {
  const { edit, kept, fresh } = workbook();
  const before = kept("IR-II");
  expect(kept("IR-II")).toBe(before);
  edit("beneficiarios", 1, "nombre", "Otra persona");
  edit("beneficiarios", 2, "estado_solicitud", FOAFI_CLEAN_ROWS["beneficiarios"]?.["estado_solicitud"] ?? "");
  expect(kept("IR-II")).toBe(before);
  edit("beneficiarios", 2, "estado_solicitud", "solicitante");
  expect([before.main.numerator, kept("IR-II").main.numerator]).toEqual([3, 2]);
  expect(kept("IR-II")).toEqual(fresh("IR-II"));
});

test("an edit of another sheet that a reference leads to counts", () => {
  const { edit, kept, fresh } = workbook();
  expect(kept("IC-IX").main.denominator).toBe(3);
  edit("proyectos", 2, "fecha_presentacion", "01/02/2003");
  expect(kept("IC-IX").main.denominator).toBe(2);
  edit("beneficiarios", 3, "proyecto", "P-001");
  expect(kept("IC-IX").main.denominator).toBe(3);
  edit("proyectos", 1, "folio", "P-009");
  for (const { id } of INDICATORS) expect(kept(id)).toEqual(fresh(id));
});
