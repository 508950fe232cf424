import { deflateSync } from "fflate";
import { templateBook } from "../../../src/app/template";
import type { BookDraft } from "../../../src/workbook/draft";
import { writeWorkbook } from "../../../src/xlsx/write/write-workbook";
import { cleanRows } from "./clean-rows";
import { families } from "./families";
import { familyDraft } from "./family-sheets";
import { FAULTS } from "./faults";
import { faultyDraft } from "./faulty-sheets";
import { withTallRows } from "./wrapped-rows";

/** A workbook made here, by its name in `test/golden`. */
export interface SampleBook {
  readonly file: string;
  readonly bytes: () => Uint8Array;
}

// fflate's deflate, not Node's: the same bytes on any machine for a version of the package.
const written = (draft: BookDraft): Uint8Array => writeWorkbook(draft, { deflate: (bytes) => deflateSync(bytes, { level: 6 }) });

/** The clean sample (the product's own template, filled in), the faulty one, and a workbook for each family of rules. */
export const sampleBooks: readonly SampleBook[] = [
  { file: "foafi-2002.xlsx", bytes: () => written(withTallRows(templateBook("foafi", cleanRows))) },
  { file: "foafi-2002-con-faltas.xlsx", bytes: () => written(withTallRows(faultyDraft(FAULTS))) },
  ...families.map(({ file, faults }) => ({ file: `foafi-familias/${file}.xlsx`, bytes: () => written(familyDraft(`Familia ${file}`, faults)) })),
];
