const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } = require("node:fs");
const path = require("node:path");

const ROOT = path.join(__dirname, "../..");

/** Whatever a build reads. A change in any of these makes the built files stale. */
const INPUTS = ["src", "workbench", "assets", "manifest.xml", "webpack.config.js", "package-lock.json", "scripts/build"];

/** What each build leaves, by its webpack name. */
const PAGES = { pane: "dist/taskpane.html", workbench: "dist-workbench/workbench.js" };

/** Writes down what a successful build was made from, so that `ensureBuilt` can skip the next one. */
class BuildStamp {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    // Taken before the build: a file saved while webpack runs must leave the stamp stale.
    let inputs = "";
    compiler.hooks.run.tap("BuildStamp", () => {
      inputs = inputsHash();
    });
    compiler.hooks.done.tap("BuildStamp", (stats) => {
      if (stats.hasErrors() || inputs === "") return;
      mkdirSync(path.join(ROOT, ".cache"), { recursive: true });
      writeFileSync(stampFile(compiler.name), inputs);
    });
  }
}

/**
 * Whether the built files of a build exist and were made in production mode from the sources as they are now.
 *
 * @param {"pane" | "workbench"} name
 */
function isFresh(name) {
  if (!existsSync(path.join(ROOT, PAGES[name])) || !existsSync(stampFile(name))) return false;
  return readFileSync(stampFile(name), "utf8") === inputsHash();
}

function stampFile(name) {
  return path.join(ROOT, ".cache", `build-${name}.sha256`);
}

function inputsHash() {
  const hash = createHash("sha256");
  for (const input of INPUTS) addToHash(hash, path.join(ROOT, input));
  return hash.digest("hex");
}

function addToHash(hash, file) {
  if (!existsSync(file) || /\.test\.tsx?$/.test(file)) return;
  if (statSync(file).isDirectory()) {
    for (const name of readdirSync(file).toSorted()) addToHash(hash, path.join(file, name));
    return;
  }
  hash.update(path.relative(ROOT, file)).update(readFileSync(file));
}

module.exports = { BuildStamp, isFresh };
