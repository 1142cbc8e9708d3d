import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive; `name` is its path with `/`, also on Windows. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATE = 8;
/** 1 January 1980, the first day that the format knows: the same files always give the same archive. */
const FIRST_DAY = (1 << 5) | 1;

/** A ZIP archive of the files, in their order. Source: PKWARE's APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16. */
export function zip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const path = Buffer.from(name, 'utf8');
    const packed = deflateRawSync(bytes, { level: 9 });
    const fields = commonFields(path.length, bytes, packed.length);
    const local = Buffer.concat([uint32(0x04034b50), fields, path, packed]);
    entries.push(Buffer.concat([uint32(0x02014b50), uint16(VERSION), fields, placeFields(at), path]));
    parts.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  return Buffer.concat([...parts, directory, endRecord(files.length, directory.length, at)]);
}

/** What the header beside the data and the one in the directory have in common. */
function commonFields(nameLength: number, bytes: Uint8Array, packedLength: number): Buffer {
  return Buffer.concat([
    ...[VERSION, UTF8_NAMES, DEFLATE, 0, FIRST_DAY].map(uint16),
    ...[crc32(bytes), packedLength, bytes.length].map(uint32),
    ...[nameLength, 0].map(uint16),
  ]);
}

/** No comment, first disk, no attributes, and where the file's own header is. */
function placeFields(at: number): Buffer {
  return Buffer.concat([...[0, 0, 0].map(uint16), uint32(0), uint32(at)]);
}

function endRecord(count: number, directoryLength: number, directoryAt: number): Buffer {
  return Buffer.concat([
    uint32(0x06054b50),
    ...[0, 0, count, count].map(uint16),
    ...[directoryLength, directoryAt].map(uint32),
    uint16(0),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
