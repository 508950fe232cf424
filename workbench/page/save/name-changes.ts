import type { PatchEdit } from "../../../src/xlsx/write/patch-edit";
import type { Book, BookName } from "../../host/model";

/** What makes a file's names what the book's are now. Those of sheets that went go with them; comments are not carried. */
export function nameChanges(before: Book, now: Book): readonly PatchEdit[] {
  const known = new Map(before.names.map((name) => [keyOf(name), name]));
  const left = new Set(now.names.map(keyOf));
  const edits: PatchEdit[] = [];
  for (const name of now.names) {
    const was = known.get(keyOf(name));
    if (was?.formula === name.formula && was.visible === name.visible) continue;
    const sheet = sheetName(before, now, name);
    edits.push({ kind: "setName", name: { name: name.name, formula: name.formula.replace(/^=/, ""), hidden: !name.visible, ...(sheet === null ? {} : { sheet }) } });
  }
  for (const name of before.names) {
    const isGone = name.scope !== "Workbook" && !now.sheets.some(({ id }) => id === name.scope);
    if (isGone || left.has(keyOf(name))) continue;
    const sheet = sheetName(before, now, name);
    edits.push({ kind: "removeName", name: name.name, ...(sheet === null ? {} : { sheet }) });
  }
  return edits;
}

function keyOf({ scope, name }: BookName): string {
  return `${scope}!${name.toLowerCase()}`;
}

/** The name that its sheet has in the file, or will have; null for a name of the whole workbook. */
function sheetName(before: Book, now: Book, { scope }: BookName): string | null {
  if (scope === "Workbook") return null;
  return (before.sheets.find(({ id }) => id === scope) ?? now.sheet(scope)).name;
}
