import { readDate } from "../../calendar/read-date";
import { readNumber } from "../../sheet/numbers";
import { isOnlyMarks } from "../../text/placeholder";
import type { AsmRow } from "./facts";

/** Longer than this it is a paragraph, not a name (ASM-A03). Several units, separated, may be longer. */
const LONGEST_NAME = 150;

/** What stands in an area cell instead of a unit's name; null for a name, an empty cell or an Excel error. */
export function notAUnit(row: AsmRow, column: "area_coordinadora" | "area_responsable", date1904: boolean): "number" | "date" | "paragraph" | "marks" | null {
  if (row.state(column) !== "ok") return null;
  const raw = row.raw(column);
  const date = readDate(raw, date1904);
  if (date.kind === "date" && (date.asText || row.shownAsDate(column))) return "date";
  if (readNumber(raw).kind === "number") return "number";
  if (isOnlyMarks(row[column])) return "marks";
  return String(raw).split(/[;\r\n]/).some((part) => part.trim().length > LONGEST_NAME) ? "paragraph" : null;
}
