import { isModality, MODALITIES } from "./modalities";
import { isYearCovered, knownProgramme, programmeKeyOf, programmeKeysIn, programmeNames } from "./programmes";

describe("programme keys (N6)", () => {
  test.each([
    ["E-005 Protección de los derechos", "E005", "E-005", "Protección de los derechos"],
    ["E005 Protección", "E005", "E005", "Protección"],
    ["E 005. Protección", "E005", "E 005", "Protección"],
    ["E - 005 – Protección", "E005", "E - 005", "Protección"],
    ["\u00A0S-220\u00A0 Programa  para", "S220", "S-220", "Programa para"],
    ["X-220", "X220", "X-220", ""],
  ])("%p", (text, key, style, rest) => {
    expect(programmeKeyOf(text)).toEqual({ key, style, rest });
  });

  test.each(["S-22 Programa", "S-2200 Programa", "e-005 Protección", "Programa E005", "", "ES-005"])("%p has no key at its start", (text) => {
    expect(programmeKeyOf(text)).toBeNull();
  });

  test("keys within a text", () => {
    expect(programmeKeysIn("ficha técnica del Programa E005, y del F-003.")).toEqual([
      { key: "E005", style: "E005" },
      { key: "F003", style: "F-003" },
    ]);
    expect(programmeKeysIn("RE005, E0055, los 300 y CE-005")).toEqual([]);
  });
});

describe("Ramo 10's programmes", () => {
  test("names change with the year", () => {
    expect(programmeNames("F003", 2015)).toEqual(["Promoción del Comercio Exterior y Atracción de Inversión Extranjera Directa"]);
    expect(programmeNames("F003", 2016)).toEqual(["Promoción del comercio exterior y atracción de inversión extranjera directa"]);
    expect(programmeNames("F003", 1999)).toEqual([]);
    expect(programmeNames("Z999", 2016)).toEqual([]);
  });

  test("every programme of the source table is known in its period", () => {
    for (const key of ["E005", "F003", "G003", "P002", "S220", "U004"]) expect(knownProgramme(key, [2015, 2016])).toBe(true);
  });

  test("S016 is gone by 2016", () => {
    expect(knownProgramme("S016", [2013])).toBe(true);
    expect(knownProgramme("S016", [2016])).toBe(false);
  });

  test("years without data are told from years without the programme", () => {
    expect([2012, 2013, 2023, 2024].map(isYearCovered)).toEqual([false, true, true, false]);
  });

  test("names carry no double or no-break spaces", () => {
    for (let year = 2013; year <= 2023; year += 1) {
      for (const key of ["B002", "E005", "F003", "G003", "P002", "S016", "S220", "U004"]) {
        for (const name of programmeNames(key, year)) expect(name).not.toMatch(/\u00A0|\s{2}|^\s|\s$/);
      }
    }
  });
});

test("the modalidades are A–P, R–U, W, Y and Z", () => {
  expect([...MODALITIES.keys()].join("")).toBe("ABCDEFGHIJKLMNOPRSTUWYZ");
  for (const letter of "QVX") expect(isModality(letter)).toBe(false);
});
