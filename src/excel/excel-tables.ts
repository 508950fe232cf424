import type { ExcelTable } from "../core/sheet/excel-table";
import { WorkbookError } from "../workbook/port";
import type { ExcelSession } from "./session";
import { areaOf } from "./sheets";

/** The workbook's Excel tables that have a header: one request for their names, and one for where they are. */
export async function excelTables(session: ExcelSession): Promise<readonly ExcelTable[]> {
  const listed = await session.request((context) => {
    const tables = context.workbook.tables.load("items/id,items/name,items/showHeaders,items/worksheet/id");
    return () => tables.items.filter(({ showHeaders }) => showHeaders).map(({ id, name, worksheet }) => ({ id, name, sheetId: worksheet.id }));
  });
  if (listed.length === 0) return [];
  return session.request((context) => {
    const asked = listed.map((table) => ({ table, body: context.workbook.tables.getItem(table.id).getDataBodyRange().load("address") }));
    return () => asked.map(({ table: { name, sheetId }, body }): ExcelTable => {
      const area = areaOf(body);
      if (!area) throw new WorkbookError("unknown", `the table ${name} has no cells`);
      return { name, sheetId, area: { ...area, top: area.top - 1 } };
    });
  });
}
