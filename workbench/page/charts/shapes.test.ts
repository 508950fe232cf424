import * as fc from "fast-check";
import { gridFromRows } from "../../../src/core/sheet/grid";
import { Book, type BookChart, type ChartType } from "../../host/model";
import type { Shape } from "./frame";
import { readPicture } from "./read-picture";
import { scaleOf } from "./scale";
import { chartShapes } from "./shapes";
import { spokenChart } from "./spoken";

const measure = (text: string): number => text.length * 6;
const TYPES: readonly ChartType[] = ["ColumnClustered", "ColumnStacked", "BarClustered", "BarStacked", "Line", "LineMarkers", "Pie"];
const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

/** A sheet with names in A, numbers in B and C, and a chart over them. */
function charted(type: ChartType, values: readonly (readonly (number | string)[])[], change: Partial<BookChart> = {}) {
  const last = values.length;
  const book = Book.fromSheets([{ name: "Hoja", grid: gridFromRows([["Mes", "Uno", "Dos"], ...values.map((row, n) => [`Mes ${String(n + 1)}`, ...row])]) }]);
  const sheet = book.sheet("Hoja");
  const run = (column: number) => ({ sheetId: sheet.id, area: area(1, column, last, column) });
  const chart = sheet.addChart({
    name: "G", type, title: "Avance", legend: { visible: true, position: "Bottom" }, axisFormat: "0%", labels: { visible: true, numberFormat: "0.0%" }, altText: "", anchor: area(0, 4, 10, 9),
    series: [1, 2].map((column) => ({ name: ["Uno", "Dos"][column - 1] ?? "", values: run(column), categories: run(0), fill: null })), ...change,
  });
  return { book, sheet, chart, shapes: (width = 480, height = 300) => chartShapes(readPicture(book, chart), width, height, measure) };
}

const texts = (shapes: readonly Shape[]): readonly string[] => shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));
const boxes = (shapes: readonly Shape[]) => shapes.flatMap((shape) => (shape.kind === "box" ? [shape] : []));

test("columns are as high as their values, and say them as the labels' format does", () => {
  const shapes = charted("ColumnClustered", [[0.25, 0.5], [0.5, 1]], { legend: { visible: false, position: "Bottom" } }).shapes();
  const heights = boxes(shapes).map(({ height }) => height);
  expect(heights).toHaveLength(4);
  expect(heights.map((height) => Math.round((height / Math.max(...heights)) * 100))).toEqual([25, 50, 50, 100]);
  expect(texts(shapes)).toEqual(expect.arrayContaining(["Avance", "Mes 1", "Mes 2", "0%", "100%", "25.0%", "100.0%"]));
});

test("stacked columns stand on each other; below zero they hang", () => {
  const shapes = charted("ColumnStacked", [[2, 3], [-1, -2]], { legend: { visible: false, position: "Bottom" } }).shapes();
  const [a, b, c, d] = boxes(shapes);
  expect([b && a && Math.round(b.y + b.height - a.y), d && c && Math.round(c.y + c.height - d.y)]).toEqual([0, 0]);
});

test("the first lying bar is the uppermost when the chart says so, and the lowest otherwise", () => {
  const order = (categoriesReversed: boolean): boolean => {
    const [first, second] = boxes(charted("BarClustered", [[1], [2]], { categoriesReversed, legend: { visible: false, position: "Bottom" } }).shapes()).filter(({ width }) => width > 0);
    return (first?.y ?? 0) < (second?.y ?? 0);
  };
  expect([order(true), order(false)]).toEqual([true, false]);
});

test("a line leaves a gap where there is no number", () => {
  const shapes = charted("LineMarkers", [[1, 1], ["sin dato", 1], [3, 1], [4, 1]]).shapes();
  expect(shapes.flatMap((shape) => (shape.kind === "line" ? [shape.points.length] : []))).toEqual([1, 2, 4]);
});

test("a pie draws its first series, a slice a value, and names them all in its legend", () => {
  const shapes = charted("Pie", [[1, 9], [0, 9], [3, 9]]).shapes();
  expect(shapes.filter(({ kind }) => kind === "sector")).toHaveLength(2);
  expect(texts(shapes)).toEqual(expect.arrayContaining(["Mes 1", "Mes 2", "Mes 3"]));
  const whole = charted("Pie", [[5]]).shapes().find((shape) => shape.kind === "sector");
  expect(whole?.kind === "sector" && whole.path.match(/A /g)).toHaveLength(2);
});

test("hidden rows are left out, and what cells say now is drawn", () => {
  const { sheet, book, shapes } = charted("ColumnClustered", [[1, 1], [2, 2], [3, 3]]);
  sheet.hide("rows", area(2, 0, 2, 0), true);
  book.userTypes(sheet, "A2", "Enero");
  expect(texts(shapes())).toEqual(expect.arrayContaining(["Enero", "Mes 3"]));
  expect(texts(shapes())).not.toContain("Mes 2");
});

test("a chart whose cells were deleted draws its frame alone", () => {
  expect(texts(charted("ColumnClustered", [[1]], { series: [{ name: "Uno", values: null, categories: null, fill: null }] }).shapes())).toContain("Avance");
});

test("nothing is drawn outside of a chart of any kind, size and values", () => {
  const cell = fc.oneof(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.constant("—"));
  fc.assert(
    fc.property(fc.constantFrom(...TYPES), fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 600 }), (type, values, width, height) => {
      const shapes = charted(type, values).shapes(width, height);
      expect(JSON.stringify(shapes)).not.toMatch(/NaN|null|Infinity/);
      for (const shape of boxes(shapes)) {
        expect([shape.x >= 0, shape.y >= 0, shape.x + shape.width <= width + 0.01, shape.y + shape.height <= height + 0.01]).toEqual([true, true, true, true]);
      }
    }),
    { numRuns: 300 },
  );
});

test("an axis has round marks from zero to beyond the values", () => {
  expect(scaleOf([0.11, 0.88], 5)).toEqual({ least: 0, greatest: 1, marks: [0, 0.2, 0.4, 0.6, 0.8, 1] });
  expect(scaleOf([-30, 45], 4).marks).toEqual([-40, -20, 0, 20, 40, 60]);
  expect(scaleOf([0, null], 5).marks.length).toBeGreaterThan(1);
  expect(scaleOf([-5e-324, 5e-324], 5).marks.length).toBeGreaterThan(1);
});

test("screen readers hear a chart's own description, or its kind, title and series", () => {
  const { chart } = charted("BarClustered", [[1, 2]]);
  expect(spokenChart(chart)).toBe("Gráfica de barras: Avance. Series: Uno y Dos.");
  expect(spokenChart({ ...chart, altText: "Las obras por estado" })).toBe("Las obras por estado");
});
