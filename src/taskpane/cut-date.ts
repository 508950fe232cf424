import { readDate } from "../core/calendar/read-date";
import { SETTINGS_TEXTS as texts } from "./texts";

/** What was typed as cut date: a serial day, or null for today; or what is wrong with it, in a sentence. */
export type CutDateEntry = { readonly ok: true; readonly cutDate: number | null } | { readonly ok: false; readonly problem: string };

/** Reads a date day first, as the rules read the sheet's. Two-digit years are refused: a cut date must not be a guess. */
export function readCutDate(typed: string): CutDateEntry {
  const text = typed.trim();
  const reading = readDate(text, false);
  switch (reading.kind) {
    case "empty":
      return { ok: true, cutDate: null };
    case "date":
      return reading.twoDigitYear ? { ok: false, problem: texts.cutDateShortYear(text) } : { ok: true, cutDate: reading.serial };
    case "impossible":
      return { ok: false, problem: texts.cutDateImpossible(text) };
    default:
      return { ok: false, problem: texts.cutDateUnreadable };
  }
}
