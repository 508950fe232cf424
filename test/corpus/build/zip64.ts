import { crc32, deflateRawSync } from "node:zlib";
import { partsOf } from "../../fixtures/xlsx-package";

const FULL16 = 0xffff;
const FULL32 = 0xffffffff;

/** The same parts in a zip whose sizes and places all stand in zip64 fields, as some programs write however small the file is. */
export function zip64(bytes: Uint8Array): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(partsOf(bytes))) {
    const data = deflateRawSync(part);
    const nameBytes = Buffer.from(name);
    const wide = (numbers: readonly number[]): Buffer => Buffer.concat([Buffer.from([1, 0, 8 * numbers.length, 0]), ...numbers.map((number) => eight(number))]);
    const localExtra = wide([part.length, data.length]);
    const shared = Buffer.alloc(24);
    shared.writeUInt16LE(45, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt16LE(33, 8);
    shared.writeUInt32LE(crc32(part), 10);
    shared.writeUInt32LE(FULL32, 14);
    shared.writeUInt32LE(FULL32, 18);
    shared.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([four(0x04034b50), shared, two(localExtra.length), nameBytes, localExtra, data]);
    const extra = wide([part.length, data.length, offset]);
    directory.push(Buffer.concat([four(0x02014b50), two(45), shared, two(extra.length), Buffer.alloc(10), four(FULL32), nameBytes, extra]));
    pieces.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end64 = Buffer.concat([four(0x06064b50), eight(44), two(45), two(45), four(0), four(0), eight(directory.length), eight(directory.length), eight(list.length), eight(offset)]);
  const locator = Buffer.concat([four(0x07064b50), four(0), eight(offset + list.length), four(1)]);
  const end = Buffer.concat([four(0x06054b50), two(0), two(0), two(FULL16), two(FULL16), four(FULL32), four(FULL32), two(0)]);
  return new Uint8Array(Buffer.concat([...pieces, list, end64, locator, end]));
}

function two(number: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(number);
  return bytes;
}

function four(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

function eight(number: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(number));
  return bytes;
}
