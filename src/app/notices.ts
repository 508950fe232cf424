import type { Table } from "../core/reading/table";
import { cellAddress } from "../core/sheet/address";
import { valueAt } from "../core/sheet/grid";
import { normalizeText } from "../core/text/normalize";
import type { ParameterSheet } from "./parameter-sheet";
import type { Notice } from "./review";

/** What is to be said of whole sheets: headers twice there, two sheets of one register, parameters that cannot be used. */
export function noticesOf(tables: readonly Table[], parameters: ParameterSheet): readonly Notice[] {
  return [...tables.flatMap(duplicateHeaders), ...twoSheets(tables), ...parameters.problems.map(parameterNotice)];
}

function duplicateHeaders({ sheet, structure, segments: [{ headerRow, columns }], grid }: Table): readonly Notice[] {
  return structure.duplicateColumns.map(({ key, column }): Notice => {
    const header = normalizeText(valueAt(grid, headerRow, column));
    return { sheetId: sheet.id, sheet: sheet.name, cell: cellAddress(headerRow, column), about: { kind: "duplicateHeader", header, used: cellAddress(headerRow, columns.get(key) ?? column) } };
  });
}

/** Sheets of these are usually several: one a periodo, one a quarter. */
const SEVERAL: ReadonlySet<string> = new Set(["asm", "indicadores"]);

/** Those of a register of the FOAFI are looked up in each other. */
function twoSheets(tables: readonly Table[]): readonly Notice[] {
  const byRegister = new Map<string, Table[]>();
  for (const table of tables) byRegister.set(table.register.key, [...(byRegister.get(table.register.key) ?? []), table]);
  return [...byRegister.values()].flatMap((list): Notice[] => {
    const second = list[1];
    if (!second || SEVERAL.has(second.register.key)) return [];
    const { sheet, register } = second;
    return [{ sheetId: sheet.id, sheet: sheet.name, cell: null, about: { kind: "twoSheets", register: register.sheetName, sheets: list.map((table) => table.sheet.name) } }];
  });
}

function parameterNotice({ table, row, kind, parametro, valor }: ParameterSheet["problems"][number]): Notice {
  const column = table.segments[0].columns.get(kind === "unreadable" ? "valor" : "parametro");
  return {
    sheetId: table.sheet.id,
    sheet: table.sheet.name,
    cell: column === undefined ? null : cellAddress(row, column),
    about: { kind: "parameter", problem: kind, parameter: parametro, value: normalizeText(valor) },
  };
}
