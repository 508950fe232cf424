import type { Book, BookChange } from "../../host/model";

/** Whole rows that came or went on a sheet. `row` is 0-based, as the sheet was when it happened. */
export interface RowChange {
  readonly sheetId: string;
  /** The name that the sheet has in the file. */
  readonly sheet: string;
  readonly kind: "insertRows" | "deleteRows";
  readonly row: number;
  readonly count: number;
}

/**
 * The rows that came and went in a book, in order, since it was opened and the log begun: what hangs on rows in its file must move
 * with them. Sheets that came later are not of the file.
 */
export class RowLog {
  private readonly list: RowChange[] = [];
  /** Stops listening. */
  readonly stop: () => void;

  constructor(book: Book) {
    const names = new Map(book.sheets.map(({ id, name }) => [id, name]));
    this.stop = book.subscribe((change) => {
      const made = rowChange(change, names);
      if (!made) return;
      const last = this.list.at(-1);
      // Taken back at once, nothing happened.
      if (last && last.kind !== made.kind && last.sheetId === made.sheetId && last.row === made.row && last.count === made.count) this.list.pop();
      else this.list.push(made);
    });
  }

  get changes(): readonly RowChange[] {
    return this.list;
  }
}

function rowChange(change: BookChange, names: ReadonlyMap<string, string>): RowChange | null {
  if (change.kind !== "structure" || (change.changeType !== "RowInserted" && change.changeType !== "RowDeleted")) return null;
  const { area, changeType } = change;
  const sheet = names.get(change.sheet.id);
  return sheet === undefined ? null : { sheetId: change.sheet.id, sheet, kind: changeType === "RowInserted" ? "insertRows" : "deleteRows", row: area.top, count: area.bottom - area.top + 1 };
}
