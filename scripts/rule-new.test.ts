import { spawnSync } from "node:child_process";
import path from "node:path";

function ruleNew(...args: readonly string[]): { readonly status: number | null; readonly stderr: string } {
  return spawnSync(process.execPath, ["--import", "tsx", path.join(__dirname, "rule-new.ts"), ...args], { encoding: "utf8", cwd: path.join(__dirname, "..") });
}

test("an id that exists is never given to another rule", () => {
  const { status, stderr } = ruleNew("ASM-T01", "otra-cosa");
  expect(status).toBe(1);
  expect(stderr).toContain("ASM-T01 is t01-asm-vacio.ts");
});

test("an id is taken in whatever register's folder its rule is", () => {
  const { status, stderr } = ruleNew("CON-10", "otra-cosa", "convenios");
  expect(status).toBe(1);
  expect(stderr).toMatch(/CON-10 is con-10-/);
});

test.each([[[]], [["ASM-T1", "corto"]], [["PRY-99", "sin-registro"]], [["PRY-99", "otro-registro", "pedidos"]], [["ASM-T99", "Con Mayúsculas"]], [["PRY-99", "no-es-asm", "asm"]]])("%j is refused with the usage", (args) => {
  const { status, stderr } = ruleNew(...args);
  expect(status).toBe(2);
  expect(stderr).toContain("npm run rule:new -- ASM-E12 slug-de-la-regla");
});
