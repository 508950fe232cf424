import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Line, Part } from "./measure";
import { rulesPart } from "./rules.bench";

const PARTS: ReadonlyMap<string, Part> = new Map([["rules", rulesPart]]);

async function main(names: readonly string[]): Promise<void> {
  for (const [name, part] of PARTS) {
    if (names.length > 0 && !names.includes(name)) continue;
    print(name, await part());
  }
}

function print(name: string, lines: readonly Line[]): void {
  console.log(name);
  for (const { what, figure, target, met } of lines) console.log(`  ${what.padEnd(60)} ${figure.padStart(14)}  ${target.padEnd(10)} ${met === null ? "" : met ? "met" : "NOT MET"}`);
}
void [existsSync, path, pathToFileURL];
void main(process.argv.slice(2));
