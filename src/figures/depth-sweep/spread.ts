// Indices of the typed arrays below never leave them: the sizes are those of the shape.
import { createRandom, type Random } from '../../core/random.ts';
import { depthSweepSchema } from './schema.ts';
import { DEPTHS, examplesOf, shapeOf, type Start } from './setting.ts';

const POINTS = 24;
const SEEDS = 3;
const DEEPEST = Math.max(...DEPTHS);
/** Smaller ones are not told apart. */
const LEAST = 1e-30;
/** Widths and seeds whose variances are kept, and seeds whose draws are: a drag goes to and fro between them. */
const KEPT = 120;
const STREAMS_KEPT = 2 * SEEDS;
const WIDEST = depthSweepSchema.width.max;
const MOST_WEIGHTS = WIDEST * (2 + (DEEPEST - 1) * WIDEST);

/**
 * How different the points still look to each layer of an untrained network: the variance of a unit's pre-activation
 * over the points, mean over units; as powers of ten, mean over three seeds. One entry for each layer, first first.
 */
export function spreadByLayer(width: number, start: Start, seed: number): number[] {
  const sums = Array.from({ length: DEEPEST }, () => 0);
  for (let s = seed; s < seed + SEEDS; s++) {
    const variances = heVariances(width, s);
    for (let k = 0; k < DEEPEST; k++) {
      // the same draws, smaller by √2 in each of the k + 1 layers: biases are zero, and a ReLU keeps the factor
      const factor = start === 'lecun' ? 2 ** -(k + 1) : 1;
      sums[k] = (sums[k] ?? 0) + Math.log10(Math.max(LEAST, (variances[k] ?? 0) * factor)) / SEEDS;
    }
  }
  return sums;
}

const known = new Map<string, readonly number[]>();

function heVariances(width: number, seed: number): readonly number[] {
  const key = `${width} ${seed}`;
  const variances = known.get(key) ?? variancesByLayer(width, seed);
  known.set(key, variances);
  dropOldest(known, KEPT);
  return variances;
}

/** Variances of the pre-activations over the points, mean over units, layer by layer; He weights of one seed. */
export function variancesByLayer(width: number, seed: number): number[] {
  const shape = shapeOf(DEEPEST, width);
  let values: Float64Array = Float64Array.from(examplesOf(seed, POINTS).inputs);
  let from = 0;
  return shape.widths.map((outputs, k) => {
    const inputs = shape.widths[k - 1] ?? shape.inputs;
    const next = new Float64Array(POINTS * outputs);
    multiply(normalsOf(seed, from + inputs * outputs).subarray(from), { inputs, outputs }, values, next);
    from += inputs * outputs;
    const variance = meanVariance(next, outputs);
    for (let i = 0; i < next.length; i++) if (next[i]! < 0) next[i] = 0;
    values = next;
    return variance;
  });
}

interface Stream {
  readonly random: Random;
  readonly numbers: Float64Array;
  count: number;
}

const streams = new Map<number, Stream>();

/** Standard normals of a seed: whatever the width, weights are drawn out of one stream, so it is drawn once. */
function normalsOf(seed: number, count: number): Float64Array {
  let stream = streams.get(seed);
  if (!stream) {
    stream = { random: createRandom(seed), numbers: new Float64Array(MOST_WEIGHTS), count: 0 };
    streams.set(seed, stream);
    dropOldest(streams, STREAMS_KEPT);
  }
  while (stream.count < count) stream.numbers[stream.count++] = stream.random.normal();
  return stream.numbers;
}

function dropOldest<Key>(map: Map<Key, unknown>, most: number): void {
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}

/** Pre-activations of a layer without biases. Four points at a time: each weight is read once for all four. */
function multiply(
  normals: Float64Array,
  { inputs, outputs }: { readonly inputs: number; readonly outputs: number },
  values: Float64Array,
  next: Float64Array,
): void {
  const deviation = Math.sqrt(2 / inputs);
  for (let n = 0; n < POINTS; n += 4) {
    for (let i = 0; i < outputs; i++) {
      let [a, b, c, d] = [0, 0, 0, 0];
      for (let j = 0; j < inputs; j++) {
        const normal = normals[i * inputs + j]!;
        const at = n * inputs + j;
        a += normal * values[at]!;
        b += normal * values[at + inputs]!;
        c += normal * values[at + 2 * inputs]!;
        d += normal * values[at + 3 * inputs]!;
      }
      const to = n * outputs + i;
      next[to] = deviation * a;
      next[to + outputs] = deviation * b;
      next[to + 2 * outputs] = deviation * c;
      next[to + 3 * outputs] = deviation * d;
    }
  }
}

/** Variance over the points (rows), mean over the units (columns). @param values row by row */
export function meanVariance(values: Float64Array, units: number): number {
  const points = values.length / units;
  let total = 0;
  for (let u = 0; u < units; u++) {
    let [sum, squares] = [0, 0];
    for (let i = u; i < values.length; i += units) sum += values[i]!;
    const mean = sum / points;
    for (let i = u; i < values.length; i += units) squares += (values[i]! - mean) ** 2;
    total += squares / points;
  }
  return units > 0 ? total / units : 0;
}
