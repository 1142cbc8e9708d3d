import { checkCount } from '../regions/checkCount.ts';
import { createNetwork } from './createNetwork.ts';
import type { LayerSpec, Network } from './network.ts';

/** A network with as many linear regions as its shape allows, and the stretch of inputs that holds them all. */
export interface ZigzagNetwork {
  readonly network: Network;
  readonly domain: readonly [number, number];
}

/**
 * A network of one input, `depth` layers and `width` units a layer that reaches the most regions, (width + 1)^depth:
 * each layer maps [0, 2·width + 1] onto itself width + 1 times. The first piece is twice as steep as the others, so
 * that one unit that faces left supplies its slope. All weights are exact decimals.
 * @throws RangeError when `depth` is not a positive whole number or `width` is below 3
 */
export function createZigzagNetwork(depth: number, width: number): ZigzagNetwork {
  checkCount('depth', depth);
  if (!Number.isSafeInteger(width) || width < 3) {
    throw new RangeError(`width must be a whole number of at least 3, got ${width}`);
  }
  const end = 2 * width + 1;
  const facing = Array.from({ length: width }, (_, d) => (d === LEFT_UNIT ? -1 : 1));
  const joints = facing.map((_, d) => 2 * d + 1);
  // slopes run end, −end/2, end/2, −end/2 …: these are the changes at the joints
  const out = joints.map((_, d) => (d === 0 ? -1.5 * end : d % 2 === 0 ? -end : end));
  const outBias = -(out[LEFT_UNIT] ?? 0) * (joints[LEFT_UNIT] ?? 0);
  const next: LayerSpec = {
    weights: facing.map((side) => out.map((weight) => side * weight)),
    bias: facing.map((side, d) => side * (outBias - (joints[d] ?? 0))),
    activation: 'relu',
  };
  const network = createNetwork({
    layers: [
      {
        weights: facing.map((side) => [side]),
        bias: facing.map((side, d) => -side * (joints[d] ?? 0)),
        activation: 'relu',
      },
      ...Array.from({ length: depth - 1 }, () => next),
      { weights: [out], bias: [outBias], activation: 'identity' },
    ],
  });
  return { network, domain: [0, end] };
}

/** The unit that faces left: the first whose slope change is −end, which makes the slope at the left +end. */
const LEFT_UNIT = 2;
