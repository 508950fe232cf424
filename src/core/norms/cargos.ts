import { comparisonKey } from "../text/normalize";
import { SECRETARIO_TECNICO, type SeatNumeral } from "./foafi";

/** The four Direcciones Generales de Promoción of the Subsecretaría. */
export type Promocion = "A" | "B" | "C" | "D";

/** The Dirección General that each seat but the first belongs to (§5.1.2 II to V). */
export const PROMOCION_OF_SEAT: Readonly<Record<SeatNumeral, Promocion | null>> = { I: null, II: "A", III: "B", IV: "C", V: "D" };

/** A cargo without accents, case, quotes or the stops of abbreviations. */
function cargoKey(text: string): string {
  return comparisonKey(text).replace(/["'“”«»‘’]/g, "").replace(/\./g, " ").replace(/\s+/g, " ").trim();
}

/** The Dirección General de Promoción that a cargo names: `Director General de Promoción “B”` is B. */
export function promocionIn(text: string): Promocion | null {
  const letter = /\bpromocion (?:empresarial )?([a-d])\b|\bdgp ?([a-d])\b/.exec(cargoKey(text));
  // The patterns admit these four letters only.
  return ((letter?.[1] ?? letter?.[2])?.toUpperCase() ?? null) as Promocion | null;
}

/** `Director de Área`, `Directora de Área`, `Dir. de Área`. */
export function isDirectorDeArea(text: string): boolean {
  return /\bdir(?:ector|ectora|eccion)? (?:de )?area\b/.test(cargoKey(text));
}

/** `Director de Promoción del Proyecto “X”`, whose suplencia is that of the first seat. */
export function isDirectorDelProyectoX(text: string): boolean {
  return /\bdir(?:ector|ectora|eccion)?\b.*\bproyecto\b/.test(cargoKey(text));
}

/** The Secretario Técnico, by that name or as Director General de Promoción B; not a Director de Área of that Dirección General. */
export function isSecretarioTecnico(text: string): boolean {
  if (/\bsecretari[oa] tecnic[oa]\b/.test(cargoKey(text))) return true;
  return promocionIn(text) === PROMOCION_OF_SEAT[SECRETARIO_TECNICO] && !isDirectorDeArea(text);
}

/** Whether a cargo lets somebody vote for a seat in the titular's absence (§5.1.2); one that does not say of which Dirección General is taken as good. */
export function mayStandIn(seat: SeatNumeral, cargo: string): boolean {
  if (seat === "I") return isDirectorDelProyectoX(cargo);
  const named = promocionIn(cargo);
  return isDirectorDeArea(cargo) && (named === null || named === PROMOCION_OF_SEAT[seat]);
}
