import { crc32 as zlibCrc32 } from "node:zlib";
import { crc32 } from "./crc32";

test("the sum over known bytes, of every length around a block of eight", () => {
  const sum = (text: string): string => crc32(new TextEncoder().encode(text)).toString(16).padStart(8, "0");
  expect(["", "1", "1234567", "12345678", "123456789"].map(sum)).toEqual(["00000000", "83dcefb7", "5003699f", "9ae0daaf", "cbf43926"]);
  expect(sum("12345678".repeat(3))).toBe("28694abb");
});

test("bytes summed in pieces come to the same, and to what zlib says", () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, n) => (n * n) % 251);
  for (const at of [0, 1, 7, 8, 500, 999, 1000]) expect(crc32(bytes.subarray(at), crc32(bytes.subarray(0, at)))).toBe(zlibCrc32(bytes));
});
