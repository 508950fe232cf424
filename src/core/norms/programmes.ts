import { normalizeText } from "../text/normalize";
import cuentaPublica from "./programmes-ramo10.json";

/** A programme's key as found at the start of a text. */
export interface ProgrammeKey {
  /** Letter and three digits: `E005`. */
  readonly key: string;
  /** As written: `E-005`, `E 005`, `E005`. */
  readonly style: string;
  /** What follows the key, N1-normalised, without a separator in between: the programme's name. */
  readonly rest: string;
}

const KEY_AT_START = /^([A-Z])\s*-?\s*(\d{3})\b/;
const KEYS = /(?<![\p{L}\p{N}-])([A-Z])-?(\d{3})(?![\p{L}\p{N}])/gu;

/** The programme key a text begins with (N6); null when it begins otherwise. Whether such a programme exists is not looked at. */
export function programmeKeyOf(text: string): ProgrammeKey | null {
  const normal = normalizeText(text);
  const found = KEY_AT_START.exec(normal);
  if (!found) return null;
  return {
    key: `${found[1] ?? ""}${found[2] ?? ""}`,
    style: found[0],
    rest: normal.slice(found[0].length).replace(/^[\s.:,–—-]+/, ""),
  };
}

/** The programme keys within a text, in order, written `E005` or `E-005`. */
export function programmeKeysIn(text: string): readonly Pick<ProgrammeKey, "key" | "style">[] {
  return Array.from(text.matchAll(KEYS), (found) => ({ key: `${found[1] ?? ""}${found[2] ?? ""}`, style: found[0] }));
}

/** key → year → names. Source: Cuenta Pública 2013-2023, Ramo 10. */
const NAMES: ReadonlyMap<string, ReadonlyMap<number, readonly string[]>> = namesByYear(cuentaPublica);

function namesByYear(
  table: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>,
): ReadonlyMap<string, ReadonlyMap<number, readonly string[]>> {
  const byKey = new Map<string, Map<number, string[]>>();
  for (const [key, names] of Object.entries(table)) {
    const byYear = new Map<number, string[]>();
    for (const [written, years] of Object.entries(names)) {
      const name = normalizeText(written);
      for (const year of years) {
        const known = byYear.get(year) ?? [];
        if (!known.includes(name)) known.push(name);
        byYear.set(year, known);
      }
    }
    byKey.set(key, byYear);
  }
  return byKey;
}

/** The names Ramo 10's Cuenta Pública gives a programme in a year, N1-normalised; `[]` when it had none or the year is not covered. */
export function programmeNames(key: string, year: number): readonly string[] {
  return NAMES.get(key)?.get(year) ?? [];
}

/** True when Ramo 10 had the programme in at least one of the years. */
export function knownProgramme(key: string, years: readonly number[]): boolean {
  const byYear = NAMES.get(key);
  return byYear !== undefined && years.some((year) => byYear.has(year));
}

/** True when the Cuenta Pública in hand covers the year (2013–2023). Outside it nothing can be said of a programme. */
export function isYearCovered(year: number): boolean {
  return COVERED.has(year);
}

const COVERED: ReadonlySet<number> = new Set([...NAMES.values()].flatMap((byYear) => [...byYear.keys()]));
