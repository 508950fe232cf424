import type { HostObject, Scalar } from "./object";
import { defineObject, flagOf, numberOf, textOf } from "./object";
import { invalidArgument } from "./errors";
import { overlap } from "./parts";
import type { Target } from "./range-subject";
import type { BorderEdge, CellStyle, StyleKey } from "./style";
import { DEFAULT_STYLE } from "./style";

/** The one value all cells of a target have for a part of their style; null when they differ, as Excel answers. */
function common<T>(target: Target, read: (style: CellStyle | null) => T): T | null {
  const seen = new Set<T>();
  const looks = new Set<CellStyle | null>();
  for (const area of target.areas) {
    // Beyond what was touched all cells look alike: one look at the first such cell stands for them.
    const used = target.sheet.used();
    const inside = used && overlap(used, area);
    if (!inside || inside.bottom < area.bottom || inside.right < area.right || inside.top > area.top || inside.left > area.left) looks.add(target.sheet.style(area.bottom, area.right));
    for (let r = inside?.top ?? 0; inside && r <= inside.bottom; r++) for (let c = inside.left; c <= inside.right; c++) looks.add(target.sheet.style(r, c));
  }
  for (const look of looks) seen.add(read(look));
  const [first] = seen;
  return seen.size === 1 && first !== undefined ? first : null;
}

function styleProperty(key: Exclude<StyleKey, "borders">, check: (value: unknown) => unknown): Scalar<Target> {
  return {
    get: (target) => common(target, (style) => style?.[key] ?? DEFAULT_STYLE[key]),
    set: (target, value) => {
      const checked = check(value);
      for (const area of target.areas) target.sheet.restyle(area, { [key]: checked });
    },
  };
}

/** `#rrggbb` or a colour's name; kept in upper case as Excel gives it back. */
export function colorOf(value: unknown): string {
  const text = textOf(value);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  if (/^[a-z]+$/i.test(text)) return text.toLowerCase();
  throw invalidArgument();
}

const oneOf = (...allowed: readonly string[]) => (value: unknown): string => {
  if (typeof value !== "string" || !allowed.includes(value)) throw invalidArgument();
  return value;
};
export const underlineOf = oneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant");

const rangeFill = defineObject<Target>("RangeFill", {
  scalars: { Color: styleProperty("fill", colorOf) },
  methods: { Clear: (target) => { for (const area of target.areas) target.sheet.restyle(area, { fill: undefined }); } },
});

const rangeFont = defineObject<Target>("RangeFont", {
  scalars: {
    Color: styleProperty("fontColor", colorOf), Name: styleProperty("fontName", textOf), Size: styleProperty("fontSize", numberOf),
    Bold: styleProperty("bold", flagOf), Italic: styleProperty("italic", flagOf),
    Underline: styleProperty("underline", underlineOf), Strikethrough: styleProperty("strikethrough", flagOf),
  },
});

const formatProtection = defineObject<Target>("FormatProtection", { scalars: { Locked: styleProperty("locked", flagOf) } });

const EDGES: readonly BorderEdge[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "DiagonalDown", "DiagonalUp"];
const NO_BORDER = { style: "None", color: "#000000", weight: "Thin" };

interface BorderSubject extends Target {
  /** A cell's edge, or the lines inside an area. */
  readonly side: BorderEdge | "InsideHorizontal" | "InsideVertical";
}

/** Which cells of an area a border side belongs to, and on which of their edges it lies. */
function borderCells(subject: BorderSubject, each: (row: number, column: number, edge: BorderEdge) => void): void {
  for (const { top, left, bottom, right } of subject.areas) {
    for (let r = top; r <= bottom; r++) {
      for (let c = left; c <= right; c++) {
        if (subject.side === "InsideHorizontal") { if (r < bottom) each(r, c, "EdgeBottom"); continue; }
        if (subject.side === "InsideVertical") { if (c < right) each(r, c, "EdgeRight"); continue; }
        const outer = { EdgeTop: r === top, EdgeBottom: r === bottom, EdgeLeft: c === left, EdgeRight: c === right, DiagonalDown: true, DiagonalUp: true };
        if (outer[subject.side]) each(r, c, subject.side);
      }
    }
  }
}

function borderProperty(key: "style" | "color" | "weight"): Scalar<BorderSubject> {
  return {
    get: (subject) => {
      const seen = new Set<string>();
      borderCells(subject, (r, c, edge) => { seen.add(subject.sheet.style(r, c)?.borders?.[edge]?.[key] ?? NO_BORDER[key]); });
      return seen.size === 1 ? [...seen][0] : seen.size === 0 ? NO_BORDER[key] : null;
    },
    set: (subject, value) => {
      const text = key === "color" ? colorOf(value) : textOf(value);
      borderCells(subject, (r, c, edge) => {
        const borders = subject.sheet.style(r, c)?.borders ?? {};
        // A line that is given a colour or a weight appears, as in Excel.
        const before = borders[edge] ?? { ...NO_BORDER, style: "Continuous" };
        const { [edge]: _, ...others } = borders;
        const next = key === "style" && text === "None" ? others : { ...others, [edge]: { ...before, [key]: text } };
        subject.sheet.restyle({ top: r, bottom: r, left: c, right: c }, { borders: Object.keys(next).length > 0 ? next : undefined });
      });
    },
  };
}

const rangeBorder = defineObject<BorderSubject>("RangeBorder", {
  id: (subject) => ({ SideIndex: subject.side }),
  scalars: { SideIndex: { get: (subject) => subject.side }, Style: borderProperty("style"), Color: borderProperty("color"), Weight: borderProperty("weight") },
});

const SIDES: readonly BorderSubject["side"][] = [...EDGES, "InsideHorizontal", "InsideVertical"];

const rangeBorders = defineObject<Target>("RangeBorderCollection", {
  scalars: { Count: { get: () => SIDES.length } },
  items: (target) => SIDES.map((side) => rangeBorder({ ...target, side })),
  find: (target, key) => {
    const side = SIDES.find((each) => each === key);
    return side ? rangeBorder({ ...target, side }) : null;
  },
});

function size(read: (target: Target, line: number) => number, span: (area: Target["areas"][number]) => readonly [number, number]): (target: Target) => number | null {
  return (target) => {
    const seen = new Set<number>();
    for (const area of target.areas) {
      const [first, last] = span(area);
      for (let line = first; line <= last && seen.size < 2; line++) seen.add(read(target, line));
    }
    return seen.size === 1 ? ([...seen][0] ?? null) : null;
  };
}

/** `Range.format` and `RangeAreas.format`. Sizes are points. */
export const rangeFormat: (target: Target) => HostObject = defineObject<Target>("RangeFormat", {
  scalars: {
    WrapText: styleProperty("wrapText", flagOf),
    HorizontalAlignment: styleProperty("horizontalAlignment", oneOf("General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed")),
    VerticalAlignment: styleProperty("verticalAlignment", oneOf("Top", "Center", "Bottom", "Justify", "Distributed")),
    IndentLevel: styleProperty("indentLevel", numberOf),
    ColumnWidth: {
      get: size((target, line) => target.sheet.columnWidth(line), (area) => [area.left, area.right]),
      set: (target, value) => { for (const area of target.areas) target.sheet.setColumnWidth(area, numberOf(value)); },
    },
    UseStandardWidth: { get: () => null, set: (target, value) => { if (flagOf(value)) for (const area of target.areas) target.sheet.unsize("columns", area); } },
    UseStandardHeight: { get: () => null, set: (target, value) => { if (flagOf(value)) for (const area of target.areas) target.sheet.unsize("rows", area); } },
    RowHeight: {
      get: size((target, line) => target.sheet.rowHeight(line), (area) => [area.top, area.bottom]),
      set: (target, value) => { for (const area of target.areas) target.sheet.setRowHeight(area, numberOf(value)); },
    },
  },
  links: { Fill: rangeFill, Font: rangeFont, Borders: rangeBorders, Protection: formatProtection },
  methods: {
    AutofitColumns: (target) => { for (const area of target.areas) autofit(target, area); },
    // Row heights are the page's to find out: it knows the fonts. Nothing is stored, as in Excel, where such rows stay automatic.
    AutofitRows: () => undefined,
  },
});

const POINTS_PER_CHARACTER = 5.5;

function autofit(target: Target, area: Target["areas"][number]): void {
  const used = target.sheet.used(true);
  for (let c = area.left; used && c <= Math.min(area.right, used.right); c++) {
    let widest = 0;
    for (let r = Math.max(area.top, used.top); r <= Math.min(area.bottom, used.bottom); r++) widest = Math.max(widest, String(target.sheet.value(r, c)).length);
    if (widest > 0) target.sheet.setColumnWidth({ ...area, left: c, right: c }, Math.min(1400, (widest + 2) * POINTS_PER_CHARACTER));
  }
}
