import {
  createNetwork,
  type LayerSpec,
  type Network,
  type Random,
  toSpec,
} from '../../../../src/core/index.ts';
import type { IntegerNetwork } from './exactPartition.ts';

type Draw = (random: Random) => IntegerNetwork;

/** Whole numbers from low to high. */
function between(random: Random, low: number, high: number): number {
  return low + random.integer(high - low + 1);
}

function layers(
  widths: readonly number[],
  weight: (layer: number) => number,
  bias: (layer: number) => number,
  reluOutput = false,
): IntegerNetwork['layers'] {
  return widths.slice(1).map((outputs, l) => ({
    weights: Array.from({ length: outputs }, () => Array.from({ length: widths[l] ?? 0 }, () => weight(l))),
    bias: Array.from({ length: outputs }, () => bias(l)),
    relu: reluOutput || l + 2 < widths.length,
  }));
}

function withBox(parts: IntegerNetwork['layers'], half: number, scale = 20): IntegerNetwork {
  return { scale, layers: parts, box: [-half * scale, half * scale, -half * scale, half * scale] };
}

const DIRECTIONS = [
  [20, 0],
  [0, 20],
  [20, 20],
  [20, -20],
  [-20, 0],
  [2, 0],
  [0, 6],
  [40, 20],
];

/** Lines through the points of a lattice, layers of −1, 0, 1: nearly every vertex is a meeting of three or more. */
function lattice(random: Random, widths: readonly number[], half: number): IntegerNetwork {
  const parts = layers(
    widths,
    () => 20 * between(random, -1, 1),
    () => 2 * between(random, -5, 5),
  );
  const [first] = parts;
  if (first) first.weights = first.weights.map(() => [...(DIRECTIONS[random.integer(8)] ?? [20, 0])]);
  return withBox(parts, half);
}

function sliders(
  random: Random,
  widths: readonly number[],
  step: 1 | 2,
  half = 1,
  relu = false,
): IntegerNetwork {
  const draw = (): number => step * between(random, -40 / step, 40 / step);
  return withBox(layers(widths, draw, draw, relu), half);
}

/** Copies, opposites and zeros of units, so that lines coincide and whole rows vanish. */
function tangled(random: Random, widths: readonly number[]): IntegerNetwork {
  const network = sliders(random, widths, 2);
  for (const layer of network.layers) {
    for (let i = 1; i < layer.bias.length; i++) {
      const from = random.integer(i);
      const kind = random.integer(5);
      if (kind > 2) continue;
      const factor = kind === 0 ? 0 : kind === 1 ? 1 : -1;
      layer.weights[i] = (layer.weights[from] ?? []).map((w) => factor * w);
      layer.bias[i] = factor * (layer.bias[from] ?? 0);
    }
  }
  return network;
}

/** Families of slider networks, the degenerate ones among them. */
export const FAMILIES: Readonly<Record<string, Draw>> = {
  'steps of 0.05': (r) => sliders(r, r.integer(2) ? [2, 4, 4, 1] : [2, 6, 5, 1], 1),
  'steps of 0.1': (r) => sliders(r, r.integer(2) ? [2, 5, 4, 1] : [2, 3, 3, 3, 1], 2),
  'two outputs': (r) => sliders(r, [2, 4, 3, 2], 2),
  'relu outputs': (r) => sliders(r, [2, 4, 3, 2], 1, 1, true),
  'through a scalar': (r) => {
    const network = sliders(r, [2, 3, 1, 3, 1], 2, 3);
    const waist = network.layers[1];
    if (waist) waist.relu = false;
    return network;
  },
  lattice: (r) => lattice(r, r.integer(2) ? [2, 10, 1] : [2, 7, 5, 1], 1),
  'lattice, four layers': (r) => lattice(r, [2, 5, 4, 4, 3, 1], 1),
  'lattice, box 10^6': (r) => lattice(r, [2, 7, 4, 1], 1e6),
  'sliders, box 10^4': (r) => sliders(r, [2, 4, 4, 1], 1, 1e4),
  'lopsided boxes': (r) => {
    const network = sliders(r, [2, 4, 4, 2], 2);
    const [left, bottom] = [between(r, -60, 40), between(r, -60, 40)];
    return { ...network, box: [left, left + between(r, 1, 60), bottom, bottom + between(r, 1, 60)] };
  },
  'sixteen digits': (r) => {
    const scale = 2 ** 40;
    const draw = (): number => Math.round(scale * r.normal());
    return withBox(layers(r.integer(2) ? [2, 6, 6, 1] : [2, 5, 4, 4, 2], draw, draw), 1, scale);
  },
  tangled: (r) => tangled(r, r.integer(2) ? [2, 6, 1] : [2, 5, 4, 2]),
  'integers, lines through corners': (r) =>
    withBox(
      layers(
        [2, 5, 4, 1],
        () => 20 * between(r, -2, 2),
        () => 20 * between(r, -2, 2),
      ),
      1,
    ),
  'wide and narrow scales': (r) => {
    const network = sliders(r, [2, 4, 4, 1], 1);
    for (const layer of network.layers) {
      layer.weights = layer.weights.map((row) => row.map((w) => w * 10 ** r.integer(7)));
    }
    return network;
  },
};

/** The same network in doubles, each the one nearest to its decimal. */
export function toDoubles(exact: IntegerNetwork): { network: Network; box: BoxOf } {
  const { scale } = exact;
  const specs: LayerSpec[] = exact.layers.map(({ weights, bias, relu }) => ({
    weights: weights.map((row) => row.map((w) => w / scale)),
    bias: bias.map((b) => b / scale),
    activation: relu ? 'relu' : 'identity',
  }));
  const [x0, x1, y0, y1] = exact.box;
  return {
    network: createNetwork({ layers: specs }),
    box: { x: [x0 / scale, x1 / scale], y: [y0 / scale, y1 / scale] },
  };
}

export interface BoxOf {
  x: [number, number];
  y: [number, number];
}

/**
 * The same function with each hidden ReLU unit in other units of measure: its row times a random factor,
 * its outgoing weights divided by it. The numbers are no longer decimals and carry rounding errors.
 */
export function rescaleUnits(network: Network, random: Random): Network {
  const specs = toSpec(network).layers.map((layer) => ({
    weights: layer.weights.map((row) => [...row]),
    bias: [...layer.bias],
    activation: layer.activation,
  }));
  specs.slice(0, -1).forEach((layer, l) => {
    layer.weights.forEach((row, i) => {
      const factor = Math.exp(random.normal());
      layer.weights[i] = row.map((w) => w * factor);
      layer.bias[i] = (layer.bias[i] ?? 0) * factor;
      for (const after of specs[l + 1]?.weights ?? []) after[i] = (after[i] ?? 0) / factor;
    });
  });
  return createNetwork({ layers: specs });
}
