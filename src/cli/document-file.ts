import type { DocumentDraft } from "../workbook/document-draft";

/** A document's bytes as a .docx. What writes them is loaded when the first is asked for. */
export async function documentBytes(draft: DocumentDraft): Promise<Uint8Array> {
  const { writeDocument } = await import("../word/write-document");
  return writeDocument(draft);
}
