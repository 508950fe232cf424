import type { Register } from "../registers/define";
import type { AnyRule, Example } from "../rules/define";
import type { CellValue } from "../sheet/cell";
import { gridFromRows, type Grid } from "../sheet/grid";
import type { Finding } from "./finding";
import type { RegisterKind } from "./kinds";
import type { ReviewSettings } from "./parameters";
import { TableReview } from "./table-review";

/** What examples are built from: the columns and title rows of a plain sheet of the register, and its clean row. */
export interface ExampleGround {
  readonly columns: readonly string[];
  readonly titles: readonly string[];
  readonly cleanRow: Readonly<Record<string, CellValue>>;
}

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
};

export const DEFAULT_SETTINGS: ReviewSettings = { cutDate: 42_735, packs: [], periodToleranceMonths: 0, calendar: "LFPA" };

/** The sheet of an example, and for each expectation the place it stands for. */
export function exampleGrid(example: Example<Register>, kind: RegisterKind, ground: ExampleGround): { grid: Grid; expected: string[] } {
  const merges = example.merges ?? [];
  if (!("rows" in example) || example.rows === undefined) return { grid: gridFromRows(example.grid, { merges }), expected: [...example.expect] };
  const used = new Set(example.rows.flatMap((row) => Object.keys(row)));
  const further = Object.keys(kind.register.columns).filter((key) => used.has(key) && !ground.columns.includes(key));
  const columns: readonly string[] = example.columns ?? [...ground.columns, ...further];
  const titles = (example.titles ?? ground.titles).map((title): CellValue[] => [title]);
  const header = columns.map((key) => kind.register.columns[key]?.header ?? key);
  const rows = example.rows.map((row: Readonly<Record<string, unknown>>) => columns.map((key) => (row[key] ?? ground.cleanRow[key] ?? "") as CellValue));
  const firstRow = titles.length + 1;
  const expected = example.rows.flatMap((row, i) =>
    (row.expect ?? []).map((expectation) => {
      const [message = "", column] = expectation.split("@");
      return column === undefined ? `${message}@${String(firstRow + i + 1)}` : `${message}@${column}:${String(firstRow + i + 1)}`;
    }),
  );
  return { grid: gridFromRows([...titles, header, ...rows], { merges }), expected };
}

/** Runs one rule over one example. `found` and `expected` are comparable, sorted lists. */
export function runExample(rule: AnyRule, example: Example<Register>, kind: RegisterKind, ground: ExampleGround) {
  const { grid, expected } = exampleGrid(example, kind, ground);
  const table = kind.read(grid, { id: "1", name: kind.register.sheetName });
  if (!table) return { expected: expected.toSorted(), found: ["(la hoja no se reconoce)"], findings: [] as readonly Finding[], failures: [] };
  const settings: ReviewSettings = { ...DEFAULT_SETTINGS, packs: ["extendido"], ...example.settings };
  const review = new TableReview(table, kind.facts(table), [rule], settings);
  for (const _ of review.run());
  const findings = review.findings();
  const byCell = example.rows === undefined;
  const found = findings.map((finding) => {
    if (byCell) return `${finding.message}@${finding.cell ?? String(finding.row)}`;
    return finding.column === null ? `${finding.message}@${String(finding.row)}` : `${finding.message}@${finding.column}:${String(finding.row)}`;
  });
  return { expected: expected.toSorted(), found: found.toSorted(), findings, failures: review.failures };
}
