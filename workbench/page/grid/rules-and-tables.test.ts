import { gridFromRows } from "../../../src/core/sheet/grid";
import { Book } from "../../host/model";
import { comparison } from "./comparison";
import { FrozenPanes } from "./frozen-panes";
import { markAt, marksInRows } from "./marks";
import { SheetGround } from "./sheet-ground";
import { hasFilterButton, tableLookAt } from "./table-look";

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

describe("conditional formats that compare cells", () => {
  test.each([
    [{ operator: "EqualTo", formula1: '="cumple"' }, ["cumple", "CUMPLE", "no cumple", "", 1], [true, true, false, false, false]],
    [{ operator: "NotEqualTo", formula1: '="dice ""sí"""' }, ['dice "sí"', "otro"], [false, true]],
    [{ operator: "LessThan", formula1: "=0.5" }, [0.4, 0.5, "", "texto", true], [true, false, true, false, false]],
    [{ operator: "GreaterThanOrEqual", formula1: "2" }, [2, 1.9], [true, false]],
    [{ operator: "Between", formula1: "1", formula2: "3" }, [1, 3, 3.1], [true, true, false]],
    [{ operator: "NotBetween", formula1: "1", formula2: "3" }, [1, 3, 3.1], [false, false, true]],
  ])("%j", (rule, values, held) => {
    const holds = comparison(rule);
    expect(values.map((value) => holds?.(value))).toEqual(held);
  });

  test("what must be calculated is not drawn", () => {
    expect([comparison({ operator: "EqualTo", formula1: "=$B$2" }), comparison({ operator: "Otro", formula1: "1" }), comparison(null)]).toEqual([null, null, null]);
  });

  test("give their look to the cells that hold, the first rule over the others", () => {
    const sheet = Book.fromSheets([{ name: "H", grid: gridFromRows([["cumple"], ["no"]]) }]).sheet("H");
    sheet.addConditionalFormat([area(0, 0, 1, 0)], "Custom", { formula: "=TRUE", look: { fill: "#EEEEEE", bold: true } });
    sheet.addConditionalFormat([area(0, 0, 1, 0)], "CellValue", { detail: { operator: "EqualTo", formula1: '="cumple"' }, look: { fill: "#C6EFCE" } });
    const rules = marksInRows(sheet.conditionalFormats, 0, 10);
    expect([0, 1].map((row) => markAt(rules, sheet.value(row, 0), row, 0))).toEqual([{ fill: "#C6EFCE", bold: true }, { fill: "#EEEEEE", bold: true }]);
  });
});

describe("tables", () => {
  const sheet = Book.fromSheets([{ name: "H", grid: gridFromRows([["a", "b"], [1, 2], [3, 4], [5, 6], ["fuera"]]), tables: [{ name: "T", area: area(0, 0, 3, 1), style: "TableStyleMedium2" }] }]).sheet("H");

  test("have a header, bands and filter buttons", () => {
    expect(tableLookAt(sheet, 0, 0)).toMatchObject({ bold: true, fontColor: "#FFFFFF" });
    expect([1, 2, 3, 4].map((row) => tableLookAt(sheet, row, 0)?.fill)).toEqual(["#DAE3F3", undefined, "#DAE3F3", undefined]);
    expect([hasFilterButton(sheet, 0, 1), hasFilterButton(sheet, 1, 1), hasFilterButton(sheet, 0, 2)]).toEqual([true, false, false]);
  });

  test("without a style look like cells", () => {
    const plain = Book.fromSheets([{ name: "H", grid: gridFromRows([["a"], [1]]), tables: [{ name: "T", area: area(0, 0, 1, 0), style: "" }] }]).sheet("H");
    expect(tableLookAt(plain, 0, 0)).toBeNull();
  });
});

describe("frozen rows and columns", () => {
  const sheet = Book.fromSheets([{ name: "H", grid: gridFromRows([["a"]]), frozen: { rows: 2, columns: 1 } }]).sheet("H");
  const ground = new SheetGround(sheet, (text) => text.length * 7);
  const [wide, high] = [ground.columnAxis.size(0), ground.rowAxis.size(0)];
  // The part of an element that panes look at: no element is laid out here.
  const scrolled = { clientWidth: 800, clientHeight: 600, scrollLeft: 3 * wide, scrollTop: 10 * high } as HTMLElement;
  const panes = new FrozenPanes(scrolled, () => ground);
  panes.update();

  test("stay where they are under the pointer, and the rest is what was scrolled to", () => {
    expect(panes.cellAt(5, 5)).toEqual({ row: 0, column: 0 });
    expect(panes.cellAt(wide + 5, 2 * high + 5)).toEqual({ row: 12, column: 4 });
  });

  test("move along with the scrolling; what begins in them and ends beyond ends where it is seen to", () => {
    expect(panes.boxOnScreen(area(0, 0, 0, 0))).toEqual({ x: 3 * wide, y: 10 * high, width: wide, height: high });
    expect(panes.boxOnScreen(area(0, 0, 19, 9))).toEqual({ x: 3 * wide, y: 10 * high, width: 7 * wide, height: 10 * high });
    expect(panes.boxOnScreen(area(12, 4, 12, 4))).toEqual(ground.box(area(12, 4, 12, 4)));
  });

  test("do not hide the cell that is gone to", () => {
    panes.reveal({ row: 5, column: 2 }, ground.box(area(5, 2, 5, 2)));
    expect([scrolled.scrollTop, scrolled.scrollLeft]).toEqual([3 * high, wide]);
    panes.reveal({ row: 0, column: 0 }, ground.box(area(0, 0, 0, 0)));
    expect([scrolled.scrollTop, scrolled.scrollLeft]).toEqual([3 * high, wide]);
  });

  test("that would leave too little to scroll are not frozen", () => {
    const low = new FrozenPanes({ ...scrolled, clientHeight: 70, clientWidth: 60 + wide }, () => ground);
    low.update();
    expect([low.rows, low.columns]).toEqual([0, 0]);
  });
});
