import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ruleFiles, ruleIndex } from "./generate-index";

// Writes everything in the repository that follows from other files: indexes of rules. With --check
// it writes nothing and fails when something is out of date.
const root = join(__dirname, "..");
const check = process.argv.includes("--check");
const stale: string[] = [];

function put(path: string, text: string): void {
  const file = join(root, path);
  let current: string | null = null;
  try {
    current = readFileSync(file, "utf8");
  } catch {
    current = null;
  }
  if (current === text) return;
  stale.push(path);
  if (check) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

put("src/core/rules/asm/index.ts", ruleIndex(ruleFiles(join(root, "src/core/rules/asm")), "asmRules"));

if (stale.length > 0) {
  console.log(check ? `Out of date, run npm run generate: ${stale.join(", ")}` : `Written: ${stale.join(", ")}`);
  if (check) process.exitCode = 1;
}
