import { registerKinds } from "../../src/core/review/kinds";
import { runExample } from "../../src/core/review/examples";

const KINDS_WITH_RULES = registerKinds.filter(({ rules }) => rules.length > 0);

describe.each(KINDS_WITH_RULES.map((kind) => [kind.register.key, kind] as const))("rules of %s", (key, kind) => {
  const own = kind.rules.filter(({ register }) => register.key === key);

  test("ids are unique", () => {
    const ids = kind.rules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  // Rules that every register shares are shown once, on the one their examples are of.
  if (own.length === 0) return;
  describe.each(own.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
    test("finds exactly what its examples say", () => {
      for (const example of rule.examples) {
        const { expected, found, failures } = runExample(rule, example, registerKinds);
        expect({ example: example.title, found, failures }).toEqual({ example: example.title, found: expected, failures: [] });
      }
    });

    test("every message is shown by an example", () => {
      const shown = new Set(rule.examples.flatMap((example) => runExample(rule, example, registerKinds).findings.map((finding) => finding.message)));
      expect([...shown].toSorted()).toEqual(Object.keys(rule.messages).toSorted());
    });

    test("an example shows a row it has nothing to say about", () => {
      const clean = rule.examples.some((example) =>
        example.rows === undefined ? example.expect.length === 0 || example.grid.length > 2 : example.rows.some((row) => (row.expect ?? []).length === 0),
      );
      expect(clean).toBe(true);
    });

    test("says why, how to mend it, and where it comes from", () => {
      for (const text of [rule.title, rule.why, rule.remedy, rule.norm.locator]) expect(text.length).toBeGreaterThan(3);
    });
  });
});
