import { defineSchema, type StateOf } from '../../stage/model/schema.ts';

/** Parameters of a network of K layers of two units, one input, one output. */
export const PARAMETERS_PER_LAYER = 6;
/** Parameters of a shallow network for each hidden unit. */
export const PARAMETERS_PER_UNIT = 3;
export const MOST_LAYERS = 10;

/** One budget, two lanes. The depth of the deep lane and the budget follow each other. */
export const sawtoothSchema = defineSchema({
  depth: {
    kind: 'number',
    label: 'hidden layers of the deep lane',
    symbol: 'K',
    min: 1,
    max: MOST_LAYERS,
    step: 1,
    whole: true,
    initial: 4,
  },
  budget: {
    kind: 'number',
    label: 'parameters for each lane',
    min: PARAMETERS_PER_LAYER + 1,
    max: PARAMETERS_PER_LAYER * MOST_LAYERS + 1,
    step: 1,
    whole: true,
    initial: 25,
  },
  seed: {
    kind: 'number',
    label: 'seed of the training',
    min: 1,
    max: 999999,
    sliderMax: 100,
    step: 1,
    whole: true,
    initial: 1,
  },
});

export type SawtoothState = StateOf<typeof sawtoothSchema>;
