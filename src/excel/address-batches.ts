import type { Area } from "../core/sheet/address";
import { areaAddress } from "../core/sheet/address";

/** Excel silently cuts an address of several areas after 8,192 characters. */
const MAX_ADDRESS = 8_192;

/** Addresses of several areas each (`B2,C4:D9`), none longer than Excel takes. */
export function addressBatches(areas: readonly Area[], longest = MAX_ADDRESS): string[] {
  const batches: string[] = [];
  let batch = "";
  for (const area of areas) {
    const address = areaAddress(area);
    if (batch !== "" && batch.length + 1 + address.length > longest) {
      batches.push(batch);
      batch = "";
    }
    batch += batch === "" ? address : `,${address}`;
  }
  if (batch !== "") batches.push(batch);
  return batches;
}
