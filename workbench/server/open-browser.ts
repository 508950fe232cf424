import { spawn } from "node:child_process";
import { platform } from "node:os";

/** Opens a URL in the user's browser. Where there is none nothing happens: the URL has been printed. */
export function openBrowser(url: string): void {
  const [command, ...args] = platform() === "win32" ? ["cmd", "/c", "start", "", url] : platform() === "darwin" ? ["open", url] : ["xdg-open", url];
  if (command === undefined) return;
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  // A machine without a desktop has no such command, and needs none.
  child.on("error", () => undefined);
  child.unref();
}
