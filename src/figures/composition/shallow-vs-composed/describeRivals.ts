import { formatNumber } from '../../../core/notation/formatNumber.ts';
import type { CompositionDerived } from '../derive.ts';
import type { CompositionState } from '../schema.ts';
import { deriveWide } from '../wide.ts';

/** Both rivals in a sentence each: regions, of how many, with how many parameters; and who is closer to the target. */
export function describeRivals(state: CompositionState, derived: CompositionDerived): string {
  const wide = deriveWide(state, derived);
  const two = rival('Two networks of three', derived);
  const one = rival('One layer of six', wide);
  if (wide.error === null || wide.composedError === null) return `${two} ${one}`;
  const said = (error: number): string => formatNumber(error, { significant: 2 });
  return `${two} ${one} Distance to the target: ${said(wide.composedError)} for the two networks, ${said(wide.error)} for the one layer.`;
}

function rival(
  name: string,
  counts: { readonly regionCount: number; readonly maxRegionCount: number; readonly parameterCount: number },
): string {
  const { regionCount, maxRegionCount, parameterCount } = counts;
  const reached = regionCount === maxRegionCount ? 'the most there can be' : `of at most ${maxRegionCount}`;
  return `${name}: ${regionCount} ${regionCount === 1 ? 'region' : 'regions'}, ${reached}, with ${parameterCount} parameters.`;
}
