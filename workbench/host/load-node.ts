import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Host } from "./host";

/** What the client leaves in the global scope. */
export interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

export interface LoadOptions {
  /** Makes the client itself refuse members newer than the host's ExcelApi (`ApiNotFound`); as shipped it does not look. */
  readonly strict?: boolean;
}

const DIST = path.join(path.dirname(createRequire(path.join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json")), "dist");

/** The text of one of the client's files, from the installed package. */
export function clientSource(file: string): string {
  return readFileSync(path.join(DIST, file), "utf8");
}

/** Runs a script in the global scope of whoever loaded this module (in jest: the test's own, so that `instanceof Error` holds). */
export function runInGlobal(source: string, name: string): void {
  // oxlint-disable-next-line no-eval -- the client is a classic script; only an indirect eval runs it in this very global
  (0, eval)(`${source}\n//# sourceURL=${name}`);
}

const scope: Record<string, unknown> = globalThis;

/**
 * Loads Microsoft's client, unmodified, into this Node global and connects it to the host. No Office.js around it: there
 * is `Excel.run`, but no `Office.onReady` (for that, `load-jsdom.ts`). Call once per host; the last one called is served.
 */
export function loadClient(host: Host, options: LoadOptions = {}): Client {
  scope["window"] ??= globalThis;
  for (const alias of ["self", "top", "parent"]) scope[alias] ??= globalThis;
  scope["navigator"] ??= { userAgent: "node" };
  scope["location"] ??= { href: "http://localhost/", search: "", hash: "", protocol: "http:" };
  scope["document"] ??= {
    URL: "http://localhost/",
    createElement: () => ({ style: {}, setAttribute: () => undefined, appendChild: () => undefined }),
    getElementsByTagName: () => [],
    getElementById: () => null,
    addEventListener: () => undefined,
  };
  scope["addEventListener"] ??= () => undefined;
  scope["_richApiNativeBridge"] = host.nativeBridge();
  runInGlobal(clientSource("excel-web-16.00.debug.js"), "excel-web-16.00.debug.js");
  grantRequirements(host);
  const client = clientInScope();
  setStrict(client, options.strict ?? false);
  return client;
}

/** The client that was loaded into this global. */
export function clientInScope(): Client {
  const { Excel: excel, OfficeExtension: extension } = scope as unknown as Client; // put there by the client's own script
  return { Excel: excel, OfficeExtension: extension };
}

/** Turns the client's own check of requirement sets on or off. */
export function setStrict(client: Client, strict: boolean): void {
  // A switch inside the client, absent from its public types.
  const internals = client.OfficeExtension as unknown as { readonly CommonUtility: { _doApiNotSupportedCheck: boolean } };
  // oxlint-disable-next-line no-underscore-dangle -- Microsoft's name
  internals.CommonUtility._doApiNotSupportedCheck = strict;
}

/** What the client asks before it uses a newer member: `Office.context.requirements`. */
function grantRequirements(host: Host): void {
  const isSetSupported = (set: string, version = "1.1"): boolean => set === "ExcelApi" && minor(version) <= minor(host.excelApi);
  scope["Office"] = { context: { requirements: { isSetSupported } } };
}

function minor(version: string): number {
  return Number(version.split(".")[1] ?? 0);
}
