import path from "node:path";
import { cellAddress } from "../../src/core/sheet/address";
import { describeInBrowser } from "./browser";
import { IMAGES, LARGE, LOOKS, PaneDriver } from "./pane-driver";

const CLEAN = "foafi-2002.xlsx";
const FAULTY = "foafi-2002-con-faltas.xlsx";

describeInBrowser("the indicators in the pane", (executable) => {
  const driver = new PaneDriver(executable);
  const { open, button, fingerprint, type } = driver;

  const item = (id: string) => driver.pane.getByRole("list", { name: "Indicadores" }).getByRole("button", { name: new RegExp(`^${id} `) });
  const heading = (name: string | RegExp) => driver.pane.getByRole("heading", { name, exact: typeof name === "string" });
  const openIndicators = async () => {
    await button("Indicadores").click();
    await heading("Indicadores").waitFor();
    await item("IC-XII").waitFor();
  };
  const openIndicator = async (id: string) => {
    await item(id).click();
    await heading("Serie del año").waitFor();
  };

  test("an analyst reads a figure, opens its rows, goes to one left out, edits it and sees the figure change", async () => {
    await open(CLEAN);
    const before = await fingerprint();
    await openIndicators();
    expect(await item("IC-IV").innerText()).toMatch(/94\.74 %[\s\S]*18 \/ 19/);
    expect(await driver.pane.getByRole("list", { name: "Indicadores" }).getByRole("listitem").count()).toBe(14);
    await openIndicator("IC-IV");
    expect(await fingerprint()).toBe(before);

    await driver.pane.getByText(/^Fuera, con estatus rechazado: 1/).click();
    const row = driver.pane.locator("details[open]").getByRole("button");
    const cell = /^«Créditos» ([A-Z]+)(\d+)$/.exec(await driver.pane.locator("details[open] li span").innerText());
    await row.click();
    await driver.page.waitForFunction(() => window.workbench.book.activeSheet.name === "Créditos");
    expect(await driver.selection()).toBe(`celda-${cell?.[1] ?? ""}${cell?.[2] ?? ""}`);
    await button(/^Volver a .*A1$/).waitFor();

    // Granted after all: 19 of 19.
    const number = cell?.[2] ?? "";
    await grant(number);
    await driver.pane.getByText("100.00 %", { exact: true }).first().waitFor();
    await driver.pane.getByText("Avales concedidos: 19").waitFor();

    await button("Volver a los indicadores").click();
    expect(await item("IC-IV").innerText()).toMatch(/100\.00 %[\s\S]*19 \/ 19/);
  });

  /** Makes the credit of a row a granted one, as its columns ask. */
  async function grant(row: string): Promise<void> {
    const heads = await driver.page.evaluate(() => Array.from({ length: 20 }, (_, column) => String(window.workbench.book.sheet("Créditos").value(0, column))));
    const address = (head: string) => `Créditos!${String.fromCharCode(65 + heads.findIndex((each) => each.startsWith(head)))}${row}`;
    await type(address("Estatus"), "vigente");
    await type(address("Aval concedido"), "100000");
    await type(address("Fecha de concesión del aval"), "01/08/2002");
  }

  const status = (text: RegExp) => driver.pane.getByRole("status").filter({ hasText: text }).waitFor();
  const sheetNames = () => driver.page.evaluate(() => window.workbench.book.sheets.map(({ name }) => name));
  /** The address of the first cell under a header, and what it holds. */
  const under = async (sheetName: string, header: string) => {
    const { column, value } = await driver.page.evaluate(([name, text]) => {
      const sheet = window.workbench.book.sheet(name ?? "");
      const at = Array.from({ length: 60 }, (_, each) => each).find((each) => sheet.value(0, each) === text) ?? -1;
      return { column: at, value: String(sheet.value(1, at)) };
    }, [sheetName, header]);
    return { address: `${sheetName}!${cellAddress(1, column)}`, value };
  };
  const insertedValue = (id: string, column: number) =>
    driver.page.evaluate(([wanted, at]) => {
      const sheet = window.workbench.book.sheet("Indicadores");
      for (let row = 0; row < 60; row++) if (sheet.value(row, 0) === wanted) return sheet.value(row, at);
      return null;
    }, [id, column] as const);

  test("an analyst inserts the figures with charts, sees them follow an edit, compares them, puts them up to date and takes them away", async () => {
    await open(CLEAN);
    await openIndicators();
    const [before, names] = [await fingerprint(), await sheetNames()];
    await button("Insertar en el libro").click();
    await driver.pane.getByText(/Excel no puede deshacerlo con Ctrl\+Z/).waitFor();
    expect(await fingerprint()).toBe(before);
    await driver.pane.getByRole("radio", { name: /^Todas/ }).check();
    await button("Insertar").click();
    await status(/^Se insertó la hoja «Indicadores»: \d+ cifras\. Excel calcula lo mismo que Cotejo en las \d+ cifras\./);
    await driver.pane.waitForFunction(() => document.activeElement?.textContent === "Insertar otra hoja");
    expect(await sheetNames()).toEqual([...names, "Indicadores"]);
    await pictured("Indicadores!L70", "indicadores-en-el-libro.png");

    const first = await insertedValue("IC-I", 4);
    const { address, value } = await under("Proyectos", "Estatus");
    await type(address, "cancelado");
    await driver.page.waitForFunction((was) => {
      const sheet = window.workbench.book.sheet("Indicadores");
      for (let row = 0; row < 60; row++) if (sheet.value(row, 0) === "IC-I") return sheet.value(row, 4) !== was;
      return false;
    }, first);
    await driver.pane.getByText("El libro cambió desde esta comprobación.").waitFor();
    await button("Comprobar la hoja Indicadores").click();
    await status(/^Excel calcula lo mismo que Cotejo en las \d+ cifras\./);

    await type("Indicadores!E9", "77");
    await driver.pane.getByText("Cambió desde que se insertó.").waitFor();
    await button("Comprobar la hoja Indicadores").click();
    await status(/Hay (una|2) que mirar/);
    await button("Ir a la celda E9").click();
    await driver.page.waitForFunction(() => document.querySelector("[role=grid]")?.getAttribute("aria-activedescendant") === "celda-E9");
    await button("Actualizar la hoja Indicadores").click();
    await driver.pane.getByText(/lo escrito en ella se pierde/).waitFor();
    expect(await insertedValue("IR-I", 4)).toBe(77);
    await button("Actualizar de todos modos").click();
    await status(/^Se actualizó la hoja «Indicadores»: .* Excel calcula lo mismo/);
    expect(await sheetNames()).toEqual([...names, "Indicadores"]);

    await button("Quitar la hoja Indicadores").click();
    await status(/^Se quitó la hoja «Indicadores»/);
    await button("Insertar en el libro").waitFor();
    await type(address, value);
    expect([await sheetNames(), await fingerprint()]).toEqual([names, before]);
  });

  test("a name that somebody else's sheet has is told, and another is taken", async () => {
    await open(CLEAN);
    await openIndicators();
    await button("Insertar en el libro").click();
    const name = driver.pane.getByRole("textbox", { name: "Nombre de la hoja" });
    await name.fill("Proyectos");
    await button("Insertar").click();
    await driver.pane.getByText(/una hoja «Proyectos» que no hizo Cotejo/).waitFor();
    await name.fill("a/b");
    await button("Insertar").click();
    await driver.pane.getByText(/Excel no admite en el nombre/).waitFor();
    await driver.pane.getByRole("radio", { name: "Elegir" }).check();
    await driver.pane.getByRole("checkbox", { name: "IC-I por línea de apoyo" }).check();
    expect(await driver.lookOver((size) => (size === LARGE ? "indicadores-insertar.png" : null))).toEqual([]);
    await name.fill("Corte");
    await button("Insertar").click();
    await status(/^Se insertó la hoja «Corte»/);
  });

  test("a problem opened from an indicator leads back to it", async () => {
    await open(FAULTY);
    await openIndicators();
    await openIndicator("IC-I");
    await driver.pane.getByRole("region").or(driver.pane.locator("section")).filter({ has: heading("Hallazgos detrás de la cifra") }).last().getByRole("button").first().click();
    await button("Volver a IC-I").click();
    await heading(/^IC-I /).waitFor();
    expect(await driver.pane.getByRole("heading", { level: 1 }).innerText()).toMatch(/^IC-I /);
  });

  /** A picture of the workbook at a cell, beside the pane. */
  async function pictured(address: string, name: string): Promise<void> {
    await driver.page.getByLabel("Cuadro de nombres").fill(address);
    await driver.page.keyboard.press("Enter");
    await driver.page.waitForTimeout(400);
    await driver.page.screenshot({ path: path.join(IMAGES, name) });
  }

  test("another cut date changes the figures and nothing else", async () => {
    await open(CLEAN);
    await openIndicators();
    await button("Cambiar el corte").click();
    await driver.pane.getByRole("textbox", { name: "Fecha de corte" }).fill("31/01/2002");
    await button("Calcular a esa fecha").click();
    await driver.pane.getByText("Corte al 31/01/2002, elegido aquí").waitFor();
    await driver.pane.getByText(/Ninguna fila de Créditos/).first().waitFor();
    expect(await item("IC-IV").innerText()).toContain("Sin valor");
  });

  test("an ASM sheet has no indicators of the FOAFI but is told in numbers, each with its rows", async () => {
    await open();
    const before = await fingerprint();
    await button("Indicadores").click();
    await heading("El libro no tiene registros del FOAFI").waitFor();
    await button(/^Seguimiento a ASM/).click();
    await heading(/^ASM de /).waitFor();
    await driver.pane.getByText(/^acciones: \d+/).click();
    await driver.pane.locator("details[open]").getByRole("button").first().click();
    await button(/^Volver a .*A1$/).waitFor();
    expect(await driver.lookOver(() => null)).toEqual([]);
    expect(await fingerprint()).toBe(before);
  });

  test.each(LOOKS.filter(({ look }) => look !== "oscuro"))("looks right and reads well in $look", async (look) => {
    await open(CLEAN, look.options);
    await driver.wear(look);
    await openIndicators();
    const pictureOf = (name: string) => (size: typeof LARGE) => (look.look === "claro" && size === LARGE ? name : null);
    expect(await driver.lookOver(pictureOf("indicadores.png"))).toEqual([]);
    await openIndicator("IC-IV");
    expect(await driver.lookOver(pictureOf("indicador.png"))).toEqual([]);
  });
});
