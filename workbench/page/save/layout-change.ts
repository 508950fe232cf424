import type { PatchEdit } from "../../../src/xlsx/write/patch-edit";
import type { Sheet } from "../../host/model";
import { charactersOfPoints } from "../column-widths";

/** Widths, hidden columns and frozen lines that are no longer as in the file. A width that was taken back to the default stays. */
export function layoutChanges(before: Sheet, now: Sheet): readonly PatchEdit[] {
  const sheet = before.name;
  const known = new Set([...before.columnWidths.keys(), ...now.columnWidths.keys(), ...before.hiddenColumns, ...now.hiddenColumns]);
  const columns = [...known].toSorted((a, b) => a - b).flatMap((column) => {
    const points = now.columnWidths.get(column);
    const hidden = now.hiddenColumns.has(column);
    const resized = points !== undefined && points !== before.columnWidths.get(column);
    if (!resized && hidden === before.hiddenColumns.has(column)) return [];
    return [{ first: column, last: column, hidden, ...(resized ? { width: charactersOfPoints(points) } : {}) }];
  });
  const { rows, columns: frozenColumns } = now.frozen;
  const refrozen = rows !== before.frozen.rows || frozenColumns !== before.frozen.columns;
  return [
    ...(columns.length > 0 ? [{ kind: "setColumns", sheet, columns } as const] : []),
    ...(refrozen ? [{ kind: "setFrozen", sheet, frozen: { rows, columns: frozenColumns } } as const] : []),
  ];
}
