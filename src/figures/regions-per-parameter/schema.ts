import { defineSchema, type StateOf } from '../../stage/model/schema.ts';

/** Which network is looked at, and how the ledger counts. */
export const regionsSchema = defineSchema({
  inputs: {
    kind: 'number',
    label: 'inputs',
    symbol: 'D_i',
    min: 1,
    max: 10,
    step: 1,
    whole: true,
    initial: 1,
  },
  depth: {
    kind: 'number',
    label: 'hidden layers',
    symbol: 'K',
    min: 1,
    max: 8,
    step: 1,
    whole: true,
    initial: 5,
  },
  width: {
    kind: 'number',
    label: 'units in each layer',
    symbol: 'D',
    min: 1,
    max: 200,
    sliderMax: 60,
    step: 1,
    whole: true,
    initial: 10,
  },
  curves: {
    kind: 'number',
    label: 'curves, up to this many layers',
    min: 1,
    max: 8,
    step: 1,
    whole: true,
    initial: 5,
  },
  seeds: {
    kind: 'number',
    label: 'random networks of each kind',
    min: 1,
    max: 1000,
    sliderMin: 10,
    sliderMax: 400,
    step: 10,
    whole: true,
    initial: 200,
  },
  firstSeed: {
    kind: 'number',
    label: 'first seed',
    min: 1,
    max: 999999,
    sliderMax: 2000,
    step: 1,
    whole: true,
    initial: 1,
  },
});

export type RegionsState = StateOf<typeof regionsSchema>;
