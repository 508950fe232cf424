import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_SETTINGS } from "../../src/core/review/examples";
import { registerKinds } from "../../src/core/review/kinds";
import { TableReview } from "../../src/core/review/table-review";
import type { Finding } from "../../src/core/review/finding";
import { sourceTableGrid } from "../fixtures/source-table";

interface Expected {
  readonly structure: readonly { rule: string; severity: string; line: number }[];
  readonly rows: readonly { line: number; kind: string; findings: readonly { rule: string; severity: string; column: string }[] }[];
}

const expected = JSON.parse(readFileSync(join(__dirname, "source-table-expected.json"), "utf8")) as Expected;

function reviewed(): readonly Finding[] {
  const kind = registerKinds.find(({ register }) => register.key === "asm");
  const table = kind?.read(sourceTableGrid(), { id: "1", name: "Seguimiento ASM" });
  if (!kind || !table) throw new Error("the source table is not recognised");
  const review = new TableReview(table, kind.facts(table), kind.rules, DEFAULT_SETTINGS);
  for (const _ of review.run());
  expect(review.failures).toEqual([]);
  return review.findings();
}

const short = (finding: Finding) => `${String(finding.row)} ${finding.severity} ${finding.rule}`;

describe("the source table", () => {
  const findings = reviewed();
  const wanted = [
    ...expected.structure.map(({ rule, severity, line }) => `${String(line)} ${severity} ${rule}`),
    ...expected.rows.flatMap(({ line, findings: list }) => list.map(({ rule, severity }) => `${String(line)} ${severity} ${rule}`)),
  ];

  test("gives every error and warning of the expected file, and no other", () => {
    const serious = findings.filter(({ severity }) => severity !== "info").map(short);
    expect(serious.toSorted()).toEqual(wanted.filter((line) => !line.includes(" info ")).toSorted());
  });

  test("gives every note of the expected file", () => {
    const notes = findings.map(short);
    for (const note of wanted.filter((line) => line.includes(" info "))) expect(notes).toContain(note);
  });

  test("points at the column that the expected file names", () => {
    const places = findings.map(({ row, rule, column }) => `${String(row)} ${rule} ${column ?? "fila"}`);
    for (const { line, findings: list } of expected.rows) {
      for (const { rule, column } of list) {
        const named = { "(columna 0)": "fila", areas: "area_coordinadora" }[column] ?? column;
        expect(places).toContain(`${String(line)} ${rule} ${named}`);
      }
    }
  });

  test.each([
    [17, "ASM-E05"],
    [24, "ASM-E08"],
  ])("counts row %i as one problem, its consequences under %s", (row, rule) => {
    const serious = findings.filter((finding) => finding.row === row && finding.severity !== "info");
    const roots = serious.filter(({ cause }) => cause === null);
    expect(roots.map((finding) => finding.rule)).toEqual([rule]);
    expect(serious.filter(({ cause }) => cause === roots[0]?.id)).toHaveLength(serious.length - 1);
  });
});
