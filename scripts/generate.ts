import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listName, ruleFiles, ruleIndex, rulesIndex } from "./generate-index";

// Writes everything in the repository that follows from other files: the indexes of rules, then the help pages. With
// --check it writes nothing and fails when something is out of date.
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

const rules = join(root, "src/core/rules");
const folders = readdirSync(rules, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted();
for (const folder of folders) put(`src/core/rules/${folder}/index.ts`, ruleIndex(ruleFiles(join(rules, folder)), listName(folder)));
put("src/core/rules/index.ts", rulesIndex(folders));

async function putHelp(): Promise<void> {
  // Loaded after the index is written: the pages come from the rules it lists.
  const { helpPages } = await import("./help-pages");
  const pages = helpPages();
  for (const [name, text] of pages) put(`assets/ayuda/${name}`, text);
  for (const name of readdirSync(join(root, "assets/ayuda"))) {
    if (!name.endsWith(".html") || pages.has(name)) continue;
    stale.push(`assets/ayuda/${name} (no rule)`);
    if (!check) rmSync(join(root, "assets/ayuda", name));
  }
}

function finish(): void {
  if (stale.length === 0) return;
  console.log(check ? `Out of date, run npm run generate: ${stale.join(", ")}` : `Written: ${stale.join(", ")}`);
  if (check) process.exitCode = 1;
}

void putHelp().then(finish);
