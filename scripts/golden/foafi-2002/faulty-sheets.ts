import { templateBook } from "../../../src/app/template";
import type { Register } from "../../../src/core/registers/define";
import { foafiRegisters } from "../../../src/core/registers/foafi";
import { quejas } from "../../../src/core/registers/quejas";
import type { BookDraft, CellDraft, SheetDraft, StyleDraft } from "../../../src/workbook/draft";
import { cleanRows } from "./clean-rows";
import type { DraftRow, Fault } from "./fault";
import { LAYOUTS } from "./layouts";

/** The faulty sample: the clean rows with every fault planted, in sheets laid out as people keep them, not as the template has them. */
export function faultyDraft(faults: readonly Fault[]): BookDraft {
  const sheets = foafiRegisters.map((register): SheetDraft => {
    const plain = plainSheet(register, faults);
    return LAYOUTS[register.key]?.(plain) ?? plain;
  });
  return { title: "Registros del FOAFI 2002 con faltas", sheets: [...sheets, LATE_COMPLAINTS] };
}

/** A second sheet of complaints, begun when nobody found the first. */
const LATE_COMPLAINTS: SheetDraft = {
  name: "Quejas octubre",
  rows: [
    Object.values(quejas.columns).map(({ header }): CellDraft => header),
    ["Q-03", "07/10/2002", "áreas centrales", "S", "Efrén Castañeda Luna, pasaporte", "Dirección General de Promoción B", "14/10/2002"],
  ],
};

/** The clean rows of a register with the faults planted in it, under a plain header; the owner's columns stand at the end. */
export function plainSheet(register: Register, faults: readonly Fault[]): SheetDraft {
  const rows = plantedRows(register, faults);
  const own = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) => !(key in register.columns));
  const columns = [...Object.entries(register.columns).map(([key, { header }]) => ({ key, header })), ...own.map((key) => ({ key, header: key }))];
  const layout = TEMPLATE_COLUMNS.get(register.sheetName) ?? [];
  const looks = columns.map((_, place) => layout.find(({ first, last }) => first <= place && place <= last)?.style);
  return {
    name: register.sheetName,
    rows: [columns.map(({ header }): CellDraft => ({ value: header, style: HEADER_STYLE })), ...rows.map((row) => columns.map(({ key }, place) => styled(row[key] ?? null, looks[place])))],
    columns: layout,
  };
}

/** A cell with a value does not take its column's look. */
function styled(cell: CellDraft, style: StyleDraft | undefined): CellDraft {
  if (cell === null || cell === "" || style === undefined) return cell;
  return typeof cell === "object" ? { ...cell, style } : { value: cell, style };
}

export const HEADER_STYLE: StyleDraft = { bold: true, wrap: true };

/** Widths and formats are the template's. */
const TEMPLATE_COLUMNS = new Map(templateBook("foafi").sheets.map(({ name, columns }) => [name, columns]));

function plantedRows(register: Register, faults: readonly Fault[]): readonly DraftRow[] {
  const clean: Readonly<Record<string, readonly DraftRow[]>> = cleanRows;
  return faults.filter((fault) => fault.register === register.key).reduce<readonly DraftRow[]>((rows, { plant }) => plant(rows), clean[register.key] ?? []);
}
