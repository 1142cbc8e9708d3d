import { describe, expect, test } from 'vitest';
import { alignmentPlaces, totalCodewords, versionFor } from '../../../src/ui/qr/codewords.ts';
import { encodeQr, formatBits, type QrMatrix } from '../../../src/ui/qr/encodeQr.ts';
import { errorCorrection } from '../../../src/ui/qr/reedSolomon.ts';

describe('a QR code', () => {
  test('has the error correction of the published worked example (version 1, level M)', () => {
    const data = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17];
    expect(errorCorrection(data, 10)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23]);
  });

  test('has the format bits of the standard for level L', () => {
    expect(formatBits(0).toString(2)).toBe('111011111000100');
    expect(formatBits(7).toString(2)).toBe('110100101110110');
  });

  test('has the sizes of the standard', () => {
    expect([1, 2, 7, 14, 32, 40].map(totalCodewords)).toEqual([26, 44, 196, 581, 2465, 3706]);
    expect(alignmentPlaces(1)).toEqual([]);
    expect(alignmentPlaces(7)).toEqual([6, 22, 38]);
    expect(alignmentPlaces(32)).toEqual([6, 34, 60, 86, 112, 138]);
    expect(alignmentPlaces(40)).toEqual([6, 30, 58, 86, 114, 142, 170]);
    expect([17, 18, 230, 231, 2953, 2954].map(versionFor)).toEqual([1, 2, 9, 10, 40, null]);
  });

  test.each(['', 'unfold', 'https://example.org/#composition=1~x,0.43', 'x'.repeat(130), 'θ '.repeat(87)])(
    'holds its text: %#',
    (text) => {
      const code = encodeQr(text);
      expect(code && readBack(code)).toBe(text);
    },
  );

  test('refuses what does not fit', () => {
    expect(encodeQr('x'.repeat(3000))).toBeNull();
  });
});

/** Reads a code as a scanner does after finding it: mask, zigzag, blocks, header. Corrects no errors. */
function readBack({ size, dark, mask }: QrMatrix): string {
  const version = (size - 17) / 4;
  const at = (x: number, y: number): number => dark[y * size + x] ?? 0;
  const format = Array.from({ length: 8 }, (_, i) => at(size - 1 - i, 8) << i).reduce((a, b) => a | b, 0);
  expect(format & 0xff).toBe(formatBits(mask) & 0xff);
  const bits: number[] = [];
  for (let right = size - 1; right >= 1; right -= 2) {
    const column = right <= 6 ? right - 1 : right;
    for (let step = 0; step < size; step++) {
      const y = ((column + 1) & 2) === 0 ? size - 1 - step : step;
      for (const x of [column, column - 1])
        if (!isPattern(x, y, size, version)) bits.push(at(x, y) ^ maskBit(mask, x, y));
    }
  }
  const codewords = Array.from({ length: totalCodewords(version) }, (_, i) =>
    bits.slice(i * 8, i * 8 + 8).reduce((byte, bit) => (byte << 1) | bit, 0),
  );
  const nibbles = deinterleave(codewords, BLOCKS[version] ?? []).flatMap((byte) => [byte >>> 4, byte & 15]);
  expect(nibbles[0]).toBe(4);
  const header = version < 10 ? 3 : 5;
  const length = nibbles.slice(1, header).reduce((sum, nibble) => sum * 16 + nibble, 0);
  const bytes = Uint8Array.from({ length }, (_, i) => {
    const [high = 0, low = 0] = nibbles.slice(header + 2 * i);
    return high * 16 + low;
  });
  return new TextDecoder().decode(bytes);
}

/** Data codewords of each block at level L (ISO/IEC 18004, table 9). */
const BLOCKS: Readonly<Record<number, readonly number[]>> = {
  1: [19],
  3: [55],
  6: [68, 68],
  10: [68, 68, 69, 69],
};

function deinterleave(codewords: readonly number[], lengths: readonly number[]): readonly number[] {
  const blocks: number[][] = lengths.map(() => []);
  let from = 0;
  for (let i = 0; i < Math.max(...lengths); i++) {
    for (const [j, length] of lengths.entries()) {
      if (i >= length) continue;
      blocks[j]?.push(codewords[from] ?? 0);
      from += 1;
    }
  }
  return blocks.flat();
}

function maskBit(mask: number, x: number, y: number): number {
  const on = [
    (x + y) % 2 === 0,
    y % 2 === 0,
    x % 3 === 0,
    (x + y) % 3 === 0,
    (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
    ((x * y) % 2) + ((x * y) % 3) === 0,
    (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
    (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
  ][mask];
  return on === true ? 1 : 0;
}

function isPattern(x: number, y: number, size: number, version: number): boolean {
  if (x === 6 || y === 6) return true;
  if ((x < 9 && y < 9) || (x < 9 && y >= size - 8) || (x >= size - 8 && y < 9)) return true;
  if (version >= 7 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11))) return true;
  const places = alignmentPlaces(version);
  const last = places.length - 1;
  return places.some((cx, i) =>
    places.some((cy, j) => {
      if ((i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0)) return false;
      return Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2;
    }),
  );
}
