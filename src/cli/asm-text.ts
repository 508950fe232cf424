import { ASM_COUNT_NAMES, ASM_DIMENSION_NAMES } from "../app/texts/indicators";
import { ASM_COUNTS, type AsmDimension, type AsmSummary, type AsmTally } from "../core/indicators/asm-summary";
import { rounded } from "../core/indicators/rounded";
import { texts } from "./texts";

const DIMENSIONS: readonly AsmDimension[] = ["programa", "area", "mes", "estado"];

/** An ASM sheet in numbers: the whole, then by programme, unit, month and state. Counts the sheet cannot tell are left away. */
export function asmLines({ sheet, total, by }: AsmSummary): readonly string[] {
  return [
    texts.asmSummary(sheet.name),
    `  ${tallyText(total)}`,
    ...DIMENSIONS.flatMap((dimension) => [`  ${ASM_DIMENSION_NAMES[dimension]}:`, ...by[dimension].map((part) => `    ${part.name || texts.nameless}: ${tallyText(part)}`)]),
  ];
}

function tallyText({ counts, averageAdvance }: AsmTally): string {
  const told = ASM_COUNTS.flatMap((count) => {
    const rows = counts[count];
    // Of the aspects and their actions 0 is news; of the rest it is not.
    const worthTelling = rows !== null && (rows.length > 0 || count === "asm" || count === "acciones");
    return worthTelling ? [`${ASM_COUNT_NAMES[count]}: ${String(rows.length)}`] : [];
  });
  return [...told, ...(averageAdvance ? [texts.averageAdvance(rounded(averageAdvance, 2).toFixed(2))] : [])].join(", ");
}
