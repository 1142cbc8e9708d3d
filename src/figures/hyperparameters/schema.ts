import { defineSchema, type StateOf } from '../../stage/model/schema.ts';

export const MOST_LAYERS = 6;
export const MOST_UNITS = 12;

const layers = Array.from({ length: MOST_LAYERS }, (_, k) => k + 1);

/** What is chosen before training, and the seed of the random weights that stand in for trained ones. */
export const hyperparametersSchema = defineSchema({
  depth: {
    kind: 'number',
    label: 'depth: hidden layers',
    symbol: 'K',
    min: 1,
    max: MOST_LAYERS,
    step: 1,
    whole: true,
    initial: 2,
  },
  widths: {
    kind: 'numbers',
    label: 'widths',
    entries: layers.map((k) => ({ label: `width of hidden layer ${k}`, symbol: `D_${k}` })),
    min: 1,
    max: MOST_UNITS,
    step: 1,
    whole: true,
    initial: [6, 6, 6, 6, 6, 6],
  },
  seed: {
    kind: 'number',
    label: 'seed of the random weights',
    min: 1,
    max: 9999,
    step: 1,
    whole: true,
    initial: 4,
  },
});

export type HyperparametersState = StateOf<typeof hyperparametersSchema>;
