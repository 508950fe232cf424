import { readDate } from "../../calendar/read-date";
import type { Row } from "../../reading/row";
import type { Table } from "../../reading/table";
import type { indicadores } from "../../registers/indicadores";
import { valueAt, type Grid } from "../../sheet/grid";
import { comparisonKey } from "../../text/normalize";
import { shortQuote } from "../../text/quote";
import type { DimensionKey, Figure, Indicator } from "../define";
import { indicatorNamed } from "./indicator-named";
import { dimensionNamed, isWhole, partNamed, type NamedPart } from "./part-named";
import { readTyped, SURELY_PERCENT, type TypedNumber } from "./typed-number";

export type TypedRow = Row<typeof indicadores>;

/** A row of a table of typed indicators, understood. */
export interface TypedIndicator {
  readonly row: TypedRow;
  readonly indicator: Indicator;
  /** The figure that the row says it is; null when it does not say. */
  readonly figure: Figure | null;
  /** The part it is of; null for the whole, `unknown` when what it says is no part that we know. */
  readonly part: NamedPart | "unknown" | null;
  /** Null when blank, or words. */
  readonly value: TypedNumber | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Serial day; null when nothing says it, `unknown` when what says it cannot be read or two days are said. */
  readonly cut: number | "unknown" | null;
}

const DIMENSION_COLUMNS = ["linea", "entidad", "tamano", "sector", "tipo_institucion", "fondo", "modalidad", "mes", "trimestre", "ejercicio"] as const satisfies readonly DimensionKey[];
const CUT = /^(?:fecha de(?:l)? )?corte\b|\bal corte\b|\bcorte al?\b/;
/** What stands between a name and the part it is of: "Proyectos por línea: línea a", "… (Jalisco)", "… – b". */
const NAME_PARTS = /[:;()–—]|\s-\s/;

/** The part a row is of, as its cells write it; empty where none does. */
export function writtenPart(row: TypedRow): string {
  return [row.clave, ...DIMENSION_COLUMNS.map((column) => row[column])].filter((text) => text !== "").join(" · ");
}

/** How findings name a row: its id, else its name, and the part it is of. */
export function typedKey(row: TypedRow): string {
  const words = [row.id === "" ? row.nombre : row.id, writtenPart(row)].filter((text) => text !== "");
  return words.length === 0 ? `Fila ${String(row.index + 1)}` : words.join(" · ");
}

/** What a row is about, for sentences: "IC-VIII Eficiencia del fondo (Jalisco)". */
export function typedName({ indicator: { id, name }, part, row }: Pick<TypedIndicator, "indicator" | "part" | "row">): string {
  const written = part === null ? "" : shortQuote(writtenPart(row));
  return `${id} ${name}${written === "" ? "" : ` (${written})`}`;
}

/** A table of typed indicators with what its rows share: the scale of its ratios and the cut date of its title. */
export class TypedTable {
  /** Whether its ratios are written as percentages without the sign. */
  readonly percentScale: boolean;
  private readonly byRow: ReadonlyMap<number, TypedIndicator>;

  constructor(table: Table<typeof indicadores>) {
    const cut = titleCut(table);
    const understood = table.rows.flatMap((row) => understand(row, cut) ?? []);
    this.byRow = new Map(understood.map((typed) => [typed.row.index, typed]));
    this.percentScale = headsPercent(table) || isPercentScale(understood);
  }

  get all(): readonly TypedIndicator[] {
    return [...this.byRow.values()];
  }

  /** Null when the row names none of the fourteen. */
  of(row: TypedRow): TypedIndicator | null {
    return this.byRow.get(row.index) ?? null;
  }
}

/** Fractions beside percentages are a table of several hands: each number then speaks for itself. */
function isPercentScale(rows: readonly TypedIndicator[]): boolean {
  const ratios = rows.flatMap(({ indicator, value }) => (indicator.figures[0].unit === "razon" && value !== null && !value.hasSign ? [value.value] : []));
  return ratios.some((value) => value > SURELY_PERCENT) && !ratios.some((value) => value > 0 && value < 1);
}

function headsPercent({ grid, segments: [{ headerRow, columns }] }: Table<typeof indicadores>): boolean {
  const column = columns.get("valor");
  return column !== undefined && String(valueAt(grid, headerRow, column)).includes("%");
}

/** The cut date in the rows above the header: in one cell with its label, or in the next. */
function titleCut({ grid, segments: [{ headerRow }] }: Table<typeof indicadores>): number | null {
  for (let row = grid.top; row < headerRow; row++) {
    for (let column = grid.left; column < grid.left + grid.width; column++) {
      const text = valueAt(grid, row, column);
      if (typeof text !== "string" || text.length > 200 || !CUT.test(comparisonKey(text))) continue;
      const within = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} de \p{L}+ del? \d{4}/u.exec(text)?.[0];
      const day = within === undefined ? dayAt(grid, row, column + 1) : dayOf(within, grid);
      if (day !== null) return day;
    }
  }
  return null;
}

function dayAt(grid: Grid, row: number, column: number): number | null {
  const value = valueAt(grid, row, column);
  return typeof value === "boolean" ? null : dayOf(value, grid);
}

function dayOf(value: string | number, { date1904 }: Grid): number | null {
  const reading = readDate(value, date1904);
  return reading.kind === "date" ? reading.serial : null;
}

function understand(row: TypedRow, tableCut: number | null): TypedIndicator | null {
  // A column headed "Clave" may hold the indicators' ids or the parts'.
  const keyIsId = row.id === "" && indicatorNamed(row.clave, "") !== null;
  const indicator = indicatorNamed(keyIsId ? row.clave : row.id, row.nombre);
  if (!indicator) return null;
  const key = keyIsId ? "" : row.clave;
  const isReading = comparisonKey(row.dimension) === "lectura";
  return {
    row,
    indicator,
    figure: figureNamed(indicator, isReading ? key : row.lectura),
    part: isReading ? null : partOf(row, indicator, key),
    value: readTyped(row.raw("valor")),
    numerator: readTyped(row.raw("numerador"))?.value ?? null,
    denominator: readTyped(row.raw("denominador"))?.value ?? null,
    cut: cutOf(row, tableCut),
  };
}

function figureNamed({ figures }: Indicator, text: string): Figure | null {
  const key = comparisonKey(text);
  return key === "" ? null : (figures.find((figure) => comparisonKey(figure.label) === key || figure.key === key) ?? null);
}

function partOf(row: TypedRow, indicator: Indicator, key: string): NamedPart | "unknown" | null {
  const own = DIMENSION_COLUMNS.filter((column) => indicator.dimensions.some((dimension) => dimension.key === column) && !isWhole(row[column]));
  if (!isWhole(key)) {
    const dimension = dimensionNamed(row.dimension);
    if (own.length > 0 || (row.dimension !== "" && dimension === null)) return "unknown";
    const named = partNamed(indicator, dimension, key);
    return named === "none" ? null : (named ?? "unknown");
  }
  const [column, ...others] = own;
  if (column === undefined) return partInName(row.nombre, indicator);
  const named = others.length === 0 ? partNamed(indicator, column, row[column]) : null;
  return named === "none" ? null : (named ?? "unknown");
}

/** A part told by the name itself, after its last stop; null when the name tells none. */
function partInName(name: string, indicator: Indicator): NamedPart | null {
  const [, ...pieces] = name.split(NAME_PARTS).map((piece) => piece.trim()).filter((piece) => piece !== "");
  const named = partNamed(indicator, null, pieces.at(-1) ?? "");
  return named === "none" ? null : named;
}

function cutOf(row: TypedRow, tableCut: number | null): TypedIndicator["cut"] {
  if (row.state("corte") === "unreadable") return "unknown";
  const { corte, corte_numerador: above, corte_denominador: below } = row;
  if (corte !== null) return corte;
  if (above !== null && below !== null && above !== below) return "unknown";
  return above ?? below ?? tableCut;
}
