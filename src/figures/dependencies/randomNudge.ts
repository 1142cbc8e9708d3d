import { foldInterval } from '../../core/fold/facets.ts';
import type { Layer, Network } from '../../core/network/network.ts';
import { createRandomNetwork } from '../../core/network/randomNetwork.ts';
import type { Point } from '../../plot/path.ts';

export const RANDOM_DOMAIN = [-2, 2] as const;
const SHAPE = { inputs: 1, widths: [8, 8], outputs: 1 };
/** Nearer than this, a border is where it was. */
export const STAYED = 1e-9;

/** A random deep network before and after one bias of its first layer has been changed. */
export interface RandomNudge {
  readonly before: readonly Point[];
  readonly after: readonly Point[];
  /** Borders of the nudged network, and how many of them were nowhere before. */
  readonly borders: number;
  readonly moved: number;
  /** The unit whose bias is changed, from 1: the one whose joint is nearest to the middle. */
  readonly unit: number;
}

export function nudgeRandom(seed: number, nudge: number): RandomNudge {
  const network = createRandomNetwork(SHAPE, seed);
  const unit = mostCentralUnit(network);
  const before = verticesOf(network);
  const after = nudge === 0 ? before : verticesOf(changeBias(network, unit, nudge));
  const inner = after.slice(1, -1);
  const moved = inner.filter(([x]) => before.every(([old]) => Math.abs(old - x) > STAYED));
  return { before, after, borders: inner.length, moved: moved.length, unit: unit + 1 };
}

function mostCentralUnit({ layers }: Network): number {
  const joints = Array.from(layers[0]?.weights ?? [], (weight, d) =>
    Math.abs((layers[0]?.bias[d] ?? 0) / weight),
  );
  return joints.indexOf(Math.min(...joints));
}

function changeBias(network: Network, unit: number, by: number): Network {
  const change = (layer: Layer): Layer => ({
    ...layer,
    bias: layer.bias.map((b, d) => (d === unit ? b + by : b)),
  });
  return { ...network, layers: network.layers.map((layer, k) => (k === 0 ? change(layer) : layer)) };
}

function verticesOf(network: Network): Point[] {
  const facets = foldInterval(network, RANDOM_DOMAIN);
  const last = facets.at(-1);
  return [
    ...facets.map(({ from, yFrom }): Point => [from, yFrom]),
    ...(last ? [[last.to, last.yTo] as const] : []),
  ];
}
