/** One piece of a number-format section. */
export type FormatToken =
  | { readonly kind: "literal"; readonly text: string }
  /** A digit place: `0`, `#` or `?`. */
  | { readonly kind: "digit"; readonly place: "0" | "#" | "?" }
  | { readonly kind: "point" }
  | { readonly kind: "comma" }
  | { readonly kind: "percent" }
  | { readonly kind: "exponent"; readonly sign: "+" | "-" }
  /** `d`, `mm`, `yyyy`, `h`, `ss`, `AM/PM`; lower case, Spanish `a` already turned into `y`. */
  | { readonly kind: "date"; readonly unit: string }
  /** `[h]`, `[m]`, `[s]`: time elapsed, not time of day. */
  | { readonly kind: "elapsed"; readonly unit: "h" | "m" | "s" }
  | { readonly kind: "text" }
  | { readonly kind: "general" };

export interface FormatCondition {
  readonly operator: "<" | "<=" | ">" | ">=" | "=" | "<>";
  readonly operand: number;
}

export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  readonly condition: FormatCondition | null;
  readonly isDate: boolean;
}

const COLOURS = /^(?:black|blue|cyan|green|magenta|red|white|yellow|negro|azul|verde|rojo|blanco|amarillo|color ?\d+)$/i;
const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/;
const DATE_UNIT = /^(?:am\/pm|a\/p|y+|a{2,4}|e+|m+|d+|h+|s+)/i;

const cache = new Map<string, readonly FormatSection[]>();

/** The sections of a number-format code (`positive;negative;zero;text`), parsed once a code. Never throws. */
export function parseFormat(code: string): readonly FormatSection[] {
  let sections = cache.get(code);
  if (!sections) {
    sections = splitSections(code).map(parseSection);
    cache.set(code, sections);
  }
  return sections;
}

function splitSections(code: string): string[] {
  const parts: string[] = [];
  let part = "";
  let quoted = false;
  for (let i = 0; i < code.length; i++) {
    const char = code.charAt(i);
    if (char === '"') quoted = !quoted;
    if (char === "\\" && !quoted) {
      part += char + code.charAt(++i);
    } else if (char === ";" && !quoted) {
      parts.push(part);
      part = "";
    } else {
      part += char;
    }
  }
  parts.push(part);
  return parts;
}

function parseSection(code: string): FormatSection {
  const tokens: FormatToken[] = [];
  let condition: FormatCondition | null = null;
  let i = 0;
  while (i < code.length) {
    const char = code.charAt(i);
    const rest = code.slice(i);
    if (char === '"') {
      const end = code.indexOf('"', i + 1);
      tokens.push({ kind: "literal", text: code.slice(i + 1, end < 0 ? code.length : end) });
      i = end < 0 ? code.length : end + 1;
    } else if (char === "\\") {
      tokens.push({ kind: "literal", text: code.charAt(i + 1) });
      i += 2;
    } else if (char === "_") {
      // A blank as wide as the next character.
      tokens.push({ kind: "literal", text: " " });
      i += 2;
    } else if (char === "*") {
      // Fill to the column's width: the column's width is not known here, and the alignment stands without it.
      i += 2;
    } else if (char === "[") {
      const end = code.indexOf("]", i);
      const inside = code.slice(i + 1, end < 0 ? code.length : end);
      const found = bracket(inside);
      if (found && "operator" in found) condition = found;
      else if (found) tokens.push(found);
      i = end < 0 ? code.length : end + 1;
    } else if (/^(?:general|estándar)/i.test(rest)) {
      tokens.push({ kind: "general" });
      i += rest.toLowerCase().startsWith("general") ? 7 : 8;
    } else if (/^e[+-]/i.test(rest)) {
      tokens.push({ kind: "exponent", sign: code.charAt(i + 1) === "+" ? "+" : "-" });
      i += 2;
    } else {
      const unit = DATE_UNIT.exec(rest)?.[0];
      if (unit) {
        tokens.push({ kind: "date", unit: /^[ae]+$/i.test(unit) ? "y".repeat(unit.length === 2 ? 2 : 4) : unit.toLowerCase() });
        i += unit.length;
      } else {
        tokens.push(single(char));
        i += 1;
      }
    }
  }
  return { tokens, condition, isDate: tokens.some((token) => token.kind === "date" || token.kind === "elapsed") };
}

function bracket(inside: string): FormatToken | FormatCondition | null {
  const elapsed = /^([hms])+$/i.exec(inside)?.[1]?.toLowerCase();
  if (elapsed === "h" || elapsed === "m" || elapsed === "s") return { kind: "elapsed", unit: elapsed };
  // `[$MXN-80A]`: the currency's sign, then the locale, which is ours anyway.
  if (inside.startsWith("$")) return { kind: "literal", text: inside.slice(1).split("-")[0] ?? "" };
  const condition = CONDITION.exec(inside);
  // The pattern admits these operators only.
  if (condition) return { operator: condition[1] as FormatCondition["operator"], operand: Number(condition[2]) };
  if (COLOURS.test(inside)) return null;
  return null;
}

function single(char: string): FormatToken {
  switch (char) {
    case "0":
    case "#":
    case "?":
      return { kind: "digit", place: char };
    case ".":
      return { kind: "point" };
    case ",":
      return { kind: "comma" };
    case "%":
      return { kind: "percent" };
    case "@":
      return { kind: "text" };
    default:
      return { kind: "literal", text: char };
  }
}
