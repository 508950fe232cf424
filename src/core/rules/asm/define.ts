import type { AsmFacts } from "../../reading/asm/facts";
import type { asm } from "../../registers/asm";
import { ruleDefiner } from "../define";

/** Declares a rule of the ASM sheet. One rule, one file, default export; the index is generated. */
export const defineAsmRule = ruleDefiner<typeof asm, AsmFacts>();
