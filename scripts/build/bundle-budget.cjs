const { gzipSync } = require("node:zlib");

/**
 * Prints what a page loads before its first paint, gzip, and fails the build above the budget.
 *
 * @typedef {{ entry: string, gzipBytes: number }} Budget the entry point and the most it may weigh, in bytes after gzip
 */
class BundleBudget {
  /** @param {Budget} budget */
  constructor(budget) {
    this.budget = budget;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const name = "BundleBudget";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      // The last stage: names carry their final hashes and the minifier has run.
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name, stage }, () => this.measure(compiler, compilation));
    });
  }

  measure(compiler, compilation) {
    const entrypoint = compilation.entrypoints.get(this.budget.entry);
    if (entrypoint === undefined) return;
    const initial = new Set(entrypoint.getFiles().filter((file) => file.endsWith(".js")));
    const sizes = compilation
      .getAssets()
      .filter((asset) => asset.name.endsWith(".js"))
      .map((asset) => ({ name: asset.name, first: initial.has(asset.name), bytes: gzipSync(asset.source.buffer()).length }))
      .toSorted((a, b) => Number(b.first) - Number(a.first) || b.bytes - a.bytes);
    const total = sizes.filter((size) => size.first).reduce((sum, size) => sum + size.bytes, 0);
    const logger = compiler.getInfrastructureLogger("bundle");
    for (const size of sizes) logger.info(`${kilobytes(size.bytes)} ${size.first ? "first paint" : "on demand  "} ${size.name}`);
    logger.info(`${kilobytes(total)} of ${kilobytes(this.budget.gzipBytes)} before first paint (${this.budget.entry}, gzip)`);
    if (compiler.options.mode === "production" && total > this.budget.gzipBytes) {
      compilation.errors.push(
        new compiler.webpack.WebpackError(`${this.budget.entry} weighs ${total} bytes gzip before first paint; the budget is ${this.budget.gzipBytes}.`),
      );
    }
  }
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}

module.exports = { BundleBudget };
