/** Bytes turned to characters at a time: more arguments than this overflow the stack of some engines. */
const SLICE = 8_192;

/** Bytes as base64, the form in which Excel takes files. */
export function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += SLICE) text += String.fromCharCode(...bytes.subarray(from, from + SLICE));
  return btoa(text);
}
