import { registerKinds } from "../../src/core/review/kinds";
import { ASM_GROUND, runExample } from "../../src/core/review/examples";

const GROUNDS = new Map([["asm", ASM_GROUND]]);

describe.each(registerKinds.map((kind) => [kind.register.key, kind] as const))("rules of %s", (key, kind) => {
  const ground = GROUNDS.get(key);
  if (!ground) throw new Error(`no example ground for ${key}`);

  test("ids are unique", () => {
    const ids = kind.rules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  describe.each(kind.rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
    test("finds exactly what its examples say", () => {
      for (const example of rule.examples) {
        const { expected, found, failures } = runExample(rule, example, kind, ground);
        expect({ example: example.title, found, failures }).toEqual({ example: example.title, found: expected, failures: [] });
      }
    });

    test("every message is shown by an example", () => {
      const shown = new Set(rule.examples.flatMap((example) => runExample(rule, example, kind, ground).findings.map((finding) => finding.message)));
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
