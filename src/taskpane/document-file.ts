import type { DocumentDraft } from "../workbook/document-draft";
import { writeDocument } from "../word/write-document";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Makes a Word document and hands it to the user as a download. Gives the file's name. */
export async function saveDocument(draft: DocumentDraft, name: string): Promise<string> {
  const file = `${name.replace(/[^\p{L}\p{N}-]+/gu, "-")}.docx`;
  const bytes = await writeDocument(draft);
  // A copy of its own: the types of bytes over shared memory are not a Blob's.
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: WORD }));
  const link = document.createElement("a");
  link.href = url;
  link.download = file;
  link.click();
  // The download has begun by then; the bytes would stay in memory otherwise.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return file;
}
