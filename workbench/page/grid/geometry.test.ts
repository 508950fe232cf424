import * as fc from "fast-check";
import type { Area } from "../../../src/core/sheet/address";
import { gridFromRows } from "../../../src/core/sheet/grid";
import { Book } from "../../host/model";
import { Axis } from "./axis";
import { extendTo, jump, selectCell, step, type Ground } from "./selection";
import { SheetGround } from "./sheet-ground";
import { heightOfLines, wrappedLines } from "./text-measure";

describe("axis", () => {
  test("offsets and lines agree with plain sums, whatever was resized or hidden", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 80 }), fc.array(fc.tuple(fc.nat(79), fc.integer({ min: 0, max: 200 }))), (start, changes) => {
        const sizes = [...start];
        const axis = new Axis(sizes.length, (i) => start[i] ?? 0);
        for (const [line, size] of changes) {
          if (line >= sizes.length) continue;
          sizes[line] = size;
          axis.setSize(line, size);
        }
        let sum = 0;
        sizes.forEach((size, i) => {
          expect(axis.offset(i)).toBe(sum);
          if (size > 0) {
            expect(axis.lineAt(sum)).toBe(i);
            expect(axis.lineAt(sum + size - 1)).toBe(i);
          }
          sum += size;
        });
        expect(axis.total).toBe(sum);
      }),
    );
  });

  test("a hidden line is stepped over", () => {
    const axis = new Axis(3, (i) => (i === 1 ? 0 : 20));
    expect(axis.lineAt(20)).toBe(2);
    expect(axis.lineAt(1000)).toBe(2);
    expect(axis.lineAt(-5)).toBe(0);
  });
});

describe("wrapped text", () => {
  const measure = (text: string): number => text.length * 10;

  test.each([
    ["corto", 108, 1],
    ["uno dos tres", 108, 2],
    ["uno\ndos", 108, 2],
    ["palabrademasiadolarga", 108, 3],
    ["", 108, 1],
  ])("%p at %p pixels takes %p lines", (text, width, lines) => {
    expect(wrappedLines(text, width, false, measure)).toBe(lines);
  });

  test("a row is never taller than Excel allows", () => {
    expect(heightOfLines(1)).toBe(20);
    expect(heightOfLines(500)).toBe(545);
  });
});

test("a row is as tall as its largest font needs, wrapped or not", () => {
  const sheet = Book.fromSheets([{ name: "H", grid: gridFromRows([["Título"], ["plano"], ["uno dos tres"]]) }]).sheet("H");
  sheet.restyle({ top: 0, left: 0, bottom: 0, right: 0 }, { fontSize: 22 });
  sheet.restyle({ top: 2, left: 0, bottom: 2, right: 0 }, { fontSize: 22, wrapText: true });
  sheet.setColumnWidth({ top: 0, left: 0, bottom: 0, right: 0 }, 81);
  const ground = new SheetGround(sheet, (text) => text.length * 10);
  for (const row of [0, 1, 2]) ground.measureRow(row);
  // 108 pixels hold as much of a text twice as large as 54 do: a word a line.
  expect([0, 1, 2].map((row) => ground.rowAxis.size(row))).toEqual([40, 20, 2 * heightOfLines(3)]);
});

describe("movement", () => {
  const filled = new Set(["0,0", "0,1", "0,2", "5,0"]);
  const merges: Area[] = [{ top: 2, left: 1, bottom: 3, right: 2 }];
  const ground: Ground = {
    rows: 10,
    columns: 6,
    isRowHidden: (row) => row === 1,
    isColumnHidden: () => false,
    isEmpty: (row, column) => !filled.has(`${row},${column}`),
    mergeAt: (row, column) => merges.find((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right) ?? null,
    merges,
    used: () => ({ top: 0, left: 0, bottom: 5, right: 2 }),
  };

  test("arrows step over hidden rows and stop at the edge", () => {
    expect(step(ground, { row: 0, column: 0 }, "down")).toEqual({ row: 2, column: 0 });
    expect(step(ground, { row: 0, column: 0 }, "up")).toEqual({ row: 0, column: 0 });
  });

  test("a merge is one cell to step out of", () => {
    expect(step(ground, { row: 2, column: 1 }, "right")).toEqual({ row: 2, column: 3 });
    expect(step(ground, { row: 2, column: 1 }, "down")).toEqual({ row: 4, column: 1 });
    expect(selectCell(ground, { row: 3, column: 2 })).toMatchObject({ active: { row: 2, column: 1 }, area: merges[0] });
  });

  test("extending over part of a merge takes it whole", () => {
    expect(extendTo(ground, { row: 2, column: 0 }, { row: 2, column: 1 }).area).toEqual({ top: 2, left: 0, bottom: 3, right: 2 });
  });

  test("Ctrl + arrow goes to the end of a run, then over the gap, then to the edge", () => {
    expect(jump(ground, { row: 0, column: 0 }, "right")).toEqual({ row: 0, column: 2 });
    expect(jump(ground, { row: 0, column: 0 }, "down")).toEqual({ row: 5, column: 0 });
    expect(jump(ground, { row: 5, column: 0 }, "down")).toEqual({ row: 9, column: 0 });
  });
});
