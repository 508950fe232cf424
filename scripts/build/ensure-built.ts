import webpack, { type Configuration } from "webpack";
import configurations from "../../webpack.config.js";
import { isFresh } from "./stamp.cjs";

/**
 * Builds `dist/` and `dist-workbench/` for production unless they were already made from the sources as they are.
 * Rejects with webpack's own text on errors or warnings.
 */
export async function ensureBuilt(): Promise<void> {
  const all = await configurations({}, { mode: "production" });
  for (const configuration of all) {
    if (isFresh(configuration.name)) continue;
    process.stderr.write(`Building ${configuration.name}…\n`);
    await build(configuration);
  }
}

function build(configuration: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    // Quiet: the bundle report belongs to `npm run build`.
    const compiler = webpack({ ...configuration, infrastructureLogging: { level: "error" } });
    if (compiler === null) {
      reject(new Error("webpack made no compiler"));
      return;
    }
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure !== null) reject(failure);
        else if (stats === undefined || stats.hasErrors() || stats.hasWarnings()) reject(new Error(stats?.toString("errors-warnings") ?? "webpack gave no result"));
        else resolve();
      });
    });
  });
}
