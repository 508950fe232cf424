import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Config } from "jest";
import { ensureBuilt } from "../../scripts/build/ensure-built";
import { CHROMIUM, findProgram } from "../programs";

/** Builds the product and the workbench once, before a run that includes browser tests and has a browser to run them in. */
export default async function globalSetup(globalConfig: GlobalConfig): Promise<void> {
  if (findProgram(CHROMIUM) === null) return;
  if (includesBrowserTests(globalConfig.testPathPatterns.patterns)) await ensureBuilt();
}

/** What jest hands a global setup, as far as we read it: the path patterns of the command line, none for a whole run. */
interface GlobalConfig extends Omit<Config, "testPathPatterns"> {
  readonly testPathPatterns: { readonly patterns: readonly string[] };
}

function includesBrowserTests(patterns: readonly string[]): boolean {
  if (!existsSync(__dirname)) return false;
  const files = readdirSync(__dirname, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => path.join(__dirname, file));
  if (patterns.length === 0) return files.length > 0;
  return files.some((file) => patterns.some((pattern) => new RegExp(pattern, "i").test(file)));
}
