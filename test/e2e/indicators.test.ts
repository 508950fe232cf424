import { describeInBrowser } from "./browser";
import { LARGE, LOOKS, PaneDriver } from "./pane-driver";

const CLEAN = "foafi-2002.xlsx";

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
