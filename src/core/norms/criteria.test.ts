import { comparisonKey } from "../text/normalize";
import { CRITERIA, criterion, criterionNamed, readCriterionOption, type Criterion } from "./criteria";

const all: readonly Criterion[] = CRITERIA;

it("has the 39 open points in order, each read by one of its own options", () => {
  expect(all.map(({ id }) => id)).toEqual(Array.from({ length: 39 }, (_, i) => `A-${String(i + 1).padStart(2, "0")}`));
  for (const { id, options, defaultValue } of all) {
    expect({ id, first: options[0].value }).toEqual({ id, first: defaultValue });
    const words = options.flatMap(({ value, label }) => [value, label].map(comparisonKey));
    expect({ id, words: new Set(words).size }).toEqual({ id, words: words.length });
  }
  expect(new Set(all.map(({ name }) => comparisonKey(name))).size).toBe(39);
});

it("reads a criterion as chosen, else by its default", () => {
  expect(criterion({}, "A-07")).toBe("informar");
  expect(criterion({ "A-07": "ninguno" }, "A-07")).toBe("ninguno");
});

it.each([["A-13", "A-13"], ["Criterio A-13", "A-13"], ["a13", "A-13"], ["A 1", "A-01"], ["A-02. Plazo", "A-02"], ["Quórum del Consejo", "A-07"], ["A-130", undefined], ["A-40", undefined], ["", undefined], ["Días", undefined]])(
  "takes %p for %p",
  (text, id) => expect(criterionNamed(text)?.id).toBe(id),
);

it("reads an option by its value or its label, and no other words", () => {
  const quorum = criterionNamed("A-07");
  expect(quorum && readCriterionOption(quorum, " INFORMAR ")?.value).toBe("informar");
  expect(quorum && readCriterionOption(quorum, "siempre")).toBeNull();
});
