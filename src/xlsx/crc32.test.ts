import { crc32 } from "./crc32";

test("the sum over known bytes, of every length around a block of eight", () => {
  const sum = (text: string): string => crc32(new TextEncoder().encode(text)).toString(16).padStart(8, "0");
  expect(["", "1", "1234567", "12345678", "123456789"].map(sum)).toEqual(["00000000", "83dcefb7", "5003699f", "9ae0daaf", "cbf43926"]);
  expect(sum("12345678".repeat(3))).toBe("28694abb");
});
