import { alignmentPlaces, encodeCodewords, versionFor } from './codewords.ts';

/** Dark modules of a QR code, row by row; `size` to a row. */
export interface QrMatrix {
  readonly size: number;
  readonly dark: Uint8Array;
  readonly mask: number;
}

/**
 * A text as a QR code (ISO/IEC 18004: byte mode, error correction level L, the mask with the least penalty).
 * @returns null when the text is longer than the largest code holds (2953 bytes)
 */
export function encodeQr(text: string): QrMatrix | null {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length);
  if (version === null) return null;
  const size = version * 4 + 17;
  const grid: Grid = { size, dark: new Uint8Array(size * size), fixed: new Uint8Array(size * size) };
  drawPatterns(grid, version);
  drawCodewords(grid, encodeCodewords(bytes, version));
  const candidates = Array.from({ length: 8 }, (_, mask) => masked(grid, mask));
  const penalties = candidates.map((dark) => penalty(dark, size));
  const mask = penalties.indexOf(Math.min(...penalties));
  return { size, dark: candidates[mask] ?? grid.dark, mask };
}

interface Grid {
  readonly size: number;
  readonly dark: Uint8Array;
  /** Modules that are no data. */
  readonly fixed: Uint8Array;
}

function setFixed({ size, dark, fixed }: Grid, x: number, y: number, on: boolean): void {
  if (x < 0 || y < 0 || x >= size || y >= size) return;
  dark[y * size + x] = on ? 1 : 0;
  fixed[y * size + x] = 1;
}

function drawPatterns(grid: Grid, version: number): void {
  const { size } = grid;
  for (let i = 0; i < size; i++) {
    setFixed(grid, 6, i, i % 2 === 0);
    setFixed(grid, i, 6, i % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const) {
    drawRings(grid, x, y, 4, (ring) => ring !== 2 && ring !== 4);
  }
  const places = alignmentPlaces(version);
  const last = places.length - 1;
  for (const [i, x] of places.entries()) {
    for (const [j, y] of places.entries()) {
      const isFinder = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
      if (!isFinder) drawRings(grid, x, y, 2, (ring) => ring !== 1);
    }
  }
  drawFormat(grid, 0);
  drawVersion(grid, version);
}

function drawRings(
  grid: Grid,
  x: number,
  y: number,
  radius: number,
  isDark: (ring: number) => boolean,
): void {
  for (let dy = -radius; dy <= radius; dy++) {
    for (let dx = -radius; dx <= radius; dx++) {
      setFixed(grid, x + dx, y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
    }
  }
}

/** 15 bits: level L, the mask, their BCH code, masked. */
export function formatBits(mask: number): number {
  const data = (0b01 << 3) | mask;
  let rest = data;
  for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
  return ((data << 10) | rest) ^ 0x5412;
}

function drawFormat(grid: Grid, mask: number): void {
  const bits = formatBits(mask);
  const bit = (i: number): boolean => ((bits >>> i) & 1) === 1;
  const { size } = grid;
  for (let i = 0; i <= 5; i++) setFixed(grid, 8, i, bit(i));
  setFixed(grid, 8, 7, bit(6));
  setFixed(grid, 8, 8, bit(7));
  setFixed(grid, 7, 8, bit(8));
  for (let i = 9; i < 15; i++) setFixed(grid, 14 - i, 8, bit(i));
  for (let i = 0; i < 8; i++) setFixed(grid, size - 1 - i, 8, bit(i));
  for (let i = 8; i < 15; i++) setFixed(grid, 8, size - 15 + i, bit(i));
  setFixed(grid, 8, size - 8, true);
}

function drawVersion(grid: Grid, version: number): void {
  if (version < 7) return;
  let rest = version;
  for (let i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  for (let i = 0; i < 18; i++) {
    const on = ((bits >>> i) & 1) === 1;
    const [a, b] = [grid.size - 11 + (i % 3), Math.floor(i / 3)];
    setFixed(grid, a, b, on);
    setFixed(grid, b, a, on);
  }
}

/** Two columns at a time from the right, up and down, around what is fixed. */
function drawCodewords({ size, dark, fixed }: Grid, codewords: readonly number[]): void {
  let i = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    const column = right <= 6 ? right - 1 : right;
    const upward = ((column + 1) & 2) === 0;
    for (let step = 0; step < size; step++) {
      const y = upward ? size - 1 - step : step;
      for (const x of [column, column - 1]) {
        const at = y * size + x;
        if (fixed[at] === 1 || i >= codewords.length * 8) continue;
        dark[at] = ((codewords[i >>> 3] ?? 0) >>> (7 - (i & 7))) & 1;
        i += 1;
      }
    }
  }
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

function masked(grid: Grid, mask: number): Uint8Array {
  const { size, fixed } = grid;
  const dark = Uint8Array.from(grid.dark);
  const inverts = MASKS[mask];
  for (let at = 0; at < dark.length; at++) {
    if (fixed[at] === 0 && inverts?.(at % size, Math.floor(at / size)) === true)
      dark[at] = 1 - (dark[at] ?? 0);
  }
  drawFormat({ size, dark, fixed: Uint8Array.from(fixed) }, mask);
  return dark;
}

/** Runs, blocks, finder look-alikes and imbalance (ISO/IEC 18004, 8.8.2). */
function penalty(dark: Uint8Array, size: number): number {
  let result = 0;
  for (let i = 0; i < size; i++) {
    const row = Array.from({ length: size }, (_, j) => String(dark[i * size + j])).join('');
    const column = Array.from({ length: size }, (_, j) => String(dark[j * size + i])).join('');
    result += linePenalty(row) + linePenalty(column);
  }
  for (let at = 0; at < dark.length - size; at++) {
    if (at % size === size - 1) continue;
    const first = dark[at];
    if (first === dark[at + 1] && first === dark[at + size] && first === dark[at + size + 1]) result += 3;
  }
  const share = dark.reduce((sum, module) => sum + module, 0) / dark.length;
  return result + 10 * Math.floor(Math.abs(share - 0.5) * 20);
}

function linePenalty(line: string): number {
  const runs = line.match(/0{5,}|1{5,}/g) ?? [];
  const finders = line.match(/(?=00001011101|10111010000)/g) ?? [];
  return runs.reduce((sum, run) => sum + run.length - 2, 0) + 40 * finders.length;
}
