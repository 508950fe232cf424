import { SaxesParser } from "saxes";
import { partText, partsOf } from "../fixtures/xlsx-package";

/** The cells of every sheet part by `part!address`, as the XML has them: a reading of its own, which knows nothing of the one under test. */
function cellsByAddress(bytes: Uint8Array): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const part of Object.keys(partsOf(bytes)).filter((name) => /^xl\/worksheets\/[^/]*\.xml$/.test(name))) {
    const parser = new SaxesParser({ xmlns: true });
    let address = "";
    let written = "";
    parser.on("opentag", ({ local, attributes }) => {
      const own = Object.values(attributes).filter(({ local }) => local !== "xmlns").map(({ local, value }) => `${local}=${value}`).toSorted().join(" ");
      if (local === "row") cells.set(`${part}!row ${attributes["r"]?.value ?? ""}`, own);
      if (local === "c") {
        address = attributes["r"]?.value ?? "";
        written = own;
      } else if (address !== "") written += `<${local} ${own}>`;
    });
    parser.on("text", (text) => (written += address === "" ? "" : text));
    parser.on("closetag", ({ local }) => {
      if (local !== "c") return;
      cells.set(`${part}!${address}`, written);
      address = "";
    });
    parser.write(partText(bytes, part)).close();
  }
  return cells;
}

/** Addresses where two workbooks differ, and what the second has there. */
export function cellDiff(before: Uint8Array, after: Uint8Array): Readonly<Record<string, string | null>> {
  const [was, is] = [cellsByAddress(before), cellsByAddress(after)];
  const diff: Record<string, string | null> = {};
  for (const address of new Set([...was.keys(), ...is.keys()])) if (was.get(address) !== is.get(address)) diff[address] = is.get(address) ?? null;
  return diff;
}
