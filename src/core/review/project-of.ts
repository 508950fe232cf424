import { linkKey } from "../reading/book";
import type { Row } from "../reading/row";
import type { Table } from "../reading/table";
import type { Register } from "../registers/define";
import type { BookIndex } from "./book-index";

/** A claim names a credit, which names a beneficiary, which names a project: no chain of references is longer. */
const LONGEST_CHAIN = 3;

/** The register all others hang from: the card, the pivot and the session packet gather what is known of one of its rows. */
const PROJECTS = "proyectos";

/**
 * Folio of the project a row belongs to: its own, the one it refers to, or that of the row it refers to. Null when there is none.
 * A dangling reference counts for what it says.
 */
export function projectOf(row: Row<Register>, index: BookIndex, depth = 0): string | null {
  const { register } = row.place;
  if (register.key === PROJECTS) return keyIn(row, register, register.identity);
  let dangling: string | null = null;
  for (const [column, { type, to = [] }] of Object.entries(register.columns)) {
    const key = type === "ref" ? keyIn(row, register, column) : null;
    if (key === null) continue;
    for (const target of to) {
      const found = referred(index, target, key);
      if (found && target === PROJECTS) return key;
      if (target === PROJECTS && to.length === 1) dangling ??= key;
      const further = found && depth < LONGEST_CHAIN ? projectOf(found, index, depth + 1) : null;
      if (further !== null) return further;
    }
  }
  return dangling;
}

/** A session, an agreement and an organismo serve several projects: what refers to them belongs to none. */
const SHARED: ReadonlySet<string> = new Set(["organismos", "convenios", "sesiones"]);

function referred(index: BookIndex, target: string, key: string): Row<Register> | null {
  const identity = index.tables(target)[0]?.register.identity;
  return identity === undefined || SHARED.has(target) ? null : index.first(target, identity, key);
}

function keyIn(row: Row<Register>, register: Register, column: string | undefined): string | null {
  return column === undefined ? null : linkKey(register.columns[column], row.raw(column));
}

/** The rows of a table that belong to a project, by the index of a column where one names it. */
export function rowsOfProject(table: Table, folio: string, index: BookIndex): readonly Row<Register>[] {
  const { register } = table;
  const direct = register.key === PROJECTS ? register.identity : Object.entries(register.columns).find(([, { to }]) => to?.length === 1 && to[0] === PROJECTS)?.[0];
  if (direct === undefined) return SHARED.has(register.key) ? [] : table.rows.filter((row) => projectOf(row, index) === folio);
  return [...index.positions(register.key, direct, folio)].flatMap(([of, position]) => (of === table ? (of.rows[position] ?? []) : []));
}
