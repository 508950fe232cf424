// Eight tables, so that eight bytes are taken in at once: the sum over a large part costs as much as a look at it.
const TABLES = new Uint32Array(8 * 256);
for (let n = 0; n < 256; n++) {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  TABLES[n] = c;
}
for (let n = 256; n < TABLES.length; n++) {
  const before = TABLES[n - 256] ?? 0;
  TABLES[n] = (before >>> 8) ^ (TABLES[before & 255] ?? 0);
}

/** CRC-32 of zip, as an unsigned number; `before` is that of the bytes in front of these. */
export type Crc32 = (bytes: Uint8Array, before?: number) => number;

/** `Crc32` for hosts that lend none. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const T = TABLES;
  const { length } = bytes;
  let c = before ^ 0xffffffff;
  let i = 0;
  for (; i + 8 <= length; i += 8) {
    const a = c ^ ((bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8) | ((bytes[i + 2] ?? 0) << 16) | ((bytes[i + 3] ?? 0) << 24));
    c =
      (T[1792 + (a & 255)] ?? 0) ^ (T[1536 + ((a >>> 8) & 255)] ?? 0) ^ (T[1280 + ((a >>> 16) & 255)] ?? 0) ^ (T[1024 + (a >>> 24)] ?? 0) ^
      (T[768 + (bytes[i + 4] ?? 0)] ?? 0) ^ (T[512 + (bytes[i + 5] ?? 0)] ?? 0) ^ (T[256 + (bytes[i + 6] ?? 0)] ?? 0) ^ (T[bytes[i + 7] ?? 0] ?? 0);
  }
  for (; i < length; i++) c = (T[(c ^ (bytes[i] ?? 0)) & 255] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
