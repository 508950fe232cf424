import type { Exact } from "../../core/indicators/result";
import { rounded } from "../../core/indicators/rounded";
import type { Area } from "../../core/sheet/address";
import type { CellDraft, ColumnsDraft, LinkDraft, RowDraft, SheetDraft, StyleDraft } from "../../workbook/draft";
import { PACKET_SHEET_TEXTS as texts } from "../texts/packet-sheets";
import { splitAtHeight, textHeight } from "./text-height";

/** What a cell of a packet's sheet holds. Money in centavos, days as serials of the 1900 system; null where it is unknown. */
export type Printed = string | number | null | { readonly money: number | null } | { readonly day: number | null } | { readonly percent: Exact | null };

export type Field = readonly [label: string, value: Printed];

export interface PrintedColumn {
  readonly header: string;
  /** Columns of the sheet's grid that it takes; 1 when absent. */
  readonly span?: number;
  readonly align?: "left" | "center" | "right";
}

/** The sheet a printed sheet is made for. */
export interface SheetGround {
  /** Of the session: at the top of every page. */
  readonly header: string;
  /** Whether the workbook counts its days from 1904. */
  readonly date1904: boolean;
  /** §6.1. */
  readonly legend: string;
}

interface TableOptions {
  /** The rows that are totals, from 0. */
  readonly totals?: readonly number[];
  /** Points, for rows to be written on by hand. */
  readonly height?: number;
}

const DAYS_1904 = 1_462;
/** The tallest row that Excel has, in points. */
const TALLEST = 409;
/** The height of a row that is not given one, and of an empty one between two parts, in points. */
const DEFAULT_HEIGHT = 15;
const GAP_HEIGHT = 9;
/** A header's text beside the page's number: Excel takes 255 characters for all of it. */
const MOST_HEADER = 50;

const BORDER = { all: { style: "thin", color: "#000000" } } as const;
const CELL: StyleDraft = { wrap: true, vertical: "top", size: 10 };
const TABLE_CELL: StyleDraft = { ...CELL, border: BORDER };
const TABLE_HEADER: StyleDraft = { ...TABLE_CELL, bold: true, vertical: "center", fill: "#E7E6E6" };
const LABEL: StyleDraft = { ...CELL, bold: true };
const NUMBER_FORMATS = { money: '"$"#,##0.00;-"$"#,##0.00', day: "dd/mm/yyyy", percent: "0.00%", whole: "#,##0", number: "#,##0.00" } as const;

interface Spanned {
  readonly value: Printed;
  readonly span: number;
  readonly style: StyleDraft;
}

/** A sheet to be printed on letter paper, put together from top to bottom over a grid of columns. Nothing in it is told by colour alone. */
export class PrintedSheet {
  private readonly rows: (readonly CellDraft[])[] = [];
  private readonly merges: Area[] = [];
  private readonly layouts: RowDraft[] = [];
  private readonly links: LinkDraft[] = [];
  private repeated: number | null = null;

  /** `widths` in characters, column by column: some 92 fill a page that stands and 125 one that lies. */
  constructor(
    private readonly ground: SheetGround,
    private readonly widths: readonly number[],
    private readonly landscape = false,
  ) {}

  /** The sheet's title, repeated on every page unless a table's header is. */
  title(text: string, ...subtitles: readonly string[]): this {
    this.repeated = this.rows.length;
    this.line([{ value: text, span: this.widths.length, style: { ...CELL, bold: true, size: 14 } }]);
    for (const subtitle of subtitles) this.line([{ value: subtitle, span: this.widths.length, style: CELL }]);
    return this;
  }

  heading(text: string): this {
    this.gap();
    this.line([{ value: text, span: this.widths.length, style: { ...CELL, bold: true, size: 12 } }]);
    return this;
  }

  text(text: string, style: StyleDraft = {}): this {
    this.line([{ value: text, span: this.widths.length, style: { ...CELL, ...style } }]);
    return this;
  }

  /** Labels, `labelSpan` columns wide, and what they say, side by side. */
  fields(fields: readonly Field[], labelSpan = 1): this {
    for (const [label, value] of fields) {
      this.line([{ value: label, span: labelSpan, style: LABEL }, { value, span: this.widths.length - labelSpan, style: { ...CELL, horizontal: "left" } }]);
    }
    return this;
  }

  /** Two labels with what they say, side by side, four runs of columns wide in all. */
  pairs(rows: readonly (readonly [first: Field, second: Field])[], spans: readonly [number, number, number, number]): this {
    for (const fields of rows) {
      this.line(fields.flatMap(([label, value], n): readonly Spanned[] => [
        { value: label, span: spans[2 * n] ?? 1, style: LABEL },
        { value, span: spans[2 * n + 1] ?? 1, style: { ...CELL, horizontal: "left" } },
      ]));
    }
    return this;
  }

  /** A table; the header of the sheet's `main` one is repeated on every page. Says where its first row is. */
  table(columns: readonly PrintedColumn[], rows: readonly (readonly Printed[])[], options: TableOptions & { readonly main?: boolean } = {}): number {
    if (options.main === true) this.repeated = this.rows.length;
    this.line(columns.map(({ header, span = 1 }) => ({ value: header, span, style: { ...TABLE_HEADER, horizontal: "center" } })));
    const first = this.rows.length;
    for (const [n, row] of rows.entries()) {
      const total = options.totals?.includes(n) === true;
      this.line(
        columns.map(({ span = 1, align }, column) => {
          const value = row[column] ?? null;
          return { value, span, style: { ...TABLE_CELL, ...(total && { bold: true }), horizontal: align ?? alignOf(value) } };
        }),
        options.height,
      );
    }
    return first;
  }

  /** Makes a cell lead to another sheet. */
  link(row: number, column: number, sheet: string): void {
    this.links.push({ row, column, to: `'${sheet.replaceAll("'", "''")}'!A1` });
  }

  gap(): this {
    this.layouts.push({ row: this.rows.length, height: GAP_HEIGHT });
    this.rows.push([]);
    return this;
  }

  /** The sheet, with the legend of §6.1 under everything. */
  draft(name: string, footer: string): SheetDraft {
    this.gap();
    this.text(this.ground.legend, { italic: true, size: 8 });
    const right = this.widths.length - 1;
    return {
      name,
      rows: this.rows,
      columns: this.widths.map((width, column): ColumnsDraft => ({ first: column, last: column, width })),
      rowLayouts: this.layouts,
      merges: this.merges,
      gridlines: false,
      ...(this.links.length > 0 && { links: this.links }),
      print: {
        landscape: this.landscape,
        fitToWidth: 1,
        margins: { left: 0.6, right: 0.6, top: 0.75, bottom: 0.7, header: 0.4, footer: 0.35 },
        header: `&L${texts.council}&R${headerText(this.ground.header)}`,
        footer: `&L${headerText(footer)}&R${texts.pages}`,
        ...(this.repeated !== null && { repeatRows: { first: this.repeated, last: this.repeated } }),
        area: { top: 0, left: 0, bottom: this.rows.length - 1, right },
      },
    };
  }

  /**
   * A row of cells that span columns. Rows of more than a line are given their height: no program finds that of merged cells, nor
   * all of them that of others. What does not fit in the tallest row goes on in the next.
   */
  private line(cells: readonly Spanned[], height = 0): void {
    const row = this.rows.length;
    const drafts: CellDraft[] = [];
    const rest: Spanned[] = [];
    let tallest = height;
    for (const { value, span, style } of cells) {
      const left = drafts.length;
      const width = this.widths.slice(left, left + span).reduce((sum, each) => sum + each, 0);
      const [shown, over] = typeof value === "string" ? splitAtHeight(value, { width, height: TALLEST }, style) : [value, ""];
      // All the cells of a merge bear its border.
      drafts.push(this.cell(shown, style), ...Array.from({ length: span - 1 }, (): CellDraft => ({ style })));
      if (span > 1) this.merges.push({ top: row, left, bottom: row, right: left + span - 1 });
      if (typeof shown === "string") tallest = Math.max(tallest, textHeight(shown, width, style));
      rest.push({ value: over, span, style });
    }
    this.rows.push(drafts);
    if (tallest > DEFAULT_HEIGHT + 1) this.layouts.push({ row, height: tallest });
    if (rest.some(({ value }) => value !== "")) this.line(rest);
  }

  private cell(value: Printed, style: StyleDraft): CellDraft {
    if (value === null || value === "") return { style };
    if (typeof value === "string") return { value, style };
    if (typeof value === "number") return { value, style: { ...style, numberFormat: Number.isInteger(value) ? NUMBER_FORMATS.whole : NUMBER_FORMATS.number } };
    if ("money" in value) return value.money === null ? { style } : { value: value.money / 100, style: { ...style, numberFormat: NUMBER_FORMATS.money } };
    if ("percent" in value) return value.percent === null ? { style } : { value: rounded(value.percent, 4), style: { ...style, numberFormat: NUMBER_FORMATS.percent } };
    return value.day === null ? { style } : { value: value.day - (this.ground.date1904 ? DAYS_1904 : 0), style: { ...style, numberFormat: NUMBER_FORMATS.day } };
  }
}

/** Figures stand at the right, so that they can be compared; the rest at the left. */
function alignOf(value: Printed): "left" | "center" | "right" {
  if (typeof value === "number") return "right";
  return typeof value === "object" && value !== null ? ("day" in value ? "center" : "right") : "left";
}

/** A text in a header or a footer, where `&` begins a code. */
function headerText(text: string): string {
  // By characters, not units: an emoji is not cut in two.
  const short = text.length > MOST_HEADER ? `${Array.from(text).slice(0, MOST_HEADER).join("")}…` : text;
  return short.replaceAll("&", "&&");
}
