import { readFile, readdir } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { paneHtmlForStandIn } from "./pane-html";

/** The folders the server reads, absolute. */
export interface Folders {
  /** The product as built: the pane, its scripts, its help pages. */
  readonly product: string;
  /** The workbench page's script, as built. */
  readonly workbench: string;
  /** The workbench page's own files: html, styles, bridge. */
  readonly page: string;
  /** Sample workbooks. */
  readonly samples: string;
  /** Microsoft's client. */
  readonly officeJs: string;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer | string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".xml": "application/xml; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const NOT_FOUND: Answer = { status: 404, type: "text/plain; charset=utf-8", body: "No se encontró." };
/** Files of the page that are served from where they are written; the rest of `/workbench/` is built. */
const PAGE_FILES = new Set(["workbench.css", "pane-bridge.js"]);

/** The answer to a GET of a URL path (`/`, `/taskpane.html`, `/samples/…`). Never reads outside the folders. */
export async function answer(path: string, folders: Folders): Promise<Answer> {
  const local = decoded(path);
  if (local === null) return NOT_FOUND;
  if (local === "/") return fileIn(folders.page, "index.html");
  if (local === "/samples/") return json(await sampleNames(folders.samples));
  const [, top = "", rest = ""] = /^\/([^/]*)\/?(.*)$/.exec(local) ?? [];
  switch (top) {
    case "samples":
      return extname(rest) === ".xlsx" ? fileIn(folders.samples, rest) : NOT_FOUND;
    case "workbench":
      return fileIn(PAGE_FILES.has(rest) ? folders.page : folders.workbench, rest);
    case "office-js":
      return fileIn(folders.officeJs, rest);
    case "taskpane.html": {
      const page = await fileIn(folders.product, "taskpane.html");
      return page.status === 200 ? { ...page, body: paneHtmlForStandIn(page.body.toString("utf8")) } : page;
    }
    default:
      return fileIn(folders.product, local.slice(1));
  }
}

function decoded(path: string): string | null {
  try {
    const local = decodeURIComponent(path);
    return local.includes("\0") || local.includes("\\") ? null : local;
  } catch {
    return null;
  }
}

async function fileIn(folder: string, name: string): Promise<Answer> {
  const root = resolve(folder);
  const file = resolve(join(root, name));
  // `..` in the path, in clear or encoded, must not lead out of the folder.
  if (!file.startsWith(root + sep)) return NOT_FOUND;
  try {
    return { status: 200, type: TYPES[extname(file)] ?? "application/octet-stream", body: await readFile(file) };
  } catch {
    return NOT_FOUND;
  }
}

async function sampleNames(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(".xlsx") && !name.startsWith("~$")).toSorted((a, b) => a.localeCompare(b, "es"));
  } catch {
    return [];
  }
}

function json(value: unknown): Answer {
  return { status: 200, type: TYPES[".json"] ?? "", body: JSON.stringify(value) };
}
