import type { CellValue } from "../sheet/cell";
import { comparisonKey, normalizeText } from "../text/normalize";
import { criterionNamed, readCriterionOption, type CriterionChoices } from "./criteria";
import { readParameterValue } from "./parameter-values";
import { PARAMETERS, PARAMETER_KEYS, type GivenParameters, type ParameterKey } from "./parameters";

/** A row of the sheet Parámetros. `valor` is the cell as it stands; `row` its sheet row, 0-based. */
export interface ParameterRow {
  readonly parametro: string;
  readonly valor: CellValue;
  readonly fuente: string;
  readonly row: number;
}

/**
 * - `unknown`: the name is no parameter and no criterion.
 * - `unreadable`: the value cannot be one of that parameter; the default holds.
 * - `repeated`: a row above already gave the parameter; that one holds.
 */
export interface ParameterProblem {
  readonly kind: "unknown" | "unreadable" | "repeated";
  readonly row: number;
  readonly parametro: string;
  readonly valor: CellValue;
}

/** What the workbook gives. `rows` tells in which sheet row each parameter or criterion (by its key or id) was given. */
export interface ReadParameters {
  readonly values: GivenParameters;
  readonly criteria: CriterionChoices;
  readonly rows: ReadonlyMap<string, number>;
  readonly problems: readonly ParameterProblem[];
}

const KEYS_BY_NAME: ReadonlyMap<string, ParameterKey> = new Map(
  PARAMETER_KEYS.flatMap((key) => [PARAMETERS[key].name, ...PARAMETERS[key].synonyms].map((name) => [nameKey(name), key] as const)),
);

/** Without a final colon or a remark in parentheses: "Tope plan de negocios (§4.3.2):". */
function nameKey(name: string): string {
  return comparisonKey(name)
    .replace(/\s*\([^()]*\)\s*:?$/, "")
    .replace(/\s*:$/, "");
}

/** Reads the rows of the sheet Parámetros. A row without a value gives nothing: its default holds. */
export function readParameterRows(rows: readonly ParameterRow[], date1904: boolean): ReadParameters {
  // By parameter key and by criterion id: each holds what the reader of its type gave, or one of its own options.
  const values: Record<string, unknown> = {};
  const criteria: Record<string, string> = {};
  const given = new Map<string, number>();
  const problems: ParameterProblem[] = [];
  for (const { parametro, valor, fuente, row } of rows) {
    if (normalizeText(valor) === "") continue;
    const key = KEYS_BY_NAME.get(nameKey(parametro));
    const criterion = key === undefined ? criterionNamed(parametro) : null;
    const name = key ?? criterion?.id;
    const problem = (kind: ParameterProblem["kind"]): void => {
      problems.push({ kind, row, parametro, valor });
    };
    if (name === undefined) {
      problem("unknown");
      continue;
    }
    if (given.has(name)) {
      problem("repeated");
      continue;
    }
    const value = key === undefined ? criterion && readCriterionOption(criterion, valor)?.value : readParameterValue(valor, PARAMETERS[key].type, date1904);
    if (value === null || value === undefined) {
      problem("unreadable");
      continue;
    }
    given.set(name, row);
    if (key === undefined) criteria[name] = String(value);
    else values[key] = { key, value, origin: "libro", source: normalizeText(fuente) || null };
  }
  return { values, criteria, rows: given, problems };
}
