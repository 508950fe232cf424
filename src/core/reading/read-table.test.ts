import { asmReading } from "../review/kinds";
import type { Area } from "../sheet/address";
import type { CellValue } from "../sheet/cell";
import { gridFromRows, type Grid } from "../sheet/grid";
import { readTable, type ColumnMapping } from "./read-table";

const HEADER = ["No.", "Programa", "Aspecto Susceptible de Mejora", "Área Coordinadora", "Acciones a Emprender", "Área Responsable", "Fecha de Término", "Resultados Esperados", "Productos y/o Evidencias"];
const FIRST = [1, "E-005 Protección", "Integrar los impactos.", "Dirección A", "Determinar los impactos que se integran.", "Dirección A", "31/10/2016", "Registro completo.", "Ficha."];
const SECOND = ["", "", "Publicar la ficha.", "Dirección B", "Publicar la ficha en el portal.", "Dirección B", "30/11/2016", "Ficha publicada.", "Liga."];

const read = (grid: Grid, mapping?: ColumnMapping) => readTable(grid, { id: "1", name: "Hoja1" }, asmReading, mapping);
const rowsOf = (rows: readonly (readonly CellValue[])[], extra: Partial<Grid> = {}) => {
  const table = read(gridFromRows(rows, extra));
  if (!table) throw new Error("not recognised");
  return table;
};
const merge = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

describe("the header", () => {
  test("is found anywhere in the first thirty rows", () => {
    const titles = Array.from({ length: 29 }, () => ["título"]);
    expect(rowsOf([...titles, HEADER, FIRST]).segments[0].headerRow).toBe(29);
    expect(read(gridFromRows([...titles, ["uno más"], HEADER, FIRST]))).toBeNull();
  });

  test("is not found in a sheet that names fewer than three columns, or no ASM", () => {
    expect(read(gridFromRows([["Programa", "ASM"], ["E-005", "algo"]]))).toBeNull();
    expect(read(gridFromRows([["Programa", "Acciones", "Productos"], ["E-005", "a", "b"]]))).toBeNull();
    expect(read(gridFromRows([]))).toBeNull();
  });

  test("may name its columns in any order, by synonyms, in capitals and with remarks", () => {
    const table = rowsOf([["PRODUCTOS/EVIDENCIAS", "FECHA TÉRMINO (dd/mm/aaaa)", "Aspecto Suceptible de Mejora", "Pp"], ["Ficha.", "31/10/2016", "Integrar.", "E-005 Protección"]]);
    expect(table.rows[0]).toMatchObject({ productos: "Ficha.", fecha_termino: 42_674, asm: "Integrar.", programa: "E-005 Protección" });
    expect(table.has("acciones")).toBe(false);
    expect(table.rows[0]?.state("acciones")).toBe("absent");
  });

  test("may take two rows", () => {
    const upper = ["No.", "Programa", "Aspecto Susceptible", "Área", "Área", "Acciones", "Fecha de", "Productos y/o"];
    const lower = ["", "", "de Mejora", "Coordinadora", "Responsable", "a Emprender", "Término", "Evidencias"];
    const data = [1, "E-005", "Integrar.", "A", "B", "Hacer.", "31/10/2016", "Ficha."];
    const { rows, segments, structure } = rowsOf([upper, lower, data, upper, lower, ["", "", "Otro.", "A", "B", "Hacer.", "31/10/2016", "Liga."]]);
    expect(rows.map((row) => [row.asm, row.area_coordinadora, row.area_responsable, row.productos])).toEqual([["Integrar.", "A", "B", "Ficha."], ["Otro.", "A", "B", "Liga."]]);
    expect(segments).toHaveLength(2);
    expect(structure.repeatedHeaders).toEqual([3, 4]);
  });

  test("takes two rows when its cells are merged downwards", () => {
    const merges = HEADER.slice(0, 8).map((_, c) => merge(0, c, 1, c));
    const { rows, structure } = rowsOf([HEADER, ["", "", "", "", "", "", "", "", "(documentos)"], FIRST], { merges });
    expect(rows.map(({ index }) => index)).toEqual([2]);
    expect(structure.repeatedHeaders).toEqual([]);
  });

  test("can be mapped by hand", () => {
    const table = read(gridFromRows([["Tema", "Qué", "Cuándo"], ["E-005", "Integrar.", "31/10/2016"]]), { register: "asm", headerRow: 0, columns: { programa: 0, asm: 1, fecha_termino: 2 } });
    expect(table?.rows[0]).toMatchObject({ programa: "E-005", asm: "Integrar.", fecha_termino: 42_674 });
  });

  test("reads the first of two columns with the same name and tells of the second", () => {
    const { rows, structure } = rowsOf([[...HEADER, "Programa"], [...FIRST, "otro"]]);
    expect(rows[0]?.programa).toBe("E-005 Protección");
    expect(structure.duplicateColumns).toEqual([{ key: "programa", column: 9 }]);
    expect(structure.strayCells).toEqual([]);
  });
});

describe("repeated headers", () => {
  test("are no data, and move the columns when they stand elsewhere", () => {
    const { rows, structure, segments } = rowsOf([["", ...HEADER], ["", ...FIRST], HEADER, SECOND]);
    expect(rows.map((row) => row.asm)).toEqual(["Integrar los impactos.", "Publicar la ficha."]);
    expect(structure.repeatedHeaders).toEqual([2]);
    expect(structure.leadingEmptyColumns).toEqual([0]);
    expect(segments.map(({ columns }) => columns.get("no"))).toEqual([1, 0]);
  });

  test("move the user's own columns with the rest", () => {
    const { structure } = rowsOf([["", ...HEADER, "Enlace"], ["", ...FIRST, "Ana"], [...HEADER, "Enlace"], [...SECOND, "Eva"]]);
    expect(structure.strayCells).toEqual([]);
    expect(structure.extraColumns).toEqual([{ header: "Enlace", column: 10 }]);
  });

  test("are told from a row that shares a word with the header", () => {
    expect(rowsOf([HEADER, FIRST, ["", "Programa", "Aspecto Susceptible de Mejora", ...SECOND.slice(3)]]).rows).toHaveLength(2);
  });
});

describe("rows that are no data", () => {
  test("blank rows count only between data", () => {
    const { rows, structure } = rowsOf([HEADER, [], FIRST, ["", "\u00A0 "], SECOND, [], []]);
    expect(rows.map(({ index }) => index)).toEqual([2, 4]);
    expect(structure.blankRows).toEqual([3]);
  });

  test.each([
    ["a total", [["", "Total de ASM", 2]]],
    ["a summary with its heading", [["Programa", "ASM"], ["E005", 2], ["F003", "1"]]],
    ["a source note", [["Fuente: Secretaría de Economía."]]],
    ["a signature block", [["", "Elaboró", "", "", "Revisó:", "", "Autorizó"], [], ["", "Ana López", "", "", "Eva Ruiz"]]],
    ["a page number", [["", "", "", "", "Página 3 de 12"]]],
  ])("%s", (_, tail) => {
    const { rows, structure } = rowsOf([HEADER, FIRST, SECOND, [], ...tail]);
    expect(rows).toHaveLength(2);
    expect(structure.totalRows).toHaveLength(tail.filter((row) => row.length > 0).length);
    expect(structure.blankRows).toEqual([]);
  });

  test("a text that begins in lower case is never taken for a total or a note", () => {
    const header = [...HEADER.slice(0, 2), "% de Avance", ...HEADER.slice(2)];
    const first = [...FIRST.slice(0, 2), 50, ...FIRST.slice(2)].with(5, "La unidad habrá de reunir el");
    const { rows } = rowsOf([header, first, [], ["", "total de las fichas", 12]]);
    expect(rows).toHaveLength(2);
    expect(rowsOf([HEADER, FIRST.with(4, "La unidad habrá de"), [], ["", "", "", "", "elaborar el total de las fichas."]]).rows.map(({ kind }) => kind)).toEqual(["record", "continuation"]);
  });

  test("a band merged across the table", () => {
    const { rows } = rowsOf([HEADER, ["Subsecretaría de Comercio Exterior"], FIRST, ["Subsecretaría de Industria"], SECOND], { merges: [merge(1, 0, 1, 8), merge(3, 0, 3, 8)] });
    expect(rows.map(({ index }) => index)).toEqual([2, 4]);
  });
});

describe("merged cells", () => {
  test("give their value to every row they cover", () => {
    const { rows, structure } = rowsOf([HEADER, FIRST, ["", "", "", ...SECOND.slice(3)]], { merges: [merge(1, 2, 2, 2)] });
    expect(rows.map((row) => row.asm)).toEqual(["Integrar los impactos.", "Integrar los impactos."]);
    expect(rows.map((row) => row.originRow("asm"))).toEqual([1, 1]);
    expect(structure.dataMerges).toEqual([merge(1, 2, 2, 2)]);
  });

  test("that cover a whole row below add no row", () => {
    expect(rowsOf([HEADER, FIRST, []], { merges: HEADER.map((_, c) => merge(1, c, 2, c)) }).rows).toHaveLength(1);
  });

  test("of the header and of titles are no merges of the data", () => {
    expect(rowsOf([["título"], HEADER, FIRST, HEADER, SECOND], { merges: [merge(0, 0, 0, 8), merge(3, 0, 3, 0)] }).structure.dataMerges).toEqual([]);
  });
});

describe("cells beside the data", () => {
  test("strays are told with their place, and make no row by themselves", () => {
    const { rows, structure } = rowsOf([["", ...HEADER], [";", ...FIRST], ["", "", "", "", "", "", "", "", "", "."], ["", ...SECOND, "ojo"]]);
    expect(rows).toHaveLength(2);
    expect(structure.strayCells.map(({ at, value }) => [at.row, at.column, value])).toEqual([[1, 0, ";"], [2, 9, "."], [3, 10, "ojo"]]);
  });

  test("a column of the user's is left alone, named or not", () => {
    const { structure } = rowsOf([[...HEADER, "Notas"], [...FIRST, "-", "a"], [...SECOND, "x", "b"], [...SECOND, "", "c"]]);
    expect(structure.strayCells).toEqual([]);
    expect(structure.extraColumns).toEqual([{ header: "Notas", column: 9 }, { header: "", column: 10 }]);
  });

  test("what the flag column says changes nothing", () => {
    const plain = rowsOf([HEADER, FIRST, [], SECOND, [], ["Total", 2]]);
    const flagged = rowsOf([[...HEADER, "Cotejo"], [...FIRST, "Error E05"], [...Array<CellValue>(9).fill(""), "Nota E03"], [...SECOND, "Nota"], [], ["Total", 2, "", "", "", "", "", "", "", "Nota E09"]]);
    for (const key of ["blankRows", "totalRows", "strayCells"] as const) expect(flagged.structure[key]).toEqual(plain.structure[key]);
    expect(flagged.rows.map(({ index }) => index)).toEqual(plain.rows.map(({ index }) => index));
  });
});

describe("broken rows", () => {
  test("a row shifted to the left is handed repaired, and as typed", () => {
    const shifted = ["", "", "Publicar la ficha.  Dirección A", "Publicar la ficha en el portal.", "Dirección A", "30/11/2016", "Ficha publicada.", "Liga.", ""];
    const row = rowsOf([HEADER, FIRST, shifted]).rows[1];
    expect(row).toMatchObject({ shift: 1, asm: "Publicar la ficha.", area_coordinadora: "Dirección A", acciones: "Publicar la ficha en el portal.", area_responsable: "Dirección A", fecha_termino: 42_704, resultados: "Ficha publicada.", productos: "Liga." });
    expect(row?.asTyped.raw("area_responsable")).toBe("30/11/2016");
    expect(row?.columnOf("fecha_termino")).toBe(5);
  });

  test("a row with a number and no more is an orphan, unless it names a programme", () => {
    const { rows } = rowsOf([HEADER, FIRST, [7, "", "", "Dirección A", "", "", "30/11/2016"], [2, "F-003 Promoción"]]);
    expect(rows.map(({ kind }) => kind)).toEqual(["record", "orphan", "record"]);
  });

  test("errors of formulas are values that cannot be read, never a crash", () => {
    const row = rowsOf([HEADER, FIRST.with(6, "#REF!").with(2, "#N/A")]).rows[0];
    expect(row?.state("fecha_termino")).toBe("unreadable");
    expect(row?.state("asm")).toBe("unreadable");
  });

  test("a sheet of the 1904 system gives the same dates", () => {
    expect(rowsOf([HEADER, FIRST.with(6, 42_674 - 1462)], { date1904: true }).rows[0]?.fecha_termino).toBe(42_674);
  });
});
