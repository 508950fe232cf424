import fc from "fast-check";
import { amountInWords, amountInWordsKey } from "./amount-in-words";

const P = 100;

describe("amountInWords", () => {
  test.each([
    [0, "CERO PESOS 00/100 M.N."],
    [1, "CERO PESOS 01/100 M.N."],
    [1 * P, "UN PESO 00/100 M.N."],
    [1 * P + 50, "UN PESO 50/100 M.N."],
    [2 * P, "DOS PESOS 00/100 M.N."],
    [16 * P, "DIECISÉIS PESOS 00/100 M.N."],
    [21 * P, "VEINTIÚN PESOS 00/100 M.N."],
    [31 * P, "TREINTA Y UN PESOS 00/100 M.N."],
    [100 * P, "CIEN PESOS 00/100 M.N."],
    [101 * P, "CIENTO UN PESOS 00/100 M.N."],
    [555 * P, "QUINIENTOS CINCUENTA Y CINCO PESOS 00/100 M.N."],
    [1_000 * P, "MIL PESOS 00/100 M.N."],
    [1_001 * P, "MIL UN PESOS 00/100 M.N."],
    [21_000 * P, "VEINTIÚN MIL PESOS 00/100 M.N."],
    [100_000 * P, "CIEN MIL PESOS 00/100 M.N."],
    [101_000 * P, "CIENTO UN MIL PESOS 00/100 M.N."],
    [1_000_000 * P, "UN MILLÓN DE PESOS 00/100 M.N."],
    [1_000_001 * P, "UN MILLÓN UN PESOS 00/100 M.N."],
    [1_001_000 * P, "UN MILLÓN MIL PESOS 00/100 M.N."],
    [2_500_000 * P, "DOS MILLONES QUINIENTOS MIL PESOS 00/100 M.N."],
    [21_000_000 * P, "VEINTIÚN MILLONES DE PESOS 00/100 M.N."],
    [100_000_000 * P, "CIEN MILLONES DE PESOS 00/100 M.N."],
    [1_000_000_000 * P, "MIL MILLONES DE PESOS 00/100 M.N."],
    [1_000_000_000_000 * P, "UN BILLÓN DE PESOS 00/100 M.N."],
  ])("%d centavos", (centavos, words) => {
    expect(amountInWords(centavos)).toBe(words);
  });

  test.each([-1, 0.5, Number.NaN, Infinity, 2 ** 53])("refuses %d", (centavos) => {
    expect(() => amountInWords(centavos)).toThrow(RangeError);
  });

  test("what it writes adds up to the amount", () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(10_000_000_000), fc.nat({ max: Number.MAX_SAFE_INTEGER })), (centavos) => {
        expect(centavosOf(amountInWords(centavos))).toBe(centavos);
      }),
    );
  });
});

describe("amountInWordsKey", () => {
  const norm = "(CIEN MILLONES DE PESOS 00/100 MN)";

  test.each([
    norm,
    "cien millones de pesos 00/100 m.n.",
    "Cien  millones de pesos 00/100 M. N.",
    "SON: CIEN MILLONES DE PESOS 00/100 MONEDA NACIONAL",
    "**CIEN MILLONES DE PESOS, 00 / 100 MXN**",
    "Cien millones de pesos",
    "CIEN MILLONES PESOS 00/100",
  ])("«%s» is a hundred million", (text) => {
    expect(amountInWordsKey(text)).toBe(amountInWordsKey(amountInWords(10_000_000_000)));
  });

  test.each([
    ["VEINTE Y UN MIL PESOS", 2_100_000],
    ["VEINTIUNO PESOS", 2_100],
    ["UN MIL DOSCIENTOS PESOS", 120_000],
    ["UN MILLON UN MIL PESOS", 100_100_000],
    ["DIEZ Y SEIS PESOS 5/100", 1_605],
    ["Un peso con 50/100", 150],
  ])("«%s» as people write it", (text, centavos) => {
    expect(amountInWordsKey(text)).toBe(amountInWordsKey(amountInWords(centavos)));
  });

  test.each(["", "1,000,000.00", "un millón", "pendiente", "PESOS", "$100 PESOS"])("«%s» is no amount in words", (text) => {
    expect(amountInWordsKey(text)).toBeNull();
  });

  test("a cell full of text is no amount, and is not looked through", () => {
    expect(amountInWordsKey(`${"a".repeat(32_760)} PESOS`)).toBeNull();
  });

  test("two amounts never share a key", () => {
    fc.assert(
      fc.property(fc.nat(100_000_000_000), fc.nat(100_000_000_000), (a, b) => {
        expect(amountInWordsKey(amountInWords(a)) === amountInWordsKey(amountInWords(b))).toBe(a === b);
      }),
    );
    for (const centavos of [100, 2_100, 100_000, 2_100_000, 100_000_000]) {
      expect(amountInWordsKey(amountInWords(centavos))).not.toBe(amountInWordsKey(amountInWords(centavos + 1)));
      expect(amountInWordsKey(amountInWords(centavos))).not.toBe(amountInWordsKey(amountInWords(centavos * 10)));
    }
  });
});

const VALUES: Readonly<Record<string, number>> = {
  CERO: 0, UN: 1, DOS: 2, TRES: 3, CUATRO: 4, CINCO: 5, SEIS: 6, SIETE: 7, OCHO: 8, NUEVE: 9, DIEZ: 10,
  ONCE: 11, DOCE: 12, TRECE: 13, CATORCE: 14, QUINCE: 15, DIECISÉIS: 16, DIECISIETE: 17, DIECIOCHO: 18, DIECINUEVE: 19, VEINTE: 20,
  VEINTIÚN: 21, VEINTIDÓS: 22, VEINTITRÉS: 23, VEINTICUATRO: 24, VEINTICINCO: 25, VEINTISÉIS: 26, VEINTISIETE: 27, VEINTIOCHO: 28, VEINTINUEVE: 29,
  TREINTA: 30, CUARENTA: 40, CINCUENTA: 50, SESENTA: 60, SETENTA: 70, OCHENTA: 80, NOVENTA: 90,
  CIEN: 100, CIENTO: 100, DOSCIENTOS: 200, TRESCIENTOS: 300, CUATROCIENTOS: 400, QUINIENTOS: 500, SEISCIENTOS: 600, SETECIENTOS: 700, OCHOCIENTOS: 800, NOVECIENTOS: 900,
};

/** Reads the words one by one: MIL closes the hundreds before it, MILLONES the thousands, BILLONES the millions. */
function centavosOf(text: string): number {
  const [, words = "", cents = ""] = /^(.+?) (?:DE )?PESOS? (\d\d)\/100 M\.N\.$/.exec(text) ?? [];
  const amount = { billions: 0, millions: 0, thousands: 0, units: 0 };
  for (const word of words.split(" ")) {
    if (word === "Y") continue;
    if (word === "MIL") {
      amount.thousands = (amount.units || 1) * 1000;
      amount.units = 0;
    } else if (word === "MILLÓN" || word === "MILLONES") {
      amount.millions = (amount.thousands + amount.units) * 1e6;
      amount.thousands = amount.units = 0;
    } else if (word === "BILLÓN" || word === "BILLONES") {
      amount.billions = (amount.thousands + amount.units) * 1e12;
      amount.thousands = amount.units = 0;
    } else {
      const value = VALUES[word];
      if (value === undefined) throw new Error(word);
      amount.units += value;
    }
  }
  return (amount.billions + amount.millions + amount.thousands + amount.units) * 100 + Number(cents);
}
