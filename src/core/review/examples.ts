import { defaultParameters, parameterValues } from "../norms/parameters";
import type { Register } from "../registers/define";
import type { AnyRule, Example, ExampleRow } from "../rules/define";
import type { CellValue } from "../sheet/cell";
import { gridFromRows, type Grid } from "../sheet/grid";
import { BookReview, type RecognisedTable } from "./book-review";
import type { Finding, RuleFailure } from "./finding";
import { FOAFI_CLEAN_ROWS } from "./foafi-ground";
import type { RegisterKind } from "./kinds";
import type { ReviewSettings } from "./parameters";

/** What examples are built from: the columns and title rows of a plain sheet of the register, and its clean row. */
export interface ExampleGround {
  readonly columns: readonly string[];
  readonly titles: readonly string[];
  readonly cleanRow: Readonly<Record<string, CellValue>>;
  readonly settings: ReviewSettings;
}

export const DEFAULT_SETTINGS: ReviewSettings = {
  cutDate: 42_735,
  packs: [],
  periodToleranceMonths: 0,
  calendar: "LFPA",
  parameters: parameterValues(defaultParameters(2002)),
  criteria: {},
};

/** The norm's nine columns, a complete title block and a row no rule objects to. */
export const ASM_GROUND: ExampleGround = {
  columns: ["no", "programa", "asm", "area_coordinadora", "acciones", "area_responsable", "fecha_termino", "resultados", "productos"],
  titles: ["Seguimiento a Aspectos Susceptibles de Mejora clasificados como institucionales", "Secretaría de Economía", "Periodo 2015-2016"],
  cleanRow: {
    no: 1,
    programa: "E-005 Protección de los derechos de los consumidores y Sistema Nacional de Protección al Consumidor",
    asm: "Incorporar en la plantilla de población atendida los impactos de las acciones colectivas admitidas.",
    area_coordinadora: "Dirección General de Acciones de Grupo",
    acciones: "1. Determinar los impactos que deben integrarse a la ficha técnica. 2. Incorporar el dato a la plantilla de población atendida.",
    area_responsable: "Dirección General de Acciones de Grupo",
    fecha_termino: "31/10/2016",
    resultados: "Contar con el registro de los impactos de las acciones colectivas.",
    productos: "Ficha de evaluación y monitoreo del programa actualizada.",
    avance: 50,
    documento: "Oficio 123/2016",
    estado: "en proceso",
    prioridad: "alto",
    tipo: "institucional",
    justificacion_prioridad: "Atiende el propósito del programa.",
    avance_anterior: 25,
    ponderacion: 100,
    avance_parcial: 50,
    claridad: "S",
    relevancia: "S",
    justificacion: "S",
    factibilidad: "S",
  },
  settings: DEFAULT_SETTINGS,
};

/** 31/12/2002: the FOAFI's year is over, its examples look back on it. */
const END_OF_2002 = 37_621;

/** A plain sheet of a FOAFI register has all its columns and no titles. */
function foafiGround(register: Register): ExampleGround {
  return { columns: Object.keys(register.columns), titles: [], cleanRow: FOAFI_CLEAN_ROWS[register.key] ?? {}, settings: { ...DEFAULT_SETTINGS, cutDate: END_OF_2002 } };
}

function groundOf(register: Register): ExampleGround {
  return register.key === "asm" ? ASM_GROUND : foafiGround(register);
}

/** A sheet of an example, and what is to be found in it: `message@C3` for a raw grid, `message@column:3` otherwise. */
export interface ExampleTable {
  readonly kind: RegisterKind;
  readonly name: string;
  readonly grid: Grid;
  readonly expected: readonly string[];
}

/** The sheets of an example: the rule's own first, then those it uses. */
export function exampleTables(rule: AnyRule, example: Example<Register>, kinds: readonly RegisterKind[]): readonly ExampleTable[] {
  const kindOf = (register: Register) => kinds.find((kind) => kind.register.key === register.key);
  const home = kindOf(rule.register);
  if (!home) throw new Error(`no kind for ${rule.register.key}`);
  if (example.rows === undefined) {
    return [{ kind: home, name: home.register.sheetName, grid: gridFromRows(example.grid, { merges: example.merges ?? [] }), expected: [...example.expect] }];
  }
  const own = plainTable(home, example.rows, example);
  const absent = new Set(example.absent?.map(({ key }) => key));
  const given = new Map((example.also ?? []).map((sheet) => [sheet.register.key, sheet]));
  const used = (rule.uses ?? []).filter(({ register }) => !absent.has(register.key) && !given.has(register.key) && register.key !== home.register.key);
  const others = new Map([...used.map(({ register }) => ({ register, rows: [{}] })), ...given.values()].map((sheet) => [sheet.register.key, sheet]));
  return [own, ...[...others.values()].flatMap(({ register, rows }) => {
    const kind = kindOf(register);
    return kind ? [plainTable(kind, rows, {})] : [];
  })];
}

interface Layout {
  readonly titles?: readonly string[];
  readonly columns?: readonly string[];
  readonly merges?: Example<Register>["merges"];
}

function plainTable(kind: RegisterKind, rows: readonly ExampleRow<Register>[], layout: Layout): ExampleTable {
  const ground = groundOf(kind.register);
  const used = new Set(rows.flatMap((row) => Object.keys(row)));
  const further = Object.keys(kind.register.columns).filter((key) => used.has(key) && !ground.columns.includes(key));
  const columns = layout.columns ?? [...ground.columns, ...further];
  const titles = (layout.titles ?? ground.titles).map((title): CellValue[] => [title]);
  const header = columns.map((key) => kind.register.columns[key]?.header ?? key);
  const cells = rows.map((row: Readonly<Record<string, unknown>>) => columns.map((key) => (row[key] ?? ground.cleanRow[key] ?? "") as CellValue));
  const firstRow = titles.length + 2;
  const expected = rows.flatMap((row, i) =>
    (row.expect ?? []).map((expectation) => {
      const [message = "", column] = expectation.split("@");
      return column === undefined ? `${message}@${String(firstRow + i)}` : `${message}@${column}:${String(firstRow + i)}`;
    }),
  );
  return { kind, name: kind.register.sheetName, grid: gridFromRows([...titles, header, ...cells], { merges: layout.merges ?? [] }), expected };
}

/** What one rule says of one example. `found` and `expected` are comparable, sorted lists; those of other sheets begin with the register. */
export interface ExampleOutcome {
  readonly expected: readonly string[];
  readonly found: readonly string[];
  readonly findings: readonly Finding[];
  readonly failures: readonly RuleFailure[];
}

/** Runs one rule over one example. */
export function runExample(rule: AnyRule, example: Example<Register>, kinds: readonly RegisterKind[]): ExampleOutcome {
  const sheets = exampleTables(rule, example, kinds);
  const recognised = sheets.flatMap(({ kind, name, grid }, i): RecognisedTable[] => {
    const only = { ...kind, rules: kind.register.key === rule.register.key ? [rule] : [] };
    const table = kind.read(grid, { id: String(i + 1), name });
    return table ? [{ kind: only, table }] : [];
  });
  const expected = sheets.flatMap((sheet, i) => sheet.expected.map((text) => (i === 0 ? text : `${sheet.kind.register.key} ${text}`))).toSorted();
  if (recognised.length < sheets.length) return { expected, found: ["(una hoja no se reconoce)"], findings: [], failures: [] };
  const { settings: defaults } = groundOf(rule.register);
  const settings: ReviewSettings = { ...defaults, packs: ["extendido"], ...example.settings, parameters: { ...defaults.parameters, ...example.settings?.parameters } };
  const review = new BookReview(recognised, kinds, settings);
  for (const _ of review.run());
  const findings = review.findings();
  const byCell = example.rows === undefined;
  const found = findings.map((finding) => {
    const place = finding.column === null || byCell ? (byCell ? (finding.cell ?? String(finding.row)) : String(finding.row)) : `${finding.column}:${String(finding.row)}`;
    const text = `${finding.message}@${place}`;
    return finding.register === rule.register.key ? text : `${finding.register} ${text}`;
  });
  return { expected, found: found.toSorted(), findings, failures: review.failures };
}
