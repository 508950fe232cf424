import type { CellDraft, SheetDraft, TableDraft } from "./draft";
import { attribute, MAIN, XML_HEAD } from "./markup";
import { checkDefinedName, rangeOf } from "./names";

/** A table's part; `id` is its number in the workbook. Throws `RangeError` for areas and headers that make no table. */
export function tableXml({ name, area, look }: TableDraft, sheet: SheetDraft, id: number): string {
  checkDefinedName(name);
  const ref = rangeOf(area);
  if (area.bottom === area.top) throw new RangeError(`the table ${name} has no row below its header`);
  const columns: string[] = [];
  const seen = new Set<string>();
  for (let column = area.left; column <= area.right; column++) {
    const title = headerText(sheet.rows[area.top]?.[column] ?? null);
    if (title === null || seen.has(title.toLowerCase())) throw new RangeError(`the table ${name} needs in each column a header of its own, a text: ${title === null ? "one is missing" : `«${title}» is there twice`}`);
    seen.add(title.toLowerCase());
    // Line ends in a column's name as Excel writes them; a reference (&#10;) is not understood everywhere.
    columns.push(`<tableColumn id="${String(columns.length + 1)}"${attribute("name", title).replaceAll("&#10;", "_x000a_")}/>`);
  }
  const style = look === null ? "" : `<tableStyleInfo${attribute("name", look)} showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>`;
  return `${XML_HEAD}<table xmlns="${MAIN}" id="${String(id)}"${attribute("name", name)}${attribute("displayName", name)} ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${String(columns.length)}">${columns.join("")}</tableColumns>${style}</table>`;
}

function headerText(cell: CellDraft): string | null {
  const rich = typeof cell === "object" && cell !== null ? cell : { value: cell ?? "" };
  return typeof rich.value === "string" && rich.value !== "" && !("formula" in rich && rich.formula !== undefined) ? rich.value : null;
}
