import type { Locator } from "playwright-core";
import { foafiRow, foafiSheet, type RowChanges } from "../fixtures/foafi-sheets";
import { buildXlsx } from "../fixtures/xlsx-builder";
import { describeInBrowser } from "./browser";
import { LARGE, LOOKS, PaneDriver } from "./pane-driver";

const CLEAN = "foafi-2002.xlsx";
const FAULTY = "foafi-2002-con-faltas.xlsx";

const asTyped = (register: string, changes: RowChanges = {}): readonly string[] => foafiRow(register, changes).map(String);

/** A project of línea c up to its agreement, and what refers to it: the fewest rows that leave nothing to mend on 20/05/2002. */
const LINE = { linea: "c intermediarios no bancarios" };
const PROJECT = asTyped("proyectos", { ...LINE, nombre: "Crédito para los talleres de calzado de Jalisco", estatus: "en trámite", aport_organismo: "3000000", fecha_acta: "29/04/2002" });
const ORGANISMO = asTyped("organismos");
const OTHER_ORGANISMO = asTyped("organismos", { rfc: "UIS9108128M3", nombre: "Unión de Industriales de Jalisco, A.C.", tipo: "organismo empresarial" });
const PASTED = {
  Convenios: [asTyped("convenios", { participacion: "SE 1,000,000; Estado 500,000; organismo 300,000; empresarios 200,000." })],
  Beneficiarios: [asTyped("beneficiarios", { ...LINE, estado_solicitud: "solicitante", monto: "", fecha: "" })],
  Sesiones: [asTyped("sesiones")],
  Votos: [
    asTyped("votos"),
    asTyped("votos", { silla: "II", consejero: "Jorge Peña Díaz", cargo: "Director General de Promoción B" }),
    asTyped("votos", { silla: "III", consejero: "Laura Solís Vega", cargo: "Directora General de Capacitación e Innovación Tecnológica" }),
  ],
  Difusión: [
    asTyped("difusion", { id: "D-01", tipo: "reglas de operación", fecha: "20/03/2002", entidad: "", proyecto: "", mpymes: "" }),
    asTyped("difusion", { id: "D-02", fecha: "13/05/2002" }),
  ],
} as const;

/** Registers that know each other, where one project got a single vote, and a sheet whose headers nobody knows. */
const FEW_REGISTERS = buildXlsx({
  sheets: [
    ...["proyectos", "organismos", "convenios", "sesiones", "votos"].map((register) => foafiSheet(register)),
    {
      name: "Buzón",
      rows: [
        ["Clave", "Llegó el", "Vía", "¿En papel?", "Quién", "Turnado a", "Resuelto el"],
        ["Q-01", "01/08/2002", "delegación federal", "S", "Rosa Jiménez Prado, credencial de elector", "Promoción B", "09/08/2002"],
        ["Q-02", "31/02/2002", "teléfono", "N", "Anónimo", "", ""],
      ],
    },
  ],
});

/** Names as long as Excel and an office can make them, with nowhere to break. */
const LONG_FOLIO = "FOAFI/SE/SPYME/DGPB/2002/JALISCO/GUADALAJARA/CALZADO-Y-PIEL/0001";
const LONG_NAMES = buildXlsx({ sheets: [{ ...foafiSheet("proyectos", [{ folio: LONG_FOLIO, organismo: "NOREGISTRADO" }]), name: "Proyectos_aprobados_en_año_2002" }, foafiSheet("organismos"), foafiSheet("votos", [{ proyecto: LONG_FOLIO }])] });

describeInBrowser("the pane with the FOAFI's registers", (executable) => {
  const driver = new PaneDriver(executable);
  const { open, button, lines, verdict, selection, fingerprint, review, type, typeRow, paste } = driver;

  const heading = (name: string | RegExp): Locator => driver.pane.getByRole("heading", { name, exact: typeof name === "string" });
  const link = (name: string | RegExp): Locator => driver.pane.getByRole("button", { name, exact: typeof name === "string" }).or(driver.pane.getByRole("link", { name, exact: typeof name === "string" }));
  const search = async (text: string) => driver.pane.getByRole("searchbox").fill(text);
  const openCard = async (text: string) => {
    await search(text);
    await lines(text).getByRole("button").click();
    await heading("Por qué").waitFor();
  };
  const waitForCell = (id: string) => driver.page.waitForFunction((cell) => document.querySelector("[role=grid]")?.getAttribute("aria-activedescendant") === cell, id);
  const openProject = async (folio: string) => {
    await driver.pane.getByRole("tab", { name: "Por registro" }).click();
    await search(folio);
    await lines(`Ver todo sobre ${folio}`).getByRole("button").click();
    await heading(`Proyecto ${folio}`).waitFor();
  };
  const openCriteria = async () => {
    const summary = driver.pane.getByText(/^Criterios/);
    await summary.click();
    await driver.pane.getByRole("radiogroup", { name: "A-07 Quórum del Consejo" }).waitFor();
    // Not into view, which would move the page around the pane too.
    await summary.evaluate((element) => element.closest("main")?.scrollBy({ top: element.getBoundingClientRect().top - 60 }));
  };
  /** The book's cell, by sheet and 0-based row and column. */
  const value = (sheet: string, row: number, column: number) => driver.page.evaluate(([name, r, c]) => window.workbench.book.sheet(name).value(r, c), [sheet, row, column] as const);

  /** Asks for the template and waits for it to take the desk, with its own pane. */
  async function openTemplate(): Promise<void> {
    await button("Nueva plantilla").click();
    await heading("Nueva plantilla").waitFor();
    const before = await driver.page.evaluate(() => window.workbench.book.name);
    await button("Abrir en un libro nuevo").click();
    await driver.page.waitForFunction((name) => window.workbench.book.name !== name, before);
    await driver.page.waitForFunction(() => window.workbench.book.sheets.some(({ name }) => name === "Proyectos"));
    await driver.findPane();
    await button("Revisar este libro").waitFor();
  }

  test("a secretary fills a template row with mistakes and corrects it", async () => {
    await open();
    await openTemplate();
    for (const [sheet, rows] of Object.entries(PASTED)) await paste(`'${sheet}'!A2`, rows);
    await paste("Organismos!A2", [OTHER_ORGANISMO]);
    await typeRow("Proyectos!A2", PROJECT);
    const parameters = await driver.page.evaluate(() => Array.from({ length: 20 }, (_, row) => String(window.workbench.book.sheet("Parámetros").value(row, 0))));
    await type(`'Parámetros'!B${String(parameters.indexOf("Fecha de corte") + 1)}`, "20/05/2002");
    await type("Proyectos!A2", "P-001");

    const filled = await fingerprint();
    await review();
    expect(await verdict()).toMatch(/^4 errores por corregir; 1 nota; \d+ reglas no evaluadas/);
    expect(await fingerprint()).toBe(filled);
    await button(/con corte al 20\/05\/2002$/).waitFor();

    // The sum: a cell with a zero too many is proposed, and leads to itself.
    await openCard("Las aportaciones suman");
    const values = driver.pane.locator("dl");
    expect((await values.innerText()).split(/\n+/)).toEqual(["Encontrado", "$2,000,000.00", "Esperado", "$4,700,000.00", "Diferencia", "-$2,700,000.00"]);
    await heading("Qué lo explica").waitFor();
    await driver.pane.getByText("un cero de más").waitFor();
    await link("«Proyectos» S2").click();
    await waitForCell("celda-S2");
    await button("Volver a A3").click();
    await waitForCell("celda-A3");
    await type("Proyectos!S2", "300000");
    await heading(/^3 errores/).waitFor();

    // The acta: its other end is the session, in another sheet, and there is a way back.
    await openCard("es anterior a la sesión");
    await heading("Vea también").waitFor();
    await link(/^«Sesiones»/).click();
    await driver.page.waitForFunction(() => window.workbench.book.activeSheet.name === "Sesiones");
    await button("Volver a Proyectos!S3").click();
    await driver.page.waitForFunction(() => window.workbench.book.activeSheet.name === "Proyectos");
    await waitForCell("celda-S3");
    await type("Proyectos!O2", "10/05/2002");
    await heading(/^2 errores/).waitFor();

    // The organismo: registered in its sheet, it is no stranger in the other two.
    await search("APU640930KV9");
    await lines("no está en la hoja Organismos").nth(1).waitFor();
    await typeRow("Organismos!A3", ORGANISMO);
    await heading(/^Sin errores ni advertencias; 1 nota/).waitFor();
    await driver.pane.getByText("y nada que corregir").waitFor();
    expect(await value("Organismos", 2, 0)).toBe(ORGANISMO[0]);
  });

  test("the sheets are recognised and each has its verdict, which opens its findings", async () => {
    await open(FAULTY);
    const untouched = await fingerprint();
    const here = await selection();
    await review();
    expect(await fingerprint()).toBe(untouched);
    expect(await selection()).toBe(here);
    const [errors, warnings] = (await verdict()).match(/\d+/g)?.map(Number) ?? [];
    await button(/filas de 17 hojas/).click();
    await heading("Con qué se revisó").waitFor();
    const sheets = driver.pane.locator("section").filter({ has: heading("Hojas revisadas") }).getByRole("listitem");
    expect(await sheets.count()).toBe(17);
    const texts = await sheets.allInnerTexts();
    for (const [sheet, extent] of [["Proyectos", "11 filas,"], ["Organismos", "8 filas,"], ["Beneficiarios", "40 filas,"], ["Créditos", "26 filas, encabezado en la fila 5."], ["Siniestros", "1 fila,"]] as const) {
      expect(texts.find((text) => text.startsWith(`«${sheet}»`))).toContain(`\n${extent}`);
    }
    expect(texts.find((text) => text.startsWith("«Convenios»"))).toContain("Se reconoció como Convenios");
    const sum = (pattern: RegExp) => texts.reduce((total, text) => total + Number(pattern.exec(text)?.[1] ?? 0), 0);
    expect([sum(/(\d+) error/), sum(/(\d+) advertencia/)]).toEqual([errors, warnings]);

    // A sheet's verdict leads to its findings alone.
    const convenios = sheets.filter({ hasText: "«Convenios»" });
    const said = await convenios.getByRole("button").first().innerText();
    await convenios.getByRole("button").first().click();
    await driver.pane.getByRole("list", { name: "Hallazgos" }).waitFor();
    const toggle = await button(/^Errores \d+/).innerText();
    expect(said).toContain(`${toggle.replace(/\D+/g, "")} error`);
    const places = await driver.pane.getByRole("listitem").filter({ hasText: "«" }).allInnerTexts();
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter((text) => !text.includes("«Convenios»"))).toEqual([]);
    await driver.pane.getByLabel("Hoja", { exact: true }).selectOption({ index: 1 });
    await lines("«Proyectos»").first().waitFor();
    await button("Quitar los filtros").click();
    await lines("«Proyectos»").first().waitFor();
  });

  test("a project is seen whole across sheets, by keyboard alone", async () => {
    await open(FAULTY);
    const { page, pane } = driver;
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = () => pane.evaluate(() => document.activeElement?.textContent ?? "");
    const tabTo = async (text: RegExp) => {
      for (let n = 0; n < 60 && !text.test(await focused()); n += 1) await press("Tab");
      expect(await focused()).toMatch(text);
    };
    await button("Revisar este libro").focus();
    await press("Enter");
    await pane.getByRole("list", { name: "Hallazgos" }).waitFor();
    await tabTo(/^Por regla$/);
    await press("ArrowRight", "Enter");
    await lines("Ver todo sobre P-001").waitFor();
    await tabTo(/Proyecto P-001/);

    // The findings of the group stand in several sheets.
    await press("ArrowDown");
    expect(await focused()).toBe("Ver todo sobre P-001");
    await press("Enter");
    await heading("Proyecto P-001").waitFor();
    expect(await focused()).toBe("Proyecto P-001");
    await pane.getByText("Costo total:").waitFor();
    const sheets = await pane.getByRole("heading", { level: 2 }).allInnerTexts();
    expect(sheets[0]).toMatch(/^\d+ hallazgos$/);
    for (const sheet of [/^Proyectos: 1 fila$/, /^Beneficiarios: \d+ filas$/, /^Fondos: 1 fila$/, /^Ministraciones: \d+ filas?$/, /^Informes: \d+ filas$/, /^Votos: \d+ filas$/]) expect(sheets).toContainEqual(expect.stringMatching(sheet));

    // Its rows are jumps, wherever the sheet has the column that names them.
    await tabTo(/^F-01$/);
    await press("Enter");
    await page.waitForFunction(() => window.workbench.book.activeSheet.name === "Fondos");
    await waitForCell("celda-S2");
    await button("Volver a Proyectos!A1").waitFor();
    await press("Shift+Tab", "Shift+Tab");
    await tabTo(/^Volver a /);
    await press("Enter");
    await page.waitForFunction(() => window.workbench.book.activeSheet.name !== "Fondos");

    // Its findings are cards.
    await pane.getByRole("heading", { level: 1 }).focus();
    await tabTo(/envió el acta el 08\/05\/2002/);
    await press("Enter");
    await heading("Por qué").waitFor();
    await tabTo(/^Ver todo sobre P-001$/);
    await press("Enter");
    await heading("Proyecto P-001").waitFor();
  });

  test("a criterion chosen in Ajustes changes what is found, and is shown as the user's", async () => {
    await open(FEW_REGISTERS);
    await review();
    await lines("En la sesión «1» votaron menos de tres").waitFor();
    await button("Ajustes").click();
    await openCriteria();
    await driver.pane.getByRole("radiogroup", { name: "A-07 Quórum del Consejo" }).getByRole("radio", { name: "No hay quórum y no se dice nada." }).check();
    await driver.pane.getByText("Criterios (1 cambiado)").waitFor();
    await button("Aplicar y revisar").click();
    await driver.pane.getByRole("list", { name: "Hallazgos" }).waitFor();
    expect(await lines("En la sesión «1» votaron menos de tres").count()).toBe(0);
    await button(/filas de 5 hojas/).click();
    await driver.pane.getByText("Criterios: 1 cambiado").click();
    const chosen = driver.pane.getByRole("listitem").filter({ hasText: "A-07 Quórum del Consejo" });
    expect(await chosen.innerText()).toMatch(/No hay quórum y no se dice nada\.\s*elegido por usted/);
  });

  test("a sheet nobody recognises becomes a register by hand", async () => {
    await open(FEW_REGISTERS);
    const untouched = await fingerprint();
    await review();
    await button(/filas de 5 hojas/).click();
    const others = driver.pane.locator("section").filter({ has: heading("Hojas sin un registro reconocido") });
    await others.getByRole("button", { name: "Señalar columnas" }).click();
    await driver.pane.getByLabel("Qué registro es").selectOption("Quejas y denuncias");
    for (const [column, letters] of Object.entries({ Folio: "A", Fecha: "B", Canal: "C", "Por escrito": "D", "Identificación del denunciante": "E" })) {
      const field = driver.pane.getByLabel(new RegExp(`^${column}\\s*\\*?$`));
      await field.selectOption(await field.locator("option", { hasText: new RegExp(`^${letters} ·`) }).evaluate((option: HTMLOptionElement) => option.value));
    }
    await button("Revisar con estas columnas").click();
    await button(/filas de 6 hojas/).waitFor();
    await search("Q-02");
    await lines("31/02/2002").first().waitFor();
    expect(await fingerprint()).toBe(untouched);
    await button(/filas de 6 hojas/).click();
    await lines("«Buzón»").getByText("2 filas, encabezado en la fila 1, columnas señaladas a mano. Se reconoció como Quejas y denuncias.").waitFor();
  });

  /** The states that registers bring to the pane, with how each is reached. */
  const STATES: readonly { readonly name: string; readonly book: string | Uint8Array; readonly reach: () => Promise<void> }[] = [
    { name: "plantilla", book: CLEAN, reach: async () => { await button("Nueva plantilla").click(); await button("Abrir en un libro nuevo").waitFor(); } },
    { name: "resultado", book: FAULTY, reach: review },
    { name: "limpio", book: CLEAN, reach: review },
    { name: "por-registro", book: FAULTY, reach: async () => { await review(); await driver.pane.getByRole("tab", { name: "Por registro" }).click(); await lines("Ver todo sobre P-001").waitFor(); } },
    { name: "tarjeta", book: FAULTY, reach: async () => { await review(); await openCard("Las aportaciones suman $4,200,000.00"); } },
    { name: "proyecto", book: FAULTY, reach: async () => { await review(); await openProject("P-003"); } },
    { name: "nombres-largos", book: LONG_NAMES, reach: async () => { await review(); await openProject(LONG_FOLIO); } },
    { name: "lista-de-nombres-largos", book: LONG_NAMES, reach: async () => { await review(); await driver.pane.getByRole("tab", { name: "Por registro" }).click(); await lines(`Ver todo sobre ${LONG_FOLIO}`).waitFor(); } },
    { name: "hojas", book: FAULTY, reach: async () => { await review(); await button(/filas de 17 hojas/).click(); await heading("Hojas revisadas").waitFor(); } },
    { name: "criterios", book: CLEAN, reach: async () => { await button("Ajustes").click(); await openCriteria(); } },
  ];
  const PICTURED = new Set(["plantilla", "resultado", "tarjeta", "proyecto", "criterios"]);

  describe.each(LOOKS)("in $look", (worn) => {
    test.each(STATES)("$name has no accessibility fault and fits", async ({ name, book, reach }) => {
      await open(book, worn.options);
      await driver.wear(worn);
      await reach();
      expect(await driver.lookOver((size) => (worn.look === "claro" && size === LARGE && PICTURED.has(name) ? `registros-${name}.png` : null))).toEqual([]);
    });
  });
});
