import { PackagePatch, type PatchTools } from "./package-patch";
import { WorkbookPatch } from "./workbook-patch";

/** A workbook file opened to be looked into and then patched, once: its parts are inflated once for both. */
export interface OpenedPatch {
  readonly parts: PackagePatch;
  readonly book: WorkbookPatch;
}

/** Throws `WorkbookError` as `openXlsx`. */
export async function openPatch(bytes: Uint8Array, tools: PatchTools = {}): Promise<OpenedPatch> {
  const parts = new PackagePatch(bytes, tools);
  return { parts, book: await WorkbookPatch.open(parts) };
}
