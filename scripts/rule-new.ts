import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const USAGE = "npm run rule:new -- ASM-E12 slug-de-la-regla, or npm run rule:new -- PRY-27 slug-de-la-regla proyectos";
const ASM_ID = /^ASM-([EITAFRVX]\d{2})$/;
const FOAFI_ID = /^[A-Z]{2,3}-\d{2}$/;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const RULES = path.join(__dirname, "../src/core/rules");
const REGISTERS = path.join(__dirname, "../src/core/registers");

/** How rules of a register are declared, and where that is written; those of the FOAFI share one. */
const DEFINERS: Readonly<Record<string, readonly [string, string]>> = { asm: ["defineAsmRule", "./define"], indicadores: ["defineTypedRule", "./define"] };

interface Place {
  /** The register whose rows the rule walks: its folder. */
  readonly register: string;
  /** `e12` or `pry-27`: how the file's name begins. */
  readonly prefix: string;
}

/**
 * The text of a new rule. It type-checks as it is, and its own example fails: a rule cannot be left half made.
 *
 * @param id `ASM-E12`, `PRY-27`
 * @param slug lower case, words joined by hyphens, without accents
 */
function ruleTemplate(id: string, slug: string, register: string): string {
  const isAsm = register === "asm";
  const column = isAsm ? "asm" : "";
  const [define, from] = DEFINERS[register] ?? ["defineFoafiRule", "../foafi-rule"];
  return `import { cite } from "../../norms/citations";
import { ${register} } from "../../registers/${register}";
import { ${define} } from "${from}";

export default ${define}({
  id: "${id}",
  slug: "${slug}",
  severity: "warning",
  register: ${register},
  scope: "row",
  needs: [${column === "" ? "" : `"${column}"`}],
  norm: cite("${isAsm ? "practica" : "foafi-2002"}", ""),
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
    { title: "", rows: [{ expect: ["hallazgo"] }] },
    { title: "", rows: [{}] },
  ],
});
`;
}

/** Where a rule goes; null when the id, or the register it needs, is none. */
function placeOf(id: string, register: string | undefined): Place | null {
  const asm = ASM_ID.exec(id)?.[1];
  if (asm !== undefined) return register === undefined || register === "asm" ? { register: "asm", prefix: asm.toLowerCase() } : null;
  if (!FOAFI_ID.test(id) || register === undefined || register === "asm" || !existsSync(path.join(REGISTERS, `${register}.ts`)) || !existsSync(path.join(RULES, register))) return null;
  return { register, prefix: id.toLowerCase() };
}

/** The file that has an id already, in whatever folder. */
function takenBy({ prefix, register }: Place): string | undefined {
  const folders = register === "asm" ? ["asm"] : readdirSync(RULES).filter((folder) => folder !== "asm" && !folder.includes("."));
  return folders.flatMap((folder) => readdirSync(path.join(RULES, folder))).find((file) => file.startsWith(`${prefix}-`));
}

function main(): void {
  const [id = "", slug = "", register] = process.argv.slice(2);
  const place = placeOf(id, register);
  if (!place || !SLUG.test(slug)) {
    console.error(`Usage: ${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const taken = takenBy(place);
  if (taken !== undefined) {
    console.error(`${id} is ${taken}; ids are never used twice.`);
    process.exitCode = 1;
    return;
  }
  const file = path.join(RULES, place.register, `${place.prefix}-${slug}.ts`);
  writeFileSync(file, ruleTemplate(id, slug, place.register));
  console.log(`${path.relative(process.cwd(), file)}\nWrite its examples, then check(), then: npm run generate && npm run check && npx jest test/contract/rules -t "${id}"`);
}

main();
