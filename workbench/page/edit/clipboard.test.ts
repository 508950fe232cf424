import * as fc from "fast-check";
import { fromTabbedText, toTabbedText } from "./clipboard";

describe("cells on the clipboard", () => {
  test.each([
    ["a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]],
    ['"dos\nlíneas"\tb', [["dos\nlíneas", "b"]]],
    ['"con ""comillas"""', [['con "comillas"']]],
    ['"Programa" S052\tx', [['"Programa" S052', "x"]]],
    ['5"', [['5"']]],
    ["", [[""]]],
  ])("%j is read cell by cell", (text, rows) => {
    expect(fromTabbedText(text)).toEqual(rows);
  });

  test("what is copied is pasted back the same", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", " ", '"', "\t", "\n", "ñ") });
    const rows = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(rows, (cells) => {
        // A last row with one empty cell is a text's last line break: Excel cannot tell them apart either.
        fc.pre(!(cells.at(-1)?.length === 1 && cells.at(-1)?.[0] === ""));
        expect(fromTabbedText(toTabbedText(cells))).toEqual(cells);
      }),
    );
  });
});
