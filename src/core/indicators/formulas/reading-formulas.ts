import { ENTIDADES, entidadName } from "../../norms/entidades";
import { linkKey } from "../../reading/book";
import type { ColumnSpec } from "../../registers/define";
import type { CellValue } from "../../sheet/cell";
import { normalizeText } from "../../text/normalize";

/** How a spelling is told in formulas: the canonical words of an enum, the name of an entidad, `S` and `N`. */
type Spellings = ReadonlyMap<string, string>;

/** A cell with what reading makes of it. */
export interface ReadCell {
  readonly raw: CellValue;
  readonly value: unknown;
}

/** Whether COUNTIFS and SUMIFS take the cells for what they read as, just as they are typed. */
export function isPlain(spec: ColumnSpec, cells: readonly ReadCell[]): boolean {
  return spec.type !== "entidades" && cells.every(({ raw, value }) => raw === "" || isPlainCell(spec, raw, value));
}

function isPlainCell(spec: ColumnSpec, raw: CellValue, value: unknown): boolean {
  switch (spec.type) {
    case "date":
      return typeof raw === "number" && raw === value;
    case "money":
      return typeof raw === "number" && Math.round(raw * 100) === value;
    case "enum":
    case "entidad":
    case "sn":
      return typeof raw === "string" && raw.toLowerCase() === canonicalText(spec, value).toLowerCase();
    default:
      // Criteria take `*`, `?`, `~` and comparison signs for more than letters, and "007" for 7.
      return typeof raw === "string" && raw.toUpperCase() === linkKey(spec, raw) && !/[*?~<>=]/.test(raw) && /[a-z]/i.test(raw);
  }
}

/** What formulas compare a read value with; `""` for none. */
export function canonicalText(spec: ColumnSpec, value: unknown): string {
  if (typeof value === "boolean") return value ? "S" : "N";
  if (Array.isArray(value)) return value.map((code) => entidadName(String(code))).join(";");
  if (typeof value !== "string") return "";
  return spec.type === "entidad" && value !== "" ? entidadName(value) : value;
}

/** Every spelling that a column's type knows, and those its cells have now; null for types that are not spelled. */
export function spellingsOf(spec: ColumnSpec, cells: readonly ReadCell[]): Spellings | null {
  const pairs = knownSpellings(spec);
  if (pairs === null) return null;
  const found = cells.flatMap(({ raw, value }): [string, string][] => {
    const words = canonicalText(spec, value);
    return words === "" ? [] : [[normalizeText(raw), words]];
  });
  // Lookups do not tell capitals apart: one of each is enough.
  return new Map(new Map([...found, ...pairs].map(([spelled, words]) => [spelled.toLowerCase(), [spelled, words] as const])).values());
}

function knownSpellings(spec: ColumnSpec): readonly (readonly [string, string])[] | null {
  switch (spec.type) {
    case "enum":
      return (spec.values ?? []).flatMap(({ value, aliases }) => [value, ...(aliases ?? [])].map((spelled) => [spelled, value] as const));
    case "sn":
      return [...["S", "Sí", "Si", "X", "1", "VERDADERO"].map((spelled) => [spelled, "S"] as const), ...["N", "No", "0", "FALSO"].map((spelled) => [spelled, "N"] as const)];
    case "entidad":
    case "entidades":
      return ENTIDADES.flatMap(({ code, name, aliases }) => [name, code, String(Number(code)), ...aliases].map((spelled) => [spelled, name] as const));
    default:
      return null;
  }
}

/** The most entidades that the formula looks for in a cell whose spelling it does not know as a whole. */
const PIECES = 5;

/** The formula that reads a cell: a number, a text as {@link canonicalText}, or `""`. `spellings` is the range of two columns to look in. */
export function readingFormula(spec: ColumnSpec, cell: string, spellings: string | null): string {
  switch (spec.type) {
    case "date":
      return dateFormula(cell);
    case "money":
      return `IF(ISNUMBER(${cell}),${cell},IFERROR(VALUE(${without(cell, ["$", ",", " ", "M.N.", "MXN", "MN"])}),""))`;
    case "enum":
    case "sn":
    case "entidad":
      return `IFERROR(VLOOKUP(TRIM(${cell}),${spellings ?? ""},2,FALSE),"")`;
    case "entidades":
      return entidadesFormula(cell, spellings ?? "");
    default:
      return `UPPER(TRIM(SUBSTITUTE(${cell},CHAR(160)," ")))`;
  }
}

function without(cell: string, words: readonly string[]): string {
  return words.reduce((text, word) => `SUBSTITUTE(${text},"${word}","")`, `UPPER(SUBSTITUTE(${cell},CHAR(160),""))`);
}

/** A text dd/mm/aaaa is that day, if the month has it; 0 and the two first days of 1970's count are no dates. */
function dateFormula(cell: string): string {
  const text = `TRIM(${cell})`;
  const slash = `FIND("/",${text})`;
  const second = `FIND("/",${text},${slash}+1)`;
  const day = `VALUE(LEFT(${text},${slash}-1))`;
  const month = `VALUE(MID(${text},${slash}+1,${second}-${slash}-1))`;
  const date = `DATE(VALUE(MID(${text},${second}+1,4)),${month},${day})`;
  return `IF(ISNUMBER(${cell}),IF(OR(${cell}<1,${cell}=25568,${cell}=25569),"",${cell}),IFERROR(IF(AND(DAY(${date})=${day},MONTH(${date})=${month}),${date},""),""))`;
}

/** `;Colima;Nayarit;`: the names between semicolons, so that each can be looked for as a whole. */
function entidadesFormula(cell: string, spellings: string): string {
  const lookUp = (text: string): string => `VLOOKUP(${text},${spellings},2,FALSE)`;
  const pieces = Array.from({ length: PIECES }, (_, n) => {
    const piece = `TRIM(MID(SUBSTITUTE(${cell},";",REPT(" ",99)),${String(n * 99 + 1)},99))`;
    return `IF(${piece}="","",${lookUp(piece)}&";")`;
  });
  return `IF(TRIM(${cell})="","",IFERROR(";"&${lookUp(`TRIM(${cell})`)}&";",IFERROR(";"&${pieces.join("&")},"")))`;
}
