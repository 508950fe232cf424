import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CLEAN_INFOS } from "../../scripts/golden/foafi-2002/clean-infos";
import { expectationText } from "../../scripts/golden/foafi-2002/expectation";
import { FAULTS } from "../../scripts/golden/foafi-2002/faults";
import type { Review } from "../../src/app/review";
import { reviewWorkbook } from "../../src/app/review-workbook";
import { DEFAULT_USER_SETTINGS } from "../../src/app/settings";
import { parseIsoDate } from "../../src/core/calendar/serial";
import { registerKinds } from "../../src/core/review/kinds";
import { openXlsx } from "../../src/xlsx/workbook";

/** Both samples say their cut date themselves, so the day of the review must not matter. */
const TODAY = parseIsoDate("2026-01-05") ?? 0;
const GOLDEN_LIST = join(__dirname, "foafi-2002-con-faltas.hallazgos.tsv");

async function reviewOf(name: string): Promise<Review> {
  const book = await openXlsx(readFileSync(join(__dirname, name)), name);
  const { review } = await reviewWorkbook(book, { user: DEFAULT_USER_SETTINGS, today: TODAY }, { breathe: () => Promise.resolve() });
  return review;
}

const FOAFI_REGISTERS = registerKinds.filter(({ family }) => family === "foafi").map(({ register }) => register.key);

describe("the clean sample", () => {
  let review: Review;
  beforeAll(async () => {
    review = await reviewOf("foafi-2002.xlsx");
  });

  test("has every register, each once", () => {
    expect(review.sheets.map(({ register }) => register).toSorted()).toEqual(FOAFI_REGISTERS.toSorted());
    expect(review.unrecognised.map(({ name }) => name)).toEqual(["Instrucciones", "Listas"]);
  });

  test("has no error, no warning and no notice, and no rule fails", () => {
    expect(review.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(review.notices).toEqual([]);
    expect(review.failures).toEqual([]);
  });

  test("is told only what is worth knowing", () => {
    expect(review.findings.map(({ rule, register, key }) => expectationText({ rule, register, key }))).toEqual(CLEAN_INFOS);
  });

  test("leaves no rule out", () => {
    expect(review.notEvaluated.filter(({ reason }) => reason.kind !== "packOff")).toEqual([]);
  });
});

describe("the faulty sample", () => {
  let review: Review;
  beforeAll(async () => {
    review = await reviewOf("foafi-2002-con-faltas.xlsx");
  });

  test("gives the findings that its golden file lists", () => {
    const ruleOf = new Map(review.findings.map(({ id, rule }) => [id, rule]));
    const line = ({ sheet, cell, row, key, severity, rule, message, cause }: Review["findings"][number]): string =>
      [sheet, cell ?? `fila ${String(row)}`, key, severity, rule, message, cause === null ? "" : `por ${ruleOf.get(cause) ?? ""}`].join("\t").trimEnd();
    const lines = review.findings.map(line);
    if (process.env["ACTUALIZAR_GOLDEN"] === "1") writeFileSync(GOLDEN_LIST, `${lines.join("\n")}\n`);
    expect(lines).toEqual(readFileSync(GOLDEN_LIST, "utf8").trimEnd().split("\n"));
  });

  test("has every fault found by its rule, and nothing that no fault explains", () => {
    const name = ({ rule, register, key }: Review["findings"][number]): string => expectationText({ rule, register, key });
    const roots = new Set(review.findings.filter(({ cause }) => cause === null).map(name));
    const all = new Set(review.findings.map(name));
    const faults = FAULTS.flatMap(({ expect }) => expect);
    const consequences = FAULTS.flatMap(({ alongside }) => alongside);
    expect(faults.filter((each) => !roots.has(each))).toEqual([]);
    expect(consequences.filter((each) => !all.has(each))).toEqual([]);
    const declared = new Set([...CLEAN_INFOS, ...faults, ...consequences]);
    expect([...roots].filter((each) => !declared.has(each))).toEqual([]);
  });

  test("shows that a zero is missing where a total does not add up", () => {
    const total = review.findings.find(({ rule, key }) => rule === "PRY-05" && key === "P-003");
    expect(total?.culprits?.map(({ kind, place }) => [kind, place.sheet, place.cell])).toEqual([["times10", "Proyectos", "Q4"]]);
  });

  test("has a notice of the header that is there twice and of the second sheet of complaints, and no rule fails", () => {
    expect(review.notices.map(({ sheet, about }) => [sheet, about.kind])).toEqual([["Informes", "duplicateHeader"], ["Quejas octubre", "twoSheets"]]);
    expect(review.failures).toEqual([]);
  });
});
