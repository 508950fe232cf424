import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { transformSync } from "@swc/core";
import type { Engine } from "./recalculation";

const resolve = createRequire(path.join(process.cwd(), "package.json")).resolve;

/** The calculating engine in Node, jest included: jest can't load a package's ES module, so it is turned to CommonJS first. */
export function nodeEngine(): Engine {
  const file = resolve("@ironcalc/wasm");
  const library = loadModule(file) as typeof import("@ironcalc/wasm"); // the package's own types describe this file
  library.initSync({ module: readFileSync(path.join(path.dirname(file), "wasm_bg.wasm")) });
  return library.Model;
}

function loadModule(file: string): unknown {
  const { code } = transformSync(readFileSync(file, "utf8"), { filename: file, swcrc: false, module: { type: "commonjs" }, jsc: { target: "es2022" } });
  const module = { exports: {} };
  const request = (name: string): unknown => (name.startsWith(".") ? loadModule(path.join(path.dirname(file), name)) : createRequire(file)(name));
  // oxlint-disable-next-line no-eval -- it compares prototypes with those of its own global, so it has to run in this one
  const run: (...parts: unknown[]) => void = (0, eval)(`(function (require, module, exports, __filename) {${code}\n})`);
  run(request, module, module.exports, file);
  return module.exports;
}
