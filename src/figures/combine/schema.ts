import { COMBINE_STEPS } from '../../core/notation/combineSteps.ts';
import { defineSchema, type StateOf } from '../../stage/model/schema.ts';

/** Weights that may be typed or dragged to; sliders are narrower. */
const WEIGHT = { min: -1000, max: 1000, sliderMin: -12, sliderMax: 12, step: 0.05 } as const;
const BIAS = { ...WEIGHT, sliderMin: -3, sliderMax: 3 } as const;

const UNITS = [1, 2, 3] as const;
const FROM_BIAS = [0, ...UNITS] as const;

const biases = (prime: string, which: string) =>
  UNITS.map((d) => ({ label: `bias of hidden unit ${d}, network ${which}`, symbol: `θ${prime}_${d}0` }));
const slopes = (prime: string, which: string) =>
  UNITS.map((d) => ({ label: `weight into hidden unit ${d}, network ${which}`, symbol: `θ${prime}_${d}1` }));
const outputs = (prime: string, which: string) =>
  FROM_BIAS.map((d) => ({
    label: d === 0 ? `output bias, network ${which}` : `weight out of hidden unit ${d}, network ${which}`,
    symbol: `φ${prime}_${d}`,
  }));

/** Two networks in a row with 20 parameters; once ψ is free, one network with 22. The initial weights are the book's. */
export const combineSchema = defineSchema({
  theta0: {
    kind: 'numbers',
    label: 'biases of network 1',
    entries: biases('', '1'),
    ...BIAS,
    initial: [1, 0, -0.5],
  },
  theta1: {
    kind: 'numbers',
    label: 'weights of network 1',
    entries: slopes('', '1'),
    ...BIAS,
    initial: [1, 1, 1],
  },
  phi: {
    kind: 'numbers',
    label: 'output weights of network 1',
    entries: outputs('', '1'),
    ...WEIGHT,
    initial: [-1, 2, -6, 8],
  },
  theta0p: {
    kind: 'numbers',
    label: 'biases of network 2',
    entries: biases("'", '2'),
    ...BIAS,
    initial: [1.4, 0.2, -0.3],
  },
  theta1p: {
    kind: 'numbers',
    label: 'weights of network 2',
    entries: slopes("'", '2'),
    ...BIAS,
    initial: [1, 1, 1],
  },
  phip: {
    kind: 'numbers',
    label: 'output weights of network 2',
    entries: outputs("'", '2'),
    ...WEIGHT,
    initial: [1.3, -1.75, 3.95, -2.9],
  },
  psi: {
    kind: 'numbers',
    label: 'free weights ψ',
    entries: UNITS.flatMap((j) =>
      FROM_BIAS.map((i) => ({
        label:
          i === 0
            ? `bias of hidden unit ${j}, second layer`
            : `weight from hidden unit ${i} to hidden unit ${j} of the second layer`,
        symbol: `ψ_${j}${i}`,
      })),
    ),
    ...WEIGHT,
    // freed, they start as θ'_j0 + θ'_j1 φ_0: a product of two weights, and a weight
    min: -1_001_000,
    max: 1_001_000,
    initial: [0.4, 2, -6, 8, -0.8, 2, -6, 8, -1.3, 2, -6, 8],
  },
  free: { kind: 'flag', label: 'ψ is free', initial: false },
  line: {
    kind: 'choice',
    label: 'line of the algebra',
    options: COMBINE_STEPS.map((value) => ({ value, label: value })),
    initial: 'two-networks',
  },
  fuse: { kind: 'number', label: 'how far the two are fused', min: 0, max: 1, step: 0.01, initial: 0 },
  target: { kind: 'flag', label: 'a target is shown', initial: false },
});

export type CombineState = StateOf<typeof combineSchema>;
