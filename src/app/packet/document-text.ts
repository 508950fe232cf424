import type { BlockDraft, DocumentDraft } from "../../workbook/document-draft";
import { plainWords } from "./sentence";

/** A document as plain text, a block a paragraph: what the pane previews and what tests keep. Cells of a table are parted by ` | `. */
export function documentText({ title, subtitle = [], footer, blocks }: DocumentDraft): string {
  return `${[[title, ...subtitle].join("\n"), ...blocks.map(blockText), ...(footer === undefined ? [] : [footer])].join("\n\n")}\n`;
}

function blockText(block: BlockDraft): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${block.text}`;
    case "paragraph":
      return plainWords(block.runs);
    case "list":
      return block.items.map((item, n) => `${block.numbered ? `${String(n + 1)}.` : "–"} ${plainWords(item)}`).join("\n");
    case "table":
      return [block.columns.map(({ header }) => header), ...block.rows.map((cells) => cells.map(plainWords))].map((cells) => cells.join(" | ")).join("\n");
    case "signatures":
      return block.signers.map(({ name, role }) => `${name}\n${role}`).join("\n\n");
  }
}
