import type { CompositionDerived } from './derive.ts';
import type { CompositionState } from './schema.ts';
import { count, decimal } from './words.ts';

/** What the state means: where the tracer is, who shares it, how many regions and of how many. */
export function describeComposition(state: CompositionState, derived: CompositionDerived): string {
  const { trace, regionCount, maxRegionCount } = derived;
  const where = Number.isFinite(trace.x)
    ? `At x = ${decimal(trace.x)}, y = ${decimal(trace.y)} and y′ = ${decimal(trace.yPrime)}.`
    : `No input reaches y = ${decimal(trace.y)}.`;
  const domain = state.domain === 'R' ? 'on all of R' : 'on [−1, 1]';
  const most =
    regionCount === maxRegionCount
      ? 'the most that these two networks can make'
      : `at most ${maxRegionCount} for two networks of three units`;
  return `${where} ${sharing(derived)} ${regionCount} ${regionCount === 1 ? 'region' : 'regions'} ${domain}, ${most}.`;
}

function sharing({ trace }: CompositionDerived): string {
  if (trace.flat.length > 0) return 'A whole stretch of inputs shares this y, so y′ is flat there.';
  const n = trace.preimages.length;
  if (n === 0) return '';
  return n === 1
    ? 'No other input shares this y.'
    : `${count(n, { capital: true })} inputs share this y, so they share y′.`;
}
