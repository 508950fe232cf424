import { areaAddress, parseArea } from "../../../core/sheet/address";
import { boxesOf, withBoxes, type Box } from "../note-boxes";
import type { Element, XmlEdit } from "../xml-edit";
import { movedFormula, type MovedSheet } from "./move-formula";
import { movedArea, movedRow } from "./row-move";

/** Moves the comments of a part, of either kind, with their cells; those whose cell goes, go. */
export function moveComments(edit: XmlEdit, { move }: MovedSheet): void {
  const list = edit.child("commentList");
  const comments: readonly Element[] = list ? edit.childrenOf(list) : edit.children.filter(({ name }) => name === "threadedComment");
  for (const comment of comments) {
    const area = parseArea(edit.attribute(comment, "ref") ?? "");
    if (!area) continue;
    const moved = movedArea(area, move);
    if (!moved) edit.replace(comment.start, comment.end, "");
    else if (moved.top !== area.top) edit.setAttribute(comment, "ref", areaAddress(moved));
  }
}

const ANCHOR = /(<(?:\w+:)?Anchor\s*>)([^<]*)/;
const ROW = /(<(?:\w+:)?Row\s*>\s*)\d+/;

/** A part of boxes (VML) after rows moved in its sheet: the box of a note goes where its cell does, any other shape where the cells below it do. */
export function movedBoxes(vml: string, { move }: MovedSheet): string {
  const changed = new Map<Box, string>();
  for (const box of boxesOf(vml)) {
    const { cell, text } = box;
    const row = cell && movedRow(cell.row, move);
    if (cell && row === null) {
      changed.set(box, "");
      continue;
    }
    const by = cell && row !== null ? row - cell.row : null;
    const moved = text.replace(ANCHOR, (_, head: string, anchor: string) => head + movedAnchor(anchor, (line) => (by === null ? (movedRow(line, move) ?? move.at) : Math.max(0, line + by))));
    changed.set(box, row === null ? moved : moved.replace(ROW, `$1${String(row)}`));
  }
  return withBoxes(vml, changed);
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
function movedAnchor(anchor: string, lineOf: (line: number) => number): string {
  const numbers = anchor.split(",");
  return numbers.map((text, n) => (n === 2 || n === 6 ? text.replace(/\d+/, (digits) => String(lineOf(Number(digits)))) : text)).join(",");
}

/** A part of boxes with what its controls look at rewritten. */
export function movedBoxFormulas(vml: string, sheet: MovedSheet, isOwn: boolean): string {
  return vml.replace(/(<((?:\w+:)?Fmla\w+)\s*>)([^<&]*)(?=<\/\2)/g, (_, head: string, _name: string, formula: string) => head + movedFormula(formula, sheet, isOwn));
}
