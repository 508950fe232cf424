import { chromium, type Browser } from "playwright-core";
import { CHROMIUM, describeWith } from "../programs";

/** No sandbox, because pipelines run as root in containers; nothing that calls home. */
const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser at `executable`. The caller closes it. */
export async function launchBrowser(executable: string): Promise<Browser> {
  return chromium.launch({ executablePath: executable, args: ARGUMENTS });
}

/** `describe` for browser tests: `body` gets the executable for `launchBrowser`. Skips or fails as `describeWith` says. */
export function describeInBrowser(title: string, body: (executable: string) => void): void {
  describeWith(CHROMIUM, title, body);
}
