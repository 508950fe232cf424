import { unitVariant, variantKey } from "./unit-variants";

const variant = (a: string, b: string) => unitVariant(variantKey(a), variantKey(b));

describe("variants of a unit's name", () => {
  test.each([
    ["Subsectedaria de Comercio Exterior", "Subsecretaría de Comercio Exterior", { kind: "typo", distance: 2 }],
    ["Coordinación Administrativa de la Subsecretaría de Comercio", "Coordinación Administrativa de la Subsecretaría de Comercio Exterior", { kind: "cut" }],
    ["Direccion General de Informática (DGI)", "Dirección General de Informatca", { kind: "typo", distance: 1 }],
  ])("«%s» is one of «%s»", (a, b, expected) => {
    expect(variant(a, b)).toEqual(expected);
    expect(variant(b, a)).toEqual(expected);
  });

  test.each([
    ["Coordinación de Asesores de la Subsecretaría de Comercio Exterior", "Coordinación Administrativa de la Subsecretaría de Comercio Exterior"],
    ["Coordinación de Asesores de la Subsecretaría de Comercio Exterior", "Coordinación General de Asesores (CGA)"],
    ["Dirección General de Verificación de Combustibles", "Dirección General de Verificación y Vigilancia"],
    ["Subdirección de Control 1", "Subdirección de Control 2"],
    ["Dirección de Área A", "Dirección de Área B"],
    ["Unidad de Compras", "Unidad de Compras de Gobierno"],
    ["DGPOP", "DPOP"],
    ["Unidad de Compras", ""],
  ])("«%s» and «%s» are two units", (a, b) => {
    expect(variant(a, b)).toBeNull();
    expect(variant(b, a)).toBeNull();
  });
});
