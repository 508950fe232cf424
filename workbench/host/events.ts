import type { Area } from "../../src/core/sheet/address";
import { localAddress } from "./a1";
import { valueType } from "./cell-access";
import { notEmulated } from "./errors";
import type { Book, BookChange, Sheet } from "./model";
import type { Actor } from "./parts";
import { overlap } from "./parts";
import { WORKBOOK_TARGET } from "./sheet-objects";
import type { EventEntry } from "./wire";

/** Event types of the wire, by the name in `_Register…`. */
const SHEET_EVENTS: Readonly<Record<string, number>> = {
  DataChangedEvent: 10, ActivatedEvent: 11, DeactivatedEvent: 12, AddedEvent: 13, SelectionChangedEvent: 14, DeletedEvent: 15,
  CalculatedEvent: 16, FormatChangedEvent: 18, RowSortedEvent: 19, ColumnSortedEvent: 20, RowHiddenChangedEvent: 22, ProtectionChangedEvent: 24,
  EventNameChanged: 25, EventVisibilityChanged: 26, EventMoved: 27,
};
const TABLE_EVENTS: Readonly<Record<string, number>> = { DataChangedEvent: 101, SelectionChangedEvent: 100, AddedEvent: 102, DeletedEvent: 103 };

const TYPE = { changed: 10, activated: 11, deactivated: 12, added: 13, selection: 14, deleted: 15, calculated: 16, format: 18, rowSorted: 19, rowHidden: 22, protection: 24, renamed: 25, visibility: 26, moved: 27, tableChanged: 101 };

/** An event before it is known who listens. Goes to the sheet's listeners and to the workbook's. */
interface Raised {
  readonly type: number;
  readonly target: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Who listens to what, and the events that a change of the book raises for them. */
export class Events {
  private readonly listening = new Map<string, number>();
  private activeSheetId: string;
  private known: ReadonlyMap<string, { readonly name: string; readonly position: number }>;
  private eventId = 0;

  constructor(private readonly book: Book) {
    this.activeSheetId = book.sheets.length > 0 ? book.activeSheet.id : "";
    this.known = snapshot(book);
  }

  /** `_RegisterDataChangedEvent` and its kin, on an object of this type with this target. Refuses events it does not raise. */
  register(objectType: string, eventName: string, target: string, on: boolean): void {
    const types = objectType.startsWith("Table") ? TABLE_EVENTS : SHEET_EVENTS;
    const type = types[eventName];
    if (type === undefined) throw notEmulated(`the event ${objectType}.${eventName}`);
    const key = `${String(type)}/${target}`;
    this.listening.set(key, Math.max(0, (this.listening.get(key) ?? 0) + (on ? 1 : -1)));
  }

  forgetAll(): void {
    this.listening.clear();
  }

  /** How many handlers the host believes are registered; a face that cleans up leaves none. */
  get registered(): number {
    return [...this.listening.values()].reduce((sum, count) => sum + count, 0);
  }

  /** The entries to send for a change: one for each registration that hears it. */
  entriesFor(change: BookChange): readonly EventEntry[] {
    const raised = this.raisedBy(change);
    this.known = snapshot(this.book);
    return raised.flatMap(({ type, target, details }) => {
      if ((this.listening.get(`${String(type)}/${target}`) ?? 0) === 0) return [];
      this.eventId += 1;
      return [[65536, type, target, JSON.stringify(details), this.eventId] as const];
    });
  }

  private raisedBy(change: BookChange): readonly Raised[] {
    const source = change.by === "coauthor" ? "Remote" : "Local";
    switch (change.kind) {
      case "cells": {
        const sorted = change.cause === "sorted" ? onSheet(TYPE.rowSorted, change.sheet, { address: localAddress(change.area), source, worksheetId: change.sheet.id }) : [];
        return [...sorted, ...cellsChanged(change, source)];
      }
      case "structure":
        return onSheet(TYPE.changed, change.sheet, {
          changeType: change.changeType, source, worksheetId: change.sheet.id, address: localAddress(change.area),
          triggerSource: triggerSource(change.by), shiftDirection: shiftDirection(change.changeType, change.axis),
        });
      case "format":
        return onSheet(TYPE.format, change.sheet, { address: localAddress(change.area), source, worksheetId: change.sheet.id, triggerSource: triggerSource(change.by) });
      case "hidden":
        return change.axis === "rows"
          ? onSheet(TYPE.rowHidden, change.sheet, { address: localAddress(change.area), changeType: change.hidden ? "Hidden" : "Unhidden", source, worksheetId: change.sheet.id })
          : [];
      case "selection":
        return change.by === "coauthor" ? [] : onSheet(TYPE.selection, change.sheet, { address: localAddress(change.area), worksheetId: change.sheet.id });
      case "activated": {
        const left = this.activeSheetId;
        this.activeSheetId = change.sheet.id;
        return [
          { type: TYPE.deactivated, target: left, details: { worksheetId: left } },
          { type: TYPE.deactivated, target: WORKBOOK_TARGET, details: { worksheetId: left } },
          ...onSheet(TYPE.activated, change.sheet, { worksheetId: change.sheet.id }),
        ];
      }
      case "sheetAdded":
        return [{ type: TYPE.added, target: WORKBOOK_TARGET, details: { source, worksheetId: change.sheet.id } }];
      case "sheetDeleted":
        return [{ type: TYPE.deleted, target: WORKBOOK_TARGET, details: { source, worksheetId: change.sheet.id } }];
      case "sheetRenamed":
        return onSheet(TYPE.renamed, change.sheet, { nameBefore: this.known.get(change.sheet.id)?.name ?? "", nameAfter: change.sheet.name, source, worksheetId: change.sheet.id });
      case "sheetMoved":
        return [{ type: TYPE.moved, target: WORKBOOK_TARGET, details: { positionBefore: this.known.get(change.sheet.id)?.position ?? 0, positionAfter: this.book.sheets.indexOf(change.sheet), source, worksheetId: change.sheet.id } }];
      case "visibility":
        return onSheet(TYPE.visibility, change.sheet, { visibilityAfter: change.sheet.visibility, source, worksheetId: change.sheet.id });
      case "protection":
        return onSheet(TYPE.protection, change.sheet, { isProtected: change.sheet.protection !== null, source, worksheetId: change.sheet.id });
      case "calculated":
        return onSheet(TYPE.calculated, change.sheet, { worksheetId: change.sheet.id });
      default:
        return [];
    }
  }
}

function onSheet(type: number, sheet: Sheet, details: Readonly<Record<string, unknown>>): readonly Raised[] {
  return [{ type, target: sheet.id, details }, { type, target: WORKBOOK_TARGET, details }];
}

function triggerSource(by: Actor): string {
  return by === "addin" ? "ThisLocalAddin" : "Unknown";
}

function shiftDirection(changeType: string, axis: "rows" | "columns"): string {
  if (changeType === "CellInserted") return axis === "rows" ? "ShiftCellDown" : "ShiftCellRight";
  if (changeType === "CellDeleted") return axis === "rows" ? "ShiftCellUp" : "ShiftCellLeft";
  return "None";
}

function cellsChanged(change: BookChange & { readonly kind: "cells" }, source: string): readonly Raised[] {
  const { sheet, area, before } = change;
  const single = area.top === area.bottom && area.left === area.right && change.cause === "edited";
  const after = sheet.value(area.top, area.left);
  const details = {
    changeType: "RangeEdited", source, worksheetId: sheet.id, address: localAddress(area), triggerSource: triggerSource(change.by), shiftDirection: "None",
    ...(single && { valueBefore: before.value, valueAfter: after, valueTypeBefore: valueType(before.value), valueTypeAfter: valueType(after) }),
  };
  return [...onSheet(TYPE.changed, sheet, details), ...tableChanges(sheet, area, details)];
}

function tableChanges(sheet: Sheet, area: Area, details: Readonly<Record<string, unknown>>): readonly Raised[] {
  return sheet.tables.filter((table) => overlap(table.area, area)).flatMap((table) => {
    const withTable = { ...details, tableId: table.id };
    return [{ type: TYPE.tableChanged, target: table.id, details: withTable }, { type: TYPE.tableChanged, target: WORKBOOK_TARGET, details: withTable }];
  });
}

function snapshot(book: Book): ReadonlyMap<string, { readonly name: string; readonly position: number }> {
  return new Map(book.sheets.map((sheet, position) => [sheet.id, { name: sheet.name, position }]));
}
