import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { describeInBrowser } from "./browser";
import { LARGE, LOOKS, PaneDriver } from "./pane-driver";

const CLEAN = "foafi-2002.xlsx";
/** The sheet where what the user made of the agenda is kept. */
const STORE = "Cotejo";

describeInBrowser("the session's packet in the pane", (executable) => {
  const driver = new PaneDriver(executable);
  const { open, button, fingerprint } = driver;

  const main = () => driver.pane.locator("main");
  const heading = (name: string | RegExp) => driver.pane.getByRole("heading", { name, exact: typeof name === "string" });
  const tab = (name: string) => driver.pane.getByRole("tab", { name, exact: true });
  const status = (text: RegExp) => driver.pane.getByRole("status").filter({ hasText: text }).first().waitFor();
  const sheetNames = () => driver.page.evaluate(() => window.workbench.book.sheets.map(({ name }) => name));
  const points = () => driver.pane.getByRole("region", { name: "Orden del día" }).locator("ol > li:has(button) > span:first-child").allInnerTexts();
  const openPacket = async () => {
    await button("Carpeta de sesión").click();
    await heading("Lista de verificación").waitFor();
  };
  /** Types the five votes of an earlier project again, for another project and session; gives the row of the first. */
  const vote = async (session: string, project: string, choices: readonly string[]) => {
    const { at, rows } = await driver.page.evaluate(
      ([number, folio, votes]) => {
        const sheet = window.workbench.book.sheet("Votos");
        const heads = Array.from({ length: 12 }, (_, column) => String(sheet.value(0, column))).filter((head) => head !== "");
        const column = (head: string) => heads.findIndex((each) => each.startsWith(head));
        const free = Array.from({ length: 500 }, (_, r) => r).find((r) => sheet.value(r, 0) === "") ?? -1;
        const rows = votes.map((choice, n) => heads.map((_, c) => (c === column("Sesión") ? number : c === column("Folio") ? folio : c === column("Voto") ? choice : String(sheet.value(n + 1, c)))));
        return { at: free + 1, rows };
      },
      [session, project, choices] as const,
    );
    await driver.paste(`Votos!A${String(at)}`, rows);
    return at;
  };
  /** Saves a document and gives its file's name, its bytes and its text. */
  const saved = async (which: string) => {
    const download = driver.page.waitForEvent("download");
    await button(which).click();
    const file = await download;
    await status(new RegExp(`Se guardó ${file.suggestedFilename()}`));
    const bytes = await readFile(await file.path());
    return { name: file.suggestedFilename(), bytes, text: strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()) };
  };
  /** Gives the grid its place beside the pane again, after the pane was looked over alone. */
  const narrowAgain = () => driver.page.evaluate(() => {
    for (const style of document.querySelectorAll("style")) if (style.textContent.includes("position: fixed !important; inset: 0 auto auto 0")) style.remove();
    document.querySelector("iframe")?.removeAttribute("style");
  });

  test("the secretary's whole way: from a pending project, by agenda, checklist, sheets and votes, to its acta, and the packet away", async () => {
    await open(CLEAN);
    const [before, names] = [await fingerprint(), await sheetNames()];
    await openPacket();
    // The session to come, a month after the last one: the project that waits for it comes first.
    const session = driver.pane.getByRole("combobox", { name: "Sesión" });
    expect(await session.inputValue()).toBe("nueva");
    expect((await points())[0]).toMatch(/^1\.(1)? Dictamen del proyecto P-009/);
    await button("Cambiar").click();
    await driver.pane.getByRole("textbox", { name: "Fecha" }).fill("hoy");
    await button("Preparar").click();
    await driver.pane.locator("[role=alert], .fui-Field__validationMessage").first().waitFor();
    await driver.pane.getByRole("textbox", { name: "Fecha" }).fill("20/11/2002");
    await driver.pane.getByRole("textbox", { name: "Quién convoca" }).fill("Director General de Promoción B");
    await button("Preparar").click();
    await driver.pane.getByText("20/11/2002 · convoca el Director General de Promoción B.").waitFor();
    expect(await fingerprint()).toBe(before);

    // Orders, adds and drops, by keyboard too.
    const count = (await points()).length;
    await driver.pane.getByRole("textbox", { name: "Otro asunto" }).fill("Calendario de sesiones 2003");
    await button("Agregar asunto").click();
    const up = button("Subir: Calendario de sesiones 2003");
    await up.waitFor();
    expect(await points()).toHaveLength(count + 1);
    await up.focus();
    for (let place = count; place > 1; place--) {
      await driver.page.keyboard.press("Enter");
      await status(new RegExp(`Calendario de sesiones 2003: lugar ${String(place)} de`));
    }
    await driver.page.keyboard.press("Enter");
    await status(/lugar 1 de/);
    expect((await points())[0]).toBe("1. Calendario de sesiones 2003");
    await button("Bajar: Calendario de sesiones 2003").click();
    await status(/lugar 2 de/);
    await button("Quitar: Estado del presupuesto del FOAFI").click();
    await button("Devolver: Estado del presupuesto del FOAFI").click();
    await button("Quitar: Estado del presupuesto del FOAFI").waitFor();

    // The checklist leads to the cell that lacks something.
    await button("Ir a Proyectos!Y10: Elegibilidad").click();
    await button("Volver a Instrucciones!A1").waitFor();
    expect(await driver.selection()).toBe("celda-Y10");
    await button("Volver a Instrucciones!A1").click();

    // The sheets.
    await tab("Carpeta").click();
    await button("Generar la carpeta").click();
    await status(/^Se escribieron \d+ hojas\.$/);
    const added = (await sheetNames()).slice(names.length).filter((name) => name !== STORE);
    expect(added[0]).toBe("S9 Carátula");
    expect(added).toContain("S9 Ficha P-009");
    expect((await sheetNames()).slice(0, names.length)).toEqual(names);
    expect(await driver.lines("al corriente").count()).toBe(added.length);
    expect(await driver.lookOver(({ height }) => (height === LARGE.height ? "carpeta-hojas.png" : null))).toEqual([]);
    await narrowAgain();

    // The session is held: it gets its row, and its votes tie.
    await driver.typeRow("Sesiones!A10", ["9", "20/11/2002", "Director General de Promoción B", "Subsecretario", "5"]);
    const first = await vote("9", "P-009", ["a favor", "en contra", "a favor", "en contra", "abstención"]);
    await driver.lines("el libro cambió desde que se escribió").first().waitFor();
    await session.locator("option:checked", { hasText: /^Sesión 9 · 20\/11\/2002 · con votos$/ }).waitFor({ state: "attached" });
    await tab("Después").click();
    await driver.pane.getByText("P-009 Empate por resolver.").waitFor();
    await driver.type(`Votos!H${String(first)}`, "S");
    await driver.pane.getByText("Decidió el voto de calidad de Jorge Alberto Rentería Campos.").waitFor();
    expect(await main().innerText()).toMatch(/P-009 Aprobado\.[\s\S]*2 a favor, 2 en contra, 1 abstención[\s\S]*Falta escribir el dictamen en la hoja Proyectos/);
    await tab("Carpeta").click();
    await button("Actualizar la carpeta").click();
    await status(/^Se escribieron/);
    expect(await driver.lines("el libro cambió").count()).toBe(0);

    // The acta: amounts in words, data that lead to their cells, and the document itself.
    await tab("Después").click();
    await button("Ver el acta").click();
    await heading("Acta de aprobación de proyectos").waitFor();
    expect(await main().innerText()).toContain("con el voto de calidad de quien presidió, con una aportación del FOAFI de $1,500,000.00 (UN MILLÓN QUINIENTOS MIL PESOS 00/100 M.N.)");
    await main().getByRole("button", { name: "$1,500,000.00", exact: true }).first().click();
    await driver.page.waitForFunction(() => document.querySelector("[role=grid]")?.getAttribute("aria-activedescendant") === "celda-P10");
    expect(await driver.page.evaluate(() => window.workbench.book.activeSheet.name)).toBe("Proyectos");
    const { name, text } = await saved("Guardar el acta (.docx)");
    expect(name).toBe("acta-sesion-9.docx");
    expect(text).toContain("UN MILLÓN QUINIENTOS MIL PESOS 00/100 M.N.");
    await driver.type("Proyectos!P10", "1600000");
    await button("Carpeta de sesión").first().click();
    await driver.pane.getByText("El libro cambió después de guardar acta-sesion-9.docx: guárdelo de nuevo.").waitFor();

    await tab("Carpeta").click();
    await button("Quitar carpeta").click();
    await status(/^Se quitaron/);
    expect(await sheetNames()).toEqual(names);
  });

  test("what keeps a packet from being made leaves its agenda at hand: without the project at fault there is one", async () => {
    await open(CLEAN);
    await openPacket();
    await driver.pane.getByRole("combobox", { name: "Sesión" }).selectOption("8");
    await driver.typeRow("Proyectos!K10", ["30/10/2002", "8"]);
    await driver.pane.getByText(/El proyecto P-009 se recibió el 30\/10\/2002, después de la sesión/).waitFor();
    await button(/^Quitar: Dictamen del proyecto P-009/).click();
    await heading("Lista de verificación").waitFor();
    await button(/^Devolver: Dictamen del proyecto P-009/).waitFor();
    expect(await main().innerText()).not.toContain("No puede armarse la carpeta todavía");
  });

  test("sheets of the packet are out of date when the workbook changes, are asked about when edited, and go without a trace", async () => {
    await open(CLEAN);
    const [before, names] = [await fingerprint(), await sheetNames()];
    await openPacket();
    // What is made of the agenda is stored with it, and goes with it.
    await driver.pane.getByRole("textbox", { name: "Otro asunto" }).fill("Asuntos generales");
    await button("Agregar asunto").click();
    await button("Quitar: Asuntos generales").waitFor();
    await tab("Carpeta").click();
    await button("Generar la carpeta").click();
    await status(/^Se escribieron \d+ hojas\.$/);
    expect(await sheetNames()).toContain(STORE);
    await button("Quitar carpeta").click();
    await status(/^Se quitaron \d+ hojas\. El libro queda como estaba\.$/);
    expect(await sheetNames()).toEqual(names);
    expect(await fingerprint()).toBe(before);

    await button("Generar la carpeta").click();
    await status(/^Se escribieron/);
    await vote("9", "P-009", ["a favor", "a favor", "en contra", "a favor", "en contra"]);
    await driver.lines("el libro cambió desde que se escribió").first().waitFor();
    await tab("Después").click();
    expect(await main().innerText()).toMatch(/P-009 Aprobado\.[\s\S]*3 a favor, 2 en contra/);
    await tab("Carpeta").click();
    await button("Actualizar la carpeta").click();
    await status(/^Se escribieron/);
    expect(await driver.lines("el libro cambió").count()).toBe(0);

    await driver.type("S9 Orden del día!A1", "Mi título");
    await button("Actualizar la carpeta").click();
    await driver.pane.getByText("Usted modificó «S9 Orden del día»").waitFor();
    await button("Dejarlas como están").click();
    await driver.lines("usted la modificó").waitFor();
    expect(await driver.page.evaluate(() => window.workbench.book.sheet("S9 Orden del día").value(0, 0))).toBe("Mi título");
    await button("Actualizar la carpeta").click();
    await button("Actualizar de todos modos").click();
    await status(/^Se escribieron/);
    expect(await driver.page.evaluate(() => window.workbench.book.sheet("S9 Orden del día").value(0, 0))).not.toBe("Mi título");
    await button("Quitar carpeta").click();
    await status(/^Se quitaron/);
    expect(await sheetNames()).toEqual(names);
  });

  test("votes typed in Votos give the result, the acta says it, and it is saved as a Word document that is the same twice", async () => {
    await open(CLEAN);
    await openPacket();
    await driver.pane.getByRole("combobox", { name: "Sesión" }).selectOption({ label: "Sesión 5 · 17/07/2002 · con votos" });
    await tab("Después").click();
    await heading("Resultado de la votación").waitFor();
    expect(await main().innerText()).toMatch(/Aprobado\.[\s\S]*a favor/);
    await button("Ver el acta").click();
    await heading(/ACTA|Acta/).first().waitFor();
    expect(await main().innerText()).toMatch(/PESOS \d\d\/100 M\.N\./);
    const datum = main().getByRole("button", { name: /\$[\d,]+\.\d\d/ }).first();
    await datum.click();
    await driver.page.waitForFunction(() => window.workbench.book.activeSheet.name !== "Instrucciones");
    const [first, second] = [await saved("Guardar el acta (.docx)"), await saved("Guardar el acta (.docx)")];
    expect([first.name, Buffer.compare(first.bytes, second.bytes)]).toEqual(["acta-sesion-5.docx", 0]);
  });

  test("a claim falls on entrepreneurs, counterparts and FOAFI in that order, before it is recorded", async () => {
    await open(CLEAN);
    const before = await fingerprint();
    await openPacket();
    await tab("Siniestro").click();
    await button("Calcular").click();
    await driver.pane.getByText("Escriba el folio del crédito").waitFor();
    await driver.pane.getByRole("textbox", { name: "Folio del crédito" }).fill("CR-02");
    await driver.pane.getByRole("textbox", { name: "Monto del siniestro" }).fill("doscientos");
    await button("Calcular").click();
    await driver.pane.getByText("Escriba el monto en pesos").waitFor();
    await driver.pane.getByRole("textbox", { name: "Monto del siniestro" }).fill("$50,000.00");
    await button("Calcular").click();
    await heading(/^Siniestro del crédito/).waitFor();
    expect(await main().locator("tbody tr").allInnerTexts()).toHaveLength(3);
    expect(await fingerprint()).toBe(before);
  });

  test.each(LOOKS)("axe finds nothing in the packet ($look)", async (look) => {
    await open(CLEAN, look.options);
    await driver.wear(look);
    await openPacket();
    expect(await driver.lookOver(({ height }) => (height === LARGE.height ? `carpeta-antes-${look.look}.png` : null))).toEqual([]);
    for (const part of ["Carpeta", "Después", "Siniestro"]) {
      await tab(part).click();
      expect(await driver.lookOver(() => null)).toEqual([]);
    }
  });
});

