import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { openBrowser } from "./open-browser";
import { answer, type Folders } from "./routes";
import { TEXTS } from "./texts";

export interface WorkbenchOptions {
  /** First port to try; the next free one is taken. 0 for any. Default 3000. */
  readonly port?: number;
  /** The product as built. Default `dist`. */
  readonly distDir?: string;
  /** The workbench page as built. Default `dist-workbench`. */
  readonly workbenchDir?: string;
  readonly samplesDir?: string;
  /** Whether to open the browser. Default false. */
  readonly open?: boolean;
  /** Root of the repository, where the folders above are. Default: the working directory. */
  readonly root?: string;
}

export interface RunningWorkbench {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const HOST = "127.0.0.1";
const PORTS_TRIED = 50;

/** Serves the workbench page and the pane on this machine only. Everything must have been built before. */
export async function startWorkbench(options: WorkbenchOptions = {}): Promise<RunningWorkbench> {
  const root = resolve(options.root ?? process.cwd());
  const folders: Folders = {
    product: resolve(root, options.distDir ?? "dist"),
    workbench: resolve(root, options.workbenchDir ?? "dist-workbench"),
    page: join(root, "workbench/page"),
    samples: resolve(root, options.samplesDir ?? "test/golden"),
    officeJs: join(root, "node_modules/@microsoft/office-js/dist"),
  };
  const server = createServer((request, response) => {
    void respond(request, response, folders);
  });
  const port = await listen(server, options.port ?? 3000);
  const url = `http://${HOST}:${port}/`;
  if (options.open) openBrowser(url);
  return {
    url,
    port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function respond(request: IncomingMessage, response: ServerResponse, folders: Folders): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  // Not `new URL`: it would resolve `..` before the routes can refuse it.
  const path = (request.url ?? "/").split(/[?#]/, 1)[0] ?? "/";
  const { status, type, body } = await answer(path, folders);
  response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Listens on the first free port from `first` on and gives it. Throws when none of the next 50 is free. */
async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + PORTS_TRIED; port++) {
    const got = await tryPort(server, port);
    if (got !== null) return got;
  }
  throw new Error(TEXTS.noFreePort(first, first + PORTS_TRIED - 1));
}

function tryPort(server: Server, port: number): Promise<number | null> {
  return new Promise((done, fail) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.off("listening", onListening);
      if (error.code === "EADDRINUSE" || error.code === "EACCES") done(null);
      else fail(error);
    };
    const onListening = (): void => {
      server.off("error", onError);
      const address = server.address();
      done(typeof address === "object" && address ? address.port : port);
    };
    server.once("error", onError);
    server.once("listening", onListening);
    server.listen(port, HOST);
  });
}

/** `npm start`: serves what was built and opens the browser, unless asked not to (`--no-abrir`) or in continuous integration. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { puerto: { type: "string", default: "3000" }, "no-abrir": { type: "boolean", default: false } } });
  const wanted = Number(values.puerto);
  if (!existsSync("dist/taskpane.html")) console.warn(TEXTS.notBuilt("dist"));
  const running = await startWorkbench({ port: wanted, open: !values["no-abrir"] && !process.env["CI"] });
  if (wanted !== 0 && running.port !== wanted) console.log(TEXTS.portTaken(wanted, running.port));
  console.log(TEXTS.serving(running.url));
}

// Run as a script, not imported by a test: the project's scripts are CommonJS, so this is how Node tells.
if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
}
