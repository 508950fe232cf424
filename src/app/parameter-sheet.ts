import { CRITERIA, type CriterionChoices } from "../core/norms/criteria";
import { columnPlace } from "../core/indicators/formulas/places";
import { resolveParameters, type GivenParameters, type ParameterKey, type ResolvedParameters } from "../core/norms/parameters";
import { readParameterRows, type ParameterProblem, type ReadParameters } from "../core/norms/read-parameters";
import type { Table } from "../core/reading/table";
import { parametros } from "../core/registers/parametros";
import type { UserSettings } from "./settings";

/** The fiscal year when the workbook names none: the only one the rules of the FOAFI were issued for. */
const DEFAULT_EJERCICIO = 2002;

/** What the workbook's sheet Parámetros says; empty when there is none. */
export interface ParameterSheet {
  readonly values: GivenParameters;
  readonly criteria: CriterionChoices;
  readonly problems: readonly (ParameterProblem & { readonly table: Table })[];
}

export const NO_PARAMETERS: ParameterSheet = { values: {}, criteria: {}, problems: [] };

/** Reads the sheet Parámetros among the tables of a workbook. Of several the first wins, parameter by parameter. */
export function parameterSheet(tables: readonly Table[]): ParameterSheet {
  return tables
    .filter(({ register }) => register.key === parametros.key)
    .map((table): ParameterSheet => {
      const { values, criteria, problems } = readFrom(table);
      return { values, criteria, problems: problems.map((problem) => ({ ...problem, table })) };
    })
    .reduce((before, sheet) => ({ values: { ...sheet.values, ...before.values }, criteria: { ...sheet.criteria, ...before.criteria }, problems: [...before.problems, ...sheet.problems] }), NO_PARAMETERS);
}

function readFrom(table: Table): ReadParameters {
  const rows = table.rows.map((row) => ({ parametro: text(row.value("parametro")), valor: row.raw("valor"), fuente: text(row.value("fuente")), row: row.index }));
  return readParameterRows(rows, table.grid.date1904);
}

/** The cell that gives a parameter, as a formula names it; null when none does, or when it holds no plain number. */
export function parameterCell(tables: readonly Table[], key: ParameterKey): string | null {
  for (const table of tables.filter(({ register }) => register.key === parametros.key)) {
    const at = readFrom(table).rows.get(key);
    const row = at === undefined ? undefined : table.rows.find(({ index }) => index === at);
    if (row) return typeof row.raw("valor") === "number" ? columnPlace(table.sheet.name, row.columnOf("valor"), row.index, 1).cell(0) : null;
  }
  return null;
}

/** Every parameter with its value and origin: the user's choice, else the workbook's, else what holds by default in its fiscal year. */
export function resolvedParameters(user: UserSettings, sheet: ParameterSheet): ResolvedParameters {
  const chosen: GivenParameters = {
    ...(user.cutDate !== null && { fechaCorte: { key: "fechaCorte", value: user.cutDate, origin: "usuario", source: null } }),
    ...(user.calendar !== null && { calendario: { key: "calendario", value: user.calendar, origin: "usuario", source: null } }),
  };
  return resolveParameters(sheet.values.ejercicio?.value ?? DEFAULT_EJERCICIO, sheet.values, chosen);
}

/** How the open points are read: as the user says, else as the workbook says. What is no reading of the criterion counts for nothing. */
export function criteriaOf(user: UserSettings, sheet: ParameterSheet): CriterionChoices {
  const known = CRITERIA.flatMap(({ id, options }) => {
    const chosen = [user.criteria[id], sheet.criteria[id]].find((value) => options.some((option) => option.value === value));
    return chosen === undefined ? [] : [[id, chosen]];
  });
  // Each value is one of its own criterion's options.
  return Object.fromEntries(known) as CriterionChoices;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
