import { parseArea, type Area } from "../../src/core/sheet/address";
import { fullAddress } from "./a1";
import { alreadyExists, HostError, invalidArgument } from "./errors";
import type { Book, BookTable, Sheet } from "./model";
import { defineObject, flagOf, HostObject, textOf } from "./object";
import type { HostServices } from "./object";
import { areaArgument, RangeSubject } from "./range-subject";

interface TableSubject {
  readonly sheet: Sheet;
  readonly table: BookTable;
}

interface ColumnSubject extends TableSubject {
  readonly index: number;
}

/** Tables of the workbook (`sheet` null) or of one sheet. */
interface TablesSubject {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

function bodyOf({ table }: TableSubject): Area {
  return { ...table.area, top: table.area.top + (table.showHeaders ? 1 : 0), bottom: table.area.bottom - (table.showTotals ? 1 : 0) };
}

function headerOf({ table }: TableSubject): Area {
  if (!table.showHeaders) throw new HostError("InvalidOperation", "The table has no header row.", 400);
  return { ...table.area, bottom: table.area.top };
}

const rangeOf = (sheet: Sheet, area: Area, host: HostServices): HostObject => host.objects.range(new RangeSubject(sheet, area));
const columnArea = (area: Area, { table, index }: ColumnSubject): Area => ({ ...area, left: table.area.left + index, right: table.area.left + index });

const column = defineObject<ColumnSubject>("TableColumn", {
  id: ({ index }) => ({ Id: index + 1 }),
  scalars: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: { get: ({ sheet, table, index }) => String(sheet.value(table.area.top, table.area.left + index)) },
    Values: { get: (subject, host) => {
      const area = columnArea(subject.table.area, subject);
      host.counters.cellsRead += area.bottom - area.top + 1;
      return subject.sheet.values(area);
    } },
  },
  methods: {
    GetRange: (subject, _args, host) => rangeOf(subject.sheet, columnArea(subject.table.area, subject), host),
    GetHeaderRowRange: (subject, _args, host) => rangeOf(subject.sheet, columnArea(headerOf(subject), subject), host),
    GetDataBodyRange: (subject, _args, host) => rangeOf(subject.sheet, columnArea(bodyOf(subject), subject), host),
  },
});

const indexes = ({ table }: TableSubject): readonly number[] => Array.from({ length: table.area.right - table.area.left + 1 }, (_, i) => i);

const columns = defineObject<TableSubject>("TableColumnCollection", {
  scalars: { Count: { get: (subject) => indexes(subject).length } },
  items: (subject) => indexes(subject).map((index) => column({ ...subject, index })),
  find: (subject, key) => {
    const { sheet, table } = subject;
    const index = indexes(subject).find((i) => i + 1 === key || String(sheet.value(table.area.top, table.area.left + i)).toLowerCase() === String(key).toLowerCase());
    return index === undefined ? null : column({ ...subject, index });
  },
});

const rows = defineObject<TableSubject>("TableRowCollection", {
  scalars: { Count: { get: (subject) => bodyOf(subject).bottom - bodyOf(subject).top + 1 } },
});

const table = defineObject<TableSubject>("Table", {
  id: (subject) => ({ Id: subject.table.id }),
  eventTarget: (subject) => subject.table.id,
  scalars: {
    Id: { get: (subject) => subject.table.id },
    Name: { get: (subject) => subject.table.name, set: (subject, value) => { renameTable(subject, textOf(value)); } },
    ShowHeaders: { get: (subject) => subject.table.showHeaders, set: (subject, value) => { subject.table.showHeaders = flagOf(value); tell(subject); } },
    ShowTotals: { get: (subject) => subject.table.showTotals },
    Style: { get: (subject) => subject.table.style, set: (subject, value) => { subject.table.style = styleOf(value); tell(subject); } },
    ShowFilterButton: { get: (subject) => subject.table.showFilterButton, set: (subject, value) => { subject.table.showFilterButton = flagOf(value); tell(subject); } },
    ShowBandedRows: { get: (subject) => subject.table.showBandedRows, set: (subject, value) => { subject.table.showBandedRows = flagOf(value); tell(subject); } },
  },
  links: { Columns: columns, Rows: rows, Worksheet: (subject, host) => host.objects.worksheet(subject.sheet) },
  methods: {
    GetRange: (subject, _args, host) => rangeOf(subject.sheet, subject.table.area, host),
    GetHeaderRowRange: (subject, _args, host) => rangeOf(subject.sheet, headerOf(subject), host),
    GetDataBodyRange: (subject, _args, host) => rangeOf(subject.sheet, bodyOf(subject), host),
    Resize: (subject, [range]) => {
      subject.table.area = areaArgument(subject.sheet, range);
      tell(subject);
    },
    ConvertToRange: (subject, _args, host) => {
      dropTable(subject);
      return rangeOf(subject.sheet, subject.table.area, host);
    },
    // Deleting a table deletes its cells too; those below move up.
    Delete: (subject) => {
      dropTable(subject);
      subject.sheet.delete(subject.table.area, "rows");
    },
  },
});

const STYLE = /^TableStyle(?:Light(?:1\d|2[01]|[1-9])|Medium(?:1\d|2[0-8]|[1-9])|Dark(?:1[01]|[1-9]))$/;

/** No workbook here has table styles of its own. */
function styleOf(value: unknown): string {
  const style = textOf(value);
  if (!STYLE.test(style)) throw invalidArgument();
  return style;
}

function tell({ sheet }: TableSubject): void {
  sheet.book.tell({ kind: "tables", sheet });
}

function dropTable(subject: TableSubject): void {
  subject.sheet.refuseIfProtected(subject.table.area);
  subject.sheet.tables = subject.sheet.tables.filter((other) => other !== subject.table);
  tell(subject);
}

function renameTable(subject: TableSubject, name: string): void {
  if (!/^[A-Za-z_\\\u00C0-\u024F][\w.\u00C0-\u024F]*$/.test(name)) throw invalidArgument();
  if (parseArea(name)) throw invalidArgument();
  if (subject.sheet.book.isNameTaken(name, subject.table)) throw alreadyExists();
  subject.table.name = name;
  tell(subject);
}

function tablesOf({ book, sheet }: TablesSubject): readonly TableSubject[] {
  return (sheet ? [sheet] : book.sheets).flatMap((each) => each.tables.map((one) => ({ sheet: each, table: one })));
}

export const tables: (subject: TablesSubject) => HostObject = defineObject<TablesSubject>("TableCollection", {
  eventTarget: () => "Workbook",
  scalars: { Count: { get: (subject) => tablesOf(subject).length } },
  items: (subject) => tablesOf(subject).map(table),
  find: (subject, key) => {
    const found = tablesOf(subject).find(({ table: one }) => one.id === String(key) || one.name.toLowerCase() === String(key).toLowerCase());
    return found ? table(found) : null;
  },
  methods: {
    Add: ({ book, sheet }, [address, hasHeaders]) => {
      const at = sheet ?? book.sheet(sheetNamed(address) ?? book.activeSheet.name);
      return table({ sheet: at, table: at.addTable(areaArgument(at, address), hasHeaders === true) });
    },
  },
});

/** The sheet that a table's address names, or null. */
function sheetNamed(argument: unknown): string | null {
  const address = argument instanceof HostObject && argument.subject instanceof RangeSubject ? fullAddress(argument.subject.sheet, argument.subject.area) : argument;
  if (typeof address !== "string" || !address.includes("!")) return null;
  return address.slice(0, address.lastIndexOf("!")).replace(/^'(.*)'$/, "$1").replaceAll("''", "'");
}

