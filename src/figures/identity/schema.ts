import { defineSchema, type StateOf } from '../../stage/model/schema.ts';

/** Units of the shallow network, and so of every layer of the same width. */
export const UNITS = 5;

/** How many layers are appended, in which form, and what is done to one of their weights. */
export const identitySchema = defineSchema({
  layers: {
    kind: 'number',
    label: 'appended layers',
    min: 0,
    max: 6,
    step: 1,
    whole: true,
    initial: 2,
  },
  form: {
    kind: 'choice',
    label: 'how a layer passes on',
    options: [
      { value: 'diagonal', label: 'same width' },
      { value: 'pairs', label: 'two units' },
    ],
    initial: 'diagonal',
  },
  layer: {
    kind: 'number',
    label: 'layer that is changed',
    min: 1,
    max: 6,
    step: 1,
    whole: true,
    initial: 1,
  },
  unit: {
    kind: 'number',
    label: 'unit that is changed',
    min: 1,
    max: UNITS,
    step: 1,
    whole: true,
    initial: 3,
  },
  factor: {
    kind: 'number',
    label: 'its weight, times',
    min: -10,
    max: 10,
    sliderMin: -1,
    sliderMax: 2,
    step: 0.05,
    initial: 1,
  },
  shift: {
    kind: 'number',
    label: 'its bias, plus',
    min: -10,
    max: 10,
    sliderMin: -1,
    sliderMax: 1,
    step: 0.05,
    initial: 0,
  },
  x: {
    kind: 'number',
    label: 'input x',
    symbol: 'x',
    min: 0,
    max: 1,
    step: 0.01,
    initial: 0.35,
  },
});

export type IdentityState = StateOf<typeof identitySchema>;
