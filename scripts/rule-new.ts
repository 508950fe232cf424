import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const USAGE = "npm run rule:new -- ASM-E12 slug-de-la-regla";
const ID = /^ASM-([EITAFRVX])(\d{2})$/;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const FOLDER = path.join(__dirname, "../src/core/rules/asm");

/**
 * The text of a new rule of the ASM sheet. It type-checks as it is, and its own example fails: a rule cannot be left half made.
 *
 * @param id `ASM-E12`
 * @param slug lower case, words joined by hyphens, without accents
 */
function ruleTemplate(id: string, slug: string): string {
  return `import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "${id}",
  slug: "${slug}",
  severity: "warning",
  register: asm,
  scope: "row",
  needs: ["asm"],
  norm: cite("practica", ""),
  title: "",
  why: "",
  legitimate: "",
  remedy: "",
  messages: {
    hallazgo: "",
  },
  check() {
    // Examples first: report({ message: "hallazgo", row, column, expected }) once they say what is wanted.
  },
  examples: [
    { title: "", rows: [{ asm: "", expect: ["hallazgo@asm"] }] },
    { title: "", rows: [{}] },
  ],
});
`;
}

function main(): void {
  const [id = "", slug = ""] = process.argv.slice(2);
  const [, family = "", number = ""] = ID.exec(id) ?? [];
  if (family === "" || !SLUG.test(slug)) {
    console.error(`Usage: ${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const prefix = `${family.toLowerCase()}${number}-`;
  const taken = readdirSync(FOLDER).find((file) => file.startsWith(prefix));
  if (taken !== undefined) {
    console.error(`${id} is ${taken}; ids are never used twice.`);
    process.exitCode = 1;
    return;
  }
  const file = path.join(FOLDER, `${prefix}${slug}.ts`);
  writeFileSync(file, ruleTemplate(id, slug));
  console.log(`${path.relative(process.cwd(), file)}\nWrite its examples, then check(), then: npm run generate && npm run check && npx jest test/contract/rules -t "${id}"`);
}

main();
