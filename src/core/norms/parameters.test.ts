import { serialOf } from "../calendar/serial";
import type { CellValue } from "../sheet/cell";
import { PARAMETERS, PARAMETER_KEYS, defaultParameters, parameterValues, resolveParameters } from "./parameters";
import { readParameterRows } from "./read-parameters";

const day = (year: number, month: number, d: number): number => serialOf(year, month, d) ?? NaN;
const read = (rows: readonly (readonly [string, CellValue, string?])[], date1904 = false) =>
  readParameterRows(rows.map(([parametro, valor, fuente = ""], row) => ({ parametro, valor, fuente, row })), date1904);
const valueOf = (name: string, valor: CellValue): unknown => Object.values(read([[name, valor]]).values)[0]?.value;

it("has the values of the rules for 2002", () => {
  const defaults = defaultParameters(2002);
  expect(parameterValues(defaults)).toEqual({
    ejercicio: 2002, fechaCorte: null, presupuesto: 10_000_000_000, fondosProgramados: 4, empresasProgramadas: 200,
    topePlan: 0.7, topeFondo: 0.5, plazoConsejo: 20, plazoInformes: 10, entradaEnVigor: null, inhabiles: [], calendario: "LFPA",
  });
  expect(defaults.presupuesto).toMatchObject({ origin: "norma", source: expect.stringContaining("§4") });
});

it("carries caps and terms to 2003, and neither budget nor targets", () => {
  const defaults = defaultParameters(2003);
  expect(parameterValues(defaults)).toMatchObject({ presupuesto: null, fondosProgramados: null, empresasProgramadas: null, topePlan: 0.7, topeFondo: 0.5, plazoConsejo: 20, plazoInformes: 10 });
  expect(defaults.topePlan).toMatchObject({ origin: "norma", source: expect.stringContaining("SEGUNDO") });
});

it("labels the caps of any other year an assumption", () => {
  expect(defaultParameters(2010)).toMatchObject({ topeFondo: { value: 0.5, origin: "supuesto" }, presupuesto: { value: null } });
});

it("gives each name to one parameter, and reads its own names", () => {
  const names = PARAMETER_KEYS.flatMap((key) => [PARAMETERS[key].name, ...PARAMETERS[key].synonyms].map((name) => ({ name, key })));
  expect(new Set(names.map(({ name }) => name.toLowerCase())).size).toBe(names.length);
  for (const { name, key } of names) expect(read([[`${name.toUpperCase()}:`, key === "calendario" ? "LFT" : "#REF!"]]).problems).toHaveLength(key === "calendario" ? 0 : 1);
  expect(read([["Tope plan de negocios (§4.3.2)", 0.6]]).values.topePlan?.value).toBe(0.6);
});

it.each<[string, CellValue, unknown]>([
  ["Tope plan de negocios", 0.7, 0.7], ["Tope plan de negocios", 70, 0.7], ["Tope plan de negocios", "70%", 0.7], ["Tope plan de negocios", 1, 1],
  ["Presupuesto asignado", "$100,000,000.00 MN", 10_000_000_000], ["Presupuesto asignado", 0, 0],
  ["Fondos programados", "4", 4], ["Ejercicio fiscal", 2003, 2003], ["Calendario", "lft", "LFT"],
  ["Entrada en vigor", "13/03/2002", day(2002, 3, 13)], ["Fecha de corte", day(2002, 12, 31), day(2002, 12, 31)],
  ["Días inhábiles adicionales", "29/03/2002; 28/03/2002;\n28/03/2002", [day(2002, 3, 28), day(2002, 3, 29)]],
  ["Días inhábiles adicionales", day(2002, 3, 28), [day(2002, 3, 28)]],
])("reads %s %p", (name, valor, expected) => expect(valueOf(name, valor)).toEqual(expected));

it.each<[string, CellValue]>([
  ["Tope plan de negocios", 0], ["Tope plan de negocios", "170%"], ["Tope plan de negocios", "mucho"], ["Presupuesto asignado", -1], ["Presupuesto asignado", 1.005],
  ["Fondos programados", 4.5], ["Plazo del Consejo en días hábiles", 0], ["Ejercicio fiscal", 2], ["Entrada en vigor", "13/03/02"], ["Entrada en vigor", "31/02/2002"],
  ["Días inhábiles adicionales", "28/03/2002; Semana Santa"], ["Días inhábiles adicionales", ";"], ["Calendario", "gregoriano"], ["Fecha de corte", "#REF!"], ["Fecha de corte", true],
])("says that it cannot read %s %p", (name, valor) => {
  expect(read([[name, valor]])).toMatchObject({ values: {}, problems: [{ kind: "unreadable", row: 0, parametro: name, valor }] });
});

it("reads dates of the 1904 system", () => {
  expect(read([["Fecha de corte", day(2002, 12, 31) - 1462]], true).values.fechaCorte?.value).toBe(day(2002, 12, 31));
});

it("takes the first of a repeated parameter, and says so; a row without value is none", () => {
  const { values, problems, rows } = read([["Fondos programados", ""], ["Fondos programados", 5, "Oficio 12"], ["Meta de fondos", 6], ["", ""]]);
  expect(values.fondosProgramados).toEqual({ key: "fondosProgramados", value: 5, origin: "libro", source: "Oficio 12" });
  expect(problems).toEqual([{ kind: "repeated", row: 2, parametro: "Meta de fondos", valor: 6 }]);
  expect(rows.get("fondosProgramados")).toBe(1);
});

it("says which names it does not know", () => {
  expect(read([["Color favorito", "azul"], ["A-77", "x"], ["", 5]]).problems.map(({ kind, row }) => [kind, row])).toEqual([["unknown", 0], ["unknown", 1], ["unknown", 2]]);
});

it("reads criteria by their number, with or without the word", () => {
  const { criteria, problems } = read([["Criterio A-13", "mismo-dia"], ["a-7", "No hay quórum y no se dice nada."], ["A-05", "otra"], ["A-13", "dia-siguiente"]]);
  expect(criteria).toEqual({ "A-13": "mismo-dia", "A-07": "ninguno" });
  expect(problems.map(({ kind, row }) => [kind, row])).toEqual([["unreadable", 2], ["repeated", 3]]);
});

it("lets the later source win", () => {
  const book = read([["Tope fondo de garantía", "40%"], ["Fondos programados", 3]]).values;
  const resolved = resolveParameters(2002, book, { fondosProgramados: { key: "fondosProgramados", value: 9, origin: "usuario", source: null } });
  expect(parameterValues(resolved)).toMatchObject({ topeFondo: 0.4, fondosProgramados: 9, topePlan: 0.7 });
  expect(resolved.topeFondo.origin).toBe("libro");
});
