import { spawn } from "node:child_process";

/** One thing `npm run check` holds, and the command that says whether it does. */
interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
}

const STEPS: readonly Step[] = [
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "core is pure", command: ["tsc", "--noEmit", "-p", "src/core"] },
  { name: "lint", command: ["oxlint", "--type-aware", "--max-warnings", "0"] },
  { name: "boundaries", command: ["depcruise", "--config", ".dependency-cruiser.cjs", "src", "workbench", "test", "scripts"] },
  { name: "generated files fresh", command: ["tsx", "scripts/generate.ts", "--check"] },
  { name: "unused code", command: ["knip"] },
  { name: "manifest", command: ["jest", "test/manifest"] },
];

/** A build takes longer than all the rest and `npm test` makes one anyway: only pipelines, or `--full`, ask for it here. */
const BUILD: Step = { name: "build and bundle budget", command: ["webpack", "--mode", "production", "--fail-on-warnings"] };

interface Outcome {
  readonly passed: boolean;
  readonly output: string;
  readonly seconds: number;
}

/** `npm run check`: every step, two at a time, the output of those that fail, exit 1 if any did. */
async function main(): Promise<void> {
  const full = process.argv.includes("--full") || process.env["CI"] === "true";
  const queue = full ? [...STEPS, BUILD] : [...STEPS];
  const failed: string[] = [];
  const worker = async (): Promise<void> => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
      const outcome = await run(step);
      console.log(`${outcome.passed ? "✓" : "✗"} ${step.name} (${outcome.seconds.toFixed(1)} s)`);
      if (outcome.passed) continue;
      failed.push(step.name);
      console.log(outcome.output.trimEnd());
    }
  };
  await Promise.all([worker(), worker()]);
  if (failed.length === 0) return;
  console.log(`\nFailed: ${failed.join(", ")}.`);
  process.exitCode = 1;
}

function run(step: Step): Promise<Outcome> {
  const started = performance.now();
  return new Promise((resolve) => {
    // A shell, because npm's programs are .cmd files on Windows; no argument here holds a space.
    const child = spawn(step.command.join(" "), { shell: true });
    let output = "";
    const collect = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("close", (code) => resolve({ passed: code === 0, output, seconds: (performance.now() - started) / 1000 }));
  });
}

void main();
