import { resolveAddress, resolveAddresses, WHOLE_SHEET } from "./a1";
import { charts } from "./chart-objects";
import { accessDenied, invalidArgument, itemNotFound, notEmulated } from "./errors";
import type { Book, Sheet } from "./model";
import { names } from "./name-objects";
import { defineObject, flagOf, NULL_OBJECT, numberOf, textOf } from "./object";
import type { HostObject, HostServices } from "./object";
import { pageLayout } from "./page-objects";
import { overlap } from "./parts";
import type { Visibility } from "./parts";
import { AreasSubject, areaArgument, RangeSubject } from "./range-subject";
import { tables } from "./table-objects";

/** The events' target when they are registered on a collection. */
export const WORKBOOK_TARGET = "Workbook";

const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

function visibilityOf(value: unknown): Visibility {
  if (value === "Visible" || value === "Hidden" || value === "VeryHidden") return value;
  throw invalidArgument();
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

const protection = defineObject<Sheet>("WorksheetProtection", {
  scalars: {
    Protected: { get: (sheet) => sheet.protection !== null },
    Options: { get: (sheet) => sheet.protection?.options ?? null },
  },
  methods: {
    Protect: (sheet, [options, password]) => { sheet.book.protect(sheet, record(options), typeof password === "string" ? password : ""); },
    Unprotect: (sheet, [password]) => { sheet.book.unprotect(sheet, typeof password === "string" ? password : ""); },
  },
});

const freezePanes = defineObject<Sheet>("WorksheetFreezePanes", {
  methods: {
    FreezeRows: (sheet, [count]) => { sheet.frozen = { ...sheet.frozen, rows: numberOf(count ?? 1) }; },
    FreezeColumns: (sheet, [count]) => { sheet.frozen = { ...sheet.frozen, columns: numberOf(count ?? 1) }; },
    FreezeAt: (sheet, [range]) => {
      const area = areaArgument(sheet, range);
      sheet.frozen = { rows: area.bottom + 1, columns: area.right + 1 };
    },
    Unfreeze: (sheet) => { sheet.frozen = { rows: 0, columns: 0 }; },
    GetLocationOrNullObject: (sheet, _args, host) => {
      const { rows, columns } = sheet.frozen;
      if (rows === 0 && columns === 0) return NULL_OBJECT;
      return host.objects.range(new RangeSubject(sheet, { ...WHOLE_SHEET, ...(rows > 0 && { bottom: rows - 1 }), ...(columns > 0 && { right: columns - 1 }) }));
    },
  },
});

/** Filters of this host have no criteria; rows are hidden by hand. */
const autoFilter = defineObject<Sheet>("AutoFilter", {
  scalars: { Enabled: { get: (sheet) => sheet.autoFilter !== null }, IsDataFiltered: { get: () => false }, Criteria: { get: () => [] } },
  methods: {
    GetRangeOrNullObject: (sheet, _args, host) => (sheet.autoFilter ? host.objects.range(new RangeSubject(sheet, sheet.autoFilter)) : NULL_OBJECT),
    Apply: (sheet, [range, column, criteria]) => {
      if ((column !== null && column !== undefined) || (criteria !== null && criteria !== undefined)) throw notEmulated("AutoFilter.Apply() with criteria");
      const area = areaArgument(sheet, range);
      sheet.refuseIfProtected(area, "allowAutoFilter");
      if (sheet.tables.some((table) => overlap(table.area, area))) throw invalidArgument("A filter can't overlap a table.");
      sheet.autoFilter = area;
      sheet.book.tell({ kind: "tables", sheet });
    },
    Remove: (sheet) => {
      if (sheet.protection) throw accessDenied();
      sheet.autoFilter = null;
      sheet.book.tell({ kind: "tables", sheet });
    },
  },
});

export const worksheet: (sheet: Sheet) => HostObject = defineObject<Sheet>("Worksheet", {
  id: (sheet) => ({ Id: sheet.id }),
  eventTarget: (sheet) => sheet.id,
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: { get: (sheet) => sheet.name, set: (sheet, value) => { sheet.book.renameSheet(sheet, textOf(value)); } },
    Position: { get: (sheet) => sheet.book.sheets.indexOf(sheet), set: (sheet, value) => { sheet.book.moveSheet(sheet, numberOf(value)); } },
    Gridlines: {
      get: (sheet) => sheet.gridlines,
      set: (sheet, value) => { sheet.gridlines = flagOf(value); sheet.book.tell({ kind: "page", sheet }); },
    },
    Visibility: { get: (sheet) => sheet.visibility, set: (sheet, value) => { sheet.book.setVisibility(sheet, visibilityOf(value)); } },
  },
  links: {
    Protection: protection,
    FreezePanes: freezePanes,
    AutoFilter: autoFilter,
    Charts: charts,
    PageLayout: pageLayout,
    Tables: (sheet) => tables({ book: sheet.book, sheet }),
    Names: (sheet) => names({ book: sheet.book, sheet }),
  },
  methods: {
    GetRange: (sheet, [address], host) => host.objects.range(new RangeSubject(sheet, address === null || address === undefined ? WHOLE_SHEET : resolveAddress(sheet, textOf(address)))),
    GetRanges: (sheet, [addresses], host) => host.objects.areas(new AreasSubject(sheet, addresses === null || addresses === undefined ? [WHOLE_SHEET] : resolveAddresses(sheet, textOf(addresses)))),
    GetRangeByIndexes: (sheet, [row, column, rows, columns], host) => {
      const [top, left] = [numberOf(row), numberOf(column)];
      return host.objects.range(new RangeSubject(sheet, { top, left, bottom: top + numberOf(rows) - 1, right: left + numberOf(columns) - 1 }));
    },
    GetCell: (sheet, [row, column], host) => {
      const [top, left] = [numberOf(row), numberOf(column)];
      return host.objects.range(new RangeSubject(sheet, { top, left, bottom: top, right: left }));
    },
    GetUsedRange: (sheet, [valuesOnly], host) => host.objects.range(new RangeSubject(sheet, sheet.used(valuesOnly === true) ?? A1)),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly], host) => {
      const used = sheet.used(valuesOnly === true);
      return used ? host.objects.range(new RangeSubject(sheet, used)) : NULL_OBJECT;
    },
    Activate: (sheet) => { sheet.book.activate(sheet); },
    Delete: (sheet) => { sheet.book.deleteSheet(sheet); },
    Calculate: () => undefined,
  },
});

const shown = (book: Book, visibleOnly: unknown): readonly Sheet[] => (visibleOnly === true ? book.sheets.filter((sheet) => sheet.visibility === "Visible") : book.sheets);

function sheetOrThrow(sheet: Sheet | undefined, host: HostServices): HostObject {
  if (!sheet) throw itemNotFound();
  return host.objects.worksheet(sheet);
}

const worksheets: (book: Book) => HostObject = defineObject<Book>("WorksheetCollection", {
  eventTarget: () => WORKBOOK_TARGET,
  items: (book) => book.sheets.map(worksheet),
  find: (book, key) => {
    const sheet = book.findSheet(textOf(key));
    return sheet && worksheet(sheet);
  },
  methods: {
    GetActiveWorksheet: (book) => worksheet(book.activeSheet),
    GetFirst: (book, [visibleOnly], host) => sheetOrThrow(shown(book, visibleOnly)[0], host),
    GetLast: (book, [visibleOnly], host) => sheetOrThrow(shown(book, visibleOnly).at(-1), host),
    GetCount: (book, [visibleOnly]) => shown(book, visibleOnly).length,
    Add: (book, [name]) => worksheet(book.addSheet(name === null || name === undefined ? undefined : textOf(name))),
  },
});

const settingObject = defineObject<string>("Setting", {
  id: (key) => ({ Key: key }),
  scalars: {
    Key: { get: (key) => key },
    Value: {
      get: (key, host) => { const stored: unknown = JSON.parse(host.settings.get(key) ?? "null"); return stored; },
      set: (key, value, host) => { host.settings.set(key, JSON.stringify(value)); },
    },
  },
  methods: { Delete: (key, _args, host) => { host.settings.delete(key); } },
});

const settings = defineObject<Book>("SettingCollection", {
  items: (_book, host) => [...host.settings.keys()].map(settingObject),
  find: (_book, key, host) => (host.settings.has(textOf(key)) ? settingObject(textOf(key)) : null),
  methods: {
    Add: (_book, [key, value], host) => {
      host.settings.set(textOf(key), JSON.stringify(value));
      return settingObject(textOf(key));
    },
  },
});

const workbookCreated = defineObject<Uint8Array>("WorkbookCreated", {
  id: () => ({ Id: "created" }),
  methods: { Open: (file, _args, host) => { host.openWorkbook(file); } },
});

const application = defineObject<Book>("Application", {
  scalars: {
    CalculationMode: {
      get: () => "Automatic",
      set: (_book, value) => { if (value !== "Automatic") throw invalidArgument("The stand-in calculates automatically only."); },
    },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  methods: { CreateWorkbook: (_book, [base64]) => workbookCreated(Uint8Array.from(atob(textOf(base64)), (character) => character.charCodeAt(0))), Calculate: () => undefined, SuspendApiCalculationUntilNextSync: () => undefined, SuspendScreenUpdatingUntilNextSync: () => undefined },
});

const workbookProtection = defineObject<Book>("WorkbookProtection", {
  scalars: { Protected: { get: (book) => book.structureProtected } },
  methods: {
    Protect: (book) => { book.structureProtected = true; book.tell({ kind: "names" }); },
    Unprotect: (book) => { book.structureProtected = false; book.tell({ kind: "names" }); },
  },
});

export const workbook: (book: Book) => HostObject = defineObject<Book>("Workbook", {
  eventTarget: () => WORKBOOK_TARGET,
  scalars: { Name: { get: (book) => book.name }, ReadOnly: { get: () => false } },
  links: {
    Worksheets: worksheets,
    Tables: (book) => tables({ book, sheet: null }),
    Names: (book) => names({ book, sheet: null }),
    Application: application,
    Protection: workbookProtection,
    Settings: settings,
  },
  methods: {
    GetSelectedRange: ({ activeSheet }, _args, host) => host.objects.range(new RangeSubject(activeSheet, activeSheet.selection)),
    GetActiveCell: ({ activeSheet }, _args, host) => {
      const { top, left } = activeSheet.selection;
      return host.objects.range(new RangeSubject(activeSheet, { top, left, bottom: top, right: left }));
    },
  },
});

