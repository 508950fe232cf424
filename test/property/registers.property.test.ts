import * as fc from "fast-check";
import { DEFAULT_SETTINGS } from "../../src/core/review/examples";
import { FOAFI_CLEAN_ROWS } from "../../src/core/review/foafi-ground";
import { BookReview, type RecognisedTable } from "../../src/core/review/book-review";
import { registerKinds, rulesById, type RegisterKind } from "../../src/core/review/kinds";
import { findingMessage } from "../../src/core/review/message";
import type { CellValue } from "../../src/core/sheet/cell";
import { gridFromRows } from "../../src/core/sheet/grid";

/** Rows of each register in the book. Few, so that edits meet. */
const ROWS = 3;
const SETTINGS = { ...DEFAULT_SETTINGS, cutDate: 37_621, packs: ["extendido"] as const };
/** Those of the FOAFI, and the figures somebody typed from them. */
const KINDS = registerKinds.filter(({ family, register }) => family !== "asm" && register.key !== "parametros");

type Book = ReadonlyMap<string, readonly (readonly CellValue[])[]>;

const columnsOf = ({ register }: RegisterKind): readonly string[] => Object.keys(register.columns);

/** The second and third row of a register have names of their own and refer to rows of their own number. */
function numbered(value: CellValue, type: string | undefined, row: number): CellValue {
  return row > 0 && (type === "folio" || type === "ref") && typeof value === "string" && /\d$/.test(value) ? `${value.slice(0, -1)}${String(row + 1)}` : value;
}

const START: Book = new Map(
  KINDS.map((kind) => [
    kind.register.key,
    Array.from({ length: ROWS }, (_, row) => columnsOf(kind).map((column) => numbered(FOAFI_CLEAN_ROWS[kind.register.key]?.[column] ?? "", kind.register.columns[column]?.type, row))),
  ]),
);

function recognised(book: Book): readonly RecognisedTable[] {
  return KINDS.flatMap((kind, i) => {
    const header = columnsOf(kind).map((column) => kind.register.columns[column]?.header ?? column);
    const table = kind.read(gridFromRows([header, ...(book.get(kind.register.key) ?? [])]), { id: String(i), name: kind.register.sheetName });
    return table ? [{ kind, table }] : [];
  });
}

function reviewed(book: Book): BookReview {
  const review = new BookReview(recognised(book), registerKinds, SETTINGS);
  for (const _ of review.run());
  return review;
}

interface Edit {
  readonly register: string;
  readonly row: number;
  readonly column: string;
  readonly value: CellValue;
}

/** Values that people, slips and other rows put in a cell: names of rows above all, so that references come and go. */
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<CellValue>("P-001", "P-002", "p-003 ", "C-01", "C-02", "F-01", "F-02", "B-001", "B-002", "CR-01", "1", "2", "M-01", "APU640930KV9", "apu-640930-kv9", "ATR060613SN7") },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>("", "S", "N", "aprobado", "rechazado", "pendiente", "a favor", "en contra", "a planes de negocio", "c intermediarios no bancarios", "suspendida", "rechazado", "reunión promocional") },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>("31/02/2002", "15/05/2002", "30/04/2002", "01/01/1900", "31/12/2002", 37_400, 37_621) },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>("IR-II", "IC 8", "IC-I", "IC-VII", "Planes de negocios atendidos", "Jalisco", "b", 0.25, "85 %", 100, "P-001; P-009", "N/D") },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>(0, -5, 1, 1e9, 500_000, 1_000_000.005, "$1,000.00 MN", "#REF!", "😀", true, "x".repeat(32_767)) },
);

const edit: fc.Arbitrary<Edit> = fc.constantFrom(...KINDS).chain((kind) =>
  fc.record({ register: fc.constant(kind.register.key), row: fc.nat({ max: ROWS - 1 }), column: fc.constantFrom(...columnsOf(kind)), value }),
);

function edited(book: Book, { register, row, column, value: cell }: Edit): Book {
  const place = Object.keys(KINDS.find((kind) => kind.register.key === register)?.register.columns ?? {}).indexOf(column);
  return new Map([...book].map(([key, rows]) => [key, key === register ? rows.map((cells, r) => (r === row ? cells.with(place, cell) : cells)) : rows]));
}

describe("the FOAFI rules, on any workbook", () => {
  test("rechecking what an edit touches gives what a full run of the edited workbook gives", () => {
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }), (rounds) => {
        let book = START;
        let review = reviewed(book);
        for (const round of rounds) {
          book = round.reduce(edited, book);
          const tables = new Map(recognised(book).map(({ kind, table }) => [kind.register.key, table]));
          const touched = new Set(round.map(({ register }) => register));
          const edits = [...touched].flatMap((register) => {
            const table = tables.get(register);
            return table ? [{ table, positions: [...new Set(round.filter((one) => one.register === register).map(({ row }) => row))] }] : [];
          });
          const fresh = reviewed(book);
          if (review.recheck(edits)) {
            expect(review.findings()).toEqual(fresh.findings());
            expect(review.notEvaluated).toEqual(fresh.notEvaluated);
          } else review = fresh;
          expect(fresh.failures).toEqual([]);
          expect(review.failures).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("none throws, and every finding has a sentence and an id of its own", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (edits) => {
        const review = reviewed(edits.reduce(edited, START));
        const findings = review.findings();
        expect(review.failures).toEqual([]);
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
        for (const finding of findings) {
          const rule = rulesById.get(finding.rule);
          expect(rule && findingMessage(finding, rule)).toMatch(/^[^{}]{10,}$/);
        }
      }),
      { numRuns: 150 },
    );
  });
});
