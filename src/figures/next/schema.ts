import { defineSchema, type StateOf } from '../../stage/model/schema.ts';

export const MOST_UNITS = 12;
export const DEPTH = 30;
export const WIDTH = 64;

/** Four small things to try; each field belongs to one of them. */
export const nextSchema = defineSchema({
  taste: {
    kind: 'choice',
    label: 'idea',
    options: [
      { value: 'loss', label: 'Loss' },
      { value: 'fitting', label: 'Fitting' },
      { value: 'initialisation', label: 'Initialisation' },
      { value: 'measuring', label: 'Measuring' },
    ],
    initial: 'loss',
  },
  intercept: {
    kind: 'number',
    label: 'line at x = 0',
    symbol: 'φ_0',
    min: -2,
    max: 2,
    step: 0.01,
    initial: 0.8,
  },
  slope: {
    kind: 'number',
    label: 'slope of the line',
    symbol: 'φ_1',
    min: -3,
    max: 3,
    step: 0.01,
    initial: -0.6,
  },
  start: {
    kind: 'number',
    label: 'weight at the start',
    symbol: 'w',
    min: -1.8,
    max: 1.8,
    step: 0.01,
    initial: 1.6,
  },
  rate: {
    kind: 'number',
    label: 'learning rate',
    symbol: 'α',
    min: 0.01,
    max: 0.8,
    step: 0.01,
    initial: 0.05,
  },
  steps: { kind: 'number', label: 'steps', min: 0, max: 40, step: 1, whole: true, initial: 20 },
  variance: {
    kind: 'number',
    label: 'variance of the weights, times D',
    symbol: 'c',
    min: 0.5,
    max: 4,
    step: 0.01,
    initial: 1,
  },
  signalSeed: { kind: 'number', label: 'weights, seed', min: 1, max: 60, step: 1, whole: true, initial: 3 },
  units: {
    kind: 'number',
    label: 'hidden units',
    symbol: 'D',
    min: 1,
    max: MOST_UNITS,
    step: 1,
    whole: true,
    initial: 12,
  },
  dataSeed: { kind: 'number', label: 'points, seed', min: 1, max: 60, step: 1, whole: true, initial: 1 },
});

export type NextState = StateOf<typeof nextSchema>;
export type Taste = NextState['taste'];
