import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { paneHtmlForStandIn } from "./pane-html";
import { startWorkbench, type RunningWorkbench } from "./serve";

const PANE = `<!doctype html><head>
<meta http-equiv="Content-Security-Policy" content="script-src 'self' https://appsforoffice.microsoft.com" />
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script defer src="taskpane.abc.js"></script></head>`;

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

describe("the workbench server", () => {
  let root: string;
  let server: RunningWorkbench;

  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), "cotejo-"));
    for (const folder of ["dist/ayuda", "dist-workbench", "workbench/page", "test/golden", "node_modules/@microsoft/office-js/dist/es-mx"]) mkdirSync(path.join(root, folder), { recursive: true });
    const files: Readonly<Record<string, string>> = {
      "secreto.txt": "no",
      "dist/taskpane.html": PANE,
      "dist/taskpane.abc.js": "1",
      "dist/ayuda/ASM-01.html": "<p>",
      "dist-workbench/workbench.js": "2",
      "workbench/page/index.html": "<title>mesa",
      "workbench/page/workbench.css": "a{}",
      "workbench/page/pane-bridge.js": "3",
      "workbench/page/main.tsx": "source",
      "test/golden/b.xlsx": "PK",
      "test/golden/á.xlsx": "PK",
      "test/golden/notas.json": "{}",
      "node_modules/@microsoft/office-js/dist/office.js": "office",
      "node_modules/@microsoft/office-js/dist/es-mx/office_strings.js": "strings",
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text);
    server = await startWorkbench({ root, port: 0 });
  });

  afterAll(async () => {
    await server.close();
    rmSync(root, { recursive: true, force: true });
  });

  /** The raw path goes out as written: `fetch` would resolve `..` itself. */
  const get = (rawPath: string, method = "GET"): Promise<Reply> =>
    new Promise((done, fail) => {
      const call = request({ host: "127.0.0.1", port: server.port, path: rawPath, method }, (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => (body += part));
        response.on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
      });
      call.on("error", fail);
      call.end();
    });

  test.each([
    ["/", "text/html; charset=utf-8", "<title>mesa"],
    ["/workbench/workbench.js", "text/javascript; charset=utf-8", "2"],
    ["/workbench/workbench.css", "text/css; charset=utf-8", "a{}"],
    ["/workbench/pane-bridge.js", "text/javascript; charset=utf-8", "3"],
    ["/taskpane.abc.js?v=1", "text/javascript; charset=utf-8", "1"],
    ["/ayuda/ASM-01.html", "text/html; charset=utf-8", "<p>"],
    ["/office-js/office.js", "text/javascript; charset=utf-8", "office"],
    ["/office-js/es-mx/office_strings.js", "text/javascript; charset=utf-8", "strings"],
    ["/samples/%C3%A1.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"],
    ["/samples/", "application/json; charset=utf-8", '["á.xlsx","b.xlsx"]'],
  ])("serves %s", async (url, type, body) => {
    const reply = await get(url);
    expect([reply.status, reply.headers["content-type"], reply.body]).toEqual([200, type, body]);
    expect(reply.headers["cache-control"]).toBe("no-store");
  });

  test.each([
    "/../secreto.txt",
    "/%2e%2e/secreto.txt",
    "/..%2fsecreto.txt",
    "/office-js/../../../../secreto.txt",
    "/samples/..%5c..%5csecreto.xlsx",
    "/samples/notas.json",
    "/samples/../../secreto.txt",
    "/workbench/main.tsx",
    "/workbench/../page/main.tsx",
    "/%00",
    "/%zz",
    "/nada.js",
  ])("refuses %s", async (url) => {
    const reply = await get(url);
    expect([reply.status, reply.body.includes("no")]).toEqual([404, false]);
  });

  test("changes nothing of the pane but where Microsoft's client comes from, with the bridge right before it", async () => {
    const { body } = await get("/taskpane.html");
    expect(body.replace('<script src="/workbench/pane-bridge.js"></script><script src="/office-js/office.js"></script>', '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>')).toBe(PANE);
    expect(body).not.toBe(PANE);
  });

  test("finds Microsoft's client in a minified page too", () => {
    const html = "<head><script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script><script defer src=a.js></script>";
    expect(paneHtmlForStandIn(html)).toBe('<head><script src="/workbench/pane-bridge.js"></script><script src="/office-js/office.js"></script><script defer src=a.js></script>');
  });

  test("takes no other method and listens on this machine only", async () => {
    expect((await get("/", "POST")).status).toBe(405);
    expect((await get("/", "HEAD")).body).toBe("");
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/`);
  });

  test("takes the next free port when the one asked for is taken", async () => {
    const second = await startWorkbench({ root, port: server.port });
    expect(second.port).toBeGreaterThan(server.port);
    await second.close();
  });
});
