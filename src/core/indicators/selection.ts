import type { ColumnKey, Register } from "../registers/define";

/** Why a row does not count. The words are in the faces; `column` of a {@link LeftOut} says which cell it is about. */
export type LeftOutReason =
  | "sinFecha"
  | "despuesDelCorte"
  | "sinDato"
  | "repetida"
  | "noAprobado"
  | "cancelada"
  | "rechazado"
  | "sinFondo"
  | "avalNoSolicitado"
  | "avalNoConcedido"
  | "noApoyado"
  | "soloSolicitante"
  | "noBeneficiada"
  | "noEsConstitucion"
  | "noEsOriginal"
  | "noEsModificacion";

/** Where a row's day or group is found: in a column of its own, or in the row of another register that a reference names. */
export type Path =
  | { readonly kind: "column"; readonly column: string }
  | { readonly kind: "via"; readonly by: string; readonly register: Register; readonly column: string };

/** A {@link Path} to a column of the row itself. */
export function own<R extends Register>(_register: R, column: ColumnKey<R>): Path {
  return { kind: "column", column };
}

/** A {@link Path} through a reference: `via(planes, "beneficiario", beneficiarios, "entidad")`. */
export function via<R extends Register, T extends Register>(_register: R, by: ColumnKey<R>, register: T, column: ColumnKey<T>): Path {
  return { kind: "via", by, register, column };
}

/**
 * What a row must fulfil to count. Plain data, so that a formula can be written from it as well as a computation.
 * - `dated`: its day, the first that the paths give, is not after the cut date. Rows without a day do not count.
 * - `in`: the cell reads as one of the values. `notIn`: it does not; blank cells and absent columns pass.
 * - `filled`: the cell reads as something. `positive`: the amount is more than 0.
 */
export type Condition<K extends string = string> =
  | { readonly kind: "dated"; readonly on: readonly Path[] }
  | { readonly kind: "in"; readonly column: K; readonly values: readonly (string | boolean)[]; readonly otherwise: LeftOutReason }
  | { readonly kind: "notIn"; readonly column: K; readonly values: readonly string[]; readonly otherwise: LeftOutReason }
  | { readonly kind: "filled"; readonly column: K; readonly otherwise: LeftOutReason }
  | { readonly kind: "positive"; readonly column: K; readonly otherwise: LeftOutReason };

/** The rows of a register that count, and what keeps the others out. Conditions are asked in order: the first that fails is the reason. */
export interface Selection {
  readonly register: Register;
  /** Counts only what this other selection of the same register counts. */
  readonly within: Selection | null;
  readonly where: readonly Condition[];
}

/** Declares a {@link Selection}, its columns checked against the register. */
export function select<R extends Register>(register: R, ...where: readonly Condition<ColumnKey<R>>[]): Selection {
  return { register, within: null, where };
}

/** The rows of a selection that fulfil more. */
export function within<R extends Register>(register: R, base: Selection, ...where: readonly Condition<ColumnKey<R>>[]): Selection {
  return { register, within: base, where };
}

/** Those of no date, or of one after the cut, do not count. The first path that gives a day says which day it is. */
export function dated(...on: readonly Path[]): Condition<never> {
  return { kind: "dated", on };
}
