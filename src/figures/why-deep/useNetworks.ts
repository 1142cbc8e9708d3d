import { useMemo } from 'react';
import { evaluate } from '../../core/network/evaluate.ts';
import type { Network } from '../../core/network/network.ts';
import { networkFromParameters } from '../../core/train/parameterLayout.ts';
import type { LabelledExamples } from '../../core/data/examples.ts';
import { type Contest, shapeOf } from './contest.ts';
import type { Contestant } from './derive.ts';
import type { Side } from './schema.ts';
import { type BoundaryView, useBoundary } from './useBoundary.ts';
import type { Runner } from './useRace.ts';

/** One network as it is now: before, during or after training. */
export interface Shown extends BoundaryView {
  readonly side: Side;
  /** For each example, whether the network puts it into the wrong class. */
  readonly isWrong: readonly boolean[];
  readonly errors: number;
}

export function useShown(
  contest: Contest,
  { side, first }: Contestant,
  runner: Runner,
  examples: LabelledExamples,
): Shown {
  const parameters = runner.progress?.parameters;
  const { shallow, deep } = contest;
  const network = useMemo(
    () => (parameters ? networkFromParameters(shapeOf({ shallow, deep }, side), parameters) : first),
    [parameters, first, shallow, deep, side],
  );
  const isWrong = useMemo(() => wrongOnes(network, examples), [network, examples]);
  const errors = runner.progress?.errors ?? isWrong.filter(Boolean).length;
  const { boundary, problem } = useBoundary(network);
  return useMemo(
    () => ({ side, isWrong, errors, boundary, problem }),
    [side, isWrong, errors, boundary, problem],
  );
}

/** Class 1 is where the output is positive, as in the trainer. */
export function wrongOnes(network: Network, { inputs, targets }: LabelledExamples): boolean[] {
  return Array.from(targets, (label, n) => {
    const [output = 0] = evaluate(network, [inputs[2 * n] ?? 0, inputs[2 * n + 1] ?? 0]);
    return output > 0 !== (label === 1);
  });
}
