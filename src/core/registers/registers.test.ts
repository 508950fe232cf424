import { headerKey } from "../reading/header";
import { comparisonKey } from "../text/normalize";
import { asm } from "./asm";
import type { ColumnSpec, Register } from "./define";
import { foafiRegisters } from "./foafi";
import { indicadores } from "./indicadores";

const registers: readonly Register[] = [asm, ...foafiRegisters, indicadores];
const byKey = new Map(registers.map((register) => [register.key, register]));
const columnsOf = (register: Register): readonly (readonly [string, ColumnSpec])[] => Object.entries(register.columns);
const headersOf = (spec: ColumnSpec): string[] => [spec.header, ...(spec.synonyms ?? [])].map(headerKey);

/** What appears more than once. */
function repeated(words: readonly string[]): string[] {
  return words.filter((word, i) => words.indexOf(word) !== i);
}

it("has the fifteen registers of the contract in its order, and the parameters last", () => {
  expect(foafiRegisters.map((register) => register.sheetName)).toEqual([
    "Proyectos", "Organismos", "Convenios", "Beneficiarios", "Planes", "Fondos", "Créditos", "Ministraciones",
    "Informes", "Sesiones", "Votos", "Siniestros", "Presupuesto", "Difusión", "Quejas", "Parámetros",
  ]);
  expect(repeated(registers.map((register) => register.key))).toEqual([]);
});

describe.each(registers.map((register) => [register.key, register] as const))("%s", (_, register) => {
  it("gives every header and synonym to one column only", () => {
    const headers = columnsOf(register).flatMap(([, spec]) => headersOf(spec));
    expect(headers).not.toContain("");
    // A synonym may repeat its own header once stops and remarks are taken off; another column's it may not.
    const perColumn = columnsOf(register).flatMap(([, spec]) => [...new Set(headersOf(spec))]);
    expect(repeated(perColumn)).toEqual([]);
  });

  it("gives every way of writing an enum's value to one value only", () => {
    for (const [key, spec] of columnsOf(register)) {
      const names = (spec.values ?? []).flatMap((entry) => [...new Set([entry.value, ...(entry.aliases ?? [])].map(comparisonKey))]);
      expect({ key, twice: repeated(names) }).toEqual({ key, twice: [] });
      expect(spec.type === "enum").toBe(spec.values !== undefined);
    }
  });

  it("names in `to` only registers whose rows have a name", () => {
    for (const [key, spec] of columnsOf(register)) {
      expect({ key, isRef: spec.type === "ref" }).toEqual({ key, isRef: spec.to !== undefined });
      for (const target of spec.to ?? []) expect({ key, identity: byKey.get(target)?.identity }).toEqual({ key, identity: expect.any(String) });
    }
  });

  it("has the columns that its identity, signature and anyOf name", () => {
    const named = [...(register.identity === undefined ? [] : [register.identity]), ...register.signature, ...(register.anyOf ?? [])];
    for (const key of named) expect(Object.keys(register.columns)).toContain(key);
    expect(register.minimumColumns).toBeLessThanOrEqual(Object.keys(register.columns).length);
  });
});

describe.each(foafiRegisters.map((register): [string, Register] => [register.key, register]))("%s among the others", (_, register) => {
  it("is told from the rest by columns that no other register has", () => {
    const others = new Map<string, string>();
    for (const other of registers) {
      // Typed indicators name their parts by the columns of the others: which of two a sheet is, the number of columns says.
      if (other === register || other === indicadores) continue;
      for (const [, spec] of columnsOf(other)) for (const header of headersOf(spec)) others.set(header, other.key);
    }
    const shared = (register.anyOf ?? []).flatMap((key) => {
      const spec = register.columns[key];
      return spec ? headersOf(spec).filter((header) => others.has(header)).map((header) => `${key}: ${header} (${others.get(header) ?? ""})`) : [];
    });
    expect(register.anyOf).not.toHaveLength(0);
    expect(shared).toEqual([]);
  });

  it("says of every column what it holds", () => {
    for (const [key, spec] of columnsOf(register)) expect({ key, about: spec.about ?? "" }).toEqual({ key, about: expect.stringMatching(/^[A-ZÁÉÍÓÚÑ].{5,110}[.…]$/) });
  });
});
