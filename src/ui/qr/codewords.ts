import { errorCorrection } from './reedSolomon.ts';

/** Error-correction codewords per block and number of blocks, level L, versions 1 to 40 (ISO/IEC 18004, table 9). */
const CORRECTION_PER_BLOCK = [
  7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30,
  30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
] as const;
const BLOCKS = [
  1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18,
  19, 19, 20, 21, 22, 24, 25,
] as const;

/** Places of the centres of alignment patterns, along either axis. */
export function alignmentPlaces(version: number): readonly number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  const last = version * 4 + 10;
  return [6, ...Array.from({ length: count - 1 }, (_, i) => last - (count - 2 - i) * step)];
}

/** All codewords that a version holds. */
export function totalCodewords(version: number): number {
  let modules = (16 * version + 128) * version + 64;
  if (version >= 2) {
    const count = Math.floor(version / 7) + 2;
    modules -= (25 * count - 10) * count - 55;
    if (version >= 7) modules -= 36;
  }
  return Math.floor(modules / 8);
}

function dataCodewords(version: number): number {
  const correction = (CORRECTION_PER_BLOCK[version - 1] ?? 0) * (BLOCKS[version - 1] ?? 0);
  return totalCodewords(version) - correction;
}

/** The smallest version that holds so many bytes at level L; null when none does. */
export function versionFor(byteCount: number): number | null {
  for (let version = 1; version <= 40; version++) {
    const header = 4 + (version < 10 ? 8 : 16);
    if (header + byteCount * 8 <= dataCodewords(version) * 8) return version;
  }
  return null;
}

/** Bytes as the codewords of a version: header, padding, error correction, blocks interleaved. */
export function encodeCodewords(bytes: Uint8Array, version: number): readonly number[] {
  const capacity = dataCodewords(version);
  const bits: number[] = [];
  const push = (value: number, length: number): void => {
    for (let i = length - 1; i >= 0; i--) bits.push((value >>> i) & 1);
  };
  push(0b0100, 4);
  push(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) push(byte, 8);
  push(0, Math.min(4, capacity * 8 - bits.length));
  push(0, (8 - (bits.length % 8)) % 8);
  const data: number[] = [];
  for (let i = 0; i < bits.length; i += 8) {
    data.push(bits.slice(i, i + 8).reduce((byte, bit) => (byte << 1) | bit, 0));
  }
  for (let pad = 0xec; data.length < capacity; pad ^= 0xec ^ 0x11) data.push(pad);
  return interleave(data, version);
}

function interleave(data: readonly number[], version: number): readonly number[] {
  const blockCount = BLOCKS[version - 1] ?? 1;
  const correctionCount = CORRECTION_PER_BLOCK[version - 1] ?? 0;
  const short = Math.floor(totalCodewords(version) / blockCount) - correctionCount;
  const shortBlocks = blockCount - (totalCodewords(version) % blockCount);
  const blocks: (readonly number[])[] = [];
  let from = 0;
  for (let i = 0; i < blockCount; i++) {
    const to = from + short + (i < shortBlocks ? 0 : 1);
    blocks.push(data.slice(from, to));
    from = to;
  }
  const corrections = blocks.map((block) => errorCorrection(block, correctionCount));
  const column = (lists: readonly (readonly number[])[], i: number): number[] =>
    lists.flatMap((list) => list.slice(i, i + 1));
  return [
    ...Array.from({ length: short + 1 }, (_, i) => column(blocks, i)).flat(),
    ...Array.from({ length: correctionCount }, (_, i) => column(corrections, i)).flat(),
  ];
}
