import fc from "fast-check";
import type { CellValue } from "./cell";
import { readEnum, readInteger, readMoney, readNumber, readPercent, readYesNo } from "./numbers";

describe("reading a number (N8)", () => {
  test("numbers are themselves", () => {
    expect(readNumber(1234.5)).toEqual({ kind: "number", value: 1234.5, asText: false });
    expect(readNumber(0)).toEqual({ kind: "number", value: 0, asText: false });
  });

  test.each<[string, number]>([
    ["1234.5", 1234.5], ["-7", -7], ["1,234.50", 1234.5], ["$1,234,567.89", 1234567.89], ["$ 1,000", 1000], ["1,000.00 M.N.", 1000],
    ["1,000.00 MN", 1000], ["1000 m.n.", 1000], ["MXN 1,000.00", 1000], ["1,000.00 MXN", 1000], ["$1,000.00 MXN", 1000], ["$500 pesos", 500],
    ["\u00A01,000\u00A0", 1000], ["$\u00A01,000.00", 1000], ["1\u00A0000\u00A0000", 1000000], ["1'234,567.80", 1234567.8], ["1’234’567", 1234567],
    ["(1,000.00)", -1000], ["($1,000.00)", -1000], ["$(1,000.00)", -1000], ["1,000.00-", -1000], ["-$1,000.00", -1000], ["$-1,000.00", -1000],
    ["\u2212 5", -5], ["+5", 5], [".5", 0.5], ["5.", 5], ["(0)", 0],
  ])("%p reads as %d, and as text", (text, value) => {
    expect(readNumber(text)).toEqual({ kind: "number", value, asText: true });
  });

  test.each<CellValue>([
    "1,23", "1,2345", "12,34,567", "1.234,56", "1.2.3", "1,234.5,6", "50%", "-", "$", ".", "()", "(-5)", "-(5)", "--5", "-5-", "1e5", "0x10", "12 abc",
    "2 015 16", "N/A", "#REF!", true, false, Number.NaN, Number.POSITIVE_INFINITY, "1\n2",
  ])("%p is unreadable", (value) => {
    expect(readNumber(value)).toEqual({ kind: "unreadable" });
  });

  test("empty is not zero", () => {
    for (const text of ["", "  ", "\u00A0"]) {
      for (const read of [readNumber, readMoney, readInteger, readPercent, readYesNo]) expect(read(text)).toEqual({ kind: "empty" });
    }
  });

  test("an amount comes back from the way a Mexican sheet writes it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 13 }), fc.boolean(), (centavos, negative) => {
        const pesos = Math.floor(centavos / 100).toLocaleString("en-US");
        const written = `$${pesos}.${String(centavos % 100).padStart(2, "0")}`;
        const expected = negative && centavos > 0 ? -centavos : centavos;
        expect(readMoney(negative ? `(${written})` : written)).toEqual({ kind: "money", centavos: expected, asText: true, tooManyDecimals: false });
      }),
    );
  });
});

describe("reading money", () => {
  const money = (value: CellValue): unknown => {
    const reading = readMoney(value);
    return reading.kind === "money" ? [reading.centavos, reading.tooManyDecimals] : reading.kind;
  };

  test("integer centavos, exactly", () => {
    expect(money(1234.56)).toEqual([123456, false]);
    expect(money(0.1 + 0.2)).toEqual([30, false]);
    expect(money(100_000_000)).toEqual([10_000_000_000, false]);
    expect(money(8.2 * 3)).toEqual([2460, false]);
    expect(money("-0.00")).toEqual([0, false]);
  });

  test("a third decimal is flagged and rounded away from zero", () => {
    expect(money(1.005)).toEqual([101, true]);
    expect(money(-1.005)).toEqual([-101, true]);
    expect(money("$1,000.555")).toEqual([100056, true]);
    expect(money(100 / 3)).toEqual([3333, true]);
    expect(money(0.001)).toEqual([0, true]);
  });

  test("every amount in centavos survives being a binary number of pesos, also after a sum", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), (a, b) => {
        expect(money(a / 100)).toEqual([a, false]);
        expect(money(a / 100 + b / 100)).toEqual([a + b, false]);
      }),
    );
  });

  test("what cannot be exact is unreadable", () => {
    expect(money(1e18)).toBe("unreadable");
    expect(money("mil pesos")).toBe("unreadable");
  });
});

describe("reading the other kinds", () => {
  test("integers", () => {
    expect(readInteger(7)).toEqual({ kind: "integer", value: 7, asText: false });
    expect(readInteger("1,200")).toEqual({ kind: "integer", value: 1200, asText: true });
    expect(readInteger("12.0")).toEqual({ kind: "integer", value: 12, asText: true });
    for (const value of [1.5, "1.5", "uno", true, 1e300]) expect(readInteger(value)).toEqual({ kind: "unreadable" });
  });

  test("percentages keep whether the sign was written", () => {
    expect(readPercent("50%")).toEqual({ kind: "percent", value: 50, hasSign: true, asText: true });
    expect(readPercent("12.5 %")).toEqual({ kind: "percent", value: 12.5, hasSign: true, asText: true });
    expect(readPercent("0.5")).toEqual({ kind: "percent", value: 0.5, hasSign: false, asText: true });
    expect(readPercent(0.5)).toEqual({ kind: "percent", value: 0.5, hasSign: false, asText: false });
    expect(readPercent(50)).toEqual({ kind: "percent", value: 50, hasSign: false, asText: false });
    for (const value of ["%", "5%0", "50% aprox.", "alto", "50%%"]) expect(readPercent(value)).toEqual({ kind: "unreadable" });
  });

  test("yes and no", () => {
    for (const value of ["S", "s", "Sí", "SI", "si.", "X", "x", "1", 1, "VERDADERO", "true", true]) {
      expect(readYesNo(value)).toEqual({ kind: "yesNo", value: true });
    }
    for (const value of ["N", "No", "NO.", "0", 0, "Falso", "FALSE", false]) expect(readYesNo(value)).toEqual({ kind: "yesNo", value: false });
    for (const value of ["quizá", 2, "N/A", "-", "ss"]) expect(readYesNo(value)).toEqual({ kind: "unreadable" });
  });

  test("an enum's value is found whatever its case, accents and spaces, or by an alias", () => {
    const values = [{ value: "atendido", aliases: ["concluido"] }, { value: "en proceso" }, { value: "1", aliases: ["único"] }] as const;
    expect(readEnum("Atendido", values)).toBe("atendido");
    expect(readEnum(" CONCLUIDO. ", values)).toBe("atendido");
    expect(readEnum("En  Proceso", values)).toBe("en proceso");
    expect(readEnum("unico", values)).toBe("1");
    expect(readEnum(1, values)).toBe("1");
    expect(readEnum("en", values)).toBeNull();
    expect(readEnum("", values)).toBeNull();
  });
});

test("an item's label is not a negative number", () => {
  expect(readInteger("1.-")).toEqual({ kind: "unreadable" });
  expect(readNumber("1,234.50-")).toMatchObject({ kind: "number", value: -1234.5 });
});
