import { datePartsOf, type DateParts } from "./date-parts";
import type { FormatToken } from "./format-code";
import { MONTH_NAMES, WEEKDAY_NAMES } from "./texts";

const two = (n: number): string => String(n).padStart(2, "0");

/** The text of a serial under a date section's tokens; null when the serial is no date (Excel shows `####`). */
export function dateText(serial: number, tokens: readonly FormatToken[]): string | null {
  const parts = datePartsOf(serial);
  if (!parts) return null;
  const twelveHours = tokens.some((token) => token.kind === "date" && token.unit.includes("/"));
  return tokens.map((token, index) => tokenText(token, index, tokens, parts, serial, twelveHours)).join("");
}

function tokenText(token: FormatToken, index: number, tokens: readonly FormatToken[], parts: DateParts, serial: number, twelveHours: boolean): string {
  switch (token.kind) {
    case "literal":
      return token.text;
    case "point":
      return ".";
    case "comma":
      return ",";
    case "elapsed": {
      const seconds = Math.round(serial * 86_400);
      return String(Math.floor(token.unit === "h" ? seconds / 3600 : token.unit === "m" ? seconds / 60 : seconds));
    }
    case "date":
      return unitText(token.unit, isMinutes(index, tokens), parts, twelveHours);
    // `ss.000`: the thousandths are not shown; a cell of a register never carries them.
    case "digit":
    case "percent":
    case "exponent":
    case "text":
    case "general":
      return "";
    default:
      return token satisfies never;
  }
}

/** `m` means minutes right after hours or right before seconds, and months elsewhere. */
function isMinutes(index: number, tokens: readonly FormatToken[]): boolean {
  const unitBeside = (step: 1 | -1): string => {
    for (let i = index + step; i >= 0 && i < tokens.length; i += step) {
      const token = tokens[i];
      if (token?.kind === "date" || token?.kind === "elapsed") return token.unit;
    }
    return "";
  };
  return unitBeside(-1).startsWith("h") || unitBeside(1).startsWith("s");
}

function unitText(unit: string, minutes: boolean, parts: DateParts, twelveHours: boolean): string {
  const hour = twelveHours ? parts.hour % 12 || 12 : parts.hour;
  const monthName = MONTH_NAMES[parts.month - 1] ?? "";
  const weekdayName = WEEKDAY_NAMES[parts.weekday] ?? "";
  switch (unit) {
    case "d":
      return String(parts.day);
    case "dd":
      return two(parts.day);
    case "ddd":
      return weekdayName.slice(0, 3);
    case "m":
      return String(minutes ? parts.minute : parts.month);
    case "mm":
      return two(minutes ? parts.minute : parts.month);
    case "mmm":
      return monthName.slice(0, 3);
    case "mmmmm":
      return monthName.charAt(0).toUpperCase();
    case "y":
    case "yy":
      return two(parts.year % 100);
    case "h":
      return String(hour);
    case "hh":
      return two(hour);
    case "s":
      return String(parts.second);
    case "ss":
      return two(parts.second);
    case "am/pm":
      return parts.hour < 12 ? "a. m." : "p. m.";
    case "a/p":
      return parts.hour < 12 ? "a" : "p";
    default:
      if (unit.startsWith("d")) return weekdayName;
      return unit.startsWith("m") ? monthName : String(parts.year).padStart(4, "0");
  }
}
