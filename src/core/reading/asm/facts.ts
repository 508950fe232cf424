import { readDate } from "../../calendar/read-date";
import { programmeKeyOf, type ProgrammeKey } from "../../norms/programmes";
import type { asm } from "../../registers/asm";
import { comparisonKey } from "../../text/normalize";
import { isOnlyMarks } from "../../text/placeholder";
import { startsCut } from "../../text/truncation";
import { splitUnits } from "../../text/units";
import type { Row } from "../row";
import type { Table } from "../table";
import { numbersCountRows } from "./numbering";
import { asPercent, percentScale, type PercentColumn } from "./percentages";
import { trailingUnit, unitKey } from "./trailing-unit";

export type AsmRow = Row<typeof asm>;
export type AsmTable = Table<typeof asm>;

/** A programme as the sheet presents it: its rows in order, wherever they stand (N6: inherited from above). */
export interface Programme {
  /** `F003`; null when the sheet writes no readable key. */
  readonly key: string | null;
  /** As first written: "F-003 Promoción del Comercio…"; empty when only a number stands there. */
  readonly text: string;
  /** Order of first appearance, from 1. */
  readonly order: number;
  readonly rows: readonly AsmRow[];
  /** Runs of consecutive rows: more than one when the programme's rows are not together (ASM-I10). */
  readonly blocks: readonly (readonly AsmRow[])[];
}

/** One way in which the sheet writes a programme. */
export interface ProgrammeWriting {
  /** N1-normalised: "F-003 Promoción del Comercio…". */
  readonly text: string;
  /** Its key and name; null when it does not begin with a key. */
  readonly key: ProgrammeKey | null;
  readonly programme: Programme;
  /** The first row that writes it so. */
  readonly row: AsmRow;
}

/** A unit named in the area columns. */
export interface UnitUse {
  readonly key: string;
  /** As written the first time. */
  readonly name: string;
  readonly uses: readonly { readonly row: AsmRow; readonly column: "area_coordinadora" | "area_responsable"; readonly text: string }[];
}

/** What the rules of the ASM sheet share. Computed once a reading; `units` when first asked for. */
export interface AsmFacts {
  readonly programmes: readonly Programme[];
  /** The programme a row belongs to; null for orphans and for rows above the first programme. */
  programmeOf(row: AsmRow): Programme | null;
  /** The row whose Programa cell says the programme of this one: itself, or one above (N6). Null for rows above the first programme. */
  namedBy(row: AsmRow): AsmRow | null;
  /** The row's ASM within its programme, from 1; rows of one merged ASM share a number. 0 for orphans. */
  ordinalOf(row: AsmRow): number;
  /** Continuation rows that complete this record, in order (ASM-E07). */
  continuationsOf(row: AsmRow): readonly AsmRow[];
  /** The record a continuation completes. */
  continuedBy(row: AsmRow): AsmRow | null;
  /** Each different text in the Programa column, in order of first appearance. */
  readonly writings: readonly ProgrammeWriting[];
  /** Whether No. counts ASM row by row instead of programmes: then a programme rightly has several numbers. */
  readonly numbersRows: boolean;
  /** Units of the area columns, each with where it is used; cells with several units are split (ASM-A07). */
  readonly units: readonly UnitUse[];
  /** A unit's name glued to the end of the ASM as typed (ASM-T04). */
  gluedUnit(row: AsmRow): { readonly before: string; readonly unit: string } | null;
  /** Whether most texts of a column start in lower case: there a lower-case start says nothing (ASM-T05, ASM-R02). */
  startsLowerCase(column: TextColumn): boolean;
  /** Sheet row (0-based) where the row's ASM begins: rows below that repeat its text or leave it empty are its activities. */
  firstRowOfAsm(row: AsmRow): number;
  /** How a column of percentages is written: 100 when as 0–1, 1 when as 0–100 (ASM-V01). */
  scaleOf(column: PercentColumn): 1 | 100;
  /** The cell as a percentage (0–100, hundredths), whichever way its column is written; null when empty or unreadable. */
  percentOf(row: AsmRow, column: PercentColumn): number | null;
}

export type TextColumn = "asm" | "acciones" | "resultados" | "productos";

interface Outline {
  readonly programmes: readonly Programme[];
  // By sheet row: a shifted row and the same row as typed are one.
  readonly programmeOf: ReadonlyMap<number, Programme>;
  readonly namedBy: ReadonlyMap<number, AsmRow>;
  readonly ordinals: ReadonlyMap<number, number>;
  readonly continuations: ReadonlyMap<number, AsmRow[]>;
  readonly continued: ReadonlyMap<number, AsmRow>;
  readonly asmStarts: ReadonlyMap<number, number>;
}

interface OpenProgramme {
  key: string | null;
  text: string;
  order: number;
  rows: AsmRow[];
  blocks: AsmRow[][];
}

function outlineOf(rows: readonly AsmRow[]): Outline {
  const byName = new Map<string, OpenProgramme>();
  const programmes: OpenProgramme[] = [];
  const programmeOf = new Map<number, Programme>();
  const namedBy = new Map<number, AsmRow>();
  const ordinals = new Map<number, number>();
  const continuations = new Map<number, AsmRow[]>();
  const continued = new Map<number, AsmRow>();
  const asmStarts = new Map<number, number>();
  let aspecto = { key: "", start: -1 };
  let current: OpenProgramme | null = null;
  let previous: AsmRow | null = null;
  let named: AsmRow | null = null;

  for (const row of rows) {
    if (row.kind === "orphan") continue;
    if (row.kind === "continuation") {
      if (!previous) continue;
      continued.set(row.index, previous);
      continuations.set(previous.index, [...(continuations.get(previous.index) ?? []), row]);
      if (current) programmeOf.set(row.index, current);
      continue;
    }
    const before: OpenProgramme | null = current;
    if (namesProgramme(row)) {
      named = row;
      const key = programmeKeyOf(row.programa)?.key ?? null;
      const name = key ?? unitKey(row.programa);
      const known = byName.get(name);
      if (known !== current || !known) {
        if (known) known.blocks.push([]);
        current = known ?? { key, text: row.programa, order: programmes.length + 1, rows: [], blocks: [[]] };
        if (!known) {
          byName.set(name, current);
          programmes.push(current);
        }
      }
    }
    if (named) namedBy.set(row.index, named);
    const written = comparisonKey(row.asm);
    if (current !== before || aspecto.start < 0 || (written !== "" && written !== aspecto.key)) aspecto = { key: written, start: row.index };
    asmStarts.set(row.index, aspecto.start);
    if (current) {
      const above: AsmRow | undefined = current.rows.at(-1);
      const sharesAsm = above !== undefined && row.originRow("asm") !== row.index && row.originRow("asm") === above.originRow("asm");
      ordinals.set(row.index, (above ? (ordinals.get(above.index) ?? 0) : 0) + (sharesAsm ? 0 : 1));
      current.rows.push(row);
      current.blocks.at(-1)?.push(row);
      programmeOf.set(row.index, current);
    }
    previous = row;
  }
  return { programmes, programmeOf, namedBy, ordinals, continuations, continued, asmStarts };
}

/** A dash or a date in the Programa column names no programme (ASM-E06, ASM-F02): the row inherits its programme all the same. */
function namesProgramme(row: AsmRow): boolean {
  const raw = row.raw("programa");
  if (row.programa === "" || isOnlyMarks(row.programa)) return false;
  return typeof raw === "number" ? !row.shownAsDate("programa") : readDate(raw, false).kind !== "date";
}

/** Business keys: "F003 · ASM 4", "No. 7, sin programa" for an orphan. */
export function asmKeys(rows: readonly AsmRow[]): (row: AsmRow) => string {
  const outline = outlineOf(rows);
  const keyOf = (row: AsmRow): string => {
    const record = outline.continued.get(row.index);
    if (record) return `${keyOf(record)} (continuación)`;
    const programme = outline.programmeOf.get(row.index);
    if (programme) return `${programme.key ?? (programme.text.slice(0, 40) || "Programa sin nombre")} · ASM ${String(outline.ordinals.get(row.index) ?? 1)}`;
    const number = row.raw("no");
    return number === "" ? "Sin programa" : `No. ${String(number)}, sin programa`;
  };
  return keyOf;
}

/** The units a cell names; as typed, because its line breaks part them. */
export function unitsIn(row: AsmRow, column: "area_coordinadora" | "area_responsable"): readonly string[] {
  const raw = row.raw(column);
  return typeof raw === "string" && row[column] !== "" ? splitUnits(raw) : splitUnits(row[column]);
}

function unitsOf(rows: readonly AsmRow[]): UnitUse[] {
  const units = new Map<string, { key: string; name: string; uses: { row: AsmRow; column: "area_coordinadora" | "area_responsable"; text: string }[] }>();
  for (const row of rows) {
    for (const column of ["area_coordinadora", "area_responsable"] as const) {
      for (const text of unitsIn(row, column)) {
        const key = unitKey(text);
        const unit = units.get(key) ?? { key, name: text, uses: [] };
        unit.uses.push({ row, column, text });
        units.set(key, unit);
      }
    }
  }
  return [...units.values()];
}

function writingsOf({ programmes }: Outline): ProgrammeWriting[] {
  return programmes.flatMap((programme) => {
    const seen = new Set<string>();
    return programme.rows.flatMap((row) => {
      if (!namesProgramme(row) || seen.has(row.programa)) return [];
      seen.add(row.programa);
      return [{ text: row.programa, key: programmeKeyOf(row.programa), programme, row }];
    });
  });
}

export function asmFacts(table: AsmTable): AsmFacts {
  const outline = outlineOf(table.rows);
  let units: UnitUse[] | null = null;
  const allUnits = () => (units ??= unitsOf(table.rows));
  let keys: ReadonlySet<string> | null = null;
  const unitKeys = () => (keys ??= new Set(allUnits().map((unit) => unit.key)));
  const scales = new Map<PercentColumn, 1 | 100>();
  const scaleOf = (column: PercentColumn): 1 | 100 => {
    const scale = scales.get(column) ?? percentScale(table.rows, column);
    scales.set(column, scale);
    return scale;
  };
  const lowerCase = new Map<TextColumn, boolean>();
  let writings: readonly ProgrammeWriting[] | null = null;
  let numbersRows: boolean | null = null;
  return {
    programmes: outline.programmes,
    programmeOf: (row) => outline.programmeOf.get(row.index) ?? null,
    namedBy: (row) => outline.namedBy.get(row.index) ?? null,
    ordinalOf: (row) => outline.ordinals.get(row.index) ?? 0,
    continuationsOf: (row) => outline.continuations.get(row.index) ?? [],
    continuedBy: (row) => outline.continued.get(row.index) ?? null,
    get writings() {
      return (writings ??= writingsOf(outline));
    },
    get numbersRows() {
      return (numbersRows ??= numbersCountRows(outline.programmes));
    },
    get units() {
      return allUnits();
    },
    gluedUnit: (row) => trailingUnit(row.asTyped.raw("asm"), unitKeys()),
    startsLowerCase: (column) => {
      const known = lowerCase.get(column) ?? mostStartCut(table.rows, column);
      lowerCase.set(column, known);
      return known;
    },
    firstRowOfAsm: (row) => outline.asmStarts.get(row.index) ?? row.index,
    scaleOf,
    percentOf: (row, column) => {
      const value = row[column];
      return value === null ? null : asPercent(value, scaleOf(column));
    },
  };
}

/** Below this many texts a column shows no habit. */
const FEW_TEXTS = 4;

function mostStartCut(rows: readonly AsmRow[], column: TextColumn): boolean {
  const texts = rows.filter((row) => row.kind === "record" && row[column] !== "").map((row) => row[column]);
  return texts.length >= FEW_TEXTS && texts.filter(startsCut).length * 2 > texts.length;
}
