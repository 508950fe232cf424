import fc from "fast-check";
import { nearDuplicates } from "./near-duplicates";
import { tokenSetRatio } from "./similarity";

describe("near duplicates", () => {
  test("finds pairs by their words, whatever their order", () => {
    const texts = ["uno dos tres cuatro cinco seis siete ocho nueve diez", "once doce trece", "diez nueve ocho siete seis cinco cuatro tres dos uno y"];
    expect(nearDuplicates(texts, 0.9).map(({ a, b }) => [a, b])).toEqual([[0, 2]]);
  });

  test("finds exactly what comparing all with all finds", () => {
    const word = fc.constantFrom("meta", "plan", "fin", "matriz", "indicador", "base", "datos", "empresa", "acta");
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.constantFrom(0.5, 0.7, 0.9, 1), (texts, least) => {
        const all = texts.flatMap((one, a) => texts.slice(a + 1).flatMap((other, i) => (tokenSetRatio(one, other) >= least ? [`${String(a)}-${String(a + 1 + i)}`] : [])));
        expect(nearDuplicates(texts, least).map(({ a, b }) => `${String(a)}-${String(b)}`).toSorted()).toEqual(all.toSorted());
      }),
    );
  });
});
