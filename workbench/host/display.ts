import type { CellValue } from "../../src/core/sheet/cell";

const MONTHS = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];
const DAYS = ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"];

/**
 * What a cell shows, in es-MX: the formats that planners' sheets use (General, decimals, thousands, money, per cent,
 * scientific, dates and times, text). A number that no format here fits is shown as General.
 */
export function displayText(value: CellValue, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "VERDADERO" : "FALSO";
  if (typeof value === "string") return value;
  const sections = numberFormat.split(";");
  const negative = value < 0 && sections[1] !== undefined;
  const section = (value === 0 && sections[2] !== undefined ? sections[2] : negative ? sections[1] : sections[0]) ?? "General";
  const bare = section.replace(/\[(?:[A-Za-z]+|Color ?\d+|[<>=][^\]]*)\]/g, "");
  if (bare === "General" || bare === "@" || bare === "") return bare === "" && section === "" ? "" : general(value);
  const literalFree = bare.replace(/"[^"]*"|\\.|\[\$[^\]]*\]|_./g, "");
  if (/[ymdhs]/i.test(literalFree) && !/[0#]/.test(literalFree.replace(/\.0+/, ""))) return date(value, bare);
  return number(negative ? -value : value, bare);
}

function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const size = Math.abs(value);
  if (size >= 1e11 || (size < 1e-9 && size > 0)) return value.toExponential(5).replace(/\.?0+e/, "E").replace(/E\+?(-?)(\d)$/, (_, sign: string, digit: string) => `E${sign || "+"}0${digit}`).replace("e", "E");
  return String(Number(value.toPrecision(10)));
}

function number(value: number, format: string): string {
  const pattern = /[#0?][#0?,.]*(?:E[+-]0+)?|\.0+/i.exec(format.replace(/"[^"]*"/g, (text) => "\u0000".repeat(text.length)));
  if (!pattern) return literals(format);
  const [digits] = pattern;
  const before = literals(format.slice(0, pattern.index));
  const after = literals(format.slice(pattern.index + digits.length));
  const scaled = after.includes("%") ? value * 100 : value;
  if (/E[+-]/i.test(digits)) return before + scientific(scaled, digits) + after;
  const optional = /\.[0]*(#+)/.exec(digits)?.[1]?.length ?? 0;
  const places = decimals(digits);
  const text = new Intl.NumberFormat("es-MX", {
    minimumFractionDigits: places, maximumFractionDigits: places + optional, useGrouping: digits.includes(","),
    minimumIntegerDigits: Math.max(1, (digits.split(".")[0] ?? "").replace(/[^0]/g, "").length),
  }).format(Math.abs(scaled));
  return `${scaled < 0 && Number(scaled.toFixed(places + optional)) !== 0 ? "-" : ""}${before}${text}${after}`;
}

function scientific(value: number, digits: string): string {
  const [mantissa = "", exponent = "0"] = value.toExponential(decimals(digits)).split("e");
  const places = /E[+-](0+)$/i.exec(digits)?.[1]?.length ?? 1;
  return `${mantissa}E${Number(exponent) < 0 ? "-" : "+"}${String(Math.abs(Number(exponent))).padStart(places, "0")}`;
}

function decimals(digits: string): number {
  return /\.(0*)/.exec(digits)?.[1]?.length ?? 0;
}

/** The plain text around a number's digits: quotes, escapes, currency brackets, padding. */
function literals(format: string): string {
  return format.replace(/"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|_.|\*./g, (_, quoted?: string, escaped?: string, currency?: string) => quoted ?? escaped ?? currency ?? "");
}

const DATE_PIECE = /\[\$[^\]]*\]|"[^"]*"|\\.|AM\/PM|y+|d+|h+|s+|m+|[^"\\[]/gi;

function date(serial: number, format: string): string {
  if (serial < 0) return "########";
  // Excel believes that 1900 was a leap year, so serials before 1 March 1900 are one day ahead.
  const days = Math.floor(serial) + (serial < 60 ? 1 : 0);
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const when = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000 + seconds * 1000);
  const pieces = format.match(DATE_PIECE) ?? [];
  const noon = /AM\/PM/i.test(format);
  let afterHours = false;
  return pieces.map((piece, i) => {
    if (piece.startsWith("[$")) return "";
    if (piece.startsWith('"')) return piece.slice(1, -1);
    if (piece.startsWith("\\")) return piece.slice(1);
    if (/^am\/pm$/i.test(piece)) return when.getUTCHours() < 12 ? "a. m." : "p. m.";
    const n = piece.length;
    switch (piece.charAt(0).toLowerCase()) {
      case "y": return n > 2 ? String(when.getUTCFullYear()) : String(when.getUTCFullYear()).slice(-2);
      case "d": return n > 2 ? named(DAYS[when.getUTCDay()] ?? "", n) : pad(when.getUTCDate(), n);
      case "h": afterHours = true; return pad(noon ? when.getUTCHours() % 12 || 12 : when.getUTCHours(), n);
      case "s": return pad(when.getUTCSeconds(), n);
      case "m": {
        const beforeSeconds = pieces.slice(i + 1).find((next) => /^[ymdhs]/i.test(next))?.toLowerCase().startsWith("s") ?? false;
        if ((afterHours || beforeSeconds) && n < 3) { afterHours = false; return pad(when.getUTCMinutes(), n); }
        return n > 2 ? named(MONTHS[when.getUTCMonth()] ?? "", n) : pad(when.getUTCMonth() + 1, n);
      }
      default: return piece.replace(/;@$/, "");
    }
  }).join("");
}

function named(name: string, letters: number): string {
  return letters === 3 ? name.slice(0, 3) : letters === 5 ? name.charAt(0).toUpperCase() : name;
}

function pad(n: number, length: number): string {
  return length > 1 ? String(n).padStart(2, "0") : String(n);
}
