import type { Element, XmlEdit } from "../xml-edit";
import { movedFormula, type MovedSheet } from "./move-formula";
import { movedRow, type RowMove } from "./row-move";

/** Moves the shapes of a sheet's drawing with the cells below them, as far as each is to. */
export function moveDrawing(edit: XmlEdit, { move }: MovedSheet): void {
  for (const anchor of edit.children) {
    const places = edit.childrenOf(anchor);
    const [from, to] = ["from", "to"].map((name) => places.find((place) => place.name === name));
    // One that is told to stay where it is on the page has no row of its own.
    if (!from || edit.attribute(anchor, "editAs") === "absolute") continue;
    const first = lineOf(edit, from);
    const start = movedEdge(first.row, first.offset, move);
    setLine(edit, first, start);
    if (!to) continue;
    const last = lineOf(edit, to);
    // What only moves keeps its height, what is sized too ends where its last cell does.
    setLine(edit, last, edit.attribute(anchor, "editAs") === "oneCell" ? { row: last.row + start.row - first.row, offset: last.offset } : movedEnd(last, move));
  }
}

/** Rewrites what shapes of any drawing show of a sheet's cells. */
export function moveShapeLinks(edit: XmlEdit, sheet: MovedSheet, isOwn: boolean): void {
  const walk = (element: Element): void => {
    const link = edit.attribute(element, "textlink");
    const moved = link === null ? null : movedFormula(link, sheet, isOwn);
    if (moved !== null && moved !== link) edit.setAttribute(element, "textlink", moved);
    for (const child of edit.childrenOf(element)) walk(child);
  };
  for (const child of edit.children) walk(child);
}

interface Edge {
  readonly row: number;
  readonly offset: number;
}

interface Line extends Edge {
  readonly rowElement: Element | undefined;
  readonly offsetElement: Element | undefined;
}

function lineOf(edit: XmlEdit, place: Element): Line {
  const children = edit.childrenOf(place);
  const [rowElement, offsetElement] = ["row", "rowOff"].map((name) => children.find((child) => child.name === name));
  return { row: Number(rowElement ? edit.text(rowElement) : 0), offset: Number(offsetElement ? edit.text(offsetElement) : 0), rowElement, offsetElement };
}

function setLine(edit: XmlEdit, { rowElement, offsetElement }: Line, { row, offset }: Edge): void {
  if (rowElement) edit.setText(rowElement, String(row));
  if (offsetElement) edit.setText(offsetElement, String(offset));
}

/** An edge within a row that goes is at the top of what comes in its place. */
function movedEdge(row: number, offset: number, move: RowMove): Edge {
  const to = movedRow(row, move);
  return to === null ? { row: move.at, offset: 0 } : { row: to, offset };
}

/** A shape that ends where a row begins is not over it: rows opened there do not make it longer. */
function movedEnd({ row, offset }: Edge, move: RowMove): Edge {
  return !move.removes && row === move.at && offset === 0 ? { row, offset } : movedEdge(row, offset, move);
}
