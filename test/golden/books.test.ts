import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reviewWorkbook } from "../../src/app/review-workbook";
import { DEFAULT_USER_SETTINGS } from "../../src/app/settings";
import { parseIsoDate } from "../../src/core/calendar/serial";
import { openXlsx } from "../../src/xlsx/workbook";

const BOOKS = readdirSync(__dirname).filter((name) => name.endsWith(".xlsx"));
const FILE = join(__dirname, "libros.hallazgos.tsv");
const CUT = parseIsoDate("2016-12-31") ?? 0;

/** What a review says of a book at error and warning level, a line a finding: book, sheet, place, severity, rule. */
async function seriousFindings(name: string): Promise<string[]> {
  const book = await openXlsx(readFileSync(join(__dirname, name)), name);
  const { review } = await reviewWorkbook(book, { user: { ...DEFAULT_USER_SETTINGS, cutDate: CUT }, today: CUT }, { breathe: () => Promise.resolve() });
  expect(review.failures).toEqual([]);
  const serious = review.findings.filter(({ severity }) => severity !== "info");
  const lines = serious.map(({ sheet, cell, row, severity, rule }) => [name, sheet, cell ?? `fila ${String(row)}`, severity, rule].join("\t"));
  return review.sheets.length === 0 ? [`${name}\t(ninguna hoja reconocida)`] : lines.length === 0 ? [`${name}\t(sin errores ni advertencias)`] : lines;
}

// The source table and the samples of the FOAFI have golden files of their own.
test("the golden books give the findings that their golden file lists", async () => {
  const lines: string[] = [];
  for (const name of BOOKS.filter((book) => !/^(?:seguimiento|foafi)-/.test(book))) lines.push(...(await seriousFindings(name)));
  if (process.env["ACTUALIZAR_GOLDEN"] === "1") writeFileSync(FILE, `${lines.join("\n")}\n`);
  expect(lines).toEqual(readFileSync(FILE, "utf8").trimEnd().split("\n"));
});
