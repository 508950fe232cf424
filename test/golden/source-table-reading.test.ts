import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asmFacts } from "../../src/core/reading/asm/facts";
import { readTable } from "../../src/core/reading/read-table";
import { asmReading } from "../../src/core/review/kinds";
import { normalizeText } from "../../src/core/text/normalize";
import { sourceTableGrid } from "../fixtures/source-table";

interface Expected {
  readonly dataRows: number;
  readonly asm: number;
  readonly byProgramme: Readonly<Record<string, number>>;
  readonly rows: readonly { line: number; kind: string; programme: string | null; repaired?: Readonly<Record<string, string>> }[];
}

const NINE = ["no", "programa", "asm", "area_coordinadora", "acciones", "area_responsable", "fecha_termino", "resultados", "productos"] as const;

const expected = JSON.parse(readFileSync(join(__dirname, "source-table-expected.json"), "utf8")) as Expected;

describe("reading the source table", () => {
  const table = readTable(sourceTableGrid(), { id: "1", name: "Seguimiento ASM" }, asmReading);
  if (!table) throw new Error("the source table is not recognised");
  const facts = asmFacts(table);

  test("gives the rows of the expected file, each of its kind and programme", () => {
    const found = table.rows.map((row) => ({ line: row.index + 1, kind: row.kind === "record" ? "asm" : row.kind, programme: facts.programmeOf(row)?.key ?? null }));
    expect(found).toEqual(expected.rows.map(({ line, kind, programme }) => ({ line, kind, programme })));
    expect(found).toHaveLength(expected.dataRows);
  });

  test("counts the ASM of each programme", () => {
    expect(Object.fromEntries(facts.programmes.map(({ key, rows }) => [key, rows.length]))).toEqual(expected.byProgramme);
    expect(table.rows.filter(({ kind }) => kind === "record")).toHaveLength(expected.asm);
  });

  test("undoes the shift of line 17", () => {
    const [wanted] = expected.rows.flatMap(({ line, repaired }) => (repaired ? [{ line, repaired }] : []));
    const row = table.rows.find(({ index }) => index + 1 === wanted?.line);
    const found = Object.fromEntries(NINE.map((key) => [key, normalizeText(row?.raw(key) ?? "")]));
    expect(found).toEqual(Object.fromEntries(Object.entries(wanted?.repaired ?? {}).map(([key, value]) => [key, normalizeText(value)])));
    expect(row?.shift).toBe(1);
  });

  test("names rows by programme and ASM, and the continuation by its record", () => {
    const keyAt = (line: number) => table.rows.filter(({ index }) => index + 1 === line).map((row) => table.keyOf(row));
    expect([10, 17, 24, 30, 33].map(keyAt)).toEqual([["E005 · ASM 1"], ["F003 · ASM 5"], ["No. 7, sin programa"], ["S220 · ASM 1"], ["S220 · ASM 1 (continuación)"]]);
  });
});
