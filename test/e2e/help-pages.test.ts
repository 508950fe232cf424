import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { describeInBrowser, launchBrowser } from "./browser";

const PAGES = path.join(__dirname, "../../assets/ayuda");
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const names = readdirSync(PAGES).filter((name) => name.endsWith(".html"));
/** Widths of a task pane and of a browser window, in CSS pixels. */
const WIDTHS = [340, 700] as const;

const addressOf = (name: string) => pathToFileURL(path.join(PAGES, name)).href;

test("every link and every file a page names is there", () => {
  const broken = names.flatMap((name) => {
    const html = readFileSync(path.join(PAGES, name), "utf8");
    return [...html.matchAll(/(?:href|src)="([^"#]+)/g)].flatMap(([, target = ""]) => (existsSync(path.join(PAGES, target)) ? [] : [`${name}: ${target}`]));
  });
  expect(names.length).toBeGreaterThan(60);
  expect(broken).toEqual([]);
});

test("every page is reached from the index", () => {
  const index = readFileSync(path.join(PAGES, "index.html"), "utf8");
  expect(names.filter((name) => name !== "index.html" && !index.includes(`href="${name}"`))).toEqual([]);
});

describeInBrowser("the help pages in a browser", (executable) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(executable);
  });
  afterAll(async () => {
    await browser.close();
  });

  async function openPage(width: number, colorScheme: "light" | "dark"): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    return context.newPage();
  }

  test("axe finds nothing, in light or in dark, and nothing but an example table is wider than the page", async () => {
    const page = await openPage(WIDTHS[0], "light");
    const violations: string[] = [];
    const wide: string[] = [];
    for (const name of names) {
      await page.goto(addressOf(name));
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) wide.push(`${name} at ${String(width)} px`);
      }
      await page.setViewportSize({ width: WIDTHS[0], height: 900 });
      await page.evaluate(AXE);
      // A scheme changes colours and nothing else: in dark only they are looked at.
      for (const [scheme, options] of [["light", {}], ["dark", { runOnly: ["color-contrast"] }]] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        const result = await page.evaluate((given) => window.axe.run(given), options);
        for (const { id, nodes } of result.violations) violations.push(`${name}, ${scheme}: ${id} ${nodes[0]?.html ?? ""}`);
      }
      await page.emulateMedia({ colorScheme: "light" });
    }
    expect(violations).toEqual([]);
    expect(wide).toEqual([]);
  }, 600_000);
});
