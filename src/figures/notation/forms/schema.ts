import { defineSchema, type StateOf } from '../../../stage/model/schema.ts';

/** Weights that may be typed; the slider is narrower. */
export const WEIGHT = { min: -1_000_000, max: 1_000_000, step: 0.01 } as const;

/** As many as keep the weights of every shape, to the last digit, within the length of a link. */
const MOST_UNITS = 5;
/** Three layers of five by five and five biases. */
export const MOST_PARAMETERS = 3 * MOST_UNITS * (MOST_UNITS + 1);

/**
 * A network with two hidden layers, and how it is written. The initial weights are those of the network that chapter 2
 * builds up: for every layer, unit by unit, the bias and then the weights.
 */
export const formsSchema = defineSchema({
  form: {
    kind: 'choice',
    label: 'Written as',
    options: [
      { value: 'scalars', label: 'Scalars' },
      { value: 'columns', label: 'Columns' },
      { value: 'matrices', label: 'Matrices' },
      { value: 'bold', label: 'Bold' },
      { value: 'beta-omega', label: 'β and Ω' },
      { value: 'nested-beta-omega', label: 'One line' },
    ],
    initial: 'scalars',
  },
  show: {
    kind: 'choice',
    label: 'Show',
    options: [
      { value: 'symbols', label: 'symbols' },
      { value: 'numbers', label: 'numbers' },
    ],
    initial: 'symbols',
  },
  sizes: {
    kind: 'numbers',
    label: 'sizes of the layers',
    entries: [
      { label: 'inputs', symbol: 'D_i' },
      { label: 'units in hidden layer 1', symbol: 'D_1' },
      { label: 'units in hidden layer 2', symbol: 'D_2' },
      { label: 'outputs', symbol: 'D_o' },
    ],
    min: 1,
    max: MOST_UNITS,
    step: 1,
    whole: true,
    initial: [1, 3, 3, 1],
  },
  weights: {
    kind: 'list',
    label: 'weights and biases',
    minLength: 6,
    maxLength: MOST_PARAMETERS,
    min: WEIGHT.min,
    max: WEIGHT.max,
    initial: [
      [0, 1, -1, 1, -1.5, 1],
      [-0.75, 1.55, -4.75, 6.4, -0.18, 0.68, -2.08, 3.4, 0.48, -0.73, 3.09, -4.62],
      [-0.36, -1, 1.6, 0.7],
    ].flat(),
  },
  /** Place of the chosen entry in `weights`: ψ_12. */
  entry: {
    kind: 'number',
    label: 'chosen entry',
    min: 0,
    max: MOST_PARAMETERS - 1,
    step: 1,
    whole: true,
    initial: 8,
  },
  x: {
    kind: 'number',
    label: 'input x',
    symbol: 'x',
    min: -1000,
    max: 1000,
    sliderMin: 0,
    sliderMax: 2,
    step: 0.01,
    initial: 1.2,
  },
  matrix: {
    kind: 'choice',
    label: 'Matrix',
    options: [
      { value: '0', label: 'Ω₀' },
      { value: '1', label: 'Ω₁' },
      { value: '2', label: 'Ω₂' },
    ],
    initial: '1',
  },
  vector: {
    kind: 'choice',
    label: 'Vector',
    options: [
      { value: '0', label: 'x' },
      { value: '1', label: 'h₁' },
      { value: '2', label: 'h₂' },
      { value: '3', label: 'y' },
    ],
    initial: '1',
  },
  code: {
    kind: 'choice',
    label: 'As code',
    options: [
      { value: 'pytorch', label: 'PyTorch' },
      { value: 'numpy', label: 'NumPy' },
    ],
    initial: 'pytorch',
  },
  seed: {
    kind: 'number',
    label: 'seed of new weights',
    min: 0,
    max: 9999,
    step: 1,
    whole: true,
    initial: 1,
  },
});

export type FormsState = StateOf<typeof formsSchema>;
