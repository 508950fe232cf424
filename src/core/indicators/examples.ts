import { foafiKeys } from "../reading/foafi-keys";
import { readTable } from "../reading/read-table";
import type { Table } from "../reading/table";
import { DEFAULT_SETTINGS } from "../review/examples";
import { FOAFI_CLEAN_ROWS } from "../review/foafi-ground";
import type { CellValue } from "../sheet/cell";
import { gridFromRows } from "../sheet/grid";
import { IndicatorRun, type IndicatorSettings } from "./compute";
import type { Indicator, IndicatorExample, SampleSheet } from "./define";
import { IndicatorBook } from "./register-rows";
import type { IndicatorResult } from "./result";

/** 31/12/2002: examples look back on the fund's year. */
const END_OF_2002 = 37_621;

/** The tables of an example: what its rows do not say is taken from the register's clean row. */
export function sampleTables(sheets: readonly SampleSheet[]): readonly Table[] {
  return sheets.flatMap(({ register, rows, columns = Object.keys(register.columns) }, i) => {
    const clean = FOAFI_CLEAN_ROWS[register.key] ?? {};
    const header = columns.map((column) => register.columns[column]?.header ?? column);
    const cells = rows.map((row: Readonly<Record<string, unknown>>) => columns.map((column) => asCell(row[column] ?? clean[column])));
    return readTable(gridFromRows([header, ...cells]), { id: String(i + 1), name: register.sheetName }, { register, keys: foafiKeys(register) }) ?? [];
  });
}

/** Rows of examples hold texts, numbers and booleans. */
function asCell(value: unknown): CellValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : "";
}

export function sampleSettings({ settings }: Pick<IndicatorExample, "settings">): IndicatorSettings {
  return { ...DEFAULT_SETTINGS, cutDate: END_OF_2002, ...settings, parameters: { ...DEFAULT_SETTINGS.parameters, ...settings?.parameters } };
}

/** Computes an indicator over one of its examples. */
export function runIndicatorExample(indicator: Indicator, example: IndicatorExample): IndicatorResult {
  return new IndicatorRun(new IndicatorBook(sampleTables(example.sheets)), sampleSettings(example)).compute(indicator);
}
