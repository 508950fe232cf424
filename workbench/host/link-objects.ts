import { invalidArgument } from "./errors";
import type { BookLink } from "./model";
import { textOf } from "./object";
import type { RangeSubject } from "./range-subject";

const KEYS = ["address", "documentReference", "screenTip", "textToDisplay"] as const;

/** `Range.hyperlink` of the first cell, as Office.js shapes it; null for none. */
export function linkOf({ sheet, area: { top, left } }: RangeSubject): unknown {
  const link = sheet.links.find(({ row, column }) => row === top && column === left);
  return link ? { ...(link.address === "" ? {} : { address: link.address }), ...(link.place === "" ? {} : { documentReference: link.place }), screenTip: link.tip } : null;
}

/** Links every cell of a range. Excel gives them the look of a link, and the text to display where they are empty. */
export function setLink({ sheet, area }: RangeSubject, value: unknown): void {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  const given: Readonly<Record<string, unknown>> = { ...value };
  if (Object.keys(given).some((key) => !KEYS.some((known) => known === key))) throw invalidArgument();
  const text = (key: (typeof KEYS)[number]): string => (given[key] === undefined || given[key] === null ? "" : textOf(given[key]));
  const [address, place, shown] = [text("address"), text("documentReference"), text("textToDisplay")];
  if (address === "" && place === "") throw invalidArgument();
  sheet.clearLinks(area);
  const links: BookLink[] = [];
  for (let row = area.top; row <= area.bottom; row++) for (let column = area.left; column <= area.right; column++) links.push({ row, column, address, place, tip: text("screenTip") });
  sheet.links = [...sheet.links, ...links];
  sheet.write(area, (row, column) => (shown !== "" ? shown : sheet.value(row, column) === "" && sheet.formula(row, column) === null ? address + place : null));
  sheet.restyle(area, { fontColor: "#0563C1", underline: "Single" });
}
