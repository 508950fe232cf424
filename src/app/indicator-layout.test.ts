import { chartBottom, rowHeights } from "./indicator-layout";

const LONG = "Dirección General de Planeación, Evaluación y Seguimiento de los Programas de la Secretaría";
const wrapped = (value: string, formula?: string) => ({ value, style: { wrap: true }, ...(formula !== undefined && { formula }) });

test("rows whose text takes more than a line are given their height; the others keep Excel's", () => {
  const heights = rowHeights([[wrapped("corto"), LONG], [wrapped(LONG), wrapped("corto")], [null, wrapped(LONG)]], [20, 60]);
  expect(heights.map(({ row }) => row)).toEqual([1, 2]);
  expect((heights[0]?.height ?? 0) > (heights[1]?.height ?? 0)).toBe(true);
});

test("there is room for what a formula can come to say", () => {
  expect(rowHeights([[wrapped("", `IF(A1>0,"","${LONG}")`)]], [20])).toMatchObject([{ row: 0 }]);
});

test("a chart covers more rows the more bars it has and the longer their names, and fewer where rows are tall", () => {
  const rows = Array.from({ length: 80 }, () => [wrapped("x")]);
  const tall = Array.from({ length: 80 }, () => [wrapped(LONG)]);
  const names = (count: number, name: string) => Array.from({ length: count }, () => name);
  const [few, many, long] = [chartBottom(rows, [20], 3, names(2, "a")), chartBottom(rows, [20], 3, names(30, "a")), chartBottom(rows, [20], 3, names(12, LONG))];
  expect([few, few < many, few < long, chartBottom(tall, [20], 3, names(2, "a")) < few]).toEqual([16, true, true, true]);
});
