import type { UnitUse } from "../../reading/asm/facts";
import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { NearNames } from "../../text/near-names";
import { findMisspellings } from "../../text/spelling";
import { unitVariant, variantKey } from "../../text/unit-variants";
import { defineAsmRule } from "./define";

/** How many units of the sheet have each word: a word that others use too is not the typing error. */
function wordCounts(units: readonly UnitUse[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units) for (const word of new Set(variantKey(unit.name).split(" "))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How familiar the rarest word of a name is in the sheet. */
function familiarity(key: string, counts: ReadonlyMap<string, number>): number {
  return Math.min(...key.split(" ").map((word) => counts.get(word) ?? 0));
}

/** For each name, those that are its beginning, word by word, and those of which it is the beginning. */
function sharedBeginnings(keys: ReadonlyMap<string, unknown>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const file = (one: string, other: string): void => {
    const list = found.get(one);
    if (list) list.push(other);
    else found.set(one, [other]);
  };
  for (const key of keys.keys()) {
    for (let space = key.indexOf(" "); space >= 0; space = key.indexOf(" ", space + 1)) {
      const beginning = key.slice(0, space);
      if (!keys.has(beginning)) continue;
      file(key, beginning);
      file(beginning, key);
    }
  }
  return found;
}

export default defineAsmRule({
  id: "ASM-A04",
  slug: "variante-de-otra-unidad",
  severity: "warning",
  register: asm,
  scope: "register",
  needs: [],
  norm: cite("asm-2015-2016", "líneas 23, 24, 28 y 29", "…Subsecretaría de Comercio / …Subsecretaría de Comercio Exterior"),
  title: "La unidad parece otra, escrita de otro modo",
  why: "La misma unidad con dos nombres se cuenta como dos: los resúmenes por área salen partidos y nadie sabe a quién preguntar.",
  legitimate: "Si de verdad son dos unidades distintas, puede pasarse por alto.",
  remedy: "Escriba el nombre completo y oficial en todas las filas.",
  messages: {
    errata: "«{{unidad}}» difiere en {{letras}} de «{{otra}}».",
    corta: "«{{unidad}}» es una forma corta de «{{otra}}».",
    larga: "«{{unidad}}» es una forma larga de «{{otra}}», que se usa más.",
  },
  check(_table, report, { facts }) {
    const units = facts.units.map((unit) => ({ unit, key: variantKey(unit.name) }));
    const counts = wordCounts(facts.units);
    const byKey = new Map<string, { unit: UnitUse; key: string; uses: UnitUse["uses"][number][] }>();
    for (const { unit, key } of units) {
      const known = byKey.get(key);
      if (known) known.uses.push(...unit.uses);
      else byKey.set(key, { unit, key, uses: [...unit.uses] });
    }
    const names = [...byKey.values()];
    const rows = new Map(names.map(({ key, uses }) => [key, new Set(uses.map(({ row }) => row.index)).size]));
    const rowsOf = ({ key }: { key: string }) => rows.get(key) ?? 0;
    const misspelt = new Map(names.map(({ key, unit }) => [key, findMisspellings(unit.name).length]));
    const weigh = (a: (typeof names)[number], b: (typeof names)[number]) =>
      (misspelt.get(b.key) ?? 0) - (misspelt.get(a.key) ?? 0) || rowsOf(a) - rowsOf(b) || familiarity(a.key, counts) - familiarity(b.key, counts) || a.key.length - b.key.length || (a.key < b.key ? -1 : 1);
    const beginnings = sharedBeginnings(byKey);
    const spellings = new NearNames(byKey.keys());
    for (const suspect of names) {
      const candidates = new Set([...spellings.near(suspect.key), ...(beginnings.get(suspect.key) ?? [])]);
      const models = [...candidates].flatMap((key) => byKey.get(key) ?? []).filter((other) => {
        const variant = unitVariant(suspect.key, other.key);
        if (variant?.kind !== "cut") return variant !== null && weigh(suspect, other) < 0;
        // Of a name and its beginning, used as often, the longer is the official one.
        return (rowsOf(suspect) - rowsOf(other) || suspect.key.length - other.key.length) < 0;
      });
      const model = models.toSorted(weigh).at(-1);
      const variant = model ? unitVariant(suspect.key, model.key) : null;
      if (!model || !variant) continue;
      const seen = new Set<number>();
      for (const { row, column } of suspect.uses) {
        if (seen.has(row.index)) continue;
        seen.add(row.index);
        const names = { unidad: suspect.unit.name, otra: model.unit.name };
        const first = model.uses[0];
        const place = { row, column, found: suspect.unit.name, expected: model.unit.name, related: first ? [{ row: first.row, column: first.column }] : [] } as const;
        if (variant.kind === "typo") report({ message: "errata", ...place, data: { ...names, letras: variant.distance === 1 ? "una letra" : `${String(variant.distance)} letras` } });
        else report({ message: suspect.key.length < model.key.length ? "corta" : "larga", ...place, data: names });
      }
    }
  },
  examples: [
    {
      title: "Una errata, una forma corta y una larga",
      rows: [
        { area_coordinadora: "Subsecretaría de Comercio Exterior", area_responsable: "Subsecretaría de Comercio Exterior" },
        { no: "", programa: "", area_coordinadora: "Subsectedaria de Comercio Exterior", area_responsable: "Subsecretaría de Comercio Exterior", expect: ["errata@area_coordinadora"] },
        { no: "", programa: "", area_coordinadora: "Coordinación Administrativa de la Subsecretaría de Comercio", area_responsable: "Coordinación Administrativa de la Subsecretaría de Comercio", expect: ["corta@area_coordinadora"] },
        { no: "", programa: "", area_coordinadora: "Coordinación Administrativa de la Subsecretaría de Comercio Exterior" },
        { no: "", programa: "", area_coordinadora: "Coordinación Administrativa de la Subsecretaría de Comercio Exterior" },
        { no: "", programa: "", area_coordinadora: "Unidad de Compras de Gobierno Federal", area_responsable: "Unidad de Compras de Gobierno", expect: ["larga@area_coordinadora"] },
        { no: "", programa: "", area_coordinadora: "Unidad de Compras de Gobierno", area_responsable: "Unidad de Compras de Gobierno" },
      ],
    },
    {
      title: "Unidades que se parecen y son distintas",
      rows: [
        { area_coordinadora: "Coordinación de Asesores de la Subsecretaría de Comercio Exterior", area_responsable: "Coordinación Administrativa de la Subsecretaría de Comercio Exterior" },
        { no: "", programa: "", area_coordinadora: "Coordinación General de Asesores (CGA)", area_responsable: "Coordinación General de Asesores" },
        { no: "", programa: "", area_coordinadora: "Dirección General de Verificación de Combustibles", area_responsable: "Dirección General de Verificación y Vigilancia" },
        { no: "", programa: "", area_coordinadora: "Subdirección de Control 1", area_responsable: "Subdirección de Control 2" },
      ],
    },
  ],
});
