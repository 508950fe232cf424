import fc from "fast-check";
import { differenceOf, shortened } from "./difference";

test("two texts part where they differ, and nowhere else", () => {
  expect(differenceOf("Unidad de Compras de GobiernoCGA", "Unidad de Compras de Gobierno / CGA")).toEqual({ head: "Unidad de Compras de Gobierno", removed: "", added: " / ", tail: "CGA" });
  expect(differenceOf("", "abc")).toEqual({ head: "", removed: "", added: "abc", tail: "" });
  expect(differenceOf("aaa", "aa")).toEqual({ head: "aa", removed: "a", added: "", tail: "" });
});

test("both texts can be told from their difference, whatever characters they have", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (before, after) => {
    const { head, removed, added, tail } = differenceOf(before, after);
    expect([head + removed + tail, head + added + tail]).toEqual([before, after]);
  }));
});

test("what is shared is cut to its ends near the change; a long change, in its middle", () => {
  expect(shortened({ head: "abcdef", removed: "", added: "0123456789", tail: "ghijkl" }, 3, 4)).toEqual({ head: "…def", removed: "", added: "01 … 89", tail: "ghi…" });
  expect(shortened({ head: "abc", removed: "x", added: "0123", tail: "" }, 3, 4)).toEqual({ head: "abc", removed: "x", added: "0123", tail: "" });
});
