import { defineSchema, type StateOf } from '../../../stage/model/schema.ts';

export const MOST_LAYERS = 8;
const SIZE = { min: 1, step: 1, whole: true } as const;

/** The shape of a network, how its weights are filled, and a product to try. The initial shape is the lecture's. */
export const generalSchema = defineSchema({
  depth: { kind: 'number', label: 'hidden layers', symbol: 'K', ...SIZE, max: MOST_LAYERS, initial: 3 },
  inputs: { kind: 'number', label: 'inputs', symbol: 'D_i', ...SIZE, max: 8, initial: 3 },
  widths: {
    kind: 'numbers',
    label: 'widths of the hidden layers',
    entries: Array.from({ length: MOST_LAYERS }, (_, k) => ({
      label: `units in hidden layer ${k + 1}`,
      symbol: `D_${k + 1}`,
    })),
    ...SIZE,
    max: 12,
    initial: [4, 2, 3, 3, 3, 3, 3, 3],
  },
  outputs: { kind: 'number', label: 'outputs', symbol: 'D_o', ...SIZE, max: 8, initial: 2 },
  show: {
    kind: 'choice',
    label: 'Show',
    options: [
      { value: 'symbols', label: 'symbols' },
      { value: 'numbers', label: 'numbers' },
    ],
    initial: 'symbols',
  },
  fill: {
    kind: 'choice',
    label: 'Weights',
    options: [
      { value: 'seeded', label: 'random' },
      { value: 'zero', label: 'all zero' },
      { value: 'equal', label: 'all one' },
    ],
    initial: 'seeded',
  },
  seed: {
    kind: 'number',
    label: 'seed of the random weights',
    min: 0,
    max: 9999,
    step: 1,
    whole: true,
    initial: 1,
  },
  matrix: {
    kind: 'number',
    label: 'number of the matrix',
    symbol: 'k',
    min: 0,
    max: MOST_LAYERS,
    step: 1,
    whole: true,
    initial: 1,
  },
  /** 0 is x, K + 1 is y. */
  vector: {
    kind: 'number',
    label: 'number of the layer that gives the vector',
    min: 0,
    max: MOST_LAYERS + 1,
    step: 1,
    whole: true,
    initial: 1,
  },
});

export type GeneralState = StateOf<typeof generalSchema>;
