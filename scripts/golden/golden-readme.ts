import { goldenBooks } from "./dirty-sheets";
import { families } from "./foafi-2002/families";
import type { Fault } from "./foafi-2002/fault";
import { FAULTS } from "./foafi-2002/faults";

/** README of the golden workbooks. */
export function goldenReadme(): string {
  const sections = goldenBooks.map(({ file, about }) => `## ${file}.xlsx\n\n${about}\n`);
  return `# Golden workbooks

Made by \`npm run golden\` from \`scripts/golden\`, this page too: edit the scripts, not the files. A test rebuilds them and compares bytes.

## seguimiento-asm-2015-2016.xlsx

The source table, cell for cell as it stands in \`seguimiento-asm-2015-2016.txt\`: line n of the text is row n, tabs are columns, titles
without their mark, blank lines blank rows. Dates are texts; whole numbers are numbers. Its findings are in \`source-table-expected.json\`.

${sections.join("\n")}
## foafi-2002.xlsx

The registers of the FOAFI's year 2002 up to 31 October, in the product's own template: nothing is wrong with them. Ten projects (one
rejected, one pending, one of several states, one finished), 40 beneficiaries, 14 plans, 3 funds, 25 credits, a session a month, votes with
a tie, a substitute and an abstention, every report due, and a claim. Its people, companies and intermediaries are invented.
The cut date and the day the rules came into force are in the sheet Parámetros.

## foafi-2002-con-faltas.xlsx

The same rows with these faults, in sheets laid out as people keep them: titles above Créditos, a blank row and totals below
Ministraciones and a hidden payment in it, Fondos from its last column to its first, two columns of the owner's in Beneficiarios,
Destinatario twice in Informes, and a second sheet of complaints. What a review says of it is in \`foafi-2002-con-faltas.hallazgos.tsv\`.

${faultList(FAULTS)}

## foafi-familias/

A workbook for each family of rules: the clean rows with that family's faults. The column Se espera says in each row which rules it
breaks, and in the header which the sheet does.

${families.map(({ file, faults }) => `- ${file}.xlsx: ${String(faults.length)} faults`).join("\n")}
`;
}

function faultList(faults: readonly Fault[]): string {
  return faults.map(({ about, expect }) => `- ${about}${expect.length === 0 ? "" : ` (${expect.map((text) => text.split(" ")[0]).join(", ")})`}`).join("\n");
}
