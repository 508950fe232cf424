import { formatDate } from "../core/calendar/serial";
import type { Row } from "../core/reading/row";
import type { Register } from "../core/registers/define";
import type { Finding } from "../core/review/finding";
import { cellAddress } from "../core/sheet/address";
import { formatMoney } from "../core/sheet/money";
import { normalizeText } from "../core/text/normalize";
import type { ReviewState } from "./review";

/** A row that belongs to a project, with the cell that names it. */
export interface ProjectRow {
  readonly key: string;
  /** A1 address of the row's name, or of its first cell. */
  readonly cell: string;
  readonly findings: number;
}

/** Everything the workbook has of one project. */
export interface ProjectFile {
  readonly folio: string;
  /** What the row of Proyectos says, in the sheet's order: header and value as a person reads it. Empty when the project has no row. */
  readonly facts: readonly { readonly header: string; readonly value: string }[];
  readonly sheets: readonly { readonly sheetId: string; readonly sheet: string; readonly register: string; readonly rows: readonly ProjectRow[] }[];
  /** The problems of its rows, consequences apart. */
  readonly findings: readonly Finding[];
}

/** Of a project's row, what tells at a glance which it is and how it goes. */
const FACTS = ["nombre", "linea", "entidad", "dictamen", "estatus", "aport_foafi", "costo_total", "fecha_inicio", "fecha_fin", "convenio"];

/** Gathers what every sheet has of a project. */
export function projectFile({ book, review }: ReviewState, folio: string): ProjectFile {
  const findings = review.findings.filter(({ project, cause }) => project === folio && cause === null);
  const counts = new Map<string, number>();
  for (const { sheetId, row } of findings) counts.set(`${sheetId}|${String(row)}`, (counts.get(`${sheetId}|${String(row)}`) ?? 0) + 1);
  const parts = book.rowsOfProject(folio);
  const own = parts.find(({ table }) => table.register.key === "proyectos")?.rows[0];
  return {
    folio,
    facts: own ? FACTS.flatMap((column) => factOf(own, column)) : [],
    sheets: [...parts.map(({ table, rows }) => ({ table, rows })), ...sharedRows(book, own)].map(({ table, rows }) => ({
      sheetId: table.sheet.id,
      sheet: table.sheet.name,
      register: table.register.key,
      rows: rows.map((row) => ({ key: table.keyOf(row), cell: cellOf(row), findings: counts.get(`${table.sheet.id}|${String(row.index + 1)}`) ?? 0 })),
    })),
    findings,
  };
}

/** The organismo, the session and the agreement the project names: others may share them, so that they belong to none. */
function sharedRows(book: ReviewState["book"], own: Row<Register> | undefined) {
  return (own ? book.rowsReferredBy(own) : []).flatMap((row) => {
    const table = book.tableOf(row.place.sheet.id);
    return table ? [{ table, rows: [row] }] : [];
  });
}

function factOf(row: Row<Register>, column: string): readonly { readonly header: string; readonly value: string }[] {
  const spec = row.place.register.columns[column];
  if (!spec || row.state(column) !== "ok") return [];
  const value = row.value(column);
  const text = typeof value !== "number" ? normalizeText(row.raw(column)) : spec.type === "money" ? formatMoney(value) : spec.type === "date" ? formatDate(value) : String(value);
  return [{ header: spec.header, value: text }];
}

function cellOf(row: Row<Register>): string {
  const { identity } = row.place.register;
  const column = identity === undefined ? -1 : row.columnOf(identity);
  return cellAddress(row.index, Math.max(0, column));
}
