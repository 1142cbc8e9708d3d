import { defineSchema, type StateOf } from '../../stage/model/schema.ts';

/** Weights that may be typed or dragged to; sliders are narrower. */
const WEIGHT = { min: -1000, max: 1000, sliderMin: -8, sliderMax: 8, step: 0.05 } as const;
const BIAS = { ...WEIGHT, sliderMin: -3, sliderMax: 3 } as const;

const UNITS = [1, 2, 3] as const;
const FROM_BIAS = [0, ...UNITS] as const;

/**
 * A network with two layers of three hidden units: 22 parameters, and where the reader is in it. The initial weights
 * are the book's default for the ten panels.
 */
export const twoLayerSchema = defineSchema({
  theta0: {
    kind: 'numbers',
    label: 'biases of the first layer',
    entries: UNITS.map((d) => ({ label: `bias of hidden unit ${d}, layer 1`, symbol: `θ_${d}0` })),
    ...BIAS,
    initial: [0, -1, -1.5],
  },
  theta1: {
    kind: 'numbers',
    label: 'weights of the first layer',
    entries: UNITS.map((d) => ({ label: `weight into hidden unit ${d}, layer 1`, symbol: `θ_${d}1` })),
    ...BIAS,
    initial: [1, 1, 1],
  },
  psi: {
    kind: 'numbers',
    label: 'biases and weights between the layers',
    entries: UNITS.flatMap((j) =>
      FROM_BIAS.map((i) => ({
        label:
          i === 0
            ? `bias of hidden unit ${j}, layer 2`
            : `weight from hidden unit ${i} of layer 1 to hidden unit ${j} of layer 2`,
        symbol: `ψ_${j}${i}`,
      })),
    ),
    ...WEIGHT,
    initial: [-0.75, 1.55, -4.75, 6.4, -0.18, 0.68, -2.08, 3.4, 0.48, -0.73, 3.09, -4.62],
  },
  phip: {
    kind: 'numbers',
    label: 'output bias and weights',
    entries: FROM_BIAS.map((j) => ({
      label: j === 0 ? 'output bias' : `weight out of hidden unit ${j}, layer 2`,
      symbol: `φ'_${j}`,
    })),
    ...WEIGHT,
    sliderMin: -3,
    sliderMax: 3,
    initial: [-0.36, -1, 1.6, 0.7],
  },
  x: {
    kind: 'number',
    label: 'input x',
    symbol: 'x',
    min: -100,
    max: 100,
    sliderMin: 0,
    sliderMax: 2,
    step: 0.01,
    initial: 0.8,
  },
  at: {
    kind: 'number',
    label: 'how far the line is worked out',
    min: 0,
    max: 6,
    step: 1,
    whole: true,
    initial: 0,
  },
  clip: {
    kind: 'number',
    label: 'how far the negative parts are clipped',
    min: 0,
    max: 1,
    step: 0.01,
    initial: 1,
  },
});

export type TwoLayerState = StateOf<typeof twoLayerSchema>;
