import fc from "fast-check";
import { NearNames } from "./near-names";
import { levenshteinWithin } from "./similarity";

const name = fc.string({ unit: fc.constantFrom("a", "b", "c", " "), minLength: 12, maxLength: 40 });

describe("names near to another", () => {
  test("none that is two letters away is missed", () => {
    fc.assert(
      fc.property(name, fc.array(fc.tuple(fc.nat(40), fc.constantFrom("", "x", "xy")), { maxLength: 2 }), (original, edits) => {
        const edited = edits.reduce((text, [at, letters]) => text.slice(0, at) + letters.slice(0, 1) + text.slice(at + (letters.length === 2 ? 0 : 1)), original);
        fc.pre(edited !== original && edited.length >= 12 && levenshteinWithin(original, edited, 2) !== null);
        expect(new NearNames([original]).near(edited)).toContain(original);
        expect(new NearNames([edited]).near(original)).toContain(edited);
      }),
      { numRuns: 500 },
    );
  });

  test("names that share only their beginning are left out", () => {
    const names = new NearNames([`direccion gen${"x".repeat(20)}`]);
    expect([...names.near(`direccion gen${"y".repeat(20)}`)]).toEqual([]);
  });
});
