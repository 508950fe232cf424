import { unitsIn, type AsmFacts, type AsmRow, type AsmTable } from "../reading/asm/facts";
import { unitKey } from "../reading/asm/trailing-unit";
import { comparisonKey } from "../text/normalize";
import { isPlaceholder } from "../text/placeholder";
import { NO_KEY, type Exact } from "./result";
import { periodKey } from "./tallying";

/** How far an action has come: as its state says or, where that is blank, as its advance does. */
export type AsmState = "concluida" | "en proceso" | "no iniciada" | "otra";

/** What is counted of the actions of a sheet. `asm`: the aspects themselves, each counted at its first action. */
export const ASM_COUNTS = ["asm", "acciones", "concluidas", "enProceso", "noIniciadas", "otras", "sinEstado", "vencidas", "vencenEn30", "vencenEn60", "vencenEn90", "sinEvidencia"] as const;
export type AsmCount = (typeof ASM_COUNTS)[number];

export type AsmDimension = "programa" | "area" | "mes" | "estado";

/** Counts with the rows behind each, and the average advance in percent. A count is null when the sheet has not the columns for it. */
export interface AsmTally {
  readonly counts: Readonly<Record<AsmCount, readonly AsmRow[] | null>>;
  /** Null when no row has an advance. */
  readonly averageAdvance: Exact | null;
}

/** The actions that share a programme, a unit responsible, the month they are due or a state. `key` is {@link NO_KEY} for those that say none. */
export interface AsmPart extends AsmTally {
  readonly key: string;
  readonly name: string;
}

/** An ASM sheet in numbers at a cut date. Parts by unit may add up to more than the total: an action may have several units responsible. */
export interface AsmSummary {
  readonly sheet: AsmTable["sheet"];
  readonly cutDate: number;
  readonly total: AsmTally;
  readonly by: Readonly<Record<AsmDimension, readonly AsmPart[]>>;
}

/** Which columns the sheet has: without them a count is unknown, not 0. */
interface Known {
  readonly state: boolean;
  readonly due: boolean;
  readonly evidence: boolean;
}

/** Summarises an ASM sheet. Continuations and orphans are no actions. */
export function asmSummary(table: AsmTable, facts: AsmFacts, cutDate: number): AsmSummary {
  const rows = table.rows.filter(({ kind }) => kind === "record");
  const known: Known = { state: table.has("estado") || table.has("avance"), due: table.has("fecha_termino"), evidence: table.has("documento") && (table.has("estado") || table.has("avance")) };
  const tally = (of: readonly AsmRow[]): AsmTally => tallyOf(of, facts, known, cutDate);
  const parts = (keysOf: (row: AsmRow) => readonly Named[]): readonly AsmPart[] => grouped(rows, keysOf).map(({ key, name, rows }) => ({ key, name, ...tally(rows) }));
  return {
    sheet: table.sheet,
    cutDate,
    total: tally(rows),
    by: {
      programa: parts((row) => [programmeName(facts, row)]),
      area: parts(unitNames),
      mes: parts((row) => [periodNamed(row)]).toSorted(byKey),
      estado: parts((row) => [stateNamed(facts, row)]),
    },
  };
}

/** The state of an action; null when neither column says it. */
function stateOf(facts: AsmFacts, row: AsmRow): AsmState | null {
  switch (row.estado) {
    case "atendido":
      return "concluida";
    case "en proceso":
      return "en proceso";
    case "no iniciada":
      return "no iniciada";
    case "otra":
      return "otra";
    default: {
      const advance = facts.percentOf(row, "avance");
      if (advance === null) return null;
      return advance >= 100 ? "concluida" : advance > 0 ? "en proceso" : "no iniciada";
    }
  }
}

function tallyOf(rows: readonly AsmRow[], facts: AsmFacts, known: Known, cutDate: number): AsmTally {
  const inState = (state: AsmState | null) => (known.state ? rows.filter((row) => stateOf(facts, row) === state) : null);
  // What nobody knows to be concluded may still fall due; what is overdue must be known to be open.
  const dueWithin = (days: number) => (known.due ? rows.filter((row) => isDue(row, cutDate, cutDate + days) && stateOf(facts, row) !== "concluida") : null);
  const isOpen = (row: AsmRow): boolean => !["concluida", null].includes(stateOf(facts, row));
  return {
    counts: {
      asm: rows.filter((row) => row.asm === "" || row.originRow("asm") === row.index),
      acciones: rows,
      concluidas: inState("concluida"),
      enProceso: inState("en proceso"),
      noIniciadas: inState("no iniciada"),
      otras: inState("otra"),
      sinEstado: inState(null),
      vencidas: known.state && known.due ? rows.filter((row) => isDue(row, -Infinity, cutDate - 1) && isOpen(row)) : null,
      vencenEn30: dueWithin(30),
      vencenEn60: dueWithin(60),
      vencenEn90: dueWithin(90),
      sinEvidencia: known.evidence ? rows.filter((row) => owesEvidence(facts, row)) : null,
    },
    averageAdvance: averageAdvance(rows, facts),
  };
}

function isDue({ fecha_termino }: AsmRow, from: number, to: number): boolean {
  return fecha_termino !== null && fecha_termino >= from && fecha_termino <= to;
}

/** An advance is proved by a document from its first point on (ASM-V02). */
function owesEvidence(facts: AsmFacts, row: AsmRow): boolean {
  const advanced = stateOf(facts, row) === "concluida" || (facts.percentOf(row, "avance") ?? 0) > 0;
  return advanced && (row.documento === "" || isPlaceholder(row.documento));
}

/** In percent; advances are taken to their hundredths so that the sum is exact. */
function averageAdvance(rows: readonly AsmRow[], facts: AsmFacts): Exact | null {
  const advances = rows.flatMap((row) => facts.percentOf(row, "avance") ?? []);
  if (advances.length === 0) return null;
  return { numerator: advances.reduce((sum, advance) => sum + Math.round(advance * 100), 0), denominator: advances.length * 100 };
}

interface Named {
  readonly key: string;
  readonly name: string;
}

const NAMELESS: Named = { key: NO_KEY, name: "" };

function programmeName(facts: AsmFacts, row: AsmRow): Named {
  const programme = facts.programmeOf(row);
  return programme ? { key: programme.key ?? comparisonKey(programme.text), name: programme.text } : NAMELESS;
}

function unitNames(row: AsmRow): readonly Named[] {
  const units = unitsIn(row, "area_responsable").map((name) => ({ key: unitKey(name), name }));
  return units.length === 0 ? [NAMELESS] : units;
}

function periodNamed({ fecha_termino }: AsmRow): Named {
  const key = periodKey(fecha_termino, "month");
  return { key, name: key };
}

function stateNamed(facts: AsmFacts, row: AsmRow): Named {
  const state = stateOf(facts, row);
  return state === null ? NAMELESS : { key: state, name: state };
}

/** In the order of their first row; each row once a key. */
function grouped(rows: readonly AsmRow[], keysOf: (row: AsmRow) => readonly Named[]): readonly (Named & { readonly rows: readonly AsmRow[] })[] {
  const groups = new Map<string, { key: string; name: string; rows: AsmRow[] }>();
  for (const row of rows) {
    for (const { key, name } of keysOf(row)) {
      const group = groups.get(key) ?? { key, name, rows: [] };
      if (group.rows.at(-1) !== row) group.rows.push(row);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}

/** Months in order; those without one at the end. */
function byKey(a: AsmPart, b: AsmPart): number {
  if (a.key === NO_KEY || b.key === NO_KEY) return a.key === b.key ? 0 : a.key === NO_KEY ? 1 : -1;
  return a.key < b.key ? -1 : 1;
}
