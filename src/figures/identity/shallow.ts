import { targetFunction } from '../../core/data/targetFunctions.ts';
import { createNetwork, toSpec } from '../../core/network/createNetwork.ts';
import type { Network } from '../../core/network/network.ts';
import { fitShallowOnJoints } from '../../core/train/fitShallowOnJoints.ts';
import { UNITS } from './schema.ts';

/** What the shallow network imitates. */
export const TARGET = targetFunction('sine');
export const VIEW = [0, 1] as const;

export const SAMPLES = 201;
/** Weights are rounded to what a reader can check. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000 + 0;

/** The shallow network of the figure: the least-squares fit to the target with its joints evenly spaced. */
export function createShallowFit(): Network {
  const inputs = Float64Array.from({ length: SAMPLES }, (_, n) => n / (SAMPLES - 1));
  const joints = Array.from({ length: UNITS }, (_, d) => rounded(d / UNITS));
  const { network } = fitShallowOnJoints(inputs, inputs.map(TARGET.evaluate), joints);
  return createNetwork({
    layers: toSpec(network).layers.map(({ weights, bias, activation }) => ({
      weights: weights.map((row) => row.map(rounded)),
      bias: bias.map(rounded),
      activation,
    })),
  });
}
