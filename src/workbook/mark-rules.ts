import type { Severity } from "../core/review/finding";

/** What a conditional format of ours stands for: the marks of a severity, or the flag column. */
export type RuleKind = Severity | "flags";

/**
 * The formula of our conditional formats: always true (N of a text is 0, in every language of Excel), and saying whose it is.
 * It points at no cell, so Excel keeps it as it is when rows are inserted, deleted or sorted, and saves it with the file.
 */
export function signature(kind: RuleKind): string {
  return `=N("cotejo:${kind}")=0`;
}

const SIGNATURE = /^=?\s*N\("cotejo:(error|warning|info|flags)"\)\s*=\s*0$/i;
const KINDS: Readonly<Record<string, RuleKind>> = { error: "error", warning: "warning", info: "info", flags: "flags" };

export function kindOfFormula(formula: string): RuleKind | null {
  return KINDS[SIGNATURE.exec(formula.trim())?.[1]?.toLowerCase() ?? ""] ?? null;
}
