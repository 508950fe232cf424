import type { Book } from "../reading/book";
import type { Row } from "../reading/row";
import type { Table } from "../reading/table";
import type { ColumnKey, Register } from "../registers/define";
import { BookIndex, WatchedBook } from "../review/book-index";
import { relatedPlace } from "../review/finding-of";
import type { ReviewSettings } from "../review/parameters";
import { placeIn } from "../rules/define";
import type { RowRef } from "./packet";

/** The workbook a packet is made from. */
export interface PacketGround {
  readonly book: Book;
  readonly tables: readonly Table[];
  readonly settings: ReviewSettings;
  /** A row, or a cell of it, as people and programs find it. */
  readonly ref: <R extends Register>(register: R, row: Row<R>, column?: ColumnKey<R>) => RowRef;
}

export function packetGround(tables: readonly Table[], settings: ReviewSettings): PacketGround {
  const index = new BookIndex(tables);
  return {
    // Nobody rechecks a packet: what it asks of the book is remembered for nothing.
    book: new WatchedBook(index),
    tables,
    settings,
    ref: (register, row, column) => {
      const table = index.tableOf(row.place.sheet.id);
      if (!table) throw new RangeError("the row is of none of the tables");
      return { ...relatedPlace({ row: placeIn(register, row, column) }, table, index), column: column ?? null };
    },
  };
}
