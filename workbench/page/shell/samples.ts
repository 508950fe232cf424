import type { Desk } from "../desk";
import { TEXTS } from "../texts";

/** The source table's workbook, open when the page opens. */
export const FIRST_SAMPLE = "seguimiento-asm-2015-2016.xlsx";

/** File names of the sample workbooks that the server offers; none when it cannot be reached. */
export async function sampleNames(): Promise<readonly string[]> {
  const response = await fetch("/samples/");
  if (!response.ok) return [];
  const names: unknown = await response.json();
  return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
}

/** Opens a sample by its file name; true when it opened. */
export async function openSample(desk: Desk, name: string): Promise<boolean> {
  const response = await fetch(`/samples/${encodeURIComponent(name)}`);
  if (!response.ok) {
    desk.tell({ kind: "error", text: TEXTS.open.sampleMissing(name) });
    return false;
  }
  return desk.open(new Uint8Array(await response.arrayBuffer()), name);
}

/** Opens a file that the user chose or dropped. */
export async function openFile(desk: Desk, file: File): Promise<boolean> {
  return desk.open(new Uint8Array(await file.arrayBuffer()), file.name);
}
