import type { Line, Part } from "./measure";
import { bundlePart, panePart } from "./pane.bench";
import { asmPart } from "./asm.bench";
import { indicatorsPart } from "./indicators.bench";
import { registersPart } from "./registers.bench";
import { rulesPart } from "./rules.bench";
import { xlsxPart } from "./xlsx.bench";

const PARTS: ReadonlyMap<string, Part> = new Map([
  ["rules", rulesPart],
  ["asm", asmPart],
  ["registers", registersPart],
  ["indicators", indicatorsPart],
  ["pane", panePart],
  ["bundle", bundlePart],
  ["xlsx", xlsxPart],
]);

const MARKS = new Map([
  [true, "met"],
  [false, "NOT MET"],
  [null, ""],
]);

async function main(asked: readonly string[]): Promise<void> {
  const names = [...PARTS.keys()];
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`no part named ${unknown.join(", ")}; there are ${names.join(", ")}`);
  for (const name of asked.length > 0 ? asked : names) {
    const part = PARTS.get(name);
    console.log(`\n${name}`);
    if (part) print(await part());
  }
}

function print(lines: readonly Line[]): void {
  for (const { what, figure, target, met } of lines) console.log(`  ${what.padEnd(58)} ${figure.padStart(16)}  ${target.padEnd(10)} ${MARKS.get(met) ?? ""}`.trimEnd());
}

void main(process.argv.slice(2));
