/** A cell in quotes, up to the tab, break or end behind it. Sticky: it is asked at a place of a long text. */
const QUOTED_CELL = /"(?:[^"]|"")*"(?=\t|\n|$)/y;

/** Rows of cells → tab-separated text as Excel copies it: cells with tabs, breaks or quotes go in quotes. */
export function toTabbedText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t")).join("\r\n");
}

/** The reverse of `toTabbedText`; a last line break makes no row. Quotes count only at a cell's start. */
export function fromTabbedText(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let i = 0; i < source.length; i++) {
    const char = source.charAt(i);
    if (quoted) {
      if (char === '"' && source.charAt(i + 1) === '"') {
        cell += '"';
        i++;
      } else if (char === '"') quoted = false;
      else cell += char;
    } else if (char === '"' && cell === "" && closesQuote(source, i)) {
      quoted = true;
    } else if (char === "\t" || char === "\n") {
      rows.at(-1)?.push(cell);
      cell = "";
      if (char === "\n") rows.push([]);
    } else {
      cell += char;
    }
  }
  rows.at(-1)?.push(cell);
  return rows;
}

/** Whether the quote at `from` has its partner at the end of a cell; else it is a quote of the text. */
function closesQuote(source: string, from: number): boolean {
  QUOTED_CELL.lastIndex = from;
  return QUOTED_CELL.test(source);
}
