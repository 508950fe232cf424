import { areaAddress, parseArea, type Area } from "../../src/core/sheet/address";
import { WorkbookError } from "../../src/workbook/port";
import { workbookErrorSentence } from "../../src/app/texts/workbook-errors";
import { parseReference } from "../host/a1";
import { Book, type BookChange, type Sheet } from "../host/model";
import { browserEngine, Recalculation, type Engine } from "../host/recalculation";
import { openBook } from "./open-book";
import { UndoStack } from "./edit/undo-stack";
import { PaneHost } from "./pane-host";
import { selectArea, selectCell, type Position, type Selection } from "./grid/selection";
import type { GridView } from "./grid/grid-view";
import { RowLog } from "./save/row-log";
import { savedCopy } from "./save/saved-copy";
import { TEXTS } from "./texts";
import type { ThemeName } from "./theme";

/** A sentence over the sheet: what was opened, or why not. */
export interface Notice {
  readonly kind: "info" | "error";
  readonly text: string;
}

/** The cell being edited. `text` is what stands in the editor and in the formula bar. */
export interface EditInCourse {
  readonly at: Position;
  readonly text: string;
  /** Typing replaced the cell's content: arrows then leave the cell instead of moving the caret. */
  readonly replacing: boolean;
}

/**
 * The workbench's state: the book that is open, its host, the selection and the edit in course. React reads it through
 * `subscribe` and `version`; the grid is told directly, because it must not wait for React.
 */
export class Desk {
  book = new Book("Libro1.xlsx");
  host: PaneHost;
  edit: EditInCourse | null = null;
  notice: Notice | null = null;
  loading: string | null = null;
  /** Grows with each book: the pane's frame is keyed by it. */
  generation = 0;
  readonly undo = new UndoStack();
  version = 0;
  /** The file that the book came from, to be patched when a copy is saved; null for a book that came from none. */
  private original: Uint8Array | null = null;
  private rows: RowLog;
  private grid: GridView | null = null;
  private engine: Engine | null = null;
  private recalculation: Recalculation | null = null;
  private readonly listeners = new Set<() => void>();
  private forgetBook: () => void;

  constructor(public theme: ThemeName) {
    this.book.addSheet("Hoja1");
    this.host = new PaneHost(this.book, theme, this.openNew);
    this.forgetBook = this.book.subscribe(this.onBookChange);
    this.rows = new RowLog(this.book);
  }

  /** Fetches the engine that recalculates formulas; until it is there, formulas keep the values they came with. */
  async loadEngine(): Promise<void> {
    try {
      this.engine = await browserEngine();
      this.recalculation = new Recalculation(this.book, this.engine);
    } catch {
      this.tell({ kind: "error", text: TEXTS.noEngine });
    }
  }

  /** What the pane opens as a workbook of its own. */
  private readonly openNew = (file: Uint8Array): void => void this.open(file, TEXTS.open.newBook);

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): number => this.version;

  get sheet(): Sheet {
    return this.book.activeSheet;
  }

  /** The grid on the page; null before it is mounted. */
  get view(): GridView | null {
    return this.grid;
  }

  get selection(): Selection {
    return this.grid?.selection ?? { active: { row: 0, column: 0 }, focus: { row: 0, column: 0 }, area: this.sheet.selection };
  }

  attach(grid: GridView | null): void {
    this.grid = grid;
    this.changed();
  }

  setTheme(theme: ThemeName): void {
    this.theme = theme;
    this.host.setTheme(theme);
    this.changed();
  }

  tell(notice: Notice | null): void {
    this.notice = notice;
    this.changed();
  }

  /** Opens a workbook's bytes in place of the book; true when it opened. A refused file leaves the book as it was and says why. */
  async open(bytes: Uint8Array, name: string): Promise<boolean> {
    this.loading = name;
    this.notice = null;
    this.changed();
    try {
      this.show(await openBook(bytes, name));
      this.original = bytes;
      this.notice = { kind: "info", text: TEXTS.open.opened(name) };
      return true;
    } catch (error) {
      const failure = error instanceof WorkbookError ? error : new WorkbookError("unknown", String(error));
      this.notice = { kind: "error", text: TEXTS.open.refused(name, workbookErrorSentence(failure.kind)) };
      return false;
    } finally {
      this.loading = null;
      this.changed();
    }
  }

  /** The book as a file; null when it cannot be one, and then the page says why. Nothing changes in the book. */
  async save(): Promise<Uint8Array | null> {
    const { book } = this;
    try {
      const { bytes, notCarried } = await savedCopy(book, this.original, this.rows.changes);
      this.tell({ kind: "info", text: TEXTS.save.saved(book.name, notCarried.map((part) => TEXTS.save.parts[part])) });
      return bytes;
    } catch (error) {
      const failure = error instanceof WorkbookError ? error : new WorkbookError("unknown", String(error));
      this.tell({ kind: "error", text: TEXTS.save.refused(workbookErrorSentence(failure.kind)) });
      return null;
    }
  }

  /** Moves the selection. `commit` tells the host; a drag tells it only when the mouse is let go. */
  select(selection: Selection, options: { readonly reveal?: boolean; readonly commit?: boolean } = {}): void {
    if (this.notice?.kind === "info") this.notice = null;
    this.grid?.showSelection(selection);
    if (options.reveal ?? true) this.grid?.reveal(selection.focus);
    if (options.commit ?? true) this.book.userSelects(this.sheet, areaAddress(selection.area));
    this.changed();
  }

  /** Goes to an address typed in the name box, of this sheet or of another (`Hoja2!B3`), or to a defined name. */
  goTo(typed: string): void {
    const trimmed = typed.trim();
    const name = this.book.names.find((each) => each.name.toLowerCase() === trimmed.toLowerCase());
    const reference = parseReference(name?.formula ?? `=${trimmed}`);
    const sheet = reference ? this.book.findSheet(reference.sheet) : this.sheet;
    const area = reference ? reference.area : parseArea(trimmed);
    if (!sheet || !area || sheet.visibility !== "Visible") {
      this.tell({ kind: "error", text: TEXTS.formulaBar.badAddress(typed) });
      return;
    }
    this.notice = null;
    this.book.as("user", () => this.book.select(sheet, area));
    this.grid?.body.focus();
  }

  activate(sheet: Sheet): void {
    this.book.as("user", () => this.book.activate(sheet));
  }

  /** Starts or changes the edit in course; null ends it. The host refuses the add-in's requests meanwhile, as Excel does. */
  setEdit(edit: EditInCourse | null): void {
    const was = this.edit !== null;
    this.edit = edit;
    if (was !== (edit !== null)) this.book.setEditing(edit !== null);
    this.changed();
  }

  changed(): void {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }

  private show(book: Book): void {
    this.forgetBook();
    this.recalculation?.stop();
    this.setEdit(null);
    this.undo.clear();
    this.book = book;
    this.recalculation = this.engine && new Recalculation(book, this.engine);
    this.forgetBook = book.subscribe(this.onBookChange);
    this.rows.stop();
    this.rows = new RowLog(book);
    this.host = new PaneHost(book, this.theme, this.openNew);
    this.generation += 1;
    this.grid?.setSheet(this.sheet);
  }

  private readonly onBookChange = (change: BookChange): void => {
    const { grid } = this;
    if ("sheet" in change && change.kind === "structure" && change.by !== "user") this.undo.clear();
    if (grid) this.follow(grid, change);
    this.changed();
  };

  private follow(grid: GridView, change: BookChange): void {
    if (grid.sheet !== this.sheet) grid.setSheet(this.sheet);
    if (!("sheet" in change)) return;
    if (change.sheet !== grid.sheet) {
      // A chart may draw another sheet's cells.
      if (change.kind === "cells" || change.kind === "calculated") grid.refreshCharts();
      return;
    }
    switch (change.kind) {
      case "cells":
        grid.include(change.area);
        grid.refresh(change.area);
        break;
      case "format":
      case "structure":
      case "hidden":
      case "charts":
      case "page":
        // A request may change a thousand formats: what is measured again is measured once.
        this.book.whenSettled(this.relayOut);
        break;
      case "selection":
        this.followSelection(grid, change.area);
        break;
      case "rules":
      case "calculated":
      case "tables":
      case "notes":
        grid.refresh();
        break;
      default:
        break;
    }
  }

  private readonly relayOut = (): void => {
    if (this.grid?.sheet === this.sheet) this.grid.relayOut();
  };

  private followSelection(grid: GridView, area: Area): void {
    if (areaAddress(area) === areaAddress(grid.selection.area)) return;
    grid.include({ ...area, bottom: Math.min(area.bottom, area.top + 1000), right: Math.min(area.right, area.left + 50) });
    const single = area.top === area.bottom && area.left === area.right;
    grid.showSelection(single ? selectCell(grid.ground, { row: area.top, column: area.left }) : selectArea(grid.ground, area));
    grid.reveal({ row: area.top, column: area.left });
  }
}
