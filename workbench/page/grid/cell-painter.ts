import type { CellStyle, RuleLook, Sheet } from "../../host/model";
import type { Border, Borders } from "../../host/style";
import { cellText, type CellText } from "../../format/cell-text";
import { tableLookAt } from "./table-look";
import { CELL_PADDING_X, fontScale, type Measure } from "./text-measure";

/** Where a cell is drawn inside its row: pixels from the left of column A, and its size. */
export interface CellBox {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels of empty neighbours to the right, asked for only when a text does not fit. */
export type RoomToTheRight = (needed: number) => number;

/** Fills an element with what a cell shows: text, alignment, the look of the file and, above it, the look of its marks. */
export function paintCell(element: HTMLElement, sheet: Sheet, row: number, column: number, box: CellBox, mark: RuleLook | null, plainMeasure: Measure, room: RoomToTheRight): void {
  const style = styleAt(sheet, row, column);
  const scale = fontScale(style);
  const measure: Measure = scale === 1 ? plainMeasure : (text, bold) => plainMeasure(text, bold) * scale;
  const content = cellText(sheet.value(row, column), style?.numberFormat ?? "General");
  const wraps = content.kind === "text" && (style?.wrapText === true || content.text.includes("\n"));
  const look = lookCss(style, mark);
  let { width } = box;
  let spills = "";
  let text = content.text;
  if (content.overflowing) {
    text = "#".repeat(Math.max(1, Math.floor(width / 8)));
  } else if (!wraps && text !== "") {
    const needed = measure(text, style?.bold ?? mark?.bold ?? false) + 2 * CELL_PADDING_X;
    if (needed > width) {
      if (content.kind === "number") text = narrowNumber(sheet, row, column, width, measure);
      else if (content.kind === "text" && alignmentOf(content, style) === "left") {
        const free = room(needed - width);
        // A look of its own ends with the cell; only the text goes on over the neighbours.
        if (free > 0) spills = look === "" || look === BOLD ? " wb-spill" : " wb-spill wb-spill-text";
        if (spills === " wb-spill") width = Math.min(needed, width + free);
      }
    }
  }
  element.textContent = text;
  element.className = `wb-cell wb-${alignmentOf(content, style)} wb-v-${(style?.verticalAlignment ?? "Bottom").toLowerCase()}${wraps ? " wb-wrap" : ""}${spills}${content.kind === "error" ? " wb-error" : ""}`;
  element.style.cssText = `left:${box.x}px;width:${width}px;height:${box.height}px;${scale === 1 ? "" : `font-size:${String(Math.round(14 * scale))}px;line-height:${String(Math.round(18 * scale))}px;`}${look}`;
  element.toggleAttribute("data-marked", mark !== null);
}

/** The cell's look, over that of the table it lies in. */
function styleAt(sheet: Sheet, row: number, column: number): CellStyle | null {
  const style = sheet.style(row, column);
  const table = tableLookAt(sheet, row, column);
  if (!table || !style) return style ?? table;
  // A fill of the cell's own comes without the table's ink, which may not be read on it.
  const under = style.fill === undefined ? table : { ...table, fontColor: style.fontColor };
  return Object.fromEntries(Object.entries({ ...under, ...style }).filter(([, value]) => value !== undefined));
}

/** A number in General loses decimals until it fits; any other number too wide for its column shows as `###`. */
function narrowNumber(sheet: Sheet, row: number, column: number, width: number, measure: Measure): string {
  const value = sheet.value(row, column);
  const available = width - 2 * CELL_PADDING_X;
  if (typeof value === "number" && sheet.numberFormat(row, column) === "General") {
    for (let digits = 10; digits >= 1; digits--) {
      const text = cellText(Number(value.toPrecision(digits)), "General").text;
      if (measure(text, false) <= available) return text;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(available / Math.max(measure("#", false), 1))));
}

function alignmentOf(content: CellText, style: CellStyle | null): "left" | "right" | "center" {
  switch (style?.horizontalAlignment) {
    case "Left":
    case "Justify":
    case "Distributed":
      return "left";
    case "Right":
      return "right";
    case "Center":
    case "CenterAcrossSelection":
      return "center";
    default:
      if (content.kind === "number") return "right";
      return content.kind === "boolean" || content.kind === "error" ? "center" : "left";
  }
}

const BOLD = "font-weight:700;";

function lookCss(style: CellStyle | null, mark: RuleLook | null): string {
  const fill = mark?.fill ?? (style?.fill === "#FFFFFF" ? undefined : style?.fill);
  const color = mark?.fontColor ?? style?.fontColor;
  let css = "";
  // Custom properties, not colours: the contrast theme drops the fills and keeps everything else.
  if (fill) css += `--fill:${fill};--ink:${color ?? inkOn(fill)};`;
  else if (color && color !== "#000000") css += `--ink:${color};`;
  if (mark?.bold ?? style?.bold) css += BOLD;
  if (mark?.italic ?? style?.italic) css += "font-style:italic;";
  const underline = mark?.underline ?? style?.underline ?? "None";
  const strike = mark?.strikethrough ?? style?.strikethrough ?? false;
  if (underline !== "None" || strike) {
    css += `text-decoration:${underline === "None" ? "" : "underline"} ${strike ? "line-through" : ""} ${underline.startsWith("Double") ? "double" : ""};`;
  }
  return css + bordersCss({ ...style?.borders, ...mark?.borders });
}

const SIDES = [
  ["EdgeTop", "top"],
  ["EdgeBottom", "bottom"],
  ["EdgeLeft", "left"],
  ["EdgeRight", "right"],
] as const;

function bordersCss(borders: Borders): string {
  return SIDES.map(([edge, side]) => {
    const border = borders[edge];
    return border && border.style !== "None" ? `border-${side}:${borderCss(border)};` : "";
  }).join("");
}

function borderCss(border: Border): string {
  const line = /dash/i.test(border.style) ? "dashed" : /dot/i.test(border.style) ? "dotted" : /double/i.test(border.style) ? "double" : "solid";
  const width = line === "double" ? 3 : border.weight === "Thick" ? 3 : border.weight === "Medium" ? 2 : 1;
  return `${width}px ${line} ${border.color === "" ? "currentColor" : border.color}`;
}

/** Black or white, whichever reads better on a fill: cells without a font colour must be read in every theme. */
function inkOn(fill: string): string {
  const channel = (at: number): number => Number.parseInt(fill.slice(at, at + 2), 16) || 0;
  return channel(1) * 0.299 + channel(3) * 0.587 + channel(5) * 0.114 > 140 ? "#000000" : "#ffffff";
}
