import { goldenBooks } from "./dirty-sheets";

/** README of the golden workbooks. */
export function goldenReadme(): string {
  const sections = goldenBooks.map(({ file, about }) => `## ${file}.xlsx\n\n${about}\n`);
  return `# Golden workbooks

Made by \`npx tsx scripts/golden/build-source-table.ts\` and \`npx tsx scripts/golden/build-dirty-sheets.ts\`, this page too: edit the
scripts, not the files. A test rebuilds them and compares bytes.

## seguimiento-asm-2015-2016.xlsx

The source table, cell for cell as it stands in \`seguimiento-asm-2015-2016.txt\`: line n of the text is row n, tabs are columns, titles
without their mark, blank lines blank rows. Dates are texts; whole numbers are numbers. Its findings are in \`source-table-expected.json\`.

${sections.join("\n")}`;
}
