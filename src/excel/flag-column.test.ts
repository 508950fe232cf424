import { ownersOf } from "../workbook/flags";
import { plainText } from "./flag-column";

const SIGN = "\u200B";

test.each(["=1+1", "+52 55", "-x", "@nombre", "'cita", "\t=1"])("%j is kept as text by an apostrophe", (text) => {
  expect(plainText(text)).toBe(`'${text}`);
});

test.each(["Error: IDE-01", "1", "ene-16", "VERDADERO"])("%j needs no apostrophe: our sign keeps it a text", (text) => {
  expect(plainText(text)).toBe(text);
});

describe("whose the cells of a column are", () => {
  const values = ["Cotejo", "", `Error: IDE-01${SIGN}`, "nota de Juan", `Aviso: TXT-02${SIGN}`];

  test("our header and our texts are ours wherever they are, the rest is the user's", () => {
    expect(ownersOf(25, { top: 4, values }, true)).toEqual({
      ours: [{ top: 4, left: 25, bottom: 4, right: 25 }, { top: 6, left: 25, bottom: 6, right: 25 }, { top: 8, left: 25, bottom: 8, right: 25 }],
      flags: 2, foreign: true,
    });
  });

  test("a user's column that happens to be called Cotejo is theirs", () => {
    expect(ownersOf(2, { top: 0, values: ["Cotejo", "sí"] }, false)).toEqual({ ours: [], flags: 0, foreign: true });
  });

  test("only the first header is ours", () => {
    expect(ownersOf(2, { top: 0, values: ["Cotejo", "Cotejo"] }, true)).toMatchObject({ ours: [{ top: 0, bottom: 0 }], foreign: true });
  });
});
