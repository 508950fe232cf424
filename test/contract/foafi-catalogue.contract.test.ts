import type { Register } from "../../src/core/registers/define";
import { BookReview } from "../../src/core/review/book-review";
import { DEFAULT_SETTINGS, exampleTables, runExample } from "../../src/core/review/examples";
import { registerKinds } from "../../src/core/review/kinds";
import type { AnyRule, Example } from "../../src/core/rules/define";
import { RULES } from "../../src/core/rules/index";

/** Section 2 of the catalogue and the indicator rules of section 3: every id with its severities, as published. Ids are permanent: a line may be added, never changed. */
const CATALOGUE = `
  PRY-01 error  PRY-02 error  PRY-03 error  PRY-04 error  PRY-05 error  PRY-06 error  PRY-07 error  PRY-08 info
  PRY-09 error  PRY-10 error  PRY-11 error/warning  PRY-12 error  PRY-13 error  PRY-14 error/warning  PRY-15 error  PRY-16 error
  PRY-17 error  PRY-18 warning  PRY-19 error  PRY-20 error  PRY-21 warning  PRY-22 error/warning  PRY-23 warning  PRY-24 warning
  PRY-25 warning  PRY-26 warning
  OI-01 error  OI-02 error/warning  OI-03 error  OI-04 error  OI-05 error  OI-06 error  OI-07 error  OI-08 warning
  CON-01 error  CON-02 error  CON-03 error  CON-04 error  CON-05 error  CON-06 error  CON-07 warning  CON-08 warning
  CON-09 error  CON-10 error
  BEN-01 error  BEN-02 error/warning  BEN-03 error/warning  BEN-04 error  BEN-05 warning  BEN-06 warning  BEN-07 error  BEN-08 error
  BEN-09 error  BEN-10 error/warning  BEN-11 error  BEN-12 error  BEN-13 error/warning  BEN-14 error/warning  BEN-15 error  BEN-16 warning
  BEN-17 info  BEN-18 warning
  FON-01 error  FON-02 error  FON-03 error  FON-04 warning  FON-05 error/warning  FON-06 error  FON-07 warning  FON-08 error
  FON-09 info  FON-10 warning  FON-11 info  FON-12 warning
  PLN-01 error  PLN-02 error  PLN-03 error  PLN-04 warning  PLN-05 error  PLN-06 info
  CRE-01 error  CRE-02 error  CRE-03 error  CRE-04 error  CRE-05 error  CRE-06 warning  CRE-07 info  CRE-08 error
  MIN-01 error  MIN-02 warning  MIN-03 error  MIN-04 error  MIN-05 error  MIN-06 warning  MIN-07 error  MIN-08 error
  MIN-09 error  MIN-10 warning  MIN-11 info  MIN-12 warning
  PRE-01 error  PRE-02 error  PRE-03 error/warning
  INF-01 error/warning  INF-02 error  INF-03 warning  INF-04 error  INF-05 error  INF-06 warning  INF-07 warning  INF-08 error
  INF-09 error  INF-10 error  INF-11 error  INF-12 warning  INF-13 error/warning  INF-14 warning  INF-15 warning  INF-16 info
  SES-01 error  SES-02 warning  SES-03 error  SES-04 error  SES-05 error  SES-06 error/warning  SES-07 warning  SES-08 error
  SES-09 error  SES-10 error  SES-11 info  SES-12 warning  SES-13 info
  ACT-01 error  ACT-02 warning
  SIN-01 error  SIN-02 error  SIN-03 error  SIN-04 error
  DIF-01 error  DIF-02 warning  DIF-03 error
  QUE-01 error  QUE-02 warning  QUE-03 info
  IND-01 error  IND-02 error  IND-03 error  IND-04 warning  IND-05 error  IND-06 warning  IND-07 error
`;

const PUBLISHED = [...CATALOGUE.matchAll(/([A-Z]+-\d\d) ([a-z/]+)/g)].map(([, id = "", words = ""]) => [id, words] as const);

/** 31/12/2002, the cut date of FOAFI examples that say no other. */
const END_OF_2002 = 37_621;

/** Rules about how cells are typed belong to every register, and rules of the ASM sheet to another section. */
const OTHER_FAMILIES = /^(?:ASM|CEL)-/;

const RULES_BY_ID = new Map(Object.values(RULES).flat().map((rule) => [rule.id, rule]));

function ruleOf(id: string): AnyRule {
  const rule = RULES_BY_ID.get(id);
  if (!rule) throw new Error(`${id} is no rule`);
  return rule;
}

/** Sheet row (1-based) that an expectation names: `message@E3`, `message@fecha:3`, `message@3`. */
function rowNamed(expectation: string): number {
  return Number(/\d+$/.exec(expectation)?.[0]);
}

/**
 * Whether the rule was applied to the example, not put off for want of a column, a sheet or a datum, and was right to leave a row of
 * it alone; a sheet without rows is left alone when nothing at all is expected of it.
 */
function isNearMiss(rule: AnyRule, example: Example<Register>): boolean {
  const sheets = exampleTables(rule, example, registerKinds).flatMap(({ kind, name, grid, expected }, i) => {
    const own = kind.register.key === rule.register.key;
    const table = kind.read(grid, { id: String(i + 1), name });
    return table ? [{ own, expected, table, kind: { ...kind, rules: own ? [rule] : [] } }] : [];
  });
  const quiet = sheets.some(({ own, table, expected }) => {
    const named = new Set(expected.map(rowNamed));
    return own && (expected.length === 0 || table.rows.some(({ index }) => !named.has(index + 1)));
  });
  if (!quiet) return false;
  const parameters = { ...DEFAULT_SETTINGS.parameters, ...example.settings?.parameters };
  const review = new BookReview(sheets, registerKinds, { ...DEFAULT_SETTINGS, cutDate: END_OF_2002, packs: ["extendido"], ...example.settings, parameters });
  for (const _ of review.run());
  return !review.notEvaluated.some((each) => each.rule === rule.id);
}

test("the catalogue has 151 rules, each once", () => {
  expect(PUBLISHED).toHaveLength(151);
  expect(new Set(PUBLISHED.map(([id]) => id)).size).toBe(151);
});

test("no rule has an id that the catalogue does not have", () => {
  const published = new Set(PUBLISHED.map(([id]) => id));
  expect([...RULES_BY_ID.keys()].filter((id) => !published.has(id) && !OTHER_FAMILIES.test(id))).toEqual([]);
});

describe.each(PUBLISHED)("%s", (id, words) => {
  test(`is fired by its examples as ${words}`, () => {
    const rule = ruleOf(id);
    const fired = new Set(rule.examples.flatMap((example) => runExample(rule, example, registerKinds).findings.map(({ severity }) => severity)));
    expect([...fired]).toEqual(expect.arrayContaining(words.split("/")));
  });

  test("has a near miss: a row that it looks at and leaves alone", () => {
    const rule = ruleOf(id);
    expect(rule.examples.some((example) => isNearMiss(rule, example))).toBe(true);
  });
});
