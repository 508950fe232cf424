/** The look of a cell. A property left out has Excel's default. Colours are `#RRGGBB`; sizes and widths are points. */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly fontColor?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: Underline;
  readonly strikethrough?: boolean;
  readonly wrapText?: boolean;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly indentLevel?: number;
  /** Left out: locked, as every cell of Excel is until someone unlocks it. Matters on protected sheets only. */
  readonly locked?: boolean;
  readonly borders?: Borders;
}

export type Underline = "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
export type BorderEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";
export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}
export type Borders = { readonly [edge in BorderEdge]?: Border };

/** What an untouched cell looks like, as Office.js reports it (no fill reads as white). */
export const DEFAULT_STYLE = {
  numberFormat: "General",
  fill: "#FFFFFF",
  fontColor: "#000000",
  fontName: "Aptos Narrow",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  wrapText: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  indentLevel: 0,
  locked: true,
} as const satisfies CellStyle;

export type StyleKey = keyof CellStyle;

/** Changes to a style: a value sets, `undefined` removes the property (back to Excel's default). */
export type StylePatch = { readonly [key in StyleKey]?: CellStyle[key] | undefined };

/**
 * A function that applies `patch` to styles and gives the same object back for the same input, so that a patch of a
 * million cells makes as many styles as there were looks. A style with nothing in it is null.
 */
export function stylePatcher(patch: StylePatch): (style: CellStyle | null) => CellStyle | null {
  const made = new Map<CellStyle | null, CellStyle | null>();
  return (style) => {
    const known = made.get(style);
    if (known !== undefined) return known;
    const entries = Object.entries({ ...style, ...patch }).filter(([, value]) => value !== undefined);
    const next: CellStyle | null = entries.length > 0 ? Object.fromEntries(entries) : null;
    made.set(style, next);
    return next;
  };
}
