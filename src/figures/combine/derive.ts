import { countParameters } from '../../core/network/countParameters.ts';
import type { Network } from '../../core/network/network.ts';
import { type CombineStep, combineStep } from '../../core/notation/combineSteps.ts';
import { stackNetworks } from '../../core/notation/stackNetworks.ts';
import { linearRegions1D } from '../../core/regions/linearRegions1D.ts';
import { networkVertices } from '../../plot/networkVertices.ts';
import type { Point } from '../../plot/path.ts';
import { roundRange } from '../../plot/roundRange.ts';
import { firstNetwork, mergedNetwork, secondNetwork } from './networks.ts';
import { rankOf } from './rank.ts';
import type { CombineState } from './schema.ts';
import { gapToTarget, INTERVAL, TARGET_POINTS } from './target.ts';

export interface CombineDerived {
  /** The two networks with the waist between them. */
  readonly stacked: Network;
  /** The one network: ψ composed or free. */
  readonly merged: Network;
  /** The line of the algebra that is shown. */
  readonly step: CombineStep;
  /** Of the 3×3 matrix Ψ. */
  readonly rank: number;
  /** In how many ways the nine entries of Ψ can be varied. */
  readonly matrixFreedom: number;
  readonly parameterCount: number;
  readonly regionCount: number;
  readonly curve: readonly Point[];
  readonly view: readonly [number, number];
  /** The largest distance to the target. */
  readonly gap: number;
}

const UNITS = 3;

export function deriveCombine(state: CombineState): CombineDerived {
  const [first, second] = [firstNetwork(state), secondNetwork(state)];
  const merged = mergedNetwork(state);
  const curve = networkVertices(merged, INTERVAL)[0] ?? [];
  const shown = [...curve, ...(state.target ? TARGET_POINTS : [])];
  return {
    stacked: stackNetworks(first, second),
    merged,
    step: combineStep(first, second, state.line),
    rank: rankOf([...(merged.layers[1]?.weights ?? [])]),
    // a column times a row: one number can move from the one to the other and changes nothing
    matrixFreedom: state.free ? UNITS * UNITS : UNITS + UNITS - 1,
    parameterCount: state.free
      ? countParameters({ inputs: 1, widths: [UNITS, UNITS], outputs: 1 })
      : 2 * countParameters({ inputs: 1, widths: [UNITS], outputs: 1 }),
    regionCount: linearRegions1D(merged, INTERVAL).outputs[0]?.linearRegionCount ?? 1,
    curve,
    view: roundRange(shown.map(([, y]) => y)),
    gap: gapToTarget(merged),
  };
}
