import { checkCurp } from "./curp";
import { checkRfc, normalizeRfc } from "./rfc";

/** What identifies a beneficiary, as its row gives it. */
interface Identified {
  readonly persona: string | null;
  readonly curp: string | null;
  readonly rfc: string | null;
}

const CURP_LENGTH = 18;

/**
 * The key a beneficiary is known by (§8.1): the RFC of a company; of a person the CURP or, for want of it, the RFC. Without
 * separators, and not checked: see {@link namesSomebody}. Null when the row has none.
 */
export function identificationOf(row: Identified): string | null {
  const key = row.persona === "moral" ? row.rfc : (row.curp ?? row.rfc);
  return key === null ? null : normalizeRfc(key) || null;
}

/** Whether a key without separators is of one person or company: of the right shape and not generic. A wrong check digit is let pass. */
export function namesSomebody(key: string): boolean {
  const check = key.length === CURP_LENGTH ? checkCurp(key) : checkRfc(key);
  return check.ok ? check.kind !== "generica" && check.kind !== "generico" : check.problem === "digit";
}
