import fc from "fast-check";
import type { CellValue } from "../sheet/cell";
import { readDate } from "./read-date";
import { LAST_SERIAL, formatDate, isoDate } from "./serial";

const MONTHS = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

/** `2016-09-30`, with `text` and `aa` for what the reading says of how it was written; otherwise the kind. */
function read(value: CellValue, date1904 = false): string {
  const reading = readDate(value, date1904);
  if (reading.kind !== "date") return reading.kind;
  return [isoDate(reading.serial), reading.asText ? "text" : "", reading.twoDigitYear ? "aa" : ""].filter(Boolean).join(" ");
}

describe("reading a date (N7)", () => {
  test("numbers are serial days, without their hour", () => {
    expect(read(42643)).toBe("2016-09-30");
    expect(read(42643.75)).toBe("2016-09-30");
    expect(read(7306)).toBe("1920-01-01");
    expect(read(LAST_SERIAL)).toBe("9999-12-31");
  });

  test("in the 1904 system the same day is 1462 less", () => {
    expect(read(42643 - 1462, true)).toBe("2016-09-30");
    expect(read(0, true)).toBe("epoch");
    expect(read(25569 - 1462, true)).toBe("epoch");
    expect(read("30/09/2016", true)).toBe("2016-09-30 text");
  });

  test.each([2016, 1, 100, 0.5, 7305, -1, LAST_SERIAL + 1, Number.NaN, Number.POSITIVE_INFINITY, true])("%p is no date", (value) => {
    expect(read(value)).toBe("unreadable");
  });

  test.each([
    "30/09/2016", "30/9/2016", "30-09-2016", "30.09.2016", "  30/09/2016 ", "\u00A030/09/2016\u00A0", "30 / 09 / 2016",
    "30 de septiembre de 2016", "30 de Septiembre del 2016", "30 DE SEPTIEMBRE DE 2016", "30 de setiembre de 2016", "30-sep-2016",
    "30-sept-2016", "30/sep/2016", "30 sep. 2016", "30 sep 2016", "30\u00A0de\u00A0septiembre\u00A0de\u00A02016",
    "viernes, 30 de septiembre de 2016", "viernes 30 de septiembre de 2016.", "2016-09-30", "2016/09/30", "2016-09-30T00:00:00.000Z",
    "2016-09-30 00:00:00", "30/09/2016 12:00:00 a. m.", "30/09/2016 0:00",
  ])("%p is 30/09/2016", (text) => {
    expect(read(text)).toBe("2016-09-30 text");
  });

  test("the first of a month as it is said", () => {
    expect(read("1° de enero de 2017")).toBe("2017-01-01 text");
    expect(read("1o. de enero de 2017")).toBe("2017-01-01 text");
  });

  test("two-digit years are told apart", () => {
    expect(read("30/09/16")).toBe("2016-09-30 text aa");
    expect(read("30-sep-16")).toBe("2016-09-30 text aa");
    expect(read("01/02/49")).toBe("2049-02-01 text aa");
    expect(read("01/02/50")).toBe("1950-02-01 text aa");
    expect(read("01/02/00")).toBe("2000-02-01 text aa");
  });

  test.each(["31/12/1969", "01/01/1970", "1/1/1970", "00/01/1900", "0/1/1900", "31 de diciembre de 1969", "1970-01-01", "31/12/69", 0, 25568, 25569, 25569.5])(
    "%p is an empty date exported",
    (value) => {
      expect(read(value)).toBe("epoch");
    },
  );

  test.each(["31/09/2017", "29/02/2015", "12/31/2016", "32/01/2016", "0/05/2016", "31 de septiembre de 2017", "2016-13-01", "30/09/0216", "00/00/0000"])(
    "%p is impossible: it is never read month first",
    (text) => {
      expect(readDate(text, false)).toEqual({ kind: "impossible", text });
    },
  );

  test.each([
    "por definir", "septiembre 2016", "30 de septiembre", "30/09", "30/09-2016", "2016", "42643", "30/09/201", "30 de septiembbre de 2016",
    "30/09/2016 y 31/12/2016", "Antes del 30/09/2016", "#REF!", "1.5.2", "Identificación de áreas de mejora para la institución.",
  ])("%p is unreadable", (text) => {
    expect(read(text)).toBe("unreadable");
  });

  test("nothing, or only white space, is empty", () => {
    for (const text of ["", " ", "\u00A0", "\t\n"]) expect(read(text)).toBe("empty");
  });

  test("however a day is written, it is the same day", () => {
    const serials = fc.integer({ min: 7306, max: LAST_SERIAL }).filter((serial) => serial !== 25568 && serial !== 25569);
    fc.assert(
      fc.property(serials, (serial) => {
        const [day = "", month = "", year = ""] = formatDate(serial).split("/");
        const expected = { kind: "date", serial, asText: true, twoDigitYear: false };
        for (const text of [
          formatDate(serial), isoDate(serial), `${day}-${month}-${year}`, `${String(Number(day))}/${String(Number(month))}/${year}`,
          `${day} de ${MONTHS[Number(month) - 1] ?? ""} de ${year}`,
        ]) {
          expect(readDate(text, false)).toEqual(expected);
        }
        expect(readDate(serial, false)).toEqual({ ...expected, asText: false });
      }),
      { numRuns: 1000 },
    );
  });

  test("no text makes it fail", () => {
    fc.assert(fc.property(fc.string(), fc.boolean(), (text, date1904) => typeof readDate(text, date1904).kind === "string"));
  });
});
