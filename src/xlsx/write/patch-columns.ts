import { decodeBytes } from "../xml-text";
import type { ColumnsDraft } from "./draft";
import { attribute, numberXml } from "./markup";
import { checkPlace } from "./names";
import { WORKSHEET_ORDER } from "./patch-conditional";
import type { Element, XmlEdit } from "./xml-edit";

/** Columns that are to have a width, or be shown or hidden. What is absent stays. */
export type ColumnsPatch = Pick<ColumnsDraft, "first" | "last" | "width" | "hidden">;

/** What a column has that nothing was said of. */
const STANDARD_WIDTH = 9.140625;

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Changes widths and hides or shows columns; spans of which a part changes are split, the others stay. Throws `RangeError` for columns said twice. */
export function patchColumns(edit: XmlEdit, patches: readonly ColumnsPatch[]): void {
  const asked = patches.toSorted((a, b) => a.first - b.first);
  asked.forEach(({ first, last }, n) => {
    checkPlace(0, first);
    checkPlace(0, last);
    if (last < first || first <= (asked[n - 1]?.last ?? -1)) throw new RangeError(`the columns ${String(first)} to ${String(last)} overlap others`);
  });
  if (asked.length === 0) return;
  const container = edit.child("cols");
  const number = (element: Element, name: string): number => Number(edit.attribute(element, name) ?? 0);
  const known = container ? edit.childrenOf(container).map((element) => ({ element, first: number(element, "min") - 1, last: number(element, "max") - 1 })) : [];
  for (const span of known) {
    if (!asked.some((patch) => patch.first <= span.last && span.first <= patch.last)) continue;
    edit.replace(span.element.start, span.element.end, pieces(span, asked).map(({ piece, patch }) => pieceXml(edit, span.element, piece, patch)).join(""));
  }
  const width = columnWidth(edit);
  const fresh = asked.flatMap((patch) => pieces(patch, known).filter(({ patch: inside }) => !inside).map(({ piece }) => ({ piece, xml: freshXml(piece, patch, width, edit.prefix) })));
  if (!container) {
    edit.insertChild("cols", `<${edit.prefix}cols>${fresh.map(({ xml }) => xml).join("")}</${edit.prefix}cols>`, WORKSHEET_ORDER);
    return;
  }
  for (const { piece, xml } of fresh) {
    const next = known.find(({ first }) => first > piece.last);
    if (next) edit.insert(next.element.start, xml);
    else edit.append(container, xml);
  }
}

/** A span cut where `others`, in order, begin and end; each piece with the one that covers it. */
function pieces<Other extends Span>({ first, last }: Span, others: readonly Other[]): readonly { readonly piece: Span; readonly patch: Other | null }[] {
  const cut: { readonly piece: Span; readonly patch: Other | null }[] = [];
  let from = first;
  for (const other of others) {
    if (other.last < first || other.first > last) continue;
    if (other.first > from) cut.push({ piece: { first: from, last: other.first - 1 }, patch: null });
    from = Math.min(other.last, last) + 1;
    cut.push({ piece: { first: Math.max(other.first, first), last: from - 1 }, patch: other });
  }
  if (from <= last) cut.push({ piece: { first: from, last }, patch: null });
  return cut;
}

/** A piece of a span that the sheet has, with all that its element says. */
function pieceXml(edit: XmlEdit, element: Element, { first, last }: Span, patch: ColumnsPatch | null): string {
  const said: [string, string][] = [["min", String(first + 1)], ["max", String(last + 1)]];
  if (patch?.width !== undefined) said.push(["width", numberXml(patch.width)], ["customWidth", "1"]);
  if (patch?.hidden !== undefined) said.push(["hidden", patch.hidden ? "1" : "0"]);
  let tag = decodeBytes(edit.bytes, element.start, element.openEnd);
  for (const [name, value] of said) {
    const pattern = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
    if (pattern.test(tag)) tag = tag.replace(pattern, `$1"${value}"`);
    else if (value !== "0") tag = tag.replace(/\s*\/?>$/, (end) => `${attribute(name, value)}${end}`);
  }
  return tag + decodeBytes(edit.bytes, element.openEnd, element.end);
}

function freshXml({ first, last }: Span, { width, hidden }: ColumnsPatch, standard: number, prefix: string): string {
  return `<${prefix}col min="${String(first + 1)}" max="${String(last + 1)}" width="${numberXml(width ?? standard)}"${hidden ? ' hidden="1"' : ""}${width === undefined ? "" : ' customWidth="1"'}/>`;
}

/** The width of columns that say none, in characters. */
export function columnWidth(edit: XmlEdit): number {
  const format = edit.child("sheetFormatPr");
  const said = Number((format && edit.attribute(format, "defaultColWidth")) ?? NaN);
  return Number.isFinite(said) ? said : STANDARD_WIDTH;
}
