import { readTable } from "../../reading/read-table";
import { indicadores } from "../../registers/indicadores";
import type { CellValue } from "../../sheet/cell";
import { gridFromRows } from "../../sheet/grid";
import { INDICATORS } from "../index";
import { indicatorNamed } from "./indicator-named";
import { dimensionNamed, partNamed } from "./part-named";
import { likelyMeaning, meanings, readTyped, roundingOf } from "./typed-number";
import { TypedTable, typedKey, type TypedIndicator } from "./typed-table";

const named = (id: string, name = "") => indicatorNamed(id, name)?.id ?? null;

describe("the indicator a row names", () => {
  test("is told by its id, however it is written", () => {
    for (const id of ["IC-IV", "ic iv", "IC4", "IC 04", "IC.4", "IC–IV", "IC-IV."]) expect([id, named(id)]).toEqual([id, "IC-IV"]);
    for (const id of ["IV", "4", "IC-XIII", "IC-0", "IRA-1", "IC-IVb", ""]) expect([id, named(id)]).toEqual([id, null]);
    expect(named("IR 1")).toBe("IR-I");
    expect(named("", "IR-II Empresas atendidas")).toBe("IR-II");
  });

  test("is told by its own name and by that of the norm, each of the fourteen", () => {
    for (const { id, name, norm } of INDICATORS) {
      expect([name, named("", name)]).toEqual([name, id]);
      expect([name, named("7", name.toUpperCase())]).toEqual([name, id]);
      const printed = (norm.quote ?? "").split("=")[0] ?? "";
      expect([printed, named("", printed)]).toEqual([printed, id]);
    }
  });

  test("is told in spite of a slip, and not when the name is that of something else", () => {
    expect(named("", "Indice de eficencia del Programa de Garantia")).toBe("IC-IV");
    expect(named("", "Número de empresas beneficiadas 2002")).toBe("IC-IX");
    for (const name of ["Empresas", "Empresas visitadas", "Eficiencia", "Programa de garantías", "Presupuesto asignado", "Proyectos rechazados por línea", "Satisfacción de usuarios", "Total"]) expect([name, named("", name)]).toEqual([name, null]);
  });

  test("is nobody's when id and name say different ones", () => {
    expect(named("IC-IV", "Empresas atendidas")).toBeNull();
    expect(named("IC-IV", "Avales de la región")).toBe("IC-IV");
  });
});

describe("the part a row names", () => {
  const of = (id: string, text: string, dimension: Parameters<typeof partNamed>[1] = null) => {
    const indicator = INDICATORS.find((each) => each.id === id);
    if (!indicator) throw new Error(id);
    return partNamed(indicator, dimension, text);
  };

  test("is looked for among the indicator's own dimensions", () => {
    expect(of("IC-I", "línea b")).toEqual({ dimension: "linea", key: "b fondos de garantía" });
    expect(of("IC-IX", "D.F.")).toEqual({ dimension: "entidad", key: "09" });
    expect(of("IC-IX", "Microempresas")).toEqual({ dimension: "tamano", key: "micro" });
    expect(of("IC-I", "Jalisco")).toBeNull();
    expect(of("IC-III", "f-01", "fondo")).toEqual({ dimension: "fondo", key: "F-01" });
    expect(of("IC-I", "Total")).toBe("none");
  });

  test("may be a period, in several spellings", () => {
    for (const text of ["2002-T2", "T2 2002", "2T2002", "2T 2002", "t2/2002"]) expect([text, of("IC-VII", text)]).toEqual([text, { dimension: "trimestre", key: "2002-T2" }]);
    for (const text of ["2002-06", "junio de 2002", "30/06/2002"]) expect([text, of("IC-VII", text)]).toEqual([text, { dimension: "mes", key: "2002-06" }]);
    expect(dimensionNamed("Por entidad federativa")).toBe("entidad");
    expect(dimensionNamed("Tipo de institución")).toBe("tipo_institucion");
    expect(dimensionNamed("Observaciones")).toBeNull();
  });
});

describe("a typed number", () => {
  const read = (cell: CellValue) => readTyped(cell) ?? { value: NaN, hasSign: false };

  test("means a fraction or a percentage, and both where it may", () => {
    expect(meanings(read("85 %"), "razon", false)).toEqual([0.85]);
    expect(meanings(read(85), "razon", false)).toEqual([85, 0.85]);
    expect(meanings(read(0.85), "razon", false)).toEqual([0.85]);
    expect(meanings(read("$1,234.50 MN"), "pesos", false)).toEqual([1234.5]);
    expect(likelyMeaning(read(1.2), "razon", false)).toBe(1.2);
    expect(likelyMeaning(read(1.2), "razon", true)).toBeCloseTo(0.012, 9);
    expect(readTyped("N/D")).toBeNull();
    expect(readTyped("")).toBeNull();
  });

  test("is rounded to the decimals that are written", () => {
    expect(roundingOf(read("33 %"), false)).toBeCloseTo(0.005, 9);
    expect(roundingOf(read(33.3), true)).toBeCloseTo(0.0005, 9);
    expect(roundingOf(read(0.25), false)).toBeCloseTo(0.005, 9);
  });
});

function typedTable(rows: readonly (readonly CellValue[])[]) {
  const table = readTable(gridFromRows(rows), { id: "1", name: "Hoja1" }, { register: indicadores, keys: () => typedKey });
  if (!table) throw new Error("not recognised");
  return { table, typed: new TypedTable(table) };
}

const told = ({ row, indicator, part, figure, cut }: TypedIndicator) => ({ row: row.index + 1, id: indicator.id, part: part === null || part === "unknown" ? part : part.key, figure: figure?.key ?? null, cut });

describe("a table of typed indicators", () => {
  test("is found below its titles, which may say the cut date", () => {
    const header = ["Clave", "Indicador", "Resultado (%)", "Meta"];
    const { typed } = typedTable([["Indicadores del FOAFI"], ["Fecha de corte:", "30/06/2002"], [], header, ["IC-IV", "Eficiencia del programa de garantías", 75, ""], ["", "Empresas atendidas", 84, 100], ["X-1", "Otra cosa", 3, ""]]);
    expect(typed.all.map(told)).toEqual([
      { row: 5, id: "IC-IV", part: null, figure: null, cut: 37_437 },
      { row: 6, id: "IR-II", part: null, figure: null, cut: 37_437 },
    ]);
    expect(typed.percentScale).toBe(true);
  });

  test("has percentages without a sign when some are and none is a fraction", () => {
    const scaleOf = (...values: readonly CellValue[]) => typedTable([["Indicador", "Numerador", "Valor"], ...values.map((value) => ["Eficiencia del fondo", "", value])]).typed.percentScale;
    expect([scaleOf(85, 1.2), scaleOf(85, 0.4), scaleOf("85 %", 0.4), scaleOf(1.2), scaleOf(85, 0)]).toEqual([true, false, false, false, true]);
  });

  test("names parts by a dimension and a key, by a column of its own, or in the name", () => {
    const header = ["Id", "Indicador", "Lectura", "Dimensión", "Clave", "Entidad", "Valor", "Fecha de corte"];
    const { typed, table } = typedTable([
      header,
      ["IC-I", "", "", "Línea de apoyo", "a", "", 0.2, "31/12/2002"],
      ["IC-IX", "", "", "", "", "Jalisco", 0.4, 37_437],
      ["", "Índice de proyectos apoyados por línea de apoyo (línea c)", "", "", "", "", 0.1, ""],
      ["IC-IV", "", "", "lectura", "Por monto de los avales", "", 0.5, ""],
      ["IC-IV", "", "Por número de avales", "", "Jalisco", "", 0.5, "sin corte"],
    ]);
    expect(typed.all.map(told)).toEqual([
      { row: 2, id: "IC-I", part: "a planes de negocio", figure: null, cut: 37_621 },
      { row: 3, id: "IC-IX", part: "14", figure: null, cut: 37_437 },
      { row: 4, id: "IC-I", part: "c intermediarios no bancarios", figure: null, cut: null },
      { row: 5, id: "IC-IV", part: null, figure: "monto", cut: null },
      { row: 6, id: "IC-IV", part: "unknown", figure: "numero", cut: "unknown" },
    ]);
    expect(table.rows.map((row) => table.keyOf(row))).toEqual(["IC-I · a", "IC-IX · Jalisco", "Índice de proyectos apoyados por línea de apoyo (línea c)", "IC-IV · Por monto de los avales", "IC-IV · Jalisco"]);
  });
});
