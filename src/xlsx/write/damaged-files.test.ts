import fc from "fast-check";
import { deflateRawSync } from "node:zlib";
import { WorkbookError } from "../../workbook/port";
import { patchWorkbook } from "./patch-workbook";
import { writeWorkbook } from "./write-workbook";

const BYTES = writeWorkbook({
  sheets: [{ name: "H", rows: Array.from({ length: 30 }, (_, r) => [r, `texto ${String(r)}`, { formula: `A${String(r + 1)}*2`, style: { bold: true } }]), tables: [{ name: "T_1", area: { top: 0, left: 1, bottom: 29, right: 1 }, look: null }] }],
  names: [{ name: "Uno", formula: "1" }],
});

async function outcome(bytes: Uint8Array): Promise<"written" | "refused"> {
  try {
    await patchWorkbook(bytes, [{ kind: "setCells", sheet: "H", cells: [{ row: 4, column: 2, content: 1, style: { italic: true } }, { row: 40, column: 0, content: "x" }] }, { kind: "insertSheet", sheet: { name: "N", rows: [[1]] } }]);
    return "written";
  } catch (error) {
    // Anything else is a crash.
    if (error instanceof WorkbookError) return "refused";
    throw error;
  }
}

test("a file cut short anywhere is refused", async () => {
  const deflated = writeWorkbook({ sheets: [{ name: "H", rows: [["a", 1]] }] }, { deflate: deflateRawSync });
  for (let length = 0; length < deflated.length; length += 7) expect(await outcome(deflated.subarray(0, length))).toBe("refused");
});

test("a file with flipped bits is written or refused with a sentence, never a crash or a hang", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(BYTES.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 6 }), async (flips) => {
      const bytes = BYTES.slice();
      for (const [at, mask] of flips) bytes[at] = (bytes[at] ?? 0) ^ mask;
      expect(["written", "refused"]).toContain(await outcome(bytes));
    }),
    { numRuns: 400 },
  );
});
