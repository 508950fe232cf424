import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import type { Line, Part } from "./measure";
import { bundlePart, panePart } from "./pane.bench";
import { asmPart } from "./asm.bench";
import { indicatorsPart } from "./indicators.bench";
import { registersPart } from "./registers.bench";
import { rulesPart } from "./rules.bench";

const PARTS: ReadonlyMap<string, Part> = new Map([
  ["rules", rulesPart],
  ["asm", asmPart],
  ["registers", registersPart],
  ["indicators", indicatorsPart],
  ["pane", panePart],
  ["bundle", bundlePart],
]);

/** Prints a table of its own: each of its readers wants a process that has read nothing before. */
const XLSX = path.join(__dirname, "xlsx.bench.ts");

const MARKS = new Map([
  [true, "met"],
  [false, "NOT MET"],
  [null, ""],
]);

async function main(asked: readonly string[]): Promise<void> {
  const names = [...PARTS.keys(), ...(existsSync(XLSX) ? ["xlsx"] : [])];
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`no part named ${unknown.join(", ")}; there are ${names.join(", ")}`);
  for (const name of asked.length > 0 ? asked : names) {
    const part = PARTS.get(name);
    console.log(`\n${name}`);
    if (part) print(await part());
    else spawnSync(process.execPath, [...process.execArgv, XLSX], { stdio: "inherit" });
  }
}

function print(lines: readonly Line[]): void {
  for (const { what, figure, target, met } of lines) console.log(`  ${what.padEnd(58)} ${figure.padStart(16)}  ${target.padEnd(10)} ${MARKS.get(met) ?? ""}`.trimEnd());
}

void main(process.argv.slice(2));
