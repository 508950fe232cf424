import { isErrorValue, type CellValue } from "../sheet/cell";
import { comparisonKey, normalizeText } from "../text/normalize";

/** One of the 32 entidades federativas. `code` is INEGI's, two digits; `name` is what lists and messages show. */
export interface Entidad {
  readonly code: string;
  readonly name: string;
  /** Official and former names, and abbreviations in use. The two letters are those of the CURP. */
  readonly aliases: readonly string[];
}

/** INEGI's catalogue (01–32). Former names are accepted: the registers of 2002 say Distrito Federal. */
export const ENTIDADES: readonly Entidad[] = [
  { code: "01", name: "Aguascalientes", aliases: ["Ags", "AS", "AGU"] },
  { code: "02", name: "Baja California", aliases: ["BC", "B.C.", "B. C.", "Baja California Norte", "BCN"] },
  { code: "03", name: "Baja California Sur", aliases: ["BCS", "B.C.S.", "B. C. S.", "BS"] },
  { code: "04", name: "Campeche", aliases: ["Camp", "CC", "CAM"] },
  { code: "05", name: "Coahuila", aliases: ["Coahuila de Zaragoza", "Coah", "CL", "COA"] },
  { code: "06", name: "Colima", aliases: ["Col", "CM"] },
  { code: "07", name: "Chiapas", aliases: ["Chis", "CS", "CHP"] },
  { code: "08", name: "Chihuahua", aliases: ["Chih", "CH", "CHH"] },
  { code: "09", name: "Ciudad de México", aliases: ["Distrito Federal", "DF", "D.F.", "D. F.", "CDMX", "CD MX", "Cd. de México", "Cd de México", "México, D.F.", "México D.F.", "México DF", "DIF", "CMX"] },
  { code: "10", name: "Durango", aliases: ["Dgo", "DG", "DUR"] },
  { code: "11", name: "Guanajuato", aliases: ["Gto", "GT", "GUA"] },
  { code: "12", name: "Guerrero", aliases: ["Gro", "GR"] },
  { code: "13", name: "Hidalgo", aliases: ["Hgo", "HG", "HID"] },
  { code: "14", name: "Jalisco", aliases: ["Jal", "JC"] },
  { code: "15", name: "Estado de México", aliases: ["México", "Edomex", "Edo. Mex.", "Edo Mex", "Edoméx", "Edo. de México", "Edo de México", "Mex", "MC"] },
  { code: "16", name: "Michoacán", aliases: ["Michoacán de Ocampo", "Mich", "MN", "MIC"] },
  { code: "17", name: "Morelos", aliases: ["Mor", "MS"] },
  { code: "18", name: "Nayarit", aliases: ["Nay", "NT"] },
  { code: "19", name: "Nuevo León", aliases: ["NL", "N.L.", "N. L.", "NLE"] },
  { code: "20", name: "Oaxaca", aliases: ["Oax", "OC", "Oaxaca de Juárez"] },
  { code: "21", name: "Puebla", aliases: ["Pue", "PL"] },
  { code: "22", name: "Querétaro", aliases: ["Querétaro de Arteaga", "Qro", "QT", "QUE"] },
  { code: "23", name: "Quintana Roo", aliases: ["Q. Roo", "Q.Roo", "Q Roo", "QRoo", "QR", "ROO"] },
  { code: "24", name: "San Luis Potosí", aliases: ["SLP", "S.L.P.", "S. L. P.", "SP"] },
  { code: "25", name: "Sinaloa", aliases: ["Sin", "SL"] },
  { code: "26", name: "Sonora", aliases: ["Son", "SR"] },
  { code: "27", name: "Tabasco", aliases: ["Tab", "TC"] },
  { code: "28", name: "Tamaulipas", aliases: ["Tamps", "Tams", "TS", "TAM"] },
  { code: "29", name: "Tlaxcala", aliases: ["Tlax", "TL", "TLA"] },
  { code: "30", name: "Veracruz", aliases: ["Veracruz de Ignacio de la Llave", "Veracruz-Llave", "Veracruz Llave", "Ver", "VZ"] },
  { code: "31", name: "Yucatán", aliases: ["Yuc", "YN"] },
  { code: "32", name: "Zacatecas", aliases: ["Zac", "ZS"] },
];

export type EntidadReading = { readonly kind: "empty" } | { readonly kind: "unreadable" } | { readonly kind: "entidad"; readonly code: string };

/** `codes` in the order written, a repeated one kept. `part` is the first piece that names no entidad. */
export type EntidadesReading =
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable"; readonly part: string }
  | { readonly kind: "entidades"; readonly codes: readonly string[] };

const EMPTY = { kind: "empty" } as const;
const UNREADABLE = { kind: "unreadable" } as const;

/** Without the stops of abbreviations: `D.F.` and `DF.` are one, and 1.5 stays what it is. */
function nameKey(text: string): string {
  return comparisonKey(text).replace(/(?<=\p{L})\./gu, "");
}

const CODES: ReadonlyMap<string, string> = new Map(
  ENTIDADES.flatMap(({ code, name, aliases }) => [code, String(Number(code)), name, ...aliases].map((word) => [nameKey(word), code] as const)),
);
const NAMES: ReadonlyMap<string, string> = new Map(ENTIDADES.map(({ code, name }) => [code, name]));
/** What people put before the name or the code, and after the code: `Estado de Sonora`, `26 Sonora`, `26 - Sonora`. */
const STATE_OF = /^(?:el )?(?:estado|edo) de /;
const CODE_AND_NAME = /^(\d{1,2})\s*[-–.:]?\s*(\D.*)$/;

function codeOf(text: string): string | undefined {
  const key = nameKey(text);
  const known = CODES.get(key) ?? CODES.get(key.replace(STATE_OF, ""));
  if (known !== undefined) return known;
  const both = CODE_AND_NAME.exec(comparisonKey(text));
  const code = both && CODES.get(both[1] ?? "");
  // A code and a name that disagree name no entidad.
  return code && CODES.get(nameKey(both[2] ?? "")) === code ? code : undefined;
}

/** Reads a cell as one entidad: INEGI code (9, `09`), name in use, official or former, or its abbreviation. */
export function readEntidad(value: CellValue): EntidadReading {
  if (typeof value === "boolean" || isErrorValue(value)) return UNREADABLE;
  const text = normalizeText(value);
  if (text === "") return EMPTY;
  const code = codeOf(text);
  return code === undefined ? UNREADABLE : { kind: "entidad", code };
}

/**
 * Reads a cell as one or more entidades, separated by `;`, line breaks or ` / `. Commas and "y" separate only when every
 * part is an entidad: `México, D.F.` is one.
 */
export function readEntidades(value: CellValue): EntidadesReading {
  const one = readEntidad(value);
  if (one.kind === "empty") return one;
  if (one.kind === "entidad") return { kind: "entidades", codes: [one.code] };
  if (typeof value !== "string" || isErrorValue(value)) return { kind: "unreadable", part: normalizeText(value) };
  const codes: string[] = [];
  for (const part of piecesOf(value, /[;\n\r]+|\s\/\s/)) {
    const code = codeOf(part);
    const several = code === undefined ? piecesOf(part, /,|\s[yY]\s/).map(codeOf) : [code];
    for (const each of several) {
      if (each === undefined) return { kind: "unreadable", part };
      codes.push(each);
    }
  }
  // Nothing but separators.
  return codes.length === 0 ? EMPTY : { kind: "entidades", codes };
}

function piecesOf(text: string, separator: RegExp): string[] {
  return text.split(separator).map(normalizeText).filter((part) => part !== "");
}

/** The name of an entidad by its INEGI code. Throws on a code that readEntidad does not give. */
export function entidadName(code: string): string {
  const name = NAMES.get(code);
  if (name === undefined) throw new Error(`No entidad has the code ${code}`);
  return name;
}
