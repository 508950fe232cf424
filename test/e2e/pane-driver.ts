import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContextOptions, Frame, Locator, Page } from "playwright-core";
import { startWorkbench, type RunningWorkbench } from "../../workbench/server/serve";
import type { WorkbenchSeam } from "../../workbench/page/main";
import { launchBrowser } from "./browser";

declare global {
  // The page's own window, seen from functions that run in it.
  interface Window {
    workbench: WorkbenchSeam;
  }
}

const ROOT = path.join(__dirname, "../..");
export const IMAGES = path.join(ROOT, "docs/imagenes");
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
/**
 * Fluent's focus guards are hidden stops that hand the focus on as they get it: axe takes them for traps. With forced colours the
 * system paints, and axe reads the theme's colours, which are not those painted.
 */
const AXE_RUN = `axe.run({ exclude: [["[data-tabster-dummy]"]] }, { rules: { "color-contrast": { enabled: !matchMedia("(forced-colors: active)").matches } } })`;

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** The book the workbench opens by itself. */
export const SOURCE_TABLE = "seguimiento-asm-2015-2016.xlsx";

/** Width and height of the pane in pixels. */
export interface PaneSize {
  readonly width: number;
  readonly height: number;
}

/** Excel's pane on a large screen, and on one of 1366×768. */
export const LARGE: PaneSize = { width: 350, height: 720 };
const SMALL: PaneSize = { width: 320, height: 378 };

/** How the pane may look: the browser's options and the workbench's theme of the same name. */
export interface Look {
  readonly look: string;
  readonly options: BrowserContextOptions;
}

export const LOOKS: readonly Look[] = [
  { look: "claro", options: {} },
  { look: "oscuro", options: { colorScheme: "dark" } },
  { look: "contraste", options: { forcedColors: "active" } },
];

/**
 * The pane in the workbench, in a browser of its own, as a user has it before them. Made inside a `describe`: it starts and ends
 * with its tests, and fails the test in which the pane threw or asked for anything outside.
 */
export class PaneDriver {
  private server: RunningWorkbench | null = null;
  private browser: Browser | null = null;
  private shown: { readonly page: Page; readonly pane: Frame } | null = null;
  private readonly faults: string[] = [];

  constructor(executable: string) {
    beforeAll(async () => {
      mkdirSync(IMAGES, { recursive: true });
      this.server = await startWorkbench({ root: ROOT, port: 0 });
      this.browser = await launchBrowser(executable);
    });
    afterAll(async () => {
      await this.browser?.close();
      await this.server?.close();
    });
    afterEach(async () => {
      await this.shown?.page.context().close();
      this.shown = null;
      const faults = this.faults.splice(0);
      if (faults.length > 0) throw new Error(`The pane's faults:\n${faults.join("\n")}`);
    });
  }

  /** The workbench's page. */
  get page(): Page {
    return this.now.page;
  }

  /** The pane's frame as it was last found. */
  get pane(): Frame {
    return this.now.pane;
  }

  private get now(): { readonly page: Page; readonly pane: Frame } {
    if (!this.shown) throw new Error("no workbook was opened");
    return this.shown;
  }

  /** Opens the workbench with a book of `test/golden`, or with given bytes, and the pane in it. Whatever asks for something outside is a fault. */
  readonly open = async (book: string | Uint8Array = SOURCE_TABLE, options: BrowserContextOptions = {}): Promise<void> => {
    const { browser, server } = this;
    if (!browser || !server) throw new Error("the browser has not started");
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "es-MX", colorScheme: "light", ...options });
    const page = await context.newPage();
    await page.route("**/*", (route) => {
      const url = route.request().url();
      if (url.startsWith(server.url) || url.startsWith("data:")) return route.continue();
      this.faults.push(`asked for ${url}`);
      return route.abort();
    });
    page.on("pageerror", (error) => this.faults.push(error.message));
    page.on("console", (message) => message.text().includes("Content Security Policy") && this.faults.push(message.text()));
    await page.goto(server.url);
    await page.waitForSelector("[role=grid]");
    if (book !== SOURCE_TABLE) {
      const bytes = typeof book === "string" ? readFileSync(path.join(ROOT, "test/golden", book)) : Buffer.from(book);
      await page.evaluate((data) => window.workbench.open(Uint8Array.from(atob(data), (c) => c.charCodeAt(0)), "libro.xlsx"), bytes.toString("base64"));
    }
    await this.findPane(page);
    await this.button("Revisar este libro").waitFor();
  };

  /** Finds the pane's frame, which is a new one with each book and each theme. */
  readonly findPane = async (page: Page = this.page): Promise<void> => {
    const pane = await (await page.waitForSelector("iframe")).contentFrame();
    if (!pane) throw new Error("the pane has no frame");
    this.shown = { page, pane };
  };

  /** Closes the pane and opens it again, as a new session would. */
  readonly reopenPane = async (): Promise<void> => {
    await this.pane.evaluate(() => window.location.reload());
    await this.pane.waitForLoadState();
    await this.findPane();
  };

  readonly button = (name: string | RegExp): Locator => this.pane.getByRole("button", { name, exact: typeof name === "string" });
  readonly lines = (text: string): Locator => this.pane.getByRole("listitem").filter({ hasText: text });
  readonly verdict = (): Promise<string> => this.pane.getByRole("heading", { level: 1 }).innerText();
  /** The id of the grid's active cell, `celda-B17`. */
  readonly selection = (): Promise<string | null | undefined> => this.page.evaluate(() => document.querySelector("[role=grid]")?.getAttribute("aria-activedescendant"));
  readonly fingerprint = (): Promise<string> => this.page.evaluate(() => window.workbench.host.fingerprint());

  readonly review = async (): Promise<void> => {
    await this.button("Revisar este libro").click();
    await this.pane.getByRole("tab", { name: "Por regla" }).or(this.pane.getByRole("heading", { name: /Ninguna hoja/ })).first().waitFor();
  };

  /** Types in a cell as a user does. `address` may name a sheet: `Sesiones!B2`. */
  readonly type = async (address: string, text: string): Promise<void> => {
    const { page } = this;
    await page.getByLabel("Cuadro de nombres").fill(address);
    await page.keyboard.press("Enter");
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };

  /** Types a row cell by cell, from `address` to the right; empty texts leave their cell as it is. */
  readonly typeRow = async (address: string, texts: readonly string[]): Promise<void> => {
    const { page } = this;
    await page.getByLabel("Cuadro de nombres").fill(address);
    await page.keyboard.press("Enter");
    for (const text of texts) {
      if (text !== "") await page.keyboard.type(text);
      await page.keyboard.press("Tab");
    }
  };

  /** Pastes rows copied from elsewhere, their first cell at `address`. */
  readonly paste = async (address: string, rows: readonly (readonly string[])[]): Promise<void> => {
    const { page } = this;
    await page.getByLabel("Cuadro de nombres").fill(address);
    await page.keyboard.press("Enter");
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, rows.map((row) => row.join("\t")).join("\n"));
  };

  /** Puts the workbench in a theme; the pane starts anew. */
  readonly wear = async ({ look }: Look): Promise<void> => {
    await this.page.getByLabel("Tema").selectOption(look);
    await this.findPane();
    await this.button("Revisar este libro").waitFor();
  };

  /**
   * Pictures what the pane shows at the sizes Excel gives it, and returns what is wrong with it: what does not fit in the width, and
   * axe's violations with their elements. `pictureOf` names the file of each size's picture in `docs/imagenes`; null for none.
   */
  readonly lookOver = async (pictureOf: (size: PaneSize) => string | null): Promise<readonly string[]> => {
    const { page, pane } = this;
    const wrong: string[] = [];
    // The pane alone, at the sizes Excel gives it.
    await page.addStyleTag({ content: "iframe { position: fixed !important; inset: 0 auto auto 0; z-index: 99; max-width: none !important; }" });
    for (const size of [SMALL, LARGE]) {
      await page.locator("iframe").evaluate((element, { width, height }) => { Object.assign(element.style, { width: `${width}px`, height: `${height}px`, minWidth: "0" }); }, size);
      await pane.evaluate(() => new Promise((done) => setTimeout(done, 150)));
      // The content hides what sticks out of it, so that it is asked too.
      const excess = await pane.evaluate(() => Math.max(...[document.documentElement, ...document.querySelectorAll("main")].map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)));
      if (excess > 0) wrong.push(`${String(excess)} px too wide at ${String(size.width)} px`);
      const picture = pictureOf(size);
      if (picture !== null) await page.screenshot({ path: path.join(IMAGES, picture), clip: { x: 0, y: 0, ...size } });
    }
    await pane.evaluate(AXE);
    const { violations } = await pane.evaluate<AxeResult>(AXE_RUN);
    return [...wrong, ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))];
  };
}
