import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { zip } from '../../src/build/zip.ts';

const text = (value: string) => Buffer.from(value, 'utf8');

test('the empty archive is its end record', () => {
  expect(zip([]).toString('hex')).toBe(`504b0506${'00'.repeat(18)}`);
});

test('a file is found through the directory, whole, with its check sum', () => {
  const words = 'one two three '.repeat(40);
  const archive = zip([
    { name: 'a.txt', bytes: text('x') },
    { name: 'folder/β.txt', bytes: text(words) },
  ]);
  const end = archive.length - 22;
  expect(archive.readUInt16LE(end + 10)).toBe(2);
  const directory = archive.readUInt32LE(end + 16);
  expect(directory + archive.readUInt32LE(end + 12)).toBe(end);
  const second = archive.indexOf('PK\u0001\u0002', directory + 4, 'latin1');
  const nameLength = archive.readUInt16LE(second + 28);
  expect(archive.toString('utf8', second + 46, second + 46 + nameLength)).toBe('folder/β.txt');
  const local = archive.readUInt32LE(second + 42);
  expect(archive.readUInt32LE(local)).toBe(0x04034b50);
  const start = local + 30 + archive.readUInt16LE(local + 26);
  const packed = archive.subarray(start, start + archive.readUInt32LE(second + 20));
  expect(inflateRawSync(packed).toString()).toBe(words);
  expect(archive.readUInt32LE(second + 24)).toBe(text(words).length);
});

test('the check sum is the CRC-32 of the format: "123456789" gives cbf43926', () => {
  expect(zip([{ name: 'n', bytes: text('123456789') }]).readUInt32LE(14)).toBe(0xcbf43926);
});
