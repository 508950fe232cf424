import { commitEdit } from "../deeds";
import type { Desk } from "../desk";
import { TEXTS } from "../texts";

/** How long a download may take to begin before its bytes are let go, in milliseconds. */
const KEPT_FOR = 60_000;

/** Hands the user the book as a file, with what is being typed; true when it could be made one. */
export async function downloadCopy(desk: Desk): Promise<boolean> {
  if (desk.edit && !commitEdit(desk, null)) return false;
  const bytes = await desk.save();
  if (!bytes) return false;
  // Made by us, so never over shared memory, which a Blob refuses.
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = copyName(desk.book.name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
  return true;
}

function copyName(name: string): string {
  const [, stem = name, extension = ".xlsx"] = /^(.*)(\.xls[xm])$/i.exec(name) ?? [];
  return TEXTS.save.copyOf(stem, extension);
}
