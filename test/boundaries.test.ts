import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Imports that would bend an arrow of ARCHITECTURE.md, and the rule that must refuse each. */
const FORBIDDEN: readonly [from: string, to: string, rule: string][] = [
  ["src/core/review/run.ts", "src/app/review.ts", "core-knows-only-core"],
  ["src/core/review/clock.ts", "node:fs", "core-knows-only-core"],
  ["src/core/review/schema.ts", "zod", "core-knows-only-core"],
  ["src/core/review/run.test.ts", "src/app/review.ts", "core-tests-know-core-and-tests"],
  ["src/core/rules/asm/t01-asm-vacio.ts", "src/core/rules/asm/t02-acciones-vacias.ts", "rules-never-import-rules"],
  ["src/workbook/port.ts", "src/app/review.ts", "workbook-knows-only-core"],
  ["src/excel/port.ts", "src/xlsx/read.ts", "excel-knows-core-and-workbook"],
  ["src/xlsx/write.ts", "src/excel/port.ts", "xlsx-knows-core-and-workbook"],
  ["src/word/write-document.ts", "src/app/review.ts", "word-knows-core-and-workbook"],
  ["src/word/zip-times.ts", "src/xlsx/write.ts", "word-knows-core-and-workbook"],
  ["src/xlsx/document.ts", "src/word/blocks.ts", "xlsx-knows-core-and-workbook"],
  ["src/app/mark.ts", "src/excel/port.ts", "app-knows-core-and-workbook"],
  ["src/app/acta.ts", "src/word/blocks.ts", "app-knows-core-and-workbook"],
  ["src/taskpane/card.tsx", "src/excel/port.ts", "faces-reach-files-and-excel-only-at-their-root"],
  ["src/taskpane/packet.tsx", "src/word/blocks.ts", "faces-reach-files-and-excel-only-at-their-root"],
  ["src/cli/report.ts", "src/taskpane/card.tsx", "faces-do-not-know-each-other"],
  ["src/app/undo.ts", "workbench/host.ts", "src-never-imports-workbench-or-test"],
  ["workbench/page.ts", "src/taskpane/card.tsx", "workbench-knows-core-workbook-and-xlsx"],
  ["src/taskpane/list.tsx", "fast-check", "shipped-code-needs-shipped-packages"],
  ["src/app/first.ts", "src/app/second.ts", "no-cycles"],
  ["src/app/lost.ts", "src/app/nowhere.ts", "everything-resolves"],
];

/** Imports the house lives on. */
const ALLOWED: readonly [from: string, to: string][] = [
  ["src/app/second.ts", "src/app/first.ts"],
  ["src/app/review.ts", "src/core/sheet/grid.ts"],
  ["src/core/rules/asm/index.ts", "src/core/rules/asm/t01-asm-vacio.ts"],
  ["src/core/rules/asm/t02-acciones-vacias.ts", "src/core/sheet/grid.ts"],
  ["src/taskpane/main.tsx", "src/excel/port.ts"],
  ["src/cli/main.ts", "src/xlsx/read.ts"],
  ["src/xlsx/read.ts", "src/core/sheet/grid.ts"],
  ["src/word/blocks.ts", "src/core/sheet/grid.ts"],
  ["src/cli/document-file.ts", "src/word/blocks.ts"],
  ["src/taskpane/document-file.ts", "src/word/blocks.ts"],
  ["workbench/host.ts", "src/xlsx/read.ts"],
  ["src/core/sheet/grid.test.ts", "fast-check"],
];

/** In the house only the one that closes the ring is written in FORBIDDEN; dependency-cruiser reports both ends. */
const OTHER_END = "src/app/second.ts";

describe("the arrows of the house", () => {
  const root = path.join(__dirname, "..");
  let folder = "";
  let violations: readonly Violation[] = [];

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "cotejo-boundaries-"));
    const imports = new Map<string, string[]>();
    for (const [from, to] of [...FORBIDDEN, ...ALLOWED]) {
      imports.set(from, [...(imports.get(from) ?? []), to]);
      if (to.includes("/") && !to.includes("nowhere") && !imports.has(to)) imports.set(to, []);
    }
    for (const [file, targets] of imports) write(file, targets.map((target) => `import ${JSON.stringify(specifier(file, target))};`).join("\n"));
    write("package.json", JSON.stringify({ dependencies: { zod: "*" }, devDependencies: { "fast-check": "*" } }));
    for (const name of ["zod", "fast-check"]) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
      write(`node_modules/${name}/index.js`, "");
    }
    write("tsconfig.json", JSON.stringify({ compilerOptions: { module: "ESNext", moduleResolution: "Bundler" } }));
    violations = cruise(root, folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(FORBIDDEN)("%s may not import %s", (from, to, rule) => {
    const target = path.posix.basename(to).replace(/^node:|\.tsx?$/g, "");
    expect(violations.filter((violation) => violation.from === from && violation.to.includes(target)).map((violation) => violation.rule.name)).toContain(rule);
  });

  test("nothing else is refused", () => {
    const expected = new Set(FORBIDDEN.map(([from]) => from));
    expect(violations.filter((violation) => !expected.has(violation.from) && violation.from !== OTHER_END)).toEqual([]);
  });

  function write(file: string, text: string): void {
    const full = path.join(folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  }
});

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

function specifier(from: string, to: string): string {
  if (!to.startsWith("src/") && !to.startsWith("workbench/")) return to;
  const relative = path.posix.relative(path.posix.dirname(from), to.replace(/\.tsx?$/, ""));
  return relative.startsWith(".") ? relative : `./${relative}`;
}

function cruise(root: string, folder: string): readonly Violation[] {
  const program = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const result = spawnSync(process.execPath, [program, "--config", path.join(root, ".dependency-cruiser.cjs"), "--output-type", "json", "src", "workbench"], { cwd: folder, encoding: "utf8" });
  // JSON goes to stdout whether or not there are violations; anything else is a fault of the configuration.
  const report = JSON.parse(result.stdout || `{"error": ${JSON.stringify(result.stderr)}}`) as { readonly summary?: { readonly violations: readonly Violation[] } };
  if (report.summary === undefined) throw new Error(result.stderr);
  return report.summary.violations;
}
