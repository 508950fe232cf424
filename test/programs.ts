import { existsSync } from "node:fs";
import path from "node:path";

/** A program the tests use when the machine has it. */
export interface Program {
  readonly name: string;
  /** Environment variable that names it outright. */
  readonly variable: string;
  /** File names looked for along PATH. */
  readonly commands: readonly string[];
  /** Full paths looked for after PATH, for systems that install programs off it. */
  readonly places: readonly string[];
}

const WINDOWS_FOLDERS = [process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"], process.env["LOCALAPPDATA"]].filter((folder) => folder !== undefined);

export const CHROMIUM: Program = {
  name: "Chromium, Chrome or Edge",
  variable: "CHROMIUM_PATH",
  commands: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"],
  places: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ...WINDOWS_FOLDERS.flatMap((folder) => [
      path.join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      path.join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    ]),
  ],
};

export const LIBREOFFICE: Program = {
  name: "LibreOffice",
  variable: "SOFFICE_PATH",
  commands: ["soffice", "libreoffice"],
  places: ["/Applications/LibreOffice.app/Contents/MacOS/soffice", ...WINDOWS_FOLDERS.map((folder) => path.join(folder, "LibreOffice", "program", "soffice.exe"))],
};

/** The full path of a program, or null when this machine lacks it. Throws when its variable names a file that is not there. */
export function findProgram(program: Program, environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = environment[program.variable];
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`${program.variable} names ${named}, which does not exist.`);
    return named;
  }
  const folders = (environment["PATH"] ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const candidates = [...folders.flatMap((folder) => program.commands.map((command) => path.join(folder, command))), ...program.places];
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}

/**
 * `describe` for tests that need a program. Without it: on a person's machine they are skipped and the reason is printed; under
 * CI=true they fail, since a pipeline that silently tests less proves nothing.
 */
export function describeWith(program: Program, title: string, body: (executable: string) => void): void {
  const executable = findProgram(program);
  if (executable !== null) {
    describe(title, () => body(executable));
    return;
  }
  const reason = `needs ${program.name}: install it or set ${program.variable}`;
  if (isPipeline()) {
    test(title, () => {
      throw new Error(`${title} ${reason}`);
    });
    return;
  }
  process.stderr.write(`Skipped: ${title} ${reason}.\n`);
  // With the program absent the body cannot run; the empty test keeps the omission in jest's own count of skipped tests.
  describe.skip(`${title} (${reason})`, () => {
    test("skipped", () => {
      throw new Error("never runs");
    });
  });
}

function isPipeline(): boolean {
  return process.env["CI"] === "true" || process.env["CI"] === "1";
}
