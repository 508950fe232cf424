import { tabSeparated } from "./tab-separated";

test("a text that a sheet would take for a formula is pasted as a text, a negative amount as a number", () => {
  expect(tabSeparated([["=1+1", " @SUMA(A1)", "＝A1", "-1+1"], ["-5", "-$1,200.50", "-3.25 %", "F-01"]])).toBe("'=1+1\t' @SUMA(A1)\t'＝A1\t'-1+1\n-5\t-$1,200.50\t-3.25 %\tF-01");
});

test("a cell stays one cell whatever its text holds", () => {
  expect(tabSeparated([["dos\tceldas\r\no más", "1"]])).toBe("dos celdas o más\t1");
});
