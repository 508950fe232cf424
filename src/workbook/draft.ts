import type { Area } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/cell";

/** A line of a cell's border. */
export interface BorderLine {
  readonly style: "thin" | "medium" | "thick" | "dashed" | "dotted" | "hair" | "double";
  /** `#RRGGBB`; black when absent. */
  readonly color?: string;
}

/** How a cell looks. What is absent stays as the workbook's default cell, or the cell being patched, has it. */
export interface StyleDraft {
  /** A format code in English notation: `dd/mm/yyyy`, `#,##0.00`, `@`. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "single" | "double" | "none";
  /** Points. */
  readonly size?: number;
  /** `#RRGGBB`. */
  readonly color?: string;
  /** `#RRGGBB`. */
  readonly fill?: string;
  /** `all` for the four sides; a side of its own wins over it. */
  readonly border?: { readonly [side in "all" | "left" | "right" | "top" | "bottom"]?: BorderLine };
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  /** Whether a protected sheet keeps the cell from being written; true unless said otherwise. */
  readonly locked?: boolean;
}

/** A cell with more than a value. With a formula, `value` is its last result, shown until Excel recalculates. */
export interface RichCellDraft {
  readonly value?: CellValue;
  /** Without `=`, in the file's English names (`_xlfn.XLOOKUP` for functions younger than the format). At most 8,192 characters. */
  readonly formula?: string;
  readonly style?: StyleDraft;
}

/** A text is always a text, `"=1"` and `"0042"` too; `""` and null leave the cell empty. */
export type CellDraft = CellValue | RichCellDraft | null;

/** Columns that share what is said. 0-based and inclusive. */
export interface ColumnsDraft {
  readonly first: number;
  readonly last: number;
  /** Characters of the default font, with the cell's own 0.71 of padding: Excel shows 12.71 as 12. */
  readonly width?: number;
  readonly hidden?: boolean;
  /** The look of the columns' empty cells. */
  readonly style?: StyleDraft;
}

export interface RowDraft {
  readonly row: number;
  /** Points. */
  readonly height?: number;
  readonly hidden?: boolean;
}

/** An Excel table. Its area has a header, whose cells hold the columns' names (texts, each different), and a row at least below it. */
export interface TableDraft {
  readonly name: string;
  readonly area: Area;
  /** `TableStyleMedium2` and its kin; null for a table without a look of its own. */
  readonly look: string | null;
}

type Comparison = "between" | "notBetween" | "equal" | "notEqual" | "lessThan" | "lessThanOrEqual" | "greaterThan" | "greaterThanOrEqual";

/** A number, or a formula without `=`. Dates are serials. */
type Operand = number | string;

interface ComparisonRule<Kind extends string> {
  readonly kind: Kind;
  readonly operator: Comparison;
  readonly first: Operand;
  /** For `between` and `notBetween` alone. */
  readonly second?: Operand;
}

export type ValidationRule =
  /** Values without commas, 255 characters in all with the commas between them. */
  | { readonly kind: "list"; readonly values: readonly string[] }
  /** A range on any sheet (`Listas!$A$2:$A$33`) or a name. */
  | { readonly kind: "listFrom"; readonly source: string }
  | ComparisonRule<"whole" | "decimal" | "date" | "textLength">
  | { readonly kind: "custom"; readonly formula: string };

/** A title of at most 32 characters and a text of at most 255. */
export interface MessageDraft {
  readonly title: string;
  readonly text: string;
}

export interface ValidationDraft {
  readonly areas: readonly Area[];
  /** Absent for a validation that only shows its prompt. */
  readonly rule?: ValidationRule;
  readonly prompt?: MessageDraft;
  /** `stop` refuses the value; the others let the user keep it. */
  readonly error?: MessageDraft & { readonly level: "stop" | "warning" | "information" };
}

/** A note (the older kind of comment), by Cotejo. */
export interface NoteDraft {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What a conditional format changes of a cell. */
export type ConditionalStyle = Pick<StyleDraft, "bold" | "italic" | "underline" | "color" | "fill" | "border">;

export interface ConditionalDraft {
  readonly areas: readonly Area[];
  readonly rule: { readonly kind: "expression"; readonly formula: string } | ComparisonRule<"cellIs">;
  readonly style: ConditionalStyle;
}

/** A link to a place in a workbook: `'Hoja 1'!B7` or a name. The cell's text and look are its own. */
export interface LinkDraft {
  readonly row: number;
  readonly column: number;
  readonly to: string;
  /** Another workbook, as an address: a path from this one's folder, percent-encoded (`../libro%202.xlsx`). Absent for the same. */
  readonly file?: string;
  readonly tip?: string;
}

/** A run of a chart's values, one after another in a row or a column, and the cell that names it. */
export interface ChartSeriesDraft {
  readonly name: { readonly row: number; readonly column: number };
  readonly values: Area;
}

/** A chart over cells of its own sheet. Its colours are dark enough, and apart enough, to be told in black and white. */
export interface ChartDraft {
  /** Different from that of the sheet's other charts; 1 to 60 characters. */
  readonly name: string;
  /** `column` stands and `bar` lies: both side by side, `stackedColumn` on top of each other. */
  readonly kind: "column" | "bar" | "stackedColumn" | "line" | "pie";
  readonly title: string;
  /** What screen readers say of it. */
  readonly altText: string;
  readonly categories: Area;
  readonly series: readonly ChartSeriesDraft[];
  /** Format code of the value axis and the labels. */
  readonly numberFormat?: string;
  /** The value axis begins at 0, so that bars are as long as what they stand for; for values that are never negative. */
  readonly fromZero?: boolean;
  /** The cells it covers. */
  readonly anchor: Area;
}

/** How a sheet is printed, on letter paper. */
export interface PrintDraft {
  readonly landscape?: boolean;
  /** Pages across; their length follows. Absent: printed at its own size. */
  readonly fitToWidth?: number;
  /** Inches. */
  readonly margins?: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number; readonly header: number; readonly footer: number };
  /** In Excel's codes (`&P de &N`, `&A`), 255 characters at most. */
  readonly header?: string;
  readonly footer?: string;
  /** Rows printed on every page, and columns; 0-based and inclusive. */
  readonly repeatRows?: { readonly first: number; readonly last: number };
  readonly repeatColumns?: { readonly first: number; readonly last: number };
  readonly area?: Area;
  readonly gridlines?: boolean;
}

/** A sheet to be written. All positions are 0-based sheet coordinates; `rows[r][c]` is the cell, short rows are well. */
export interface SheetDraft {
  /** 1 to 31 characters, none of `: \ / ? * [ ]`, no apostrophe at an end; different from the others' in any case. */
  readonly name: string;
  readonly state?: "visible" | "hidden" | "veryHidden";
  readonly rows: readonly (readonly CellDraft[])[];
  readonly columns?: readonly ColumnsDraft[];
  readonly rowLayouts?: readonly RowDraft[];
  readonly merges?: readonly Area[];
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** False hides the screen's gridlines. */
  readonly gridlines?: boolean;
  /** A filter on the sheet itself; tables have their own. */
  readonly autoFilter?: Area;
  readonly tables?: readonly TableDraft[];
  readonly validations?: readonly ValidationDraft[];
  readonly notes?: readonly NoteDraft[];
  /** The first is the strongest. */
  readonly conditionalFormats?: readonly ConditionalDraft[];
  readonly links?: readonly LinkDraft[];
  readonly charts?: readonly ChartDraft[];
  readonly print?: PrintDraft;
  /** Protected without a password: cells whose style is not `locked: false` cannot be written. */
  readonly protected?: boolean;
}

/** A name for a range or a constant. */
export interface NameDraft {
  readonly name: string;
  /** Without `=`: `Listas!$A$2:$A$33`. */
  readonly formula: string;
  /** The name of the sheet it belongs to; absent for the whole workbook. */
  readonly sheet?: string;
  readonly hidden?: boolean;
}

/** A workbook to be written. */
export interface BookDraft {
  /** The document's title; no author and no date are written. */
  readonly title?: string;
  readonly date1904?: boolean;
  /** At least one, and one visible. */
  readonly sheets: readonly SheetDraft[];
  readonly names?: readonly NameDraft[];
}
