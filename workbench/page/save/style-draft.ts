import type { BorderLine, ConditionalStyle, StyleDraft } from "../../../src/workbook/draft";
import type { CellStyle, RuleLook } from "../../host/model";
import type { Border, Borders, Underline } from "../../host/style";

const LINES: Readonly<Record<string, BorderLine["style"]>> = { Continuous: "thin", Dash: "dashed", Dot: "dotted", Double: "double" };
const UNDERLINES: Readonly<Record<Underline, NonNullable<StyleDraft["underline"]>>> = { None: "none", Single: "single", Double: "double", SingleAccountant: "single", DoubleAccountant: "double" };

/** What changes a cell's look from one to another. A fill, a border or an alignment that went is not among what a file's cell can be told. */
export function styleChange(from: CellStyle | null, to: CellStyle | null): StyleDraft | null {
  const changed = <K extends keyof CellStyle>(key: K, otherwise?: NonNullable<CellStyle[K]>): NonNullable<CellStyle[K]> | undefined => (
    JSON.stringify(from?.[key]) === JSON.stringify(to?.[key]) ? undefined : (to?.[key] ?? otherwise)
  );
  const draft = defined({
    numberFormat: changed("numberFormat", "General"),
    bold: changed("bold", false),
    italic: changed("italic", false),
    underline: underlineOf(changed("underline", "None")),
    size: changed("fontSize"),
    color: changed("fontColor", "#000000"),
    fill: changed("fill"),
    border: borderOf(changed("borders")),
    wrap: changed("wrapText", false),
    horizontal: oneOf(changed("horizontalAlignment"), ["left", "center", "right"]),
    vertical: oneOf(changed("verticalAlignment", "Bottom"), ["top", "center", "bottom"]),
    locked: changed("locked", true),
  });
  return Object.keys(draft).length > 0 ? draft : null;
}

/** A rule's look as a file's conditional formats have it. */
export function conditionalStyle({ fill, fontColor, bold, italic, underline, borders }: RuleLook): ConditionalStyle {
  return defined({ fill, color: fontColor, bold, italic, underline: underlineOf(underline), border: borderOf(borders) });
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The properties that have a value. */
function defined<T extends object>(given: T): Defined<T> {
  // What is left out has type undefined and nothing else, which is just what Defined says.
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function underlineOf(underline: Underline | undefined): StyleDraft["underline"] {
  return underline && UNDERLINES[underline];
}

function borderOf(borders: Borders | undefined): StyleDraft["border"] {
  if (!borders) return undefined;
  const line = (border: Border | undefined): BorderLine | undefined => {
    const style = border && LINES[border.style];
    return border && style && { style, color: border.color };
  };
  return defined({ top: line(borders.EdgeTop), bottom: line(borders.EdgeBottom), left: line(borders.EdgeLeft), right: line(borders.EdgeRight) });
}

function oneOf<T extends string>(name: string | undefined, known: readonly T[]): T | undefined {
  return known.find((each) => each === name?.toLowerCase());
}
