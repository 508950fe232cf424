import { readDate } from "../../calendar/read-date";
import { asm } from "../../registers/asm";
import type { CellValue } from "../../sheet/cell";
import { normalizeText } from "../../text/normalize";
import { startsCut } from "../../text/truncation";
import { splitUnits } from "../../text/units";
import type { Row, RowKind, RowMaker, RowSource } from "../row";
import { overlapLength } from "./fragments";
import { trailingUnit, unitKey } from "./trailing-unit";

type AsmRow = Row<typeof asm>;

/** Cells moved further than this were not moved by a paste. */
const MAX_SHIFT = 3;
/** A cell longer than this is a paragraph, not the name of a unit (ASM-A03). */
const LONGEST_UNIT = 150;
/** A number in a column that is not for dates is taken for one only between 01/01/1985 and 31/12/2064. */
const PLAUSIBLE_SERIALS = [31_048, 60_265] as const;

/** Undoes shifted rows (ASM-E05) and tells continuations (ASM-E07) and orphans (ASM-E08) from records. */
export function repairAsmRows(sources: readonly RowSource[], maker: RowMaker<typeof asm>): readonly AsmRow[] {
  const typed = sources.map((source) => maker.make(source));
  const units = knownUnits(typed);
  let previous: AsmRow | null = null;
  return sources.map((source, i) => {
    const asTyped = typed[i] ?? maker.make(source);
    const repaired = undoShift(source, asTyped, units);
    const seen = repaired ? maker.make({ ...source, ...repaired, asTyped }) : asTyped;
    const kind = kindOf(seen, previous);
    const row = kind === "record" ? seen : maker.make({ ...source, ...repaired, kind, ...(repaired && { asTyped }) });
    if (kind === "record") previous = row;
    return row;
  });
}

/** Comparison keys of the units named in the sheet's area columns. */
function knownUnits(rows: readonly AsmRow[]): ReadonlySet<string> {
  const keys = new Set<string>();
  const seen = new Set<string>([""]);
  for (const row of rows) {
    for (const text of [row.area_coordinadora, row.area_responsable]) {
      if (seen.has(text)) continue;
      seen.add(text);
      if (text.length > LONGEST_UNIT || readDate(text, false).kind !== "unreadable") continue;
      for (const unit of splitUnits(text)) keys.add(unitKey(unit));
    }
  }
  return keys;
}

function kindOf(row: AsmRow, previous: AsmRow | null): RowKind {
  const { asm: aspecto, acciones, resultados, productos, area_coordinadora: coordinadora, area_responsable: responsable } = row;
  const hasNumber = row.state("no") !== "empty" && row.state("no") !== "absent";
  const hasDate = row.state("fecha_termino") !== "empty" && row.state("fecha_termino") !== "absent";
  const hasArea = coordinadora !== "" || responsable !== "";
  if (!hasNumber && !hasDate && !hasArea && row.programa === "" && aspecto === "" && previous) {
    const tails: [string, string][] = [[acciones, previous.acciones], [resultados, previous.resultados], [productos, previous.productos]];
    if (tails.some(([text, before]) => text !== "" && (startsCut(text) || overlapLength(before, text) > 0))) return "continuation";
  }
  // An Excel error is something written that cannot be read.
  const empty = (["programa", "asm", "acciones", "resultados", "productos"] as const).every((column) => row.state(column) === "empty" || row.state(column) === "absent");
  return empty && (hasNumber || hasArea || hasDate) && row.has("acciones") && row.has("productos") ? "orphan" : "record";
}

function isDateCell(row: AsmRow, column: "area_coordinadora" | "area_responsable" | "acciones", value: CellValue): boolean {
  if (typeof value === "number") return row.shownAsDate(column) || (value >= PLAUSIBLE_SERIALS[0] && value <= PLAUSIBLE_SERIALS[1]);
  return readDate(value, false).kind === "date";
}

const COLUMNS = Object.keys(asm.columns);

/** Where a column stands in `source.cells`; -1 when absent. */
function placeOf(source: RowSource, column: keyof typeof asm.columns): number {
  return source.places[COLUMNS.indexOf(column)] ?? -1;
}

/** The repaired cells of a row whose date stands to the left of its column and whose last cells are empty; null otherwise. */
function undoShift(source: RowSource, row: AsmRow, units: ReadonlySet<string>): Pick<RowSource, "cells" | "shift" | "movedFrom"> | null {
  if (row.state("fecha_termino") !== "unreadable") return null;
  const last = source.places.reduce((most, place) => Math.max(most, place), 0);
  for (const column of ["area_responsable", "acciones", "area_coordinadora"] as const) {
    const shift = placeOf(source, "fecha_termino") - placeOf(source, column);
    if (!row.has(column) || shift < 1 || shift > MAX_SHIFT) continue;
    if (!isDateCell(row, column, row.raw(column))) continue;
    const tail = source.cells.slice(last - shift + 1, last + 1);
    if (tail.every((value) => normalizeText(value) === "")) return moveRight(source, row, units, shift, last);
  }
  return null;
}

function moveRight(source: RowSource, row: AsmRow, units: ReadonlySet<string>, shift: number, last: number) {
  const glued = trailingUnit(row.raw("asm"), units);
  const coordinadora = placeOf(source, "area_coordinadora");
  const asmPlace = placeOf(source, "asm");
  // The cell that went missing: the coordinating unit when it is found at the end of the ASM; else the first cell that does
  // not fit its column as it stands.
  const from = glued && coordinadora >= 0 ? coordinadora : firstMisfit(source, row);
  const cells = [...source.cells];
  const movedFrom = Int32Array.from(cells, (_, place) => place);
  for (let place = last; place >= from; place--) {
    const origin = place - shift;
    cells[place] = origin >= from ? (source.cells[origin] ?? "") : "";
    movedFrom[place] = origin >= from ? origin : place;
  }
  if (glued && from === coordinadora) {
    cells[asmPlace] = glued.before;
    cells[coordinadora] = glued.unit;
    movedFrom[coordinadora] = asmPlace;
  }
  return { cells, shift, movedFrom };
}

function firstMisfit(source: RowSource, row: AsmRow): number {
  const coordinadora = placeOf(source, "area_coordinadora");
  if (coordinadora >= 0 && row.area_coordinadora.length > LONGEST_UNIT) return coordinadora;
  if (row.has("area_responsable") && row.acciones.length > LONGEST_UNIT) return placeOf(source, "area_responsable");
  return coordinadora >= 0 ? coordinadora : placeOf(source, "asm") + 1;
}
