import { contentHash, draftHash, parseSign, signFormula } from "./own-sheets";

test("a sign reads back, with and without the equals sign; a user's name of the same kind does not", () => {
  const sign = { family: "carpeta/7", hash: contentHash([["a"]]) };
  expect(parseSign(signFormula(sign))).toEqual(sign);
  expect(parseSign(`=${signFormula(sign)}`)).toEqual(sign);
  expect(parseSign("Hoja1!$A$1")).toBeNull();
  expect(parseSign('"carpeta"')).toBeNull();
});

test("a draft and the sheet read back have one hash, whatever the ends, spaces in formulas and results", () => {
  const draft = { rows: [["Título"], [{ value: 3, formula: "SUM(A1, B2)" }, 0.1 + 0.2, null], []] };
  expect(draftHash(draft)).toBe(contentHash([["Título", "", ""], [{ formula: "=sum(A1,B2)" }, 0.3, ""], ["", ""]]));
});

test("rows that move under a formula, and a truth value that LibreOffice saved as a formula, are nobody's edit", () => {
  expect(contentHash([[{ formula: "SUMIFS(Créditos!$C$2:$C$27,Créditos!$A$2:$A$27,A5)" }, true]])).toBe(contentHash([[{ formula: "SUMIFS(Créditos!$C$2:$C$28,Créditos!$A$2:$A$28,A5)" }, { formula: "=TRUE()" }]]));
  expect(contentHash([[{ formula: "SUMIFS(C2:C9,A2:A9,A5)" }]])).not.toBe(contentHash([[{ formula: "SUMIFS(D2:D9,A2:A9,A5)" }]]));
  expect(contentHash([[{ formula: "A1*2" }]])).not.toBe(contentHash([[{ formula: "A1*3" }]]));
});

test.each([
  ["a text", [["Título "], [1]]],
  ["a number", [["Título"], [2]]],
  ["a formula turned to its value", [["Título"], [1]]],
  ["a cell moved", [["Título"], ["", 1]]],
  ["a row more", [["Título"], [{ formula: "A1" }], ["x"]]],
])("%s edited changes it", (_, rows) => {
  expect(contentHash(rows)).not.toBe(contentHash([["Título"], [{ formula: "A1" }]]));
});
