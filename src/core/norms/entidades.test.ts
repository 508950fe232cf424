import { ENTIDADES, entidadName, readEntidad, readEntidades } from "./entidades";

const codeOf = (value: string | number | boolean): string => {
  const reading = readEntidad(value);
  return reading.kind === "entidad" ? reading.code : reading.kind;
};

it("has 32 entidades, and no way of writing one that is also another's", () => {
  expect(ENTIDADES.map(({ code }) => code)).toEqual(Array.from({ length: 32 }, (_, i) => String(i + 1).padStart(2, "0")));
  for (const { code, name, aliases } of ENTIDADES) for (const word of [name, ...aliases]) expect({ word, code: codeOf(word) }).toEqual({ word, code });
});

it.each([
  [1, "01"], ["1", "01"], ["01", "01"], ["09", "09"], [9, "09"], [32, "32"],
  ["Distrito Federal", "09"], ["D.F.", "09"], ["d. f.", "09"], ["DF", "09"], ["CDMX", "09"], ["ciudad de mexico", "09"], ["México, D.F.", "09"],
  ["México", "15"], ["Estado de México", "15"], ["EDOMEX", "15"], ["Edo. de Méx.", "15"], ["Edo. Méx.", "15"],
  ["Coahuila de Zaragoza", "05"], ["MICHOACAN DE OCAMPO", "16"], ["Veracruz de Ignacio de la Llave", "30"], ["Estado de Sonora", "26"],
  ["  Nuevo  León. ", "19"], ["N.L.", "19"], ["26 Sonora", "26"], ["26 - Sonora", "26"], ["Querétaro de Arteaga", "22"],
])("reads %p as %s", (value, code) => expect(codeOf(value)).toBe(code));

it.each([0, 33, 1.5, "33", "00", "001", "Texas", "NE", true, "#REF!", "25 Sonora", "Jalisco; Colima"])("does not read %p", (value) => expect(codeOf(value)).toBe("unreadable"));

it("takes blanks for empty", () => {
  expect(codeOf("")).toBe("empty");
  expect(codeOf(" \u00A0")).toBe("empty");
});

it.each([
  ["Jalisco; Colima ;09", ["14", "06", "09"]],
  ["Jalisco\nColima", ["14", "06"]],
  ["Jalisco / Colima", ["14", "06"]],
  ["Jalisco, Colima y Nayarit", ["14", "06", "18"]],
  ["Jalisco;", ["14"]],
  ["México, D.F.; Puebla", ["09", "21"]],
  [14, ["14"]],
])("reads the entidades of %p", (value, codes) => expect(readEntidades(value)).toEqual({ kind: "entidades", codes }));

it("says which part of several is no entidad", () => {
  expect(readEntidades("Jalisco; Texas; Colima")).toEqual({ kind: "unreadable", part: "Texas" });
  expect(readEntidades("Jalisco, Texas")).toEqual({ kind: "unreadable", part: "Jalisco, Texas" });
  expect(readEntidades(" ; ")).toEqual({ kind: "empty" });
  expect(readEntidades(99)).toEqual({ kind: "unreadable", part: "99" });
});

it("names an entidad by its code", () => {
  expect(entidadName("09")).toBe("Ciudad de México");
  expect(() => entidadName("9")).toThrow("9");
});
