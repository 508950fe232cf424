import { isYearCovered, knownProgramme } from "../../norms/programmes";
import { comparisonKey } from "../../text/normalize";
import type { AsmFacts, AsmTable } from "./facts";

/** The federal Secretaría de Economía, with or without its acronym; not a state's ("…de Economía del Estado de…"). */
const ECONOMIA = /^secretaria de economia(?:\s*\(se\))?(?:\s*[,.;:|–-].*)?$/;

/** The years of the sheet's periodo that the catalogue of programmes covers; `[]` without a periodo. */
export function catalogueYears(table: AsmTable): readonly number[] {
  const { periodo } = table.structure.titles;
  return periodo ? [periodo.first, periodo.last].filter(isYearCovered) : [];
}

/**
 * What keeps the catalogue of Ramo 10's programmes from being compared with the sheet, in Spanish; null when it can be. The
 * sheet must be of the Secretaría de Economía, or name no dependencia and only programmes that the catalogue knows.
 */
export function missingForCatalogue(table: AsmTable, facts: AsmFacts): string | null {
  const { dependencia, periodo } = table.structure.titles;
  if (!periodo) return "el periodo del documento (AAAA-AAAA) en los títulos";
  const years = catalogueYears(table);
  if (years.length === 0) return `el catálogo de programas de ${String(periodo.first)}-${String(periodo.last)} (se tiene el de 2013 a 2023)`;
  if (dependencia !== null) return ECONOMIA.test(comparisonKey(dependencia)) ? null : `el catálogo de programas de «${dependencia}» (se tiene el de la Secretaría de Economía)`;
  const keys = facts.programmes.flatMap(({ key }) => key ?? []);
  return keys.length > 0 && keys.every((key) => knownProgramme(key, years)) ? null : "la dependencia del documento en los títulos";
}
