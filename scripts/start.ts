import { spawn } from "node:child_process";
import path from "node:path";
import { ensureBuilt } from "./build/ensure-built";

/** `npm start`: builds what is stale, then serves the workbench; further arguments go to the server. */
async function main(): Promise<void> {
  await ensureBuilt();
  const server = spawn(process.execPath, ["--import", "tsx", path.join(__dirname, "../workbench/server/serve.ts"), ...process.argv.slice(2)], { stdio: "inherit" });
  server.on("exit", (code) => {
    process.exitCode = code ?? 0;
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
}

void main();
