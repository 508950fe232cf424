import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { partsOf } from "../../../test/fixtures/xlsx-package";
import { describeWith, LIBREOFFICE } from "../../../test/programs";
import { openXlsx } from "../workbook";
import type { BookDraft } from "./draft";
import { patchWorkbook } from "./patch-workbook";
import { writeWorkbook } from "./write-workbook";

const BOOK: BookDraft = {
  title: "Plantilla",
  sheets: [
    {
      name: "Datos",
      rows: [["Clave", "Monto", "Doble"], ["P-1", 10, { formula: "B2*2" }], ["=1+1", 2.5, { formula: "B3*2", style: { fill: "#FFF0B8" } }], [" ñ 🐎\n<&>", -3, { value: 42520, style: { numberFormat: "dd/mm/yyyy" } }]],
      columns: [{ first: 0, last: 0, width: 30 }],
      frozen: { rows: 1, columns: 0 },
      tables: [{ name: "Tabla_1", area: { top: 0, left: 0, bottom: 3, right: 2 }, look: "TableStyleLight9" }],
      validations: [{ areas: [{ top: 1, left: 1, bottom: 3, right: 1 }], rule: { kind: "listFrom", source: "Listas!$A$1:$A$2" }, prompt: { title: "Monto", text: "Elija uno" } }],
      notes: [{ row: 0, column: 1, text: "En pesos" }],
      conditionalFormats: [{ areas: [{ top: 1, left: 1, bottom: 3, right: 1 }], rule: { kind: "cellIs", operator: "lessThan", first: 0 }, style: { fill: "#FFD9D6" } }],
      links: [{ row: 1, column: 0, to: "Listas!A1" }],
      print: { landscape: true, fitToWidth: 1, footer: "&P de &N", repeatRows: { first: 0, last: 0 } },
    },
    { name: "Listas", rows: [[1], [2]], state: "hidden" },
  ],
  names: [{ name: "Lista", formula: "Listas!$A$1:$A$2" }],
};

describeWith(LIBREOFFICE, "LibreOffice opens what we write", (soffice) => {
  const folder = mkdtempSync(join(tmpdir(), "cotejo-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What LibreOffice writes of a workbook of ours. */
  function saveAgain(name: string, bytes: Uint8Array): Uint8Array {
    const file = join(folder, `${name}.xlsx`);
    writeFileSync(file, bytes);
    execFileSync(soffice, [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "theirs"), file], { timeout: 55_000, stdio: "ignore" });
    return new Uint8Array(readFileSync(join(folder, "theirs", `${name}.xlsx`)));
  }

  test("and saves it again with the same values, sheets, table, validation, note, format, link, names and calculated formulas", async () => {
    const bytes = saveAgain("ours", writeWorkbook(BOOK, { deflate: deflateRawSync }));
    const book = await openXlsx(bytes, "ours.xlsx");
    expect((await book.sheets()).map(({ name, visible }) => [name, visible])).toEqual([["Datos", true], ["Listas", false]]);
    expect((await book.read("1")).values).toEqual([["Clave", "Monto", "Doble"], ["P-1", 10, 20], ["=1+1", 2.5, 5], [" ñ 🐎\n<&>", -3, 42520]]);
    const layout = await book.layout("1");
    expect(layout.tables.map(({ name, columns }) => [name, columns])).toEqual([["Tabla_1", ["Clave", "Monto", "Doble"]]]);
    expect(layout.styleAt(2, 2)).toMatchObject({ fill: "#FFF0B8" });
    expect(book.definedNames.map(({ name }) => name)).toEqual(expect.arrayContaining(["Lista", "_xlnm.Print_Titles"]));
    const parts = Object.fromEntries(Object.entries(partsOf(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));
    expect(parts["xl/worksheets/sheet1.xml"]).toMatch(/<dataValidation [^>]*type="list"[^]*<formula1>Listas!\$A\$1:\$A\$2<\/formula1>/);
    expect(parts["xl/worksheets/sheet1.xml"]).toMatch(/prompt="Elija uno"/);
    expect(parts["xl/worksheets/sheet1.xml"]).toMatch(/<cfRule type="cellIs"[^>]*operator="lessThan"/);
    expect(parts["xl/worksheets/sheet1.xml"]).toMatch(/<hyperlink ref="A2"[^>]*location="#?Listas!A1"/);
    expect(parts["xl/worksheets/sheet1.xml"]).toMatch(/orientation="landscape"/);
    expect(Object.entries(parts).find(([name]) => name.includes("comments"))?.[1]).toContain("En pesos");
  });
  test("and what we patched: cells, looks, marks, a sheet with a table", async () => {
    const patched = await patchWorkbook(writeWorkbook(BOOK), [
      { kind: "setCells", sheet: "Datos", cells: [{ row: 1, column: 1, content: 100, style: { bold: true } }, { row: 3, column: 2, content: { formula: "SUM(B2:B4)" } }, { row: 6, column: 5, content: "fuera" }] },
      { kind: "addConditionalFormats", sheet: "Datos", formats: [{ areas: [{ top: 1, left: 0, bottom: 3, right: 0 }], rule: { kind: "expression", formula: 'N("cotejo:error")=0' }, style: { fill: "#FFD9D6" } }] },
      { kind: "insertSheet", sheet: { name: "Nueva", rows: [["a", "b"], [1, { formula: "Datos!B2" }]], tables: [{ name: "T_2", area: { top: 0, left: 0, bottom: 1, right: 1 }, look: "TableStyleLight1" }], notes: [{ row: 0, column: 0, text: "Otra nota" }] } },
    ], { deflate: deflateRawSync });
    const bytes = saveAgain("patched", patched);
    const book = await openXlsx(bytes, "patched.xlsx");
    const values = (await book.read("1")).values;
    expect([values[1]?.[1], values[1]?.[2], values[3]?.[2], values[6]?.[5]]).toEqual([100, 200, 99.5, "fuera"]);
    expect((await book.layout("1")).styleAt(1, 1)).toMatchObject({ bold: true });
    expect((await book.read("3")).values).toEqual([["a", "b"], [1, 100]]);
    expect((await book.layout("3")).tables.map(({ name }) => name)).toEqual(["T_2"]);
    expect(Object.values(partsOf(bytes)).some((part) => new TextDecoder().decode(part).includes("cotejo:error"))).toBe(true);
  });
});
