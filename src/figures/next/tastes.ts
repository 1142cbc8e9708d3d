import { sampleCurve } from '../../core/data/sampleCurve.ts';
import { TARGET_FUNCTIONS } from '../../core/data/targetFunctions.ts';
import { descend, type DescentPath, TWO_VALLEYS, valleyBetween } from '../../core/fitting/descend.ts';
import { fitLine, type Line, meanSquaredError } from '../../core/fitting/lineFit.ts';
import { scaleSizes, signalSizes } from '../../core/fitting/signalSize.ts';
import { foldInterval } from '../../core/fold/facets.ts';
import { evaluate } from '../../core/network/evaluate.ts';
import type { Network } from '../../core/network/network.ts';
import { fitShallowOnJoints } from '../../core/train/fitShallowOnJoints.ts';
import type { Point } from '../../plot/path.ts';
import { DEPTH, MOST_UNITS, WIDTH } from './schema.ts';

/** The points that a line is laid through. */
export const LINE_X: readonly number[] = [0.1, 0.4, 0.7, 1, 1.3, 1.6, 1.9];
export const LINE_Y: readonly number[] = [0.2, 0.5, 0.35, 0.85, 0.7, 1.25, 1.1];
export const BEST_LINE: Line = fitLine(LINE_X, LINE_Y);
export const LEAST_LOSS = meanSquaredError(LINE_X, LINE_Y, BEST_LINE);

export function lossOfLine(line: Line): number {
  return meanSquaredError(LINE_X, LINE_Y, line);
}

/** Beyond it the valleys' walls leave the picture. */
export const WEIGHT_LIMIT = 2;
export const DEEP_VALLEY = valleyBetween(TWO_VALLEYS, -WEIGHT_LIMIT, -0.5);
export const SHALLOW_VALLEY = valleyBetween(TWO_VALLEYS, 0.5, WEIGHT_LIMIT);

export function pathOf(options: {
  readonly start: number;
  readonly rate: number;
  readonly steps: number;
}): DescentPath {
  return descend(TWO_VALLEYS, { ...options, limit: WEIGHT_LIMIT });
}

const sizesBySeed = new Map<number, readonly number[]>();

/** Sizes of the signal, input first, for weights of variance `factor` / D. */
export function sizesOf(seed: number, factor: number): number[] {
  const known = sizesBySeed.get(seed) ?? signalSizes({ width: WIDTH, depth: DEPTH, seed });
  sizesBySeed.set(seed, known);
  return scaleSizes(known, factor);
}

const CURVE = TARGET_FUNCTIONS.find(({ id }) => id === 'gentle') ?? TARGET_FUNCTIONS[0];
export const CURVE_DOMAIN = CURVE.domain;
const NOISE = 0.25;
const TEST_SEEDS_FROM = 1000;

/** Fits of every width to the same few points, and how they do on points that they have not seen. */
export interface Measured {
  readonly training: readonly Point[];
  readonly curves: readonly (readonly Point[])[];
  /** Mean squared errors by width, from one unit. */
  readonly trainingErrors: readonly number[];
  readonly testErrors: readonly number[];
  /** The width whose test error is least. */
  readonly best: number;
}

let known: { readonly seed: number; readonly measured: Measured } | null = null;

export function measure(seed: number): Measured {
  if (known?.seed !== seed) known = { seed, measured: measureAll(seed) };
  return known.measured;
}

function measureAll(seed: number): Measured {
  const training = sampleCurve(CURVE, { count: 16, seed, noise: NOISE, spacing: 'even' });
  const test = sampleCurve(CURVE, { count: 300, seed: TEST_SEEDS_FROM + seed, noise: NOISE });
  const [low, high] = CURVE.domain;
  const fits = Array.from({ length: MOST_UNITS }, (_, k) => {
    const units = k + 1;
    const joints = Array.from({ length: units }, (_unused, d) => low + ((high - low) * d) / units);
    return fitShallowOnJoints(training.inputs, training.targets, joints).network;
  });
  const testErrors = fits.map((network) => errorOf(network, test));
  return {
    training: Array.from(training.inputs, (x, n): Point => [x, training.targets[n] ?? 0]),
    curves: fits.map(verticesOf),
    trainingErrors: fits.map((network) => errorOf(network, training)),
    testErrors,
    best: testErrors.indexOf(Math.min(...testErrors)) + 1,
  };
}

function errorOf(
  network: Network,
  { inputs, targets }: { readonly inputs: Float32Array; readonly targets: Float32Array },
): number {
  return (
    inputs.reduce((sum, x, n) => sum + ((evaluate(network, [x])[0] ?? 0) - (targets[n] ?? 0)) ** 2, 0) /
    inputs.length
  );
}

function verticesOf(network: Network): Point[] {
  const facets = foldInterval(network, CURVE_DOMAIN);
  const last = facets.at(-1);
  return [
    ...facets.map(({ from, yFrom }): Point => [from, yFrom]),
    ...(last ? [[last.to, last.yTo] as const] : []),
  ];
}
