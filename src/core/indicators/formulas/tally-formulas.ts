import { ENTIDADES } from "../../norms/entidades";
import { daysInMonth, serialOf, dateOfSerial } from "../../calendar/serial";
import type { Register } from "../../registers/define";
import type { DimensionKey, GroupPath, Quantity, Tally, TargetKey } from "../define";
import { NO_KEY } from "../result";
import type { Condition, Path, Selection } from "../selection";
import { quoted, type ColumnPlace } from "./places";
import { canonicalText } from "./reading-formulas";
import type { Workings } from "./workings";

/** A column and what COUNTIFS asks of it, as formulas write it. */
type Criterion = readonly [ColumnPlace, string];

/** Rows that fulfil all the criteria, added to the others or taken from them. */
interface Term {
  readonly sign: "+" | "-";
  readonly criteria: readonly Criterion[];
}

/** A part of a dimension; `cumulative`: with those before it. */
export interface PartOf {
  readonly dimension: DimensionKey;
  readonly key: string;
  readonly cumulative: boolean;
}

/** What formulas are written with. `cut` and `parameter` name cells of our sheet. */
export interface FormulaGround {
  readonly workings: Workings;
  readonly cut: string;
  parameter(key: TargetKey): string;
}

/**
 * The formula of a quantity, or of one of its parts, without `=`; null when it has no such parts. Money in pesos. Only for quantities that have a value: registers and columns must be there.
 */
export function quantityFormula(quantity: Quantity, ground: FormulaGround, part: PartOf | null = null): string | null {
  switch (quantity.kind) {
    case "tally":
      return tallyFormula(quantity, ground, part);
    case "parameter":
      return ground.parameter(quantity.key);
    case "plus": {
      const parts = quantity.parts.map((each) => quantityFormula(each, ground, part));
      if (parts.includes(null)) return null;
      const sum = parts.join("+");
      return sum.includes("SUMIFS(") ? inCentavos(sum) : sum;
    }
    case "orElse": {
      const otherwise = quantityFormula(quantity.otherwise, ground, part);
      const { rows, measure } = quantity.first;
      if (measure.kind === "count" || !canBeTold(quantity.first, ground.workings)) return otherwise;
      const first = tallyFormula(quantity.first, ground, part);
      const rowsThere = countOf(also(selectionTerms(rows, ground), [[ground.workings.column(rows.register, measure.column), IS_NUMBER]]));
      return first === null || otherwise === null ? null : `IF(${rowsThere}>0,${first},${otherwise})`;
    }
    case "ifThere":
      return ground.workings.exists(quantity.tally.rows.register) ? tallyFormula(quantity.tally, ground, part) : "0";
  }
}

function canBeTold({ rows, measure }: Tally, workings: Workings): boolean {
  return [...(measure.kind === "count" ? [] : [measure.column]), ...neededColumns(rows)].every((column) => workings.has(rows.register, column));
}

function neededColumns({ within, where }: Selection): readonly string[] {
  const own = where.flatMap((condition) => {
    if (condition.kind === "dated") return condition.on.map((path) => (path.kind === "column" ? path.column : path.by));
    return condition.kind === "notIn" ? [] : [condition.column];
  });
  return [...(within ? neededColumns(within) : []), ...own];
}

function tallyFormula({ rows, measure, by }: Tally, ground: FormulaGround, part: PartOf | null): string | null {
  const { register } = rows;
  const { workings } = ground;
  const path = part && by[part.dimension];
  if (part && !path) return null;
  if (path?.kind === "constant" && path.key !== part?.key) return "0";
  const extra = path && part ? partCriteria(rows, path, part, ground) : [];
  const terms = also(selectionTerms(rows, ground), extra);
  switch (measure.kind) {
    case "count":
      return countOf(terms);
    case "sum": {
      const amounts = workings.column(register, measure.column);
      return inCentavos(summed(terms, (criteria) => sumOf(amounts, criteria)));
    }
    case "unique":
      return countOf([{ sign: "+", criteria: [[firstRows(rows, measure.column, ground), "1"], ...extra] }]);
    case "values":
      return valuesFormula(rows, measure.column, ground, part && { ...part, extra });
  }
}

/** What any number fulfils and no text does. */
const IS_NUMBER = '">-1E+300"';

function countOf(terms: readonly Term[]): string {
  return summed(terms, (criteria) => `COUNTIFS(${criteriaText(criteria, criteria.every(isNamed))})`);
}

/** The first term is always added. */
function summed(terms: readonly Term[], text: (criteria: readonly Criterion[]) => string): string {
  return terms.map(({ sign, criteria }, n) => `${n === 0 ? "" : sign}${text(criteria)}`).join("");
}

/** What sums of binary fractions leave over would be taken for a denominator above 0. */
function inCentavos(sum: string): string {
  return `ROUND(${sum},2)`;
}

function also(terms: readonly Term[], criteria: readonly Criterion[]): readonly Term[] {
  return terms.map((term) => ({ ...term, criteria: [...term.criteria, ...criteria] }));
}

function sumOf(amounts: ColumnPlace, criteria: readonly Criterion[]): string {
  const byName = amounts.named !== undefined && criteria.every(isNamed);
  return `SUMIFS(${rangeOf(amounts, byName)},${criteriaText(criteria, byName)})`;
}

/** Columns are named where all are: a helper column does not grow with a table, and ranges of two heights give an error. */
function criteriaText(criteria: readonly Criterion[], byName: boolean): string {
  return criteria.map(([place, criterion]) => `${rangeOf(place, byName)},${criterion}`).join(",");
}

function isNamed([{ named }]: Criterion): boolean {
  return named !== undefined;
}

function rangeOf({ range, named }: ColumnPlace, byName: boolean): string {
  return byName ? (named ?? range) : range;
}

/** How many different entidades: those of the catalogue that some row names. */
function valuesFormula(rows: Selection, column: string, ground: FormulaGround, part: (PartOf & { readonly extra: readonly Criterion[] }) | null): string {
  const { workings } = ground;
  const cells = workings.column(rows.register, column);
  if (part?.dimension === column) return `IF(${countOf(also(selectionTerms(rows, ground), [[cells, keyCriterion(rows.register, { kind: "column", column }, part.key)]]))}>0,1,0)`;
  const terms = also(selectionTerms(rows, ground), part?.extra ?? []);
  const named = (name: string): string => countOf(also(terms, [[cells, name]]));
  const names = workings.texts("entidades", "entidad", ENTIDADES.map(({ name }) => name));
  return `SUM(${workings.helper(rows, `present ${part ? `${part.dimension} ${part.key}` : ""}`, "present", null, ENTIDADES.length, (n) => `IF(${named(`"*;"&${names.cell(n)}&";*"`)}>0,1,0)`).range})`;
}

/** 1 at the first row of each key among those that count, 0 elsewhere. */
function firstRows(rows: Selection, column: string, ground: FormulaGround): ColumnPlace {
  const { workings } = ground;
  const { register } = rows;
  const terms = selectionTerms(rows, ground);
  const height = workings.height(register);
  const keys = workings.column(register, column);
  const counting = workings.helper(rows, `counting ${column}`, "counting", register, height, (n) => {
    const counts = summed(terms, (criteria) => `COUNTIFS(${criteria.map(([place, criterion]) => `${place.one(n)},${criterion}`).join(",")})`);
    return `IF(${counts}=1,${keys.cell(n)}&"","")`;
  });
  return workings.helper(rows, `first ${column}`, "first", register, height, (n) => `IF(${counting.cell(n)}="",0,IF(MATCH(${counting.cell(n)},${counting.range},0)=${String(n + 1)},1,0))`);
}

/** What rows must fulfil, as terms to be summed; those that are added exclude each other. */
function selectionTerms(selection: Selection, ground: FormulaGround): readonly Term[] {
  let terms: readonly Term[] = selection.within ? selectionTerms(selection.within, ground) : [{ sign: "+", criteria: [] }];
  for (const condition of selection.where) {
    const choices = conditionTerms(selection.register, condition, ground);
    terms = terms.flatMap((term) => choices.map(({ sign, criteria }): Term => ({ sign: sign === term.sign ? "+" : "-", criteria: [...term.criteria, ...criteria] })));
  }
  return terms;
}

function conditionTerms(register: Register, condition: Condition, { workings, cut }: FormulaGround): readonly Term[] {
  if (condition.kind === "dated") return [added([workings.day(register, condition.on), `"<"&${cut}+1`])];
  const { column } = condition;
  if (condition.kind === "notIn" && !workings.has(register, column)) return [added()];
  const place = workings.column(register, column);
  const spec = register.columns[column];
  switch (condition.kind) {
    case "in":
      return condition.values.map((value) => added([place, quoted(spec ? canonicalText(spec, value) : "")]));
    case "notIn":
      // All, less those: programs do not agree on whether an empty cell is "<>cancelado".
      return [added(), ...condition.values.map((value): Term => ({ sign: "-", criteria: [[place, quoted(value)]] }))];
    case "filled":
      return [added([place, spec?.type === "money" ? IS_NUMBER : '"?*"'])];
    case "positive":
      return [added([place, '">0"'])];
  }
}

function added(...criteria: readonly Criterion[]): Term {
  return { sign: "+", criteria };
}

function partCriteria(rows: Selection, path: GroupPath, part: PartOf, ground: FormulaGround): readonly Criterion[] {
  const { workings } = ground;
  switch (path.kind) {
    case "constant":
      return [];
    case "period":
      return periodCriteria(dayOf(rows, ground), part);
    case "column":
    case "via":
      return [[workings.path(rows.register, path), keyCriterion(rows.register, path, part.key)]];
  }
}

function keyCriterion(register: Register, path: Path, key: string): string {
  const spec = (path.kind === "column" ? register : path.register).columns[path.column];
  if (key === NO_KEY || !spec) return '""';
  if (spec.type === "entidades") return quoted(`*;${canonicalText(spec, [key])};*`);
  return quoted(canonicalText(spec, key));
}

/** The day that the last `dated` of a selection looks at. */
function dayOf(selection: Selection, ground: FormulaGround): ColumnPlace {
  const dated = selection.where.findLast((condition) => condition.kind === "dated");
  if (dated) return ground.workings.day(selection.register, dated.on);
  if (selection.within) return dayOf(selection.within, ground);
  throw new Error(`Rows of ${selection.register.key} that no date tells cannot be parted by period.`);
}

function periodCriteria(days: ColumnPlace, { key, cumulative }: PartOf): readonly Criterion[] {
  const [first, last] = periodOf(key);
  const until: Criterion = [days, `"<"&${dateText(last + 1)}`];
  return cumulative ? [until] : [[days, `">="&${dateText(first)}`], until];
}

/** First and last day of `2002`, `2002-06` or `2002-T2`. */
function periodOf(key: string): readonly [number, number] {
  const [yearText = "", rest = ""] = key.split("-");
  const year = Number(yearText);
  const quarter = rest.startsWith("T") ? Number(rest.slice(1)) : null;
  const from = quarter === null ? Number(rest || "1") : quarter * 3 - 2;
  const to = quarter === null ? Number(rest || "12") : quarter * 3;
  return [serialOf(year, from, 1) ?? 0, serialOf(year, to, daysInMonth(year, to)) ?? 0];
}

function dateText(serial: number): string {
  const { year, month, day } = dateOfSerial(serial);
  return `DATE(${String(year)},${String(month)},${String(day)})`;
}
