import { spawn } from "node:child_process";
import path from "node:path";
import { TEXTS } from "../workbench/server/texts";
import { ensureBuilt, type BuildListener } from "./build/ensure-built";

/** Parts of a build between two lines of progress, so that a minute's wait is seen to move. */
const STEPS = 4;

/** `npm start`: builds what is stale, then serves the workbench; further arguments go to the server. */
async function main(): Promise<void> {
  try {
    await ensureBuilt(sayProgress());
  } catch (error) {
    console.error(TEXTS.buildFailed(error instanceof Error ? error.message : String(error)));
    process.exitCode = 1;
    return;
  }
  const server = spawn(process.execPath, ["--import", "tsx", path.join(__dirname, "../workbench/server/serve.ts"), ...process.argv.slice(2)], { stdio: "inherit" });
  server.on("exit", (code) => {
    process.exitCode = code ?? 0;
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
}

function sayProgress(): BuildListener {
  let told = 0;
  return (name, done) => {
    const step = Math.floor(done * STEPS);
    if (done === 0) console.log(TEXTS.building[name]);
    else if (step > told) console.log(TEXTS.built((step * 100) / STEPS));
    told = done === 0 ? 0 : Math.max(told, step);
  };
}

void main();
