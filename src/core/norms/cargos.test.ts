import { isDirectorDeArea, isDirectorDelProyectoX, isSecretarioTecnico, promocionIn } from "./cargos";

test.each(["Director General de Promoción B", "Director General de Promoción “B”", 'Directora General de Promoción "B"', "DG Promoción B", "D.G. de Promoción B", "DGPB", "Promoción B", "Secretario Técnico", "SECRETARIA TÉCNICA DEL CONSEJO", "Secretario Técnico (Lic. Juan Pérez)"])("%s is the Secretario Técnico", (text) =>
  expect(isSecretarioTecnico(text)).toBe(true),
);

test.each(["", "Subsecretario", "Director General de Promoción A", "Director de Área de Promoción B", "Lic. Juan Pérez", "Promoción Básica", "Comité Técnico"])("%j is not", (text) => expect(isSecretarioTecnico(text)).toBe(false));

test.each([
  ["Director de Área de Promoción “C”", "C"],
  ["Directora de Área, Dirección General de Promoción D", "D"],
  ["Director de Promoción del Proyecto “X”", null],
  ["Director de Promoción de Área", null],
])("%s names %p", (text, letter) => expect(promocionIn(text)).toBe(letter));

test("a Director de Área is told from other directors", () => {
  expect(["Director de Área", "Directora de Area", "Dir. de Área", "Dirección de Área"].map(isDirectorDeArea)).toEqual([true, true, true, true]);
  expect(["Director General de Promoción A", "Subdirector de Área", "Director", ""].map(isDirectorDeArea)).toEqual([false, false, false, false]);
});

test("so is the Director de Promoción del Proyecto X", () => {
  expect(["Director de Promoción del Proyecto “X”", "Directora del Proyecto X"].map(isDirectorDelProyectoX)).toEqual([true, true]);
  expect(["Director de Área", "Coordinador del Proyecto X"].map(isDirectorDelProyectoX)).toEqual([false, false]);
});
