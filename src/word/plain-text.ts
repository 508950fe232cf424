/**
 * What XML cannot hold: control characters, halves of surrogate pairs, U+FFFE and U+FFFF.
 *
 * A cell may hold them, as pasted from elsewhere; a document with one of them does not open.
 */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text as a document can hold it: what XML cannot hold is left out. Line breaks stay. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(NOT_IN_XML, "");
}
