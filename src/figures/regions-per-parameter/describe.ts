import { formatNumber } from '../../core/notation/formatNumber.ts';
import { shortBigint } from './bigNumbers.ts';
import type { RegionsDerived } from './derive.ts';
import type { ShapeFacts } from './shapes.ts';

/** "5 layers of 10 units, 1 input". */
export function shapeWords({ inputs, depth, width }: Pick<ShapeFacts, 'inputs' | 'depth' | 'width'>): string {
  return `${counted(depth, 'layer')} of ${counted(width, 'unit')}, ${counted(inputs, 'input')}`;
}

export function counted(n: number, thing: string): string {
  return `${formatNumber(n)} ${n === 1 ? thing : `${thing}s`}`;
}

/** How the bounds of a shape stand to each other. */
export function boundWords({ lower, upper }: ShapeFacts): string {
  if (lower === upper) return `exactly ${shortBigint(lower)} regions at the most`;
  return `at the most between ${shortBigint(lower)} regions, which can be built, and ${shortBigint(upper)}, which nothing exceeds`;
}

export function describeRegions(_state: unknown, { selected, shallow }: RegionsDerived): string {
  const own = `${shapeWords(selected)}: ${counted(selected.parameters, 'parameter')}, ${boundWords(selected)}.`;
  if (selected.depth === 1) return own;
  return `${own} One layer with the same parameters has ${counted(shallow.width, 'unit')} and makes at most ${shortBigint(shallow.upper)}.`;
}

/** Why the lower bound is what it is. */
export function conditionWords({ inputs, depth, width, conditionHolds }: ShapeFacts): string {
  if (depth === 1) return 'One layer: the count of Zaslavsky 1975 is exact.';
  const needed = 3 * inputs;
  const rule = `The construction of Serra et al. 2018 needs D\u00a0≥\u00a03\u00a0Dᵢ, here ${needed} units a layer`;
  return conditionHolds
    ? `${rule}. There are ${width}: it holds.`
    : `${rule}. There ${width === 1 ? 'is' : 'are'} ${width}: it fails, so the bound of Montúfar et al. 2014 stands in.`;
}
