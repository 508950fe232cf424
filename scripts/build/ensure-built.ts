import webpack, { type Configuration } from "webpack";
import configurations from "../../webpack.config.js";
import { isFresh } from "./stamp.cjs";

type BuildName = "pane" | "workbench";

/** Hears how far a build is: its name and the part done, 0 when it begins, 1 when it is done. */
export type BuildListener = (name: BuildName, done: number) => void;

const sayItBegins: BuildListener = (name, done) => {
  if (done === 0) process.stderr.write(`Building ${name}…\n`);
};

/**
 * Builds `dist/` and `dist-workbench/` for production unless they were already made from the sources as they are.
 * Rejects with webpack's own text on errors or warnings.
 */
export async function ensureBuilt(listener: BuildListener = sayItBegins): Promise<void> {
  const all = await configurations({}, { mode: "production" });
  for (const configuration of all) {
    if (isFresh(configuration.name)) continue;
    listener(configuration.name, 0);
    await build(configuration, (done) => listener(configuration.name, done));
    listener(configuration.name, 1);
  }
}

function build(configuration: Configuration, progress: (done: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    // Quiet: the bundle report belongs to `npm run build`.
    const compiler = webpack({ ...configuration, infrastructureLogging: { level: "error" } });
    if (compiler === null) {
      reject(new Error("webpack made no compiler"));
      return;
    }
    new webpack.ProgressPlugin((done) => {
      if (done > 0 && done < 1) progress(done);
    }).apply(compiler);
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure !== null) reject(failure);
        else if (stats === undefined || stats.hasErrors() || stats.hasWarnings()) reject(new Error(stats?.toString("errors-warnings") ?? "webpack gave no result"));
        else resolve();
      });
    });
  });
}
