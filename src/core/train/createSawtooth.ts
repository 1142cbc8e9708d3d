import type { Layer, Network } from '../network/network.ts';

/**
 * The tent map x ↦ 1 − |2x − 1| on [0, 1], composed `folds` times: 2^folds pieces out of 2 hidden units a layer,
 * 6·folds + 1 parameters (Telgarsky 2016).
 * @throws RangeError unless `folds` is a whole number from 1 to 50 (beyond, doubles cannot tell the teeth apart)
 */
export function createSawtooth(folds: number): Network {
  if (!(Number.isInteger(folds) && folds >= 1 && folds <= 50)) {
    throw new RangeError(`folds must be a whole number from 1 to 50, got ${folds}`);
  }
  // a tent is 2 a[x] − 4 a[x − ½]: each layer takes both units of the one before to the two of the next
  const first: Layer = {
    inputs: 1,
    outputs: 2,
    weights: Float64Array.of(1, 1),
    bias: Float64Array.of(0, -0.5),
    activation: 'relu',
  };
  const next: Layer = { ...first, inputs: 2, weights: Float64Array.of(2, -4, 2, -4) };
  const last: Layer = {
    inputs: 2,
    outputs: 1,
    weights: Float64Array.of(2, -4),
    bias: Float64Array.of(0),
    activation: 'identity',
  };
  return {
    inputs: 1,
    outputs: 1,
    layers: [first, ...Array.from({ length: folds - 1 }, () => next), last],
  };
}
