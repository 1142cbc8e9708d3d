import type { LabelledExamples } from '../../core/data/examples.ts';
import { countParameters } from '../../core/network/countParameters.ts';
import type { Network } from '../../core/network/network.ts';
import { type Contest, contestKey, examplesOf, firstNetwork, shapeOf, SIDES } from './contest.ts';
import { createLatest } from './latest.ts';
import { MOST_SHALLOW, type Side, type WhyDeepState } from './schema.ts';

export interface Contestant {
  readonly side: Side;
  readonly parameters: number;
  readonly units: number;
  /** As it is before training. */
  readonly first: Network;
}

/** Parts are the same objects for as long as they are the same: a drag of something else draws none of them again. */
export interface WhyDeepDerived {
  readonly contest: Contest;
  readonly examples: LabelledExamples;
  readonly shallow: Contestant;
  readonly deep: Contestant;
  /** Width at which the shallow network has as many parameters as the deep one, or nearly. */
  readonly equalWidth: number;
}

export function deriveWhyDeep(state: WhyDeepState): WhyDeepDerived {
  const contest = contestOf(state);
  const [shallow, deep] = SIDES.map((side) => contestantOf(contest, side, state.seed));
  if (!shallow || !deep) throw new Error('there are two sides');
  return {
    contest,
    examples: examplesOf(contest),
    shallow,
    deep,
    equalWidth: widthForBudget(deep.parameters),
  };
}

const latestContest = createLatest<Contest>();

function contestOf(state: WhyDeepState): Contest {
  return latestContest(contestKey(state), () => {
    const { data, drawn, points, dataSeed, shallow, deep, rate } = state;
    return { data, drawn, points, dataSeed, shallow, deep, rate };
  });
}

const latestContestants = {
  shallow: createLatest<Contestant>(),
  deep: createLatest<Contestant>(),
};

function contestantOf(contest: Contest, side: Side, seed: number): Contestant {
  const shape = shapeOf(contest, side);
  return latestContestants[side](`${shape.widths.join('-')} ${seed}`, () => ({
    side,
    parameters: countParameters(shape),
    units: shape.widths.reduce((sum, width) => sum + width, 0),
    first: firstNetwork(contest, side, seed),
  }));
}

/** Units of a shallow network on two inputs whose parameters come nearest to a budget; the larger of two as near. */
export function widthForBudget(budget: number): number {
  const [none, one] = [0, 1].map((units) =>
    units === 0 ? 1 : countParameters({ inputs: 2, widths: [units], outputs: 1 }),
  );
  const perUnit = (one ?? 5) - (none ?? 1);
  return Math.min(MOST_SHALLOW, Math.max(1, Math.round((budget - 1) / perUnit)));
}
