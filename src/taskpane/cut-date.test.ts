import { serialOf } from "../core/calendar/serial";
import { readCutDate } from "./cut-date";

const day = serialOf(2016, 9, 5);

test.each(["05/09/2016", "5-9-2016", " 5 de septiembre de 2016 ", "2016-09-05"])("%j is 5 September, day first", (typed) => {
  expect(readCutDate(typed)).toEqual({ ok: true, cutDate: day });
});

test("an empty field means today", () => {
  expect(readCutDate("  ")).toEqual({ ok: true, cutDate: null });
});

test.each([
  ["12/31/2016", "La fecha 12/31/2016 no existe"],
  ["31/12/16", "cuatro cifras"],
  ["pronto", "No se entiende la fecha"],
  ["01/01/1970", "No se entiende la fecha"],
])("%j is refused with a sentence", (typed, words) => {
  expect(readCutDate(typed)).toEqual({ ok: false, problem: expect.stringContaining(words) });
});
