import { type Facet, groupByRange } from '../../../core/fold/facets.ts';
import type { CompositionDerived } from '../derive.ts';
import type { CompositionState } from '../schema.ts';
import { count, decimal } from '../words.ts';

/** The strip in words: how far it is folded, whether its facets cover each other, what is drawn, what comes of it. */
export function describeFold(state: CompositionState, derived: CompositionDerived): string {
  return [foldSentence(state, derived), coverSentence(derived.facets), inkSentence(state, derived)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function foldSentence({ foldProgress: t }: CompositionState, { facets }: CompositionDerived): string {
  const folds = foldCount(facets);
  const made = `${count(facets.length)} ${facets.length === 1 ? 'facet' : 'facets'} and ${count(folds)} ${folds === 1 ? 'fold' : 'folds'}`;
  if (t === 0) return `The strip lies flat along x, with ${made}.`;
  if (t === 1) return `The strip is folded along y, with ${made}.`;
  return `The strip is folded to ${Math.round(t * 100)} %, with ${made}.`;
}

/** Creases where the strip turns back; the others only change how much it is stretched. */
export function foldCount(facets: readonly Facet[]): number {
  const directions = facets.map(({ direction }) => direction).filter((direction) => direction !== 0);
  return directions.slice(1).filter((direction, i) => direction !== directions[i]).length;
}

function coverSentence(facets: readonly Facet[]): string {
  const flat = facets.filter(({ direction }) => direction === 0);
  const sloping = facets.filter(({ direction }) => direction !== 0);
  const shrink =
    flat.length === 0
      ? ''
      : ` ${flat.length === 1 ? 'One facet shrinks' : `${count(flat.length, { capital: true })} facets shrink`} to a point, because y is flat there.`;
  if (sloping.length < 2) return shrink.trim();
  if (groupByRange(sloping).length === 1) {
    const [low, high] = rangeOf(sloping[0]);
    return `All ${flat.length > 0 ? 'others' : 'facets'} cover the same y, from ${decimal(low)} to ${decimal(high)}.${shrink}`;
  }
  const ranges = facets.flatMap((facet, i) => {
    const [low, high] = rangeOf(facet);
    return facet.direction === 0 ? [] : [`facet ${i + 1} from ${decimal(low)} to ${decimal(high)}`];
  });
  return `The facets do not cover the same y: ${ranges.join(', ')}.${shrink}`;
}

function rangeOf(facet: Facet | undefined): [number, number] {
  if (!facet) return [0, 0];
  return [Math.min(facet.yFrom, facet.yTo), Math.max(facet.yFrom, facet.yTo)];
}

function inkSentence(
  { ink, foldProgress, drawn }: CompositionState,
  { regionCount }: CompositionDerived,
): string {
  if (ink === 'none') return 'Nothing is drawn on it yet.';
  if (ink === 'drawn') {
    const joints = Math.floor(drawn.length / 2);
    return joints === 0
      ? 'It waits for your curve.'
      : `Your curve of ${count(joints)} ${joints === 1 ? 'joint' : 'joints'} goes through all layers.`;
  }
  return foldProgress === 0
    ? `Network 2’s curve, unfolded, is y′ of x: ${regionCount} ${regionCount === 1 ? 'region' : 'regions'}.`
    : 'Network 2’s curve is drawn through all layers.';
}
