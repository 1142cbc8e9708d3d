import { formatNumber } from '../../core/notation/formatNumber.ts';
import type { Compose2dDerived } from './derive.ts';
import type { Compose2dState } from './schema.ts';

/** A coordinate as a sentence says it: two decimals at most, a true minus, never "−0". */
export function decimal(value: number): string {
  return formatNumber(Math.round(value * 100) / 100);
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function count(n: number): string {
  return SMALL[n] ?? String(n);
}

function regionsOf(n: number): string {
  return n === 1 ? '1 region' : `${n} regions`;
}

/** "6·2 + 1": how the regions of y' add up over the regions of y. */
export function sumWords({ pieces, regionCount }: Compose2dDerived): string {
  const byPieces = new Map<number, number>();
  for (const region of pieces.regions) byPieces.set(region.pieces, (byPieces.get(region.pieces) ?? 0) + 1);
  const terms = [...byPieces]
    .toSorted(([a], [b]) => b - a)
    .map(([each, n]) => (each === 1 ? String(n) : `${n}·${each}`));
  const merged = pieces.total - regionCount;
  return `${terms.join(' + ')}${merged > 0 ? ` − ${merged}` : ''}`;
}

/** What the state means. */
export function describeCompose2d(state: Compose2dState, derived: Compose2dDerived): string {
  const { firstCount, regionCount, y, yPrime, pieces } = derived;
  const flat = pieces.regions.filter(({ isFlat }) => isFlat).length;
  const flatWords = flat === 0 ? 'none of them flat' : `${count(flat)} of them flat`;
  const sum = sumWords(derived) === String(regionCount) ? '' : ` = ${sumWords(derived)}`;
  const [x1 = 0, x2 = 0] = state.x;
  return `On the square y has ${regionsOf(firstCount)}, ${flatWords}, and y′ has ${regionsOf(regionCount)}${sum}. At x₁ = ${decimal(x1)}, x₂ = ${decimal(x2)}, y = ${decimal(y)} and y′ = ${decimal(yPrime)}.`;
}

/** Why there are as many regions as there are. */
export function whyWords(derived: Compose2dDerived): string {
  const { levels, pieces, firstCount, regionCount } = derived;
  const cut = pieces.regions.filter((region) => region.pieces > 1).length;
  const whole = pieces.regions.length - cut;
  const parts = [levelWords(levels)];
  if (levels.length > 0) {
    parts.push(cutWords(levels.length, cut, firstCount));
    if (whole > 0) parts.push(wholeWords(derived, whole));
  }
  const merged = pieces.total - regionCount;
  if (merged > 0) {
    parts.push(
      `Where y′ does not change with y, pieces on both sides of a line of network 1 are one region: ${merged} fewer.`,
    );
  }
  return parts.join(' ');
}

function levelWords(levels: readonly number[]): string {
  const [only] = levels;
  if (only === undefined) return 'No joint of network 2 lies within the range of y, so it cuts nothing.';
  const at = levels.map((level) => `y = ${decimal(level)}`).join(' and ');
  return `Network 2 bends at ${at}: the dashed ${levels.length === 1 ? 'line' : 'lines'} on the map of y.`;
}

function cutWords(levels: number, cut: number, of: number): string {
  const it = levels === 1 ? 'It passes' : 'They pass';
  return `${it} through ${cut === of ? `all ${of}` : `${cut} of the ${of}`} regions.`;
}

function wholeWords({ pieces, levels }: Compose2dDerived, whole: number): string {
  const flat = pieces.regions.filter((region) => region.pieces === 1 && region.isFlat).length;
  const missed = whole - flat;
  const level = levels.length === 1 ? 'that level' : 'those levels';
  const parts = [];
  if (flat === 1)
    parts.push('The flat region has one value of y all over, so it is on one side and stays whole.');
  else if (flat > 1) parts.push(`The ${count(flat)} flat regions have one value of y each, and stay whole.`);
  if (missed === 1) parts.push(`One tilted region does not reach ${level} within the square.`);
  else if (missed > 1) {
    const words = count(missed);
    parts.push(
      `${words.slice(0, 1).toUpperCase()}${words.slice(1)} tilted regions do not reach ${level} within the square.`,
    );
  }
  return parts.join(' ');
}
