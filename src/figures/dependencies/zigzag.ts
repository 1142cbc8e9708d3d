import type { Layer, Network } from '../../core/network/network.ts';
import { GAP } from './schema.ts';

/** Left of every input, so that the unit that supplies the first slope never bends anything that is shown. */
const BEFORE = -1;

/**
 * A shallow network that goes up and down between 0 and 1 on [0, 1], from (0, 0), turning at the joints: one hidden
 * unit for each piece.
 * @param joints ascending, inside (0, 1)
 */
export function createZigzag(joints: readonly number[]): Network {
  const knots = [0, ...joints, 1];
  const slopes = knots.slice(1).map((x, i) => (i % 2 === 0 ? 1 : -1) / (x - (knots[i] ?? 0)));
  const starts = [BEFORE, ...joints];
  const hidden: Layer = {
    inputs: 1,
    outputs: starts.length,
    weights: new Float64Array(starts.length).fill(1),
    bias: Float64Array.from(starts, (x) => -x),
    activation: 'relu',
  };
  const output: Layer = {
    inputs: starts.length,
    outputs: 1,
    weights: Float64Array.from(slopes, (slope, i) => slope - (slopes[i - 1] ?? 0)),
    bias: Float64Array.of((slopes[0] ?? 0) * BEFORE),
    activation: 'identity',
  };
  return { inputs: 1, outputs: 1, layers: [hidden, output] };
}

/** The joints in order and apart, whatever a link brought. */
export function orderJoints(joints: readonly number[]): number[] {
  const result = joints.toSorted((a, b) => a - b);
  for (let i = 0; i < result.length; i++) {
    result[i] = tidy(Math.max(result[i] ?? 0, (result[i - 1] ?? 0) + GAP));
  }
  for (let i = result.length - 1; i >= 0; i--) {
    result[i] = tidy(Math.min(result[i] ?? 1, (result[i + 1] ?? 1) - GAP));
  }
  return result;
}

/** One joint put as near to where it is wished as its neighbours allow. */
export function putJoint(joints: readonly number[], index: number, wish: number): number[] {
  const low = (joints[index - 1] ?? 0) + GAP;
  const high = (joints[index + 1] ?? 1) - GAP;
  return joints.map((x, i) => (i === index ? tidy(Math.max(low, Math.min(high, wish))) : x));
}

/** 1 − 0.02 − 0.96 is not quite 0.02, and a joint must not leave its range for that. */
function tidy(place: number): number {
  return Number(place.toFixed(6));
}
