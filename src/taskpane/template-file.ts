import { templateBook, type TemplateKind } from "../app/template";
import { writeWorkbook } from "../xlsx/write/write-workbook";

/** The bytes of a new template. Not compressed: they go no further than the Excel beside the pane. */
export function templateFile(kind: TemplateKind): Uint8Array {
  return writeWorkbook(templateBook(kind));
}
