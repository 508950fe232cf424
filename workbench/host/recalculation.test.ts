import { gridFromRows } from "../../src/core/sheet/grid";
import { nodeEngine } from "./engine-node";
import { Book } from "./model";
import { Recalculation } from "./recalculation";

const engine = nodeEngine();

function book(): Book {
  return Book.fromSheets([
    { name: "Datos", grid: gridFromRows([[1, "x"], [2, "Á"], [0.1, true]]) },
    // 99 is a cached value no engine would come to.
    { name: "Mi cálculo", grid: gridFromRows([[99]]), formulas: [{ row: 0, column: 0, formula: "=SUM(Datos!A1:A3)" }] },
  ]);
}

test("a typed formula is calculated, and again when what it depends on changes", () => {
  const b = book();
  const recalculation = new Recalculation(b, engine);
  b.userTypes("Datos", "C1", "=A1/3");
  expect(b.sheet("Datos").value(0, 2)).toBeCloseTo(1 / 3, 15);
  b.userTypes("Datos", "C2", '=B1&"y"');
  b.userTypes("Datos", "C3", "=1/0");
  b.userTypes("Datos", "C4", "=A1<A2");
  expect(b.sheet("Datos").values({ top: 1, left: 2, bottom: 3, right: 2 })).toEqual([["xy"], ["#DIV/0!"], [true]]);
  b.userTypes("Datos", "A1", 6);
  expect(b.sheet("Datos").value(0, 2)).toBe(2);
  expect(b.sheet("Datos").value(3, 2)).toBe(false);
  recalculation.stop();
});

test("cached values stay until something they depend on changes", () => {
  const b = book();
  const recalculation = new Recalculation(b, engine);
  b.userTypes("Datos", "D9", "nada que ver");
  expect(b.sheet("Mi cálculo").value(0, 0)).toBe(99);
  b.userTypes("Datos", "A1", 10);
  expect(b.sheet("Mi cálculo").value(0, 0)).toBeCloseTo(12.1, 12);
  recalculation.stop();
});

test("formulas follow inserted rows and are calculated over what they then cover", () => {
  const b = book();
  const recalculation = new Recalculation(b, engine);
  b.userInsertsRows("Datos", 1);
  expect(b.sheet("Mi cálculo").formula(0, 0)).toBe("=SUM(Datos!A1:A4)");
  b.userTypes("Datos", "A2", 100);
  expect(b.sheet("Mi cálculo").value(0, 0)).toBeCloseTo(103.1, 12);
  recalculation.stop();
});

test("a book too large is left as it is", () => {
  const b = Book.fromSheets([{ name: "G", grid: gridFromRows(Array.from({ length: 50_000 }, (_, i) => [i])), formulas: [{ row: 0, column: 0, formula: "=A2" }] }]);
  const recalculation = new Recalculation(b, engine);
  b.userTypes("G", "A2", 77);
  expect(recalculation.tooLarge).toBe(true);
  expect(b.sheet("G").value(0, 0)).toBe(0);
  recalculation.stop();
});

test("a request calculates once, at its end or when it reads a value", () => {
  const b = book();
  const recalculation = new Recalculation(b, engine);
  const calculated = jest.fn();
  b.subscribe(({ kind }) => { if (kind === "calculated") calculated(); });
  b.together(() => {
    b.addSheet("Nueva");
    b.userTypes("Nueva", "A1", "=SUM(Datos!A1:A2)");
    b.userTypes("Nueva", "A2", "=A1*2");
    expect(b.sheet("Nueva").value(1, 0)).not.toBe(6);
    b.settle();
    expect(b.sheet("Nueva").value(1, 0)).toBe(6);
    b.userTypes("Datos", "A1", 10);
    b.userTypes("Datos", "A2", 20);
    expect(calculated).toHaveBeenCalledTimes(1);
  });
  expect([b.sheet("Nueva").value(1, 0), b.sheet("Mi cálculo").value(0, 0)]).toEqual([60, 30.1]);
  recalculation.stop();
});

test("a hidden name of one sheet keeps nothing from being calculated", () => {
  const b = book();
  b.names.push({ name: "Cotejo_hoja", formula: '="indicadores|0123456789abcd"', scope: b.sheet("Datos").id, visible: false, comment: "" });
  const recalculation = new Recalculation(b, engine);
  b.userTypes("Datos", "C1", "=A1+1");
  expect(b.sheet("Datos").value(0, 2)).toBe(2);
  recalculation.stop();
});
