import { headerScore } from "../reading/header";
import { readTable } from "../reading/read-table";
import type { CellValue } from "../sheet/cell";
import { gridFromRows } from "../sheet/grid";
import { asm } from "./asm";
import type { Register } from "./define";
import { foafiRegisters } from "./foafi";
import { indicadores } from "./indicadores";
import { proyectos } from "./proyectos";
import { siniestros } from "./siniestros";

const all: readonly Register[] = [asm, ...foafiRegisters, indicadores];
const specsOf = (register: Register) => Object.values(register.columns);

/** The register whose columns a sheet has most of. */
function bestOf(headers: readonly string[], sheetName: string): string | undefined {
  const grid = gridFromRows([headers, headers.map(() => "x")]);
  const scores = all.map((register) => ({ key: register.key, score: headerScore(grid, register, sheetName) }));
  const best = Math.max(...scores.map(({ score }) => score));
  const winners = scores.filter(({ score }) => score === best && score > 0);
  return winners.length === 1 ? winners[0]?.key : winners.map(({ key }) => key).join(" or ");
}

describe.each(foafiRegisters.map((register): [string, Register] => [register.key, register]))("a sheet of %s", (key, register) => {
  it("is told from every other by its headers alone", () => {
    expect(bestOf(specsOf(register).map(({ header }) => header), "Hoja1")).toBe(key);
    expect(bestOf(specsOf(register).map(({ header }) => header.toUpperCase()), "Hoja1")).toBe(key);
  });

  it("is told with only the columns that every row needs", () => {
    const needed = specsOf(register).filter(({ required }) => required === "always");
    // Of Parámetros no column is required; Difusión requires two only.
    const headers = (needed.length < register.minimumColumns ? specsOf(register) : needed).map(({ header }) => header);
    expect(bestOf(headers, register.sheetName)).toBe(key);
  });
});

it("takes a sheet of typed indicators for what it is, by a few of its headers", () => {
  expect(bestOf(["Clave", "Indicador", "Numerador", "Denominador", "Resultado", "Meta", "Fecha de corte"], "Hoja1")).toBe("indicadores");
  expect(bestOf(["Indicador", "Línea de apoyo", "Valor"], "Hoja1")).toBe("indicadores");
  expect(bestOf(["Parámetro", "Valor", "Fuente"], "Indicadores")).toBe("parametros");
  expect(bestOf(["Entidad", "Tamaño", "Sector"], "Hoja1")).not.toBe("indicadores");
});

function rowsOf<R extends Register>(register: R, cells: readonly (readonly CellValue[])[]) {
  const table = readTable(gridFromRows(cells), { id: "1", name: register.sheetName }, { register, keys: () => () => "" });
  if (!table) throw new Error("not recognised");
  return table.rows;
}

it("reads references, entidades and enums of a row", () => {
  const rows = rowsOf(proyectos, [
    ["Folio", "RFC OI", "Línea", "Entidad", "Dictamen"],
    [" P-01 ", "  gef850101abc ", "A) Fomento a Planes de Negocios", "Jalisco; D.F.", "APROBADA"],
    ["P-02", "", "capacitación", "Jalisco; Texas", ""],
  ]);
  expect(rows[0]).toMatchObject({ folio: "P-01", organismo: "gef850101abc", linea: "a planes de negocio", entidad: ["14", "09"], dictamen: "aprobado" });
  expect(rows[1]).toMatchObject({ organismo: "", linea: null, entidad: null, dictamen: null });
  expect([rows[1]?.state("organismo"), rows[1]?.state("linea"), rows[1]?.state("entidad"), rows[1]?.state("dictamen")]).toEqual(["empty", "unreadable", "unreadable", "empty"]);
});

it("reads a reference written as a number as words", () => {
  expect(rowsOf(siniestros, [["Id", "Crédito", "Aplicado a FOAFI"], [1, 25, 0]])[0]).toMatchObject({ id: "1", credito: "25", de_foafi: 0 });
});
