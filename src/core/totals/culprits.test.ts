import fc from "fast-check";
import { ministraciones } from "../registers/ministraciones";
import { rowMaker } from "../reading/row";
import type { CulpritKind } from "../review/finding";
import { placeIn } from "../rules/define";
import { EMPTY_GRID } from "../sheet/grid";
import { culpritsOf, totalPart, type TotalPart } from "./culprits";

const columns = Object.keys(ministraciones.columns);
const maker = rowMaker(ministraciones, EMPTY_GRID, { id: "1", name: "Ministraciones" });

function part(amount: number, more: Partial<TotalPart> = {}, index = 0): TotalPart {
  const row = maker.make({ index, cells: [], places: new Int32Array(columns.length).fill(-1) });
  return { at: placeIn(ministraciones, row, "ministrado"), amount, asText: false, hidden: false, same: "", ...more };
}

/** `[kind, amount]` of each culprit, in order. */
function found(parts: readonly TotalPart[], declared: number): readonly (readonly [CulpritKind, number])[] {
  return culpritsOf(parts, declared).map(({ kind, amount }) => [kind, amount] as const);
}

const amounts = (...list: readonly number[]): readonly TotalPart[] => list.map((amount) => part(amount));

describe("the row that explains a difference", () => {
  it.each<[string, readonly TotalPart[], number, readonly (readonly [CulpritKind, number])[]]>([
    ["nothing to explain", amounts(10_000, 20_000), 30_000, []],
    ["no parts", [], 30_000, []],
    ["missing from the total", amounts(10_000, 25_000, 40_000), 50_000, [["exact", 25_000]]],
    ["its like missing from the parts", amounts(10_000, 25_000, 40_000), 100_000, [["exact", 25_000]]],
    ["ten times too large", amounts(12_345, 678_900), 12_345 + 67_890, [["times10", 678_900]]],
    ["ten times too small", amounts(12_345, 67_890), 12_345 + 678_900, [["times10", 67_890]]],
    ["typed in pesos among thousands", amounts(12_345, 67_890_000), 12_345 + 67_890, [["times1000", 67_890_000]]],
    ["typed in thousands among pesos", amounts(12_345, 67_890), 12_345 + 67_890_000, [["times1000", 67_890]]],
    ["a tenth that is no whole centavo", amounts(12_345, 67_895), 12_345 + 6_789, []],
    ["of the wrong sign", amounts(12_345, 67_890), 12_345 - 67_890, [["sign", 67_890]]],
    ["negative though it should not be", amounts(12_345, -67_890), 12_345 + 67_890, [["sign", -67_890]]],
    ["twice there: the second", [part(500, { same: "a" }), part(700, { same: "b" }), part(500, { same: "a" })], 1_200, [["duplicate", 500]]],
    ["not the same for want of anything to tell them by", amounts(500, 700, 500), 1_200, [["exact", 500], ["exact", 500]]],
    ["one text", [part(500, { asText: true }), part(700)], 700, [["textNumber", 500]]],
    ["two texts together", [part(500, { asText: true }), part(700), part(300, { asText: true })], 700, [["textNumber", 500], ["textNumber", 300]]],
    ["one text of two is no sum that skips texts", [part(500, { asText: true }), part(700), part(300, { asText: true })], 1_000, [["exact", 500]]],
    ["hidden rows together", [part(500, { hidden: true }), part(700), part(200, { hidden: true })], 700, [["hiddenRow", 500], ["hiddenRow", 200]]],
    ["a row counted by mistake before a slip of the pen", amounts(1_000, 900, 77), 1_077, [["exact", 900], ["times10", 1_000]]],
    ["several slips at once", amounts(12_345, 67_890, 11_111), 55_555, []],
    ["blank amounts explain nothing", [part(0, { asText: true }), part(700)], 650, []],
    ["ties in the order of the rows, five at most", amounts(5, 5, 5, 5, 5, 5), 25, Array.from({ length: 5 }, () => ["exact", 5] as const)],
  ])("%s", (_, parts, declared, expected) => {
    expect(found(parts, declared)).toEqual(expected);
  });

  const money = fc.integer({ min: 1, max: 10 ** 9 });

  const slips: Readonly<Record<string, (amount: number) => number>> = {
    "counted though it should not be": () => 0,
    "ten times too large": (amount) => amount / 10,
    "ten times too small": (amount) => amount * 10,
    "a thousand times too large": (amount) => amount / 1000,
    "a thousand times too small": (amount) => amount * 1000,
    "of the wrong sign": (amount) => -amount,
  };

  it.each(Object.keys(slips))("a planted slip, %s, is first or tied with the first", (name) => {
    fc.assert(
      fc.property(fc.array(money, { minLength: 1, maxLength: 40 }), fc.nat(), (list, at) => {
        const planted = at % list.length;
        const parts = list.map((amount, i) => part(i === planted ? amount * 1000 : amount, {}, i));
        const wrong = (list[planted] ?? 0) * 1000;
        const declared = parts.reduce((sum, { amount }) => sum + amount, 0) - wrong + (slips[name]?.(wrong) ?? 0);
        const culprits = culpritsOf(parts, declared);
        // Five others that explain it just as well leave no room; and rows at an end may add up to it by chance.
        return culprits.length === 5 || culprits.some(({ kind }) => kind === "outsideRange") || culprits.some(({ at: place }) => place.row.index === planted);
      }),
    );
  });

  it("a planted copy is first, and a total that skips texts names every one of them", () => {
    fc.assert(
      fc.property(fc.array(money, { minLength: 1, maxLength: 40 }), fc.nat(), (list, at) => {
        const parts = list.map((amount, i) => part(amount, { same: String(i) }, i));
        const original = parts[at % parts.length] ?? part(1);
        const total = parts.reduce((sum, { amount }) => sum + amount, 0);
        const copy = part(original.amount, { same: original.same }, list.length);
        const [first] = culpritsOf([...parts, copy], total);
        return first?.kind === "duplicate" && first.at.row.index === list.length;
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(money, fc.boolean()), { minLength: 1, maxLength: 40 }), (list) => {
        const parts = list.map(([amount, asText]) => part(amount, { asText }));
        const texts = parts.filter(({ asText }) => asText);
        const declared = parts.filter(({ asText }) => !asText).reduce((sum, { amount }) => sum + amount, 0);
        const named = culpritsOf(parts, declared).filter(({ kind }) => kind === "textNumber");
        return named.length === Math.min(5, texts.length);
      }),
    );
  });

  it("names the rows at an end that the total does not reach, when they make the whole difference", () => {
    const kinds = (list: readonly number[], declared: number) => culpritsOf(amounts(...list), declared).map(({ kind, at }) => [kind, at.row.index]);
    const last = amounts(100, 250, 70, 31).slice(2).map(({ at }) => ["outsideRange", at.row.index]);
    expect(kinds([100, 250, 70, 31], 350)).toEqual(last);
    expect(kinds([100, 250, 70, 31], 101).map(([kind]) => kind)).toEqual(["outsideRange", "outsideRange"]);
    // Neither a single row nor all of them are an end.
    expect(kinds([100, 250], 100)).toEqual([["exact", expect.any(Number)]]);
    expect(kinds([100, 250, 70], 1)).toEqual([]);
  });

  it("says nothing that does not account for the whole difference", () => {
    fc.assert(
      fc.property(fc.array(money, { maxLength: 20 }), money, (list, declared) => {
        const parts = amounts(...list);
        const difference = list.reduce((sum, amount) => sum + amount, 0) - declared;
        const mends: Partial<Record<CulpritKind, (amount: number) => readonly number[]>> = {
          exact: (amount) => [0, amount * 2],
          sign: (amount) => [-amount],
          times10: (amount) => [amount * 10, amount / 10],
          times1000: (amount) => [amount * 1000, amount / 1000],
        };
        return culpritsOf(parts, declared).every(({ kind, amount }) => kind === "outsideRange" || mends[kind]?.(amount).some((mended) => amount - mended === difference));
      }),
    );
  });
});

describe("a part from a row", () => {
  const row = (ministrado: string | number) =>
    maker.make({ index: 3, cells: columns.map((column) => (column === "ministrado" ? ministrado : column === "id" ? "M-01" : "")), places: Int32Array.from(columns, (_, i) => i) });

  it("is the amount in centavos, with where it stands and whether Excel would sum it", () => {
    const read = totalPart(ministraciones, row("$1,200.50 MN"), "ministrado", ["M-01"]);
    expect(read).toMatchObject({ amount: 120_050, asText: true, hidden: false, same: '["M-01",120050]' });
    expect(read?.at.column).toBe("ministrado");
    expect(totalPart(ministraciones, row(1200.5), "ministrado", [])?.asText).toBe(false);
  });

  it("is none when the cell holds no amount", () => {
    expect(totalPart(ministraciones, row(""), "ministrado", [])).toBeNull();
    expect(totalPart(ministraciones, row("#REF!"), "ministrado", [])).toBeNull();
    expect(totalPart(ministraciones, row("pendiente"), "ministrado", [])).toBeNull();
  });
});
