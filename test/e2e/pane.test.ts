import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { startWorkbench, type RunningWorkbench } from "../../workbench/server/serve";
import type { WorkbenchSeam } from "../../workbench/page/main";
import { cleanSheet, FIRST_ROW } from "../fixtures/clean-asm-sheet";
import { buildXlsx } from "../fixtures/xlsx-builder";
import { describeInBrowser, launchBrowser } from "./browser";

declare global {
  // The page's own window, seen from functions that run in it.
  interface Window {
    workbench: WorkbenchSeam;
  }
}

const ROOT = path.join(__dirname, "../..");
const IMAGES = path.join(ROOT, "docs/imagenes");
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
/**
 * Fluent's focus guards are hidden stops that hand the focus on as they get it: axe takes them for traps. With forced colours the
 * system paints, and axe reads the theme's colours, which are not those painted.
 */
const AXE_RUN = `axe.run({ exclude: [["[data-tabster-dummy]"]] }, { rules: { "color-contrast": { enabled: !matchMedia("(forced-colors: active)").matches } } })`;

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

const SOURCE_TABLE = "seguimiento-asm-2015-2016.xlsx";
const TEXT = "Actualizar la matriz de indicadores del programa con sus metas de cobertura.";

/** Excel's pane on a large screen, and on one of 1366×768. */
const LARGE = { width: 350, height: 720 };
const SMALL = { width: 320, height: 378 };
/** Of the state that says most there is also a picture in the small pane and in each other look. */
const EVERY_LOOK = "resultado";

describeInBrowser("the pane", (executable) => {
  let server: RunningWorkbench;
  let browser: Browser;
  let page: Page;
  let pane: Frame;
  const faults: string[] = [];

  beforeAll(async () => {
    mkdirSync(IMAGES, { recursive: true });
    server = await startWorkbench({ root: ROOT, port: 0 });
    browser = await launchBrowser(executable);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  afterEach(async () => {
    await page.context().close();
    expect(faults.splice(0)).toEqual([]);
  });

  /** Opens the workbench with a book of `test/golden`, and the pane in it. Whatever asks for something outside is a fault. */
  async function open(book: string | Uint8Array = SOURCE_TABLE, options: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "es-MX", colorScheme: "light", ...options });
    page = await context.newPage();
    await page.route("**/*", (route) => {
      const url = route.request().url();
      if (url.startsWith(server.url) || url.startsWith("data:")) return route.continue();
      faults.push(`asked for ${url}`);
      return route.abort();
    });
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => message.text().includes("Content Security Policy") && faults.push(message.text()));
    await page.goto(server.url);
    await page.waitForSelector("[role=grid]");
    if (book !== SOURCE_TABLE) {
      const bytes = typeof book === "string" ? readFileSync(path.join(ROOT, "test/golden", book)) : Buffer.from(book);
      await page.evaluate((data) => window.workbench.open(Uint8Array.from(atob(data), (c) => c.charCodeAt(0)), "libro.xlsx"), bytes.toString("base64"));
    }
    await findPane();
    await button("Revisar este libro").waitFor();
  }

  async function findPane(): Promise<void> {
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    if (!frame) throw new Error("the pane has no frame");
    pane = frame;
  }

  /** Closes the pane and opens it again, as a new session would. */
  async function reopenPane(): Promise<void> {
    await pane.evaluate(() => window.location.reload());
    await pane.waitForLoadState();
    await findPane();
  }

  const button = (name: string | RegExp) => pane.getByRole("button", { name, exact: typeof name === "string" });
  const lines = (text: string) => pane.getByRole("listitem").filter({ hasText: text });
  const verdict = () => pane.getByRole("heading", { level: 1 }).innerText();
  const selection = () => page.evaluate(() => document.querySelector("[role=grid]")?.getAttribute("aria-activedescendant"));
  const fingerprint = () => page.evaluate(() => window.workbench.host.fingerprint());

  async function review(): Promise<void> {
    await button("Revisar este libro").click();
    await pane.getByRole("tab", { name: "Por regla" }).or(pane.getByRole("heading", { name: /Ninguna hoja/ })).first().waitFor();
  }

  async function type(address: string, text: string): Promise<void> {
    await page.getByLabel("Cuadro de nombres").fill(address);
    await page.keyboard.press("Enter");
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }

  test("the planner's whole way on the source table", async () => {
    await open();
    const untouched = await fingerprint();
    const here = await selection();
    await review();
    expect(await verdict()).toMatch(/^13 errores impiden enviarla; 18 advertencias por revisar/);
    expect(await selection()).toBe(here);
    expect(await fingerprint()).toBe(untouched);

    await page.screenshot({ path: path.join(IMAGES, "mesa-de-trabajo.png") });

    // Row 17 is one problem; what follows from it hangs under it.
    await button(/^Errores 13/).waitFor();
    await button("13 errores impiden enviarla").click();
    await pane.getByText("13 de 87 hallazgos").waitFor();
    await pane.getByRole("searchbox").fill("recorridas asesores");
    await lines("4 consecuencias").getByRole("button").click();
    await lines("Área Responsable · F17").waitFor();
    await lines("Las celdas están recorridas").getByRole("button").click();
    await pane.getByRole("heading", { name: "Se corrige con esto (4)" }).waitFor();
    await pane.getByRole("heading", { name: "Por qué" }).waitFor();
    await button("Ir a la fila").click();
    await button("Volver a A1").waitFor();
    expect(await selection()).toBe("celda-B17");
    await button("Volver a A1").click();
    await page.waitForFunction(() => document.querySelector("[role=grid]")?.getAttribute("aria-activedescendant") === "celda-A1");
    await button("Volver a la lista").click();

    // An edit takes its finding away at once, without asking for another review.
    await pane.getByRole("searchbox").fill("ASM-T01 D11");
    await lines("La fila no dice qué Aspecto").first().waitFor();
    await type("D11", TEXT);
    await pane.getByText("Ningún hallazgo coincide con los filtros.").waitFor();
    expect(await verdict()).toMatch(/^12 errores/);

    // Marks come and go without a trace.
    const edited = await fingerprint();
    await button("Marcar").click();
    await pane.getByRole("checkbox", { name: "Añadir la columna «Cotejo»" }).check();
    await button("Marcar en la hoja").click();
    await pane.getByText(/celdas marcadas y \d+ filas señaladas/).waitFor();
    expect(await fingerprint()).not.toBe(edited);
    await page.getByLabel("Cuadro de nombres").fill("D17");
    await page.keyboard.press("Enter");
    await page.getByRole("grid").screenshot({ path: path.join(IMAGES, "marcas-en-la-hoja.png") });
    await button("Volver a la lista").click();
    await button("Quitar los filtros").click();
    await lines("· B10").first().waitFor();
    await page.screenshot({ path: path.join(IMAGES, "mesa-con-marcas.png") });
    await button("Marcar").click();
    await button("Quitar marcas").click();
    await button("Quitar marcas").waitFor({ state: "detached" });
    expect(await fingerprint()).toBe(edited);
  });

  test("a fix is previewed, applied and taken back, leaving the workbook as it was", async () => {
    await open();
    const untouched = await fingerprint();
    await review();
    const before = await verdict();
    await pane.getByRole("searchbox").fill("ASM-A07 G10");
    await lines("G10").getByRole("button").click();
    await pane.getByRole("heading", { name: "Corrección propuesta" }).waitFor();
    expect(await fingerprint()).toBe(untouched);
    await button("Corregir").click();
    await pane.getByText("Se corrigió G10.").first().waitFor();
    await pane.getByText("Ningún hallazgo coincide con los filtros.").waitFor();
    expect(await fingerprint()).not.toBe(untouched);
    await button("Deshacer").click();
    await pane.getByText("Se deshizo: G10 está como antes.").first().waitFor();
    await lines("G10").first().waitFor();
    expect(await fingerprint()).toBe(untouched);
    expect(await verdict()).toBe(before);
  });

  test("marks follow an edit, and a review with marks on says the same as without", async () => {
    await open();
    await review();
    const before = await verdict();
    await button("Marcar").click();
    await pane.getByRole("checkbox", { name: "Añadir la columna «Cotejo»" }).check();
    await button("Marcar en la hoja").click();
    await button("Quitar marcas").waitFor();
    const flags = () => page.evaluate(() => [8, 10].map((row) => window.workbench.book.sheet("Seguimiento ASM").value(row, 10)));
    expect(await flags()).toEqual(["Cotejo", expect.stringContaining("ASM-T01")]);
    await button("Revisar").click();
    await pane.getByRole("tab", { name: "Por regla" }).waitFor();
    expect(await verdict()).toBe(before);
    await type("D11", TEXT);
    await page.waitForFunction(() => !String(window.workbench.book.sheet("Seguimiento ASM").value(10, 10)).includes("ASM-T01"));
  });

  test("moving the cells of a shifted row to their place takes its problem away at once", async () => {
    await open();
    await review();
    await pane.getByRole("searchbox").fill("recorridas asesores");
    await lines("Las celdas están recorridas").waitFor();
    await page.evaluate(() => {
      const { book } = window.workbench;
      const sheet = book.sheet("Seguimiento ASM");
      const unit = sheet.value(16, 4);
      const moved = [String(sheet.value(16, 2)).replace(String(unit), "").trim(), unit, ...[3, 4, 5, 6, 7].map((column) => sheet.value(16, column))];
      book.as("user", () => sheet.write({ top: 16, left: 2, bottom: 16, right: 8 }, (_, column) => moved[column - 2] ?? ""));
    });
    await pane.getByText("Ningún hallazgo coincide con los filtros.").waitFor();
    expect(await verdict()).toMatch(/^12 errores/);
  });

  test("rows inserted and deleted under the marks carry them, and nothing stays behind", async () => {
    await open();
    await review();
    const clean = await fingerprint();
    const before = await verdict();
    await button("Marcar").click();
    await button("Marcar en la hoja").click();
    await button("Quitar marcas").waitFor();
    await button("Volver a la lista").click();
    const onRow = async (row: number, verb: RegExp) => {
      await page.locator(`#celda-B${String(row)}`).click({ button: "right" });
      await page.getByRole("menuitem", { name: verb }).click();
    };
    await onRow(11, /^Insertar fila/);
    await lines("· D12").first().waitFor();
    await onRow(11, /^Eliminar fila/);
    await lines("· D11").first().waitFor();
    expect(await verdict()).toBe(before);
    await button("Marcar").click();
    await button("Quitar marcas").click();
    await button("Quitar marcas").waitFor({ state: "detached" });
    expect(await fingerprint()).toBe(clean);
  });

  test("a pane opened while a cell is being edited says so, and goes on when asked", async () => {
    await open();
    await page.locator("#celda-B10").dblclick();
    await reopenPane();
    await pane.getByText("Hay una celda en edición").first().waitFor();
    await page.keyboard.press("Escape");
    await button("Intentar de nuevo").click();
    await pane.getByRole("tab", { name: "Por regla" }).waitFor();
    await type("D11", TEXT);
    await button("12 errores impiden enviarla").waitFor();
    expect(await verdict()).toMatch(/^12 errores/);
  });

  test("marking a protected sheet says why it cannot be done", async () => {
    await open(buildXlsx({ sheets: [{ name: "ASM", rows: cleanSheet().map((row, r) => (r === FIRST_ROW - 1 ? row.with(2, "") : row)), protected: true }] }));
    await review();
    const untouched = await fingerprint();
    await button("Marcar").click();
    await button("Marcar en la hoja").click();
    await pane.getByText("La hoja está protegida").waitFor();
    expect(await fingerprint()).toBe(untouched);
  });

  test("the cut date is typed day first whatever the browser speaks; the other settings are remembered", async () => {
    await open(SOURCE_TABLE, { locale: "en-US" });
    await button("Ajustes").click();
    const date = pane.getByLabel("Fecha de corte");
    await date.fill("12/31/2016");
    await date.press("Enter");
    await pane.getByText("La fecha 12/31/2016 no existe").waitFor();
    expect(await date.evaluate((field) => field === document.activeElement)).toBe(true);
    await date.fill("31/12/2016");
    await pane.getByRole("checkbox", { name: "Paquete extendido" }).check();
    await button("Aplicar y revisar").click();
    await button(/con corte al 31\/12\/2016$/).waitFor();
    await reopenPane();
    await button("Ajustes").click();
    await pane.getByText("En este equipo se recuerdan").waitFor();
    expect(await pane.getByRole("checkbox", { name: "Paquete extendido" }).isChecked()).toBe(true);
    expect(await date.inputValue()).toBe("");
  });

  test("thousands of findings mount only the lines in sight", async () => {
    const [titles, body] = [cleanSheet().slice(0, FIRST_ROW - 1), cleanSheet().slice(FIRST_ROW - 1)];
    const rows = Array.from({ length: 2_000 }, (_, n) => (body[n % body.length] ?? []).with(4, ""));
    await open(buildXlsx({ sheets: [{ name: "ASM", rows: [...titles, ...rows] }] }));
    await review();
    await pane.getByRole("searchbox").fill("ASM-T02");
    await pane.getByText(/^2,000 de /).waitFor();
    await pane.getByRole("listitem").first().getByRole("button", { expanded: false }).click();
    await pane.getByRole("listitem").nth(1).waitFor();
    await pane.locator("main").evaluate((main) => main.scrollTo({ top: main.scrollHeight / 2 }));
    await pane.waitForFunction(() => Number(document.querySelector("[role=listitem]")?.getAttribute("aria-posinset")) > 500);
    expect(await pane.getByRole("listitem").count()).toBeLessThan(40);
  });

  test("everything is reached by keyboard", async () => {
    await open();
    await button("Revisar este libro").focus();
    await page.keyboard.press("Enter");
    await pane.getByRole("list", { name: "Hallazgos" }).waitFor();
    const first = pane.getByRole("listitem").first().getByRole("button");
    await first.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await pane.getByText("1 de 87").waitFor();
    await page.keyboard.press("F8");
    await pane.getByText("2 de 87").waitFor();
    await page.keyboard.press("Alt+ArrowUp");
    await pane.getByText("1 de 87").waitFor();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await pane.getByRole("list", { name: "Hallazgos" }).waitFor();
    await pane.waitForFunction(() => document.activeElement?.closest("[role=listitem]")?.getAttribute("data-index") === "1");
    await page.keyboard.press("End");
    await pane.waitForFunction(() => {
      const item = document.activeElement?.closest("[role=listitem]");
      return item?.getAttribute("aria-posinset") === item?.getAttribute("aria-setsize");
    });
    expect(await pane.getByRole("listitem").last().getByRole("button").evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("the ribbon reviews, and its next finding goes to the sheet", async () => {
    await open();
    await page.getByRole("button", { name: "Siguiente hallazgo" }).click();
    await pane.getByText("1 de 87").waitFor();
    await page.waitForFunction(() => document.querySelector("[role=grid]")?.getAttribute("aria-activedescendant") === "celda-B10");
    await page.getByRole("button", { name: "Siguiente hallazgo" }).click();
    await pane.getByText("2 de 87").waitFor();
    expect(await pane.getByRole("heading", { level: 1 }).innerText()).toContain("F003");
    await page.getByRole("button", { name: "Revisar", exact: true }).click();
    await pane.getByRole("tab", { name: "Por regla" }).waitFor();
  });

  test("columns assigned by hand make a sheet reviewed, and are remembered only when asked", async () => {
    await open("sin-hoja-asm.xlsx");
    const untouched = await fingerprint();
    await review();
    await button("Señalar las columnas").click();
    const asm = pane.getByLabel("Aspecto Susceptible de Mejora");
    await asm.selectOption({ index: 2 });
    await button("Revisar con estas columnas").click();
    await pane.getByText(/filas? de «/).waitFor();
    expect(await fingerprint()).toBe(untouched);
    const sheets = () => page.evaluate(() => window.workbench.book.sheets.map(({ name }) => name));
    expect(await sheets()).not.toContain("Cotejo");

    await button(/filas? de «/).click();
    await button("Señalar columnas").first().click();
    await pane.getByRole("checkbox", { name: "Recordar en este libro" }).check();
    await button("Revisar con estas columnas").click();
    await page.waitForFunction(() => window.workbench.book.sheets.some(({ name }) => name === "Cotejo"));
    await reopenPane();
    await review();
    await button(/filas? de «/).waitFor();
  });

  /** Every state of the pane, with how it is reached from a fresh pane. */
  const STATES: readonly { readonly name: string; readonly book?: string; readonly reach: () => Promise<void> }[] = [
    { name: "inicio", reach: async () => {} },
    { name: "resultado", reach: review },
    {
      name: "por-registro",
      reach: async () => {
        await review();
        await pane.getByRole("tab", { name: "Por registro" }).click();
        await pane.getByRole("searchbox").fill("F003 ASM 5");
        await lines("4 consecuencias").getByRole("button").click();
      },
    },
    {
      name: "ficha",
      reach: async () => {
        await review();
        await pane.getByRole("searchbox").fill("recorridas asesores");
        await lines("Las celdas están recorridas").getByRole("button").click();
        await button("Ir a la fila").click();
        await button(/^Volver a [A-Z]+\d+$/).waitFor();
      },
    },
    { name: "no-evaluadas", reach: async () => { await review(); await button(/no evaluada/).click(); await button("Volver a la lista").waitFor(); } },
    { name: "parametros", reach: async () => { await review(); await button(/filas de/).click(); await button("Volver a la lista").waitFor(); } },
    { name: "ajustes", reach: async () => { await button("Ajustes").click(); await button("Aplicar y revisar").waitFor(); } },
    { name: "marcar", reach: async () => { await review(); await button("Marcar").click(); await button("Marcar en la hoja").waitFor(); } },
    { name: "sin-coincidencias", reach: async () => { await review(); await pane.getByRole("searchbox").fill("nada así"); await button("Quitar los filtros").waitFor(); } },
    { name: "sin-errores", book: "limpia.xlsx", reach: review },
    { name: "varias-hojas", book: "dos-hojas-asm.xlsx", reach: review },
    { name: "nada-reconocido", book: "sin-hoja-asm.xlsx", reach: review },
    { name: "columnas", book: "sin-hoja-asm.xlsx", reach: async () => { await review(); await button("Señalar las columnas").click(); await button("Revisar con estas columnas").waitFor(); } },
    {
      name: "error",
      reach: async () => {
        // A cell left half typed: Excel answers nothing else meanwhile.
        await page.locator("#celda-A1").dblclick();
        await button("Revisar este libro").dispatchEvent("click");
        await button("Intentar de nuevo").waitFor();
      },
    },
  ];

  /** The file of a state's picture, or null where another one shows the same. */
  function pictureOf(state: string, look: string, size: typeof LARGE): string | null {
    if (look === "claro") return size === LARGE ? `${state}.png` : state === EVERY_LOOK ? `${state}-bajo.png` : null;
    return state === EVERY_LOOK && size === LARGE ? `${state}-${look}.png` : null;
  }

  const LOOKS: readonly { readonly look: string; readonly options: BrowserContextOptions; readonly theme: string }[] = [
    { look: "claro", options: {}, theme: "claro" },
    { look: "oscuro", options: { colorScheme: "dark" }, theme: "oscuro" },
    { look: "contraste", options: { forcedColors: "active" }, theme: "contraste" },
  ];

  describe.each(LOOKS)("in $look", ({ look, options, theme }) => {
    test.each(STATES)("$name has no accessibility fault and fits", async ({ name, book, reach }) => {
      await open(book, options);
      await page.getByLabel("Tema").selectOption(theme);
      await findPane();
      await button("Revisar este libro").waitFor();
      await reach();
      // The pane alone, at the sizes Excel gives it.
      await page.addStyleTag({ content: "iframe { position: fixed !important; inset: 0 auto auto 0; z-index: 99; max-width: none !important; }" });
      for (const size of [SMALL, LARGE]) {
        await page.locator("iframe").evaluate((element, { width, height }) => { Object.assign(element.style, { width: `${width}px`, height: `${height}px`, minWidth: "0" }); }, size);
        await pane.evaluate(() => new Promise((done) => setTimeout(done, 150)));
        expect(await pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
        const picture = pictureOf(name, look, size);
        if (picture !== null) await page.screenshot({ path: path.join(IMAGES, picture), clip: { x: 0, y: 0, ...size } });
      }
      await pane.evaluate(AXE);
      const { violations } = await pane.evaluate<AxeResult>(AXE_RUN);
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    });
  });
});
