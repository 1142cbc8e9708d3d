import type { LabelledExamples } from '../../core/data/examples.ts';
import { countParameters } from '../../core/network/countParameters.ts';
import type { Network } from '../../core/network/network.ts';
import { examplesOf, firstNetwork, shapeOf, SIDES } from './contest.ts';
import { MOST_SHALLOW, type Side, type WhyDeepState } from './schema.ts';

export interface Contestant {
  readonly side: Side;
  readonly parameters: number;
  readonly units: number;
  /** As it is before training. */
  readonly first: Network;
}

export interface WhyDeepDerived {
  readonly examples: LabelledExamples;
  readonly shallow: Contestant;
  readonly deep: Contestant;
  /** Width at which the shallow network has as many parameters as the deep one, or nearly. */
  readonly equalWidth: number;
}

export function deriveWhyDeep(state: WhyDeepState): WhyDeepDerived {
  const [shallow, deep] = SIDES.map((side): Contestant => {
    const shape = shapeOf(state, side);
    return {
      side,
      parameters: countParameters(shape),
      units: shape.widths.reduce((sum, width) => sum + width, 0),
      first: firstNetwork(state, side, state.seed),
    };
  });
  if (!shallow || !deep) throw new Error('there are two sides');
  return { examples: examplesOf(state), shallow, deep, equalWidth: widthForBudget(deep.parameters) };
}

/** Units of a shallow network on two inputs whose parameters come nearest to a budget; the larger of two as near. */
export function widthForBudget(budget: number): number {
  const [none, one] = [0, 1].map((units) =>
    units === 0 ? 1 : countParameters({ inputs: 2, widths: [units], outputs: 1 }),
  );
  const perUnit = (one ?? 5) - (none ?? 1);
  return Math.min(MOST_SHALLOW, Math.max(1, Math.round((budget - 1) / perUnit)));
}
