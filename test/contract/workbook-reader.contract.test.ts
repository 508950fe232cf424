import { gridFromRows } from "../../src/core/sheet/grid";
import { openXlsx } from "../../src/xlsx/workbook";
import type { WorkbookReader } from "../../src/workbook/port";
import { bookFromXlsx } from "../../workbench/page/book-from-xlsx";
import { openInExcel } from "../fixtures/excel-host";
import { buildXlsx, dateCell } from "../fixtures/xlsx-builder";
import type { BookSpec } from "../fixtures/xlsx-builder";

/** A workbook with what both sides must tell alike. */
const BOOK: BookSpec = {
  definedNames: [{ name: "Corte", formula: "ASM!$C$6" }],
  sheets: [
    {
      name: "ASM",
      rows: [
        [],
        [null, "Seguimiento a Aspectos Susceptibles de Mejora 2015-2016"],
        [null, "Dependencia:", "Secretaría de Economía"],
        [],
        [null, "No.", "Programa", "ASM", "Área", "Fecha de término", "% Avance", "Vigente"],
        [null, 1, "E005 Capacitación", "Actualizar el  diagnóstico ", "DGDIE", dateCell("2016-03-31"), { value: 0.5, style: { numberFormat: "0%" } }, true],
        [null, null, null, "Integrar la MIR\ncon la UR", "DGDIE\u00A0y DGPOP", "31/12/2016", { value: "#REF!", as: "error" }, false],
        [null, 2, "S016 Fondo", "«Ñandú» & <otros>", null, dateCell("1999-12-31"), { value: 42_461, style: { numberFormat: "#,##0.00" } }],
        [null, 3, "007", "", "'cita", { value: 0.75, style: { numberFormat: "[h]:mm" } }, { value: 3, formula: "B9*1" }],
        [],
      ],
      merges: ["B2:H2", "B6:B7", "C6:C7"],
      hiddenRows: [7],
    },
    { name: "Vacía", rows: [] },
    { name: "Catálogo", rows: [["Clave"], ["E005"]], state: "hidden" },
    { name: "Fechas sueltas", rows: [[null, null], [null, { value: 12, style: { numberFormat: "dddd, d \"de\" mmmm \"de\" yyyy" } }, { value: 5, style: { numberFormat: "[Red]0.0E+00" } }]] },
  ],
};

async function both(spec: BookSpec): Promise<{ readonly file: WorkbookReader; readonly excel: WorkbookReader }> {
  const file = await openXlsx(buildXlsx(spec), "libro.xlsx");
  return { file, excel: (await openInExcel(await bookFromXlsx(file), { excelApi: "1.13" })).port };
}

test("a workbook's sheets are the same from its file and from Excel", async () => {
  const { file, excel } = await both(BOOK);
  const told = async (reader: WorkbookReader): Promise<unknown> => (await reader.sheets()).map(({ name, visible, protected: locked }) => ({ name, visible, locked }));
  expect(await told(excel)).toEqual(await told(file));
  expect(excel.name).toBe(file.name);
});

test.each(BOOK.sheets.map((sheet) => sheet.name))("the sheet %s is the same grid from its file and from Excel", async (name) => {
  const { file, excel } = await both(BOOK);
  const [fromFile, fromExcel] = await Promise.all([file, excel].map(async (reader) => {
    const sheet = (await reader.sheets()).find((info) => info.name === name);
    return reader.read(sheet?.id ?? "");
  }));
  expect(fromExcel).toEqual(fromFile);
  if (name === "Vacía") expect(fromExcel?.values).toEqual(gridFromRows([]).values);
});

test("both refuse a sheet that is not there in the same way", async () => {
  const { file, excel } = await both(BOOK);
  for (const reader of [file, excel]) await expect(reader.read("no existe")).rejects.toMatchObject({ kind: "sheetMissing" });
});

test("both stop when the reading is cancelled", async () => {
  const { file, excel } = await both(BOOK);
  for (const reader of [file, excel]) {
    const [sheet] = await reader.sheets();
    await expect(reader.read(sheet?.id ?? "", { signal: AbortSignal.abort() })).rejects.toMatchObject({ kind: "cancelled" });
  }
});
