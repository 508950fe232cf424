import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { startWorkbench, type RunningWorkbench } from "../../workbench/server/serve";
import type { WorkbenchSeam } from "../../workbench/page/main";
import { openXlsx } from "../../src/xlsx/workbook";
import { writeWorkbook } from "../../src/xlsx/write/write-workbook";
import { buildXlsx, dateCell, type CellSpec } from "../fixtures/xlsx-builder";
import { partHashes, partsOf, xmlProblems } from "../fixtures/xlsx-package";
import { describeInBrowser, launchBrowser } from "./browser";

declare global {
  // The page's own window, seen from functions that run in it.
  interface Window {
    workbench: WorkbenchSeam;
    axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
  }
}

const OUT = path.join(__dirname, "out");
const AXE = require.resolve("axe-core/axe.min.js");
const LONG_ROWS = 100_000;

const SMALL_BOOK = buildXlsx({
  sheets: [
    {
      name: "Datos",
      rows: [
        ["Clave", "Aspecto", "Fecha", "Monto", "Avance", "Vigente", "Error"],
        ["A-1", { value: "Un texto largo que no cabe en su columna y por eso ocupa varias líneas de la celda", style: { wrap: true } }, dateCell("2016-10-31"), { value: 1234567.5, style: { numberFormat: '"$"#,##0.00' } }, { value: 0.125, style: { numberFormat: "0.0%" } }, true, { value: "#REF!", as: "error" }],
        ["A-2", "combinada", "", 20, 0.5, false, ""],
        ["A-3", "oculta", "", 30, "", "", ""],
        ["A-4", "última", "", 10, "", "", ""],
      ],
      merges: ["B3:C3"],
      hiddenRows: [3],
      widths: [10, 30, 14, 16, 10, 12, 12],
    },
    { name: "Otra hoja", rows: [["solo esto"]] },
    { name: "Escondida", rows: [["x"]], state: "hidden" },
  ],
});

const NOTED_BOOK = writeWorkbook({ sheets: [{ name: "Datos", rows: [["Clave", "Monto"], ["P-1", 10]], notes: [{ row: 0, column: 1, text: "En pesos" }] }] });

describeInBrowser("the workbench page", (executable) => {
  let server: RunningWorkbench;
  let browser: Browser;
  let page: Page;
  const outside: string[] = [];
  const failures: string[] = [];

  beforeAll(async () => {
    mkdirSync(OUT, { recursive: true });
    server = await startWorkbench({ root: path.join(__dirname, "../.."), port: 0 });
    browser = await launchBrowser(executable);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  beforeEach(async () => {
    outside.length = 0;
    failures.length = 0;
    page = await browser.newPage({ viewport: { width: 1366, height: 768 }, colorScheme: "light" });
    await page.route("**/*", (route) => {
      const url = route.request().url();
      if (url.startsWith(server.url)) return route.continue();
      outside.push(url);
      return route.abort();
    });
    page.on("pageerror", (error) => failures.push(error.message));
    await page.goto(server.url);
    await page.waitForSelector("[role=grid]");
  });

  afterEach(async () => {
    await page.close();
    expect(failures).toEqual([]);
    expect(outside.filter((url) => !url.startsWith("data:"))).toEqual([]);
  });

  const open = async (bytes: Uint8Array, name: string): Promise<boolean> => {
    const opened = await page.evaluate(([data, file]) => window.workbench.open(Uint8Array.from(atob(data), (c) => c.charCodeAt(0)), file), [Buffer.from(bytes).toString("base64"), name] as const);
    // The new book's pane has started: these tests are about the sheet, not about a pane that starts while a cell is edited.
    await page.waitForFunction(() => document.querySelector("iframe")?.contentDocument?.querySelector("#root *"));
    return opened;
  };
  const shown = async (address: string): Promise<string | null> => page.locator(`#celda-${address}`).textContent();
  const value = (sheet: string, row: number, column: number): Promise<unknown> =>
    page.evaluate(([s, r, c]) => window.workbench.book.sheet(s).value(r, c), [sheet, row, column] as const);
  const goTo = async (address: string): Promise<void> => {
    await page.getByLabel("Cuadro de nombres").fill(address);
    await page.keyboard.press("Enter");
  };
  const active = (): Promise<string | null> => page.locator("[role=grid]").getAttribute("aria-activedescendant");
  const drop = (bytes: Uint8Array, name: string): Promise<void> =>
    page.evaluate(
      ([data, file]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], file));
        document.querySelector("[role=grid]")?.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
      },
      [Buffer.from(bytes).toString("base64"), name] as const,
    );
  const screenshot = (name: string): Promise<Buffer> => page.screenshot({ path: path.join(OUT, `workbench-${name}.png`) });

  test("opens with the source table, in three themes without an accessibility fault", async () => {
    expect(await page.title()).toBe("Mesa de trabajo de Cotejo");
    await expect(page.locator(".wb-standin").textContent()).resolves.toContain("No es Excel");
    expect(await shown("C9")).toBe("Programa");
    await page.addScriptTag({ path: AXE });
    for (const theme of ["claro", "oscuro", "contraste"]) {
      await page.getByLabel("Tema").selectOption(theme);
      await (await paneFrame(page)).waitForSelector("#root *");
      // The pane is judged by its own test: here the page alone.
      const { violations } = await page.evaluate(() => window.axe.run({ iframes: false }));
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      await screenshot(theme);
    }
  });

  test("changes the theme under the pane without losing its review", async () => {
    const frame = await paneFrame(page);
    await frame.getByRole("button", { name: "Revisar" }).first().click();
    await frame.getByText("advertencias por revisar").waitFor();
    for (const [theme, ground] of [["oscuro", "rgb(41, 41, 41)"], ["contraste", "rgb(0, 0, 0)"], ["claro", "rgb(255, 255, 255)"]] as const) {
      await page.getByLabel("Tema").selectOption(theme);
      // Microsoft's client keeps a theme for five seconds.
      await frame.waitForFunction((colour) => [...document.querySelectorAll(".fui-FluentProvider")].some((each) => getComputedStyle(each).backgroundColor === colour), ground, { timeout: 8_000 });
    }
    await screenshot("tema-cambiado");
    expect(await frame.getByText("advertencias por revisar").first().isVisible()).toBe(true);
  });

  test("shows formats, errors, merges and hidden rows as Excel does", async () => {
    await open(SMALL_BOOK, "prueba.xlsx");
    await page.locator("#celda-A5").waitFor();
    expect(await Promise.all(["C2", "D2", "E2", "F2", "G2"].map(shown))).toEqual(["31/10/2016", "$1,234,567.50", "12.5%", "VERDADERO", "#¡REF!"]);
    expect(await page.locator("#celda-A4").count()).toBe(0);
    expect(await page.locator("#celda-B3").getAttribute("aria-colspan")).toBe("2");
    expect(await page.getByRole("tab").allTextContents()).toEqual(["Datos", "Otra hoja"]);
    const tall = await page.locator("#celda-B2").boundingBox();
    const plain = await page.locator("#celda-B5").boundingBox();
    expect(tall?.height ?? 0).toBeGreaterThan(2 * (plain?.height ?? 0));
    await screenshot("formatos");
  });

  test("moves, selects and edits by keyboard", async () => {
    await open(SMALL_BOOK, "prueba.xlsx");
    await goTo("A3");
    await page.keyboard.press("ArrowDown");
    expect(await active()).toBe("celda-A5");
    await page.keyboard.press("Control+Home");
    expect(await active()).toBe("celda-A1");
    await page.keyboard.press("Control+ArrowRight");
    expect(await active()).toBe("celda-G1");
    await page.keyboard.press("Control+End");
    expect(await active()).toBe("celda-G5");
    await goTo("C5");
    await page.keyboard.type("31/10/2016");
    expect(await page.evaluate(() => window.workbench.book.editing)).toBe(true);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => window.workbench.book.editing)).toBe(false);
    expect(await value("Datos", 4, 2)).toBe(42674);
    expect(await shown("C5")).toBe("31/10/2016");
    expect(await active()).toBe("celda-C6");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("F2");
    await page.keyboard.type("9");
    await page.keyboard.press("Escape");
    expect(await value("Datos", 4, 2)).toBe(42674);
    await page.keyboard.press("Delete");
    expect(await value("Datos", 4, 2)).toBe("");
    await page.keyboard.press("Control+z");
    expect(await value("Datos", 4, 2)).toBe(42674);
    await page.keyboard.press("Control+z");
    expect(await value("Datos", 4, 2)).toBe("");
    await goTo("'Otra hoja'!A1");
    expect(await shown("A1")).toBe("solo esto");
    await goTo("Escondida!A1");
    await page.locator(".wb-notice-error", { hasText: "no es una celda" }).waitFor();
  });

  test("leaves the grid by F6, keeps what was typed when the sheet is changed, and breaks lines by Alt + Enter", async () => {
    await open(SMALL_BOOK, "prueba.xlsx");
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.className ?? "");
    await page.locator("[role=grid]").focus();
    await page.keyboard.press("F6");
    expect(await focused()).toBe("wb-tab");
    await page.keyboard.press("Shift+F6");
    await page.keyboard.press("Shift+F6");
    expect(await focused()).toBe("wb-name-box");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => window.workbench.book.editing)).toBe(false);
    await goTo("C5");
    await page.keyboard.type("uno");
    await page.keyboard.press("Alt+Enter");
    await page.keyboard.type("dos");
    await page.getByRole("tab", { name: "Otra hoja" }).click();
    expect(await value("Datos", 4, 2)).toBe("uno\ndos");
    expect(await page.evaluate(() => [window.workbench.book.editing, window.workbench.book.activeSheet.name])).toEqual([false, "Otra hoja"]);
    expect(await shown("A1")).toBe("solo esto");
  });

  test("recalculates a formula typed in the formula bar", async () => {
    await open(SMALL_BOOK, "prueba.xlsx");
    await goTo("D6");
    await page.getByLabel("Barra de fórmulas").fill("=SUM(D2:D5)");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.workbench.book.sheet("Datos").value(5, 3) === 1234627.5);
    expect(await shown("D6")).toBe("1234627.5");
    await page.locator("#celda-D5").click();
    await page.keyboard.type("20");
    await page.keyboard.press("Tab");
    await page.waitForFunction(() => window.workbench.book.sheet("Datos").value(5, 3) === 1234637.5);
  });

  test("works on rows from the context menu, and takes it back", async () => {
    await open(SMALL_BOOK, "prueba.xlsx");
    await page.locator("#celda-A3").click({ button: "right" });
    await screenshot("menu");
    await page.getByRole("menuitem", { name: "Insertar fila" }).click();
    expect(await value("Datos", 2, 0)).toBe("");
    expect(await value("Datos", 3, 0)).toBe("A-2");
    await page.keyboard.press("Control+z");
    expect(await value("Datos", 2, 0)).toBe("A-2");
    await page.locator("#celda-A5").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Eliminar fila" }).click();
    expect(await value("Datos", 4, 0)).toBe("");
    await page.keyboard.press("Control+z");
    expect(await value("Datos", 4, 0)).toBe("A-4");
    await page.locator("#celda-A2").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Ocultar fila" }).click();
    expect(await page.locator("#celda-A2").count()).toBe(0);
    await page.locator("#celda-A5").click();
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Eliminar fila" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("menu").count()).toBe(0);
  });

  test("selects with the mouse, pastes a table as text and sorts it", async () => {
    await open(buildXlsx({ sheets: [{ name: "Lista", rows: [["Clave", "Número"]] }] }), "lista.xlsx");
    await page.locator("#celda-A2").click();
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.setData("text/plain", "b\t2\r\na\t31/10/2016\r\n0012\t12%\r\n");
      document.querySelector("[role=grid]")?.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: transfer }));
    });
    const column = async (c: number): Promise<unknown[]> => Promise.all([1, 2, 3].map((r) => value("Lista", r, c)));
    expect(await column(0)).toEqual(["b", "a", 12]);
    expect(await column(1)).toEqual([2, 42674, 0.12]);
    expect(await shown("B3")).toBe("31/10/2016");
    const from = await page.locator("#celda-A2").boundingBox();
    const to = await page.locator("#celda-B4").boundingBox();
    if (!from || !to) throw new Error("the cells are not drawn");
    await page.mouse.move(from.x + 5, from.y + 5);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 10, { steps: 4 });
    await page.mouse.up();
    expect(await page.getByLabel("Cuadro de nombres").inputValue()).toBe("A2:B4");
    expect(await page.evaluate(() => window.workbench.book.activeSheet.selection)).toEqual({ top: 1, left: 0, bottom: 3, right: 1 });
    await page.locator("#celda-B3").click();
    await page.locator("#celda-B3").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Ordenar por columna B, descendente" }).click();
    expect(await column(1)).toEqual([42674, 2, 0.12]);
    await page.keyboard.press("Control+z");
    expect(await column(1)).toEqual([2, 42674, 0.12]);
  });

  test("says why a sort over merged cells is refused", async () => {
    await open(SMALL_BOOK, "prueba.xlsx");
    await page.locator("#celda-D5").click();
    await page.locator("#celda-D5").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Ordenar por columna D, ascendente" }).click();
    await page.locator(".wb-notice-error", { hasText: "celdas combinadas" }).waitFor();
    expect(await value("Datos", 4, 3)).toBe(10);
  });

  test("opens a dropped workbook in place of the open one, with a fresh pane", async () => {
    const before = await page.evaluate(() => window.workbench.book.name);
    expect(before).toBe("seguimiento-asm-2015-2016.xlsx");
    const paneBefore = await page.locator("iframe").elementHandle();
    await drop(SMALL_BOOK, "soltado.xlsx");
    await page.waitForFunction(() => window.workbench.book.name === "soltado.xlsx");
    await page.locator("#celda-A1", { hasText: "Clave" }).waitFor();
    expect(await paneBefore?.isVisible()).toBe(false);
  });

  test("refuses a broken file with a sentence and keeps the open book", async () => {
    await open(SMALL_BOOK, "prueba.xlsx");
    for (const [name, bytes] of [["roto.xlsx", SMALL_BOOK.slice(0, SMALL_BOOK.length / 2)], ["foto.xlsx", new Uint8Array([0x89, 0x50, 0x4e, 0x47])]] as const) {
      await drop(bytes, name);
      await page.locator(".wb-notice-error", { hasText: name }).waitFor();
      await expect(page.locator(".wb-notice-error").textContent()).resolves.toContain("El libro abierto sigue como estaba.");
      expect(await page.evaluate(() => window.workbench.book.name)).toBe("prueba.xlsx");
    }
    await screenshot("archivo-roto");
  });

  test("scrolls 100,000 rows drawing only what is on screen", async () => {
    const row = (n: number): CellSpec[] => [n + 1, `S${String(n).padStart(6, "0")}`, n % 7 === 0 ? { value: `Aspecto ${n}: un texto que ocupa más de un renglón de la celda`, style: { wrap: true } } : `Aspecto ${n}`, n * 1.5, "Dirección General", "Concluida", 42674, "x"];
    const rows = Array.from({ length: LONG_ROWS }, (_, n) => row(n));
    expect(await open(buildXlsx({ sheets: [{ name: "Larga", rows, widths: [10, 12, 30] }] }), "larga.xlsx")).toBe(true);
    await page.locator("#celda-A1", { hasText: "1" }).waitFor();
    const run = await page.evaluate(async () => {
      const scroller = document.querySelector(".wb-scroller");
      if (!scroller) throw new Error("no scroller");
      const frames: number[] = [];
      let most = 0;
      let last = performance.now();
      for (let i = 0; i < 240; i++) {
        scroller.scrollTop += i < 180 ? 400 : 9000;
        await new Promise((done) => requestAnimationFrame(done));
        const now = performance.now();
        frames.push(now - last);
        last = now;
        most = Math.max(most, document.querySelectorAll(".wb-cell").length);
      }
      const sorted = frames.toSorted((a, b) => a - b);
      return { most, median: sorted[120] ?? 0, p95: sorted[228] ?? 0, longest: sorted[239] ?? 0, blank: document.querySelectorAll(".wb-row").length === 0 };
    });
    process.stdout.write(`scroll of ${LONG_ROWS} rows: median frame ${run.median.toFixed(1)} ms, p95 ${run.p95.toFixed(1)} ms, longest ${run.longest.toFixed(1)} ms, ${run.most} cells at most\n`);
    expect(run.blank).toBe(false);
    expect(run.most).toBeLessThan(1500);
    await page.locator("[role=grid]").focus();
    await page.keyboard.press("Control+End");
    expect(await active()).toBe(`celda-H${LONG_ROWS}`);
    expect(await shown(`B${LONG_ROWS}`)).toBe("S099999");
    await screenshot("cien-mil-filas");
    await goTo("C50000");
    expect(await shown("C50000")).toBe("Aspecto 49999");
  });

  test("keeps frozen rows in view while the rest scrolls, and selects through them", async () => {
    const rows = [["Título"], ["Clave", "Aspecto"], ...Array.from({ length: 300 }, (_, n) => [`A-${n + 3}`, n])];
    await open(buildXlsx({ sheets: [{ name: "Fija", rows, frozenRows: 2 }] }), "fija.xlsx");
    await goTo("A200");
    await page.locator("#celda-A200").waitFor();
    const top = async (cell: string): Promise<number> => (await page.locator(`#celda-${cell}`).boundingBox())?.y ?? -1;
    const scroller = await page.locator(".wb-scroller").boundingBox();
    expect([await top("A1"), await top("A2")]).toEqual([(scroller?.y ?? 0) + 24, (scroller?.y ?? 0) + 44]);
    await page.locator("#celda-B2").click();
    expect(await active()).toBe("celda-B2");
    const box = await page.locator(".wb-active").boundingBox();
    expect(box?.y).toBe(await top("B2"));
    await screenshot("filas-fijas");
    await page.keyboard.press("ArrowDown");
    expect(await active()).toBe("celda-B3");
    expect(await top("B3")).toBe((scroller?.y ?? 0) + 64);
  });

  test("gives the unmodified pane a host through Microsoft's own client", async () => {
    const frame = await paneFrame(page);
    await frame.waitForFunction(() => typeof Reflect.get(window, "Excel") === "object");
    const name = await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.load("name");
        await context.sync();
        return sheet.name;
      }),
    );
    expect(name).toBe("Seguimiento ASM");
  });

  test("runs the add-in's ribbon commands and shows its marks", async () => {
    const frame = await paneFrame(page);
    await frame.waitForFunction(() => "SIGUIENTEHALLAZGO" in (Reflect.get(Office.actions, "_association") as { mappings: object }).mappings);
    const ribbon = page.getByRole("toolbar", { name: "Cinta de opciones" });
    await ribbon.getByRole("button", { name: "Panel" }).click();
    expect(await page.locator("iframe").isVisible()).toBe(false);
    await ribbon.getByRole("button", { name: "Revisar" }).click();
    expect(await page.locator("iframe").isVisible()).toBe(true);
    await frame.getByText("advertencias por revisar").waitFor();
    expect(await active()).toBe("celda-A1");
    await ribbon.getByRole("button", { name: "Siguiente hallazgo" }).click();
    await page.waitForFunction(() => document.querySelector("[role=grid]")?.getAttribute("aria-activedescendant") !== "celda-A1");
    await frame.getByRole("button", { name: "Marcar", exact: true }).click();
    await frame.getByRole("button", { name: "Marcar en la hoja" }).click();
    await page.locator(".wb-cell[data-marked]").first().waitFor();
    await screenshot("marcas");
  });

  /** What the page hands the user, by its button or Ctrl + S. */
  const saved = async (deed: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
    const [download] = await Promise.all([page.waitForEvent("download"), deed()]);
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
  };
  const byButton = (): Promise<void> => page.getByRole("button", { name: "Guardar una copia" }).click();

  test("saves what the user and the pane did, and opens it again as it was on the screen", async () => {
    const original = new Uint8Array(readFileSync(path.join(__dirname, "../golden/seguimiento-asm-2015-2016.xlsx")));
    const frame = await paneFrame(page);
    expect((await saved(byButton)).bytes).toEqual(original);
    await frame.getByRole("button", { name: "Revisar" }).first().click();
    await frame.getByText("advertencias por revisar").waitFor();
    await frame.getByRole("button", { name: "Marcar", exact: true }).click();
    await frame.getByRole("checkbox", { name: "Añadir la columna «Cotejo»" }).check();
    await frame.getByRole("button", { name: "Marcar en la hoja" }).click();
    await frame.getByRole("button", { name: "Quitar marcas" }).waitFor();
    await goTo("C6");
    await page.keyboard.type("=1+1");
    await page.keyboard.press("Enter");
    await goTo("C7");
    // What is being typed when the copy is asked for is in it.
    await page.keyboard.type("31/10/2016");
    const { name, bytes } = await saved(() => page.keyboard.press("Control+s"));
    expect(name).toBe("seguimiento-asm-2015-2016 (copia).xlsx");
    expect(await page.locator(".wb-notice").textContent()).toContain("Se guardó una copia de «seguimiento-asm-2015-2016.xlsx» en sus descargas.");
    expect(xmlProblems(bytes)).toEqual([]);
    const before = partHashes(original);
    const changed = Object.entries(partHashes(bytes)).filter(([part, hash]) => before[part] !== hash).map(([part]) => part);
    expect(changed.toSorted()).toEqual(["xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
    const fingerprint = (): Promise<unknown> => page.evaluate(() => ({ parts: window.workbench.host.fingerprintParts(), marks: window.workbench.book.activeSheet.conditionalFormats.length }));
    const onScreen = await fingerprint();
    expect(onScreen).toMatchObject({ marks: expect.any(Number) as number });
    await open(bytes, "seguimiento-asm-2015-2016.xlsx");
    expect(await fingerprint()).toEqual(onScreen);
    expect([await value("Seguimiento ASM", 5, 2), await value("Seguimiento ASM", 6, 2)]).toEqual([2, 42674]);
    await page.locator(".wb-cell[data-marked]").first().waitFor();
    // The pane knows the marks of the copy for its own, and takes them off.
    const again = await paneFrame(page);
    await again.getByRole("button", { name: "Revisar" }).first().click();
    await again.getByText("advertencias por revisar").waitFor();
    await again.getByRole("button", { name: "Marcar", exact: true }).click();
    await again.getByRole("button", { name: "Quitar marcas" }).click();
    await page.waitForFunction(() => document.querySelectorAll(".wb-cell[data-marked]").length === 0);
    await goTo("C6:C7");
    await page.keyboard.press("Delete");
    const back = await saved(byButton);
    const grid = async (file: Uint8Array): Promise<unknown> => (await (await openXlsx(file, "libro.xlsx")).read("1")).values;
    expect(await grid(back.bytes)).toEqual(await grid(original));
  });

  test("draws a sheet that the pane inserts, with its chart, table and frozen panes, and saves it", async () => {
    await open(SMALL_BOOK, "prueba.xlsx");
    const frame = await paneFrame(page);
    await frame.evaluate(insertTally);
    await page.getByRole("tab", { name: "Avance", exact: true }).click();
    const chart = page.getByRole("img", { name: "Gráfica de columnas: Avance por mes. Series: Avance." });
    await chart.waitFor();
    expect(await chart.locator("rect").count()).toBe(12);
    expect(await chart.locator("text").allTextContents()).toEqual(expect.arrayContaining(["Avance por mes", "Mes 1", "Mes 12", "0%", "100%"]));
    await screenshot("hoja-con-grafica");
    await page.addScriptTag({ path: AXE });
    expect((await page.evaluate(() => window.axe.run({ iframes: false }))).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    // The header of the table, the frozen column and the chart's place follow the scrolling as in Excel.
    const places = async () => Promise.all([page.locator("#celda-B3"), page.locator("#celda-A4"), chart].map(async (each) => each.boundingBox()));
    const before = await places();
    await page.evaluate(() => document.querySelector(".wb-scroller")?.scrollTo(120, 60));
    await page.waitForTimeout(200);
    const after = await places();
    const moved = before.map((box, n) => [Math.round((after[n]?.x ?? 0) - (box?.x ?? 0)), Math.round((after[n]?.y ?? 0) - (box?.y ?? 0))]);
    expect(moved).toEqual([[-120, 0], [0, -60], [-120, -60]]);
    await screenshot("hoja-con-grafica-movida");
    await page.evaluate(() => document.querySelector(".wb-scroller")?.scrollTo(0, 0));
    // What the chart draws changes with its cells.
    await goTo("B4");
    await page.keyboard.type("2");
    await page.keyboard.press("Enter");
    await chart.locator("text", { hasText: "200%" }).waitFor();
    const { bytes } = await saved(byButton);
    expect(xmlProblems(bytes)).toEqual([]);
    const parts = partsOf(bytes);
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(["xl/charts/chart1.xml", "xl/drawings/drawing1.xml", "xl/tables/table1.xml"]));
    const xml = new TextDecoder().decode(parts["xl/charts/chart1.xml"]);
    expect([xml.includes("<c:v>2</c:v>"), xml.includes("Avance!$B$4:$B$15") || xml.includes("'Avance'!$B$4:$B$15"), xml.includes("Avance por mes")]).toEqual([true, true, true]);
    // Opened again the sheet is an ordinary one of the user's: its chart stays in the file, where it is not read.
    await open(bytes, "prueba.xlsx");
    expect((await saved(byButton)).bytes).toEqual(bytes);
  });

  test("shows the note of a cell by the pointer and by the keyboard, and puts it away", async () => {
    await open(NOTED_BOOK, "notas.xlsx");
    const note = page.getByRole("tooltip");
    await page.locator("#celda-B1").hover();
    await note.waitFor();
    expect(await note.textContent()).toBe("En pesos");
    await page.locator("#celda-C3").hover();
    await note.waitFor({ state: "hidden" });
    await goTo("B1");
    await note.waitFor();
    expect(await page.locator("#celda-B1").getAttribute("aria-describedby")).toBe(await note.getAttribute("id"));
    await screenshot("nota");
    await page.locator("[role=grid]").focus();
    await page.keyboard.press("Escape");
    await note.waitFor({ state: "hidden" });
  });

  test("says what a copy does not carry", async () => {
    await open(SMALL_BOOK, "prueba.xlsx");
    await page.locator("#celda-A2").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Ocultar fila" }).click();
    const { bytes } = await saved(byButton);
    expect(bytes).toEqual(SMALL_BOOK);
    await page.locator(".wb-notice", { hasText: "sin los cambios de filas ocultas" }).waitFor();
  });
});

/** Runs in the pane's frame: a sheet put there by Microsoft's client, as the pane puts its own. */
async function insertTally(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Avance");
    sheet.getRange("A1").values = [["Avance del programa"]];
    sheet.getRange("A3:B3").values = [["Mes", "Avance"]];
    sheet.getRange("A4:B15").values = Array.from({ length: 12 }, (_, n) => [`Mes ${String(n + 1)}`, (n + 1) / 12]);
    sheet.getRange("B4:B15").numberFormat = Array.from({ length: 12 }, () => ["0%"]);
    const table = sheet.tables.add("A3:B15", true);
    table.name = "Avance_meses";
    sheet.freezePanes.freezeAt(sheet.getRange("A1:A3"));
    sheet.showGridlines = false;
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A3:B15"), "Columns");
    chart.name = "Por mes";
    chart.title.text = "Avance por mes";
    chart.axes.valueAxis.numberFormat = "0%";
    chart.setPosition("D4", "J20");
    await context.sync();
  });
}

async function paneFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (!frame) throw new Error("the pane has no frame");
  await frame.waitForLoadState();
  return frame;
}
