import { formatNumber } from '../../core/notation/formatNumber.ts';
import type { TwoLayerDerived } from './derive.ts';
import type { TwoLayerState } from './schema.ts';

/** How many regions, and where their borders come from. */
export function describePanels(_state: TwoLayerState, derived: TwoLayerDerived): string {
  const { borders, regionCount, maxRegionCount } = derived;
  const joints = borders.filter((border) => border.joints.length > 0).length;
  const crossings = borders.length - joints;
  const most =
    regionCount === maxRegionCount
      ? 'the most that 3 + 3 hidden units can make'
      : `of at most ${maxRegionCount} for 3 + 3 hidden units`;
  const origin =
    borders.length === 0
      ? 'The line is straight.'
      : `${plural(joints, 'border is a joint', 'borders are joints')} of the first layer, ${plural(crossings, 'is a zero crossing', 'are zero crossings')} of a pre-activation.`;
  return `${plural(regionCount, 'region', 'regions')} on [0, 2], ${most}. ${origin}`;
}

/** What the line gives at x. */
export function describeLine({ x }: TwoLayerState, { output, sums }: TwoLayerDerived): string {
  const active = sums.slice(0, 2).map((layer) => Array.from(layer).filter((value) => value > 0).length);
  return `At x = ${formatNumber(x)} the line gives y′ = ${formatNumber(output)}. ${active[0] ?? 0} of 3 brackets of the first layer and ${active[1] ?? 0} of 3 of the second let their number through.`;
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
