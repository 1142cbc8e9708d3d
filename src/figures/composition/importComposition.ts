import type { Layer, Network } from '../../core/network/network.ts';
import { checkField } from '../../stage/model/validate.ts';
import { compositionModel } from './model.ts';
import { type CompositionState, compositionSchema } from './schema.ts';

/** Three units each; a network with fewer is filled up with units that do nothing. */
const UNITS = 3;
const WIDE_UNITS = 6;

/** How far from rank one a merged matrix may be, against its largest entry: rounding, not meaning. */
const ROUNDING = 1e-9;

/**
 * A network that the reader brings, as the two networks of the figure: 1 → 3 → 1 → 3 → 1 as it stands, or with the
 * weights between merged, 1 → 3 → 3 → 1, where they can be taken apart again. Else words why not.
 */
export function importComposition(network: Network): CompositionState | string {
  if (network.inputs !== 1 || network.outputs !== 1) {
    return `The figure has one input and one output; this network has ${network.inputs} and ${network.outputs}.`;
  }
  const shape = network.layers.map(({ activation }) => activation).join(' ');
  const [first, second, third, fourth] = network.layers;
  if (shape === 'relu identity relu identity' && first && second && third && fourth) {
    return second.outputs === 1
      ? stateOf(first, second, third, fourth)
      : `The two networks meet in one number; these meet in ${second.outputs}.`;
  }
  if (shape === 'relu relu identity' && first && second && third) {
    const waist = takeApart(second);
    return typeof waist === 'string' ? waist : stateOf(first, waist.inner, waist.outer, third);
  }
  return 'The figure shows two networks of one hidden layer each: ReLU, linear, ReLU, linear.';
}

/** As `importComposition`; one hidden layer of up to six units becomes the rival of the two. */
export function importRival(network: Network): CompositionState | string {
  const [hidden, output] = network.layers;
  const isShallow = network.layers.length === 2 && network.inputs === 1 && network.outputs === 1;
  if (!isShallow || hidden?.activation !== 'relu' || output?.activation !== 'identity') {
    return importComposition(network);
  }
  if (hidden.outputs > WIDE_UNITS) return `The one layer has at most ${WIDE_UNITS} units here.`;
  return checked({
    wide0: padded(hidden.bias, WIDE_UNITS),
    wide1: padded(hidden.weights, WIDE_UNITS),
    widePhi: [output.bias[0] ?? 0, ...padded(output.weights, WIDE_UNITS)],
  });
}

function stateOf(first: Layer, second: Layer, third: Layer, fourth: Layer): CompositionState | string {
  if (Math.max(first.outputs, third.outputs) > UNITS) return `Each network has at most ${UNITS} units here.`;
  return checked({
    theta0: padded(first.bias, UNITS),
    theta1: padded(first.weights, UNITS),
    phi: [second.bias[0] ?? 0, ...padded(second.weights, UNITS)],
    theta0p: padded(third.bias, UNITS),
    theta1p: padded(third.weights, UNITS),
    phip: [fourth.bias[0] ?? 0, ...padded(fourth.weights, UNITS)],
  });
}

const WEIGHTS = [
  'theta0',
  'theta1',
  'phi',
  'theta0p',
  'theta1p',
  'phip',
  'wide0',
  'wide1',
  'widePhi',
] as const;

function checked(
  weights: Partial<Pick<CompositionState, (typeof WEIGHTS)[number]>>,
): CompositionState | string {
  for (const name of WEIGHTS) {
    const field = compositionSchema[name];
    const result = checkField(field, weights[name] ?? field.initial);
    if (!result.ok) return `The ${field.label} must be ${result.allowed}.`;
  }
  return { ...compositionModel.initialState, ...weights };
}

/** ψ = θ′ φ with θ′ of the largest row 1: of the many ways to take a merged layer apart, the plainest. */
function takeApart({ inputs, outputs, weights, bias }: Layer): { inner: Layer; outer: Layer } | string {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const at = Math.max(
    0,
    weights.findIndex((weight) => Math.abs(weight) === largest),
  );
  const pivot = Math.floor(at / inputs);
  const phi = weights.subarray(pivot * inputs, (pivot + 1) * inputs);
  const scale = weights[at] ?? 0;
  const theta = Float64Array.from({ length: outputs }, (_, i) =>
    scale === 0 ? 0 : (weights[i * inputs + (at % inputs)] ?? 0) / scale,
  );
  const isRankOne = weights.every((weight, k) => {
    const product = (theta[Math.floor(k / inputs)] ?? 0) * (phi[k % inputs] ?? 0);
    return Math.abs(weight - product) <= ROUNDING * largest;
  });
  if (!isRankOne) {
    return 'Its second layer has more than rank one: no two networks joined by one number make it. The figure of chapter 2 frees those weights.';
  }
  return {
    inner: { inputs, outputs: 1, weights: phi, bias: new Float64Array(1), activation: 'identity' },
    outer: { inputs: 1, outputs, weights: theta, bias, activation: 'relu' },
  };
}

function padded(values: Float64Array, length: number): number[] {
  // + 0 turns −0 into 0
  return Array.from({ length }, (_, i) => (values[i] ?? 0) + 0);
}
