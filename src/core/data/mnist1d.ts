import { createRandom, type Random } from '../random.ts';
import { type LabelledExamples, takeExamples } from './examples.ts';
import { createSmoother, interpolateTo, roll } from './signal.ts';

/** The ten shapes, one of each digit (Greydanus 2020, "Scaling down deep learning"). */
export const MNIST1D_TEMPLATES: readonly (readonly number[])[] = [
  [5, 6, 6.5, 6.75, 7, 7, 7, 7, 6.75, 6.5, 6, 5],
  [5, 3, 3, 3.4, 3.8, 4.2, 4.6, 5, 5.4, 5.8, 5, 5],
  [5, 6, 6.5, 6.5, 6, 5.25, 4.75, 4, 3.5, 3.5, 4, 5],
  [5, 6, 6.5, 6.5, 6, 5, 5, 6, 6.5, 6.5, 6, 5],
  [5, 4.4, 3.8, 3.2, 2.6, 2.6, 5, 5, 5, 5, 5, 5],
  [5, 3, 3, 3, 3, 5, 6, 6.5, 6.5, 6, 4.5, 5],
  [5, 4, 3.5, 3.25, 3, 3, 3, 3, 3.25, 3.5, 4, 5],
  [5, 7, 7, 6.6, 6.2, 5.8, 5.4, 5, 4.6, 4.2, 5, 5],
  [5, 4, 3.5, 3.5, 4, 5, 5, 4, 3.5, 3.5, 4, 5],
  [5, 4, 3.5, 3.5, 4, 5, 5, 5, 5, 4.7, 4.3, 5],
];

/** Values of an example. */
export const MNIST1D_LENGTH = 40;
export const MNIST1D_CLASSES = 10;

const PADDING: readonly [number, number] = [36, 60];
const TRAIN_SHARE = 0.8;
const EXAMPLES_PER_STEP = 50;

/** What the published recipe does to a template; deviations are in units of the scaled template. */
const RECIPE = {
  scale: 0.4,
  translations: 48,
  correlatedNoise: 0.25,
  smoothing: 2,
  noise: 0.02,
  shear: 0.75,
} as const;

/** A training and a test set, standardised alike. */
export interface Mnist1d {
  readonly train: LabelledExamples;
  readonly test: LabelledExamples;
}

export interface Mnist1dOptions {
  readonly seed: number;
  /** Examples in all, rounded down to tens; 5000 when absent. */
  readonly count?: number;
}

/**
 * MNIST-1D, generated from its published recipe: as many of each class, in random order, standardised by one mean
 * and one deviation, four fifths to train on. Same seed, same set; the published set has another stream of chance.
 * @throws RangeError for fewer than ten examples
 */
export function generateMnist1d(options: Mnist1dOptions): Mnist1d {
  const steps = generateMnist1dStepwise(options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of about a millisecond, for a thread that has other things to do. */
export function* generateMnist1dStepwise({
  seed,
  count = 5000,
}: Mnist1dOptions): Generator<undefined, Mnist1d> {
  const perClass = Math.floor(count / MNIST1D_CLASSES);
  if (!(perClass >= 1)) throw new RangeError(`count must be at least ${MNIST1D_CLASSES}, got ${count}`);
  const random = createRandom(seed);
  const total = perClass * MNIST1D_CLASSES;
  const inputs = new Float64Array(total * MNIST1D_LENGTH);
  const targets = new Uint8Array(total);
  for (const [label, template] of MNIST1D_TEMPLATES.entries()) {
    const shape = prepareTemplate(template);
    for (let k = 0; k < perClass; k++) {
      const n = label * perClass + k;
      inputs.set(drawExample(shape, random), n * MNIST1D_LENGTH);
      targets[n] = label;
      if (n % EXAMPLES_PER_STEP === 0) yield;
    }
  }
  const all = { inputs: standardize(inputs), targets, inputSize: MNIST1D_LENGTH };
  const order = random.shuffle(Uint32Array.from({ length: total }, (_, n) => n));
  const trained = Math.round(total * TRAIN_SHARE);
  return {
    train: takeExamples(all, order.subarray(0, trained)),
    test: takeExamples(all, order.subarray(trained)),
  };
}

/** The template with mean 0 and deviation 1, moved to start at 0, a sixth of the height. */
function prepareTemplate(template: readonly number[]): Float64Array {
  const { mean, deviation } = momentsOf(template);
  const first = template[0] ?? 0;
  // what lies on zero is taken for padding later: the recipe lifts the shape off it
  return Float64Array.from(template, (value) => (value - mean - (first - mean)) / deviation / 6 + 1e-8);
}

const smooth = createSmoother(RECIPE.smoothing);

function drawExample(shape: Float64Array, random: Random): Float64Array {
  const [low, high] = PADDING;
  const padded = new Float64Array(shape.length + low + random.integer(high - low + 1));
  padded.set(shape);
  const stretched = interpolateTo(padded, shape.length + high);
  const scale = 1 + RECIPE.scale * (random.uniform() - 0.5);
  const signal = roll(stretched, random.integer(RECIPE.translations));
  const noise = new Float64Array(signal.length);
  for (let k = 0; k < noise.length; k++) noise[k] = RECIPE.correlatedNoise * random.normal();
  const smoothed = smooth(noise);
  const shear = RECIPE.shear * (random.uniform() - 0.5);
  for (let k = 0; k < signal.length; k++) {
    const value = signal[k] ?? 0;
    const filled = value === 0 ? (smoothed[k] ?? 0) : value * scale;
    signal[k] = filled + RECIPE.noise * random.normal() - shear * (k / (signal.length - 1) - 0.5);
  }
  return interpolateTo(signal, MNIST1D_LENGTH);
}

function standardize(values: Float64Array): Float32Array {
  const { mean, deviation } = momentsOf(values);
  return Float32Array.from(values, (value) => (value - mean) / deviation);
}

function momentsOf(values: ArrayLike<number>): { mean: number; deviation: number } {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k] ?? 0;
  const mean = sum / values.length;
  let square = 0;
  for (let k = 0; k < values.length; k++) square += ((values[k] ?? 0) - mean) ** 2;
  return { mean, deviation: Math.sqrt(square / values.length) };
}
