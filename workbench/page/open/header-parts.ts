/** The three parts of a page's header or footer; what comes before any code stands in the middle. */
export function bandParts(text: string): readonly [left: string, center: string, right: string] {
  const parts: Record<string, string> = {};
  let place = "C";
  // `&&` is an ampersand, and its second half begins no code.
  for (const [piece, code] of text.matchAll(/&([LCR])|&&|&|[^&]+/gi)) {
    if (code !== undefined) place = code.toUpperCase();
    else parts[place] = (parts[place] ?? "") + piece;
  }
  return [parts["L"] ?? "", parts["C"] ?? "", parts["R"] ?? ""];
}
