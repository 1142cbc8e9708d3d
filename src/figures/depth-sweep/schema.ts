import { defineSchema, type StateOf } from '../../stage/model/schema.ts';

/** What is the same for all depths: width, rate, way of drawing the first weights, and chance. */
export const depthSweepSchema = defineSchema({
  width: {
    kind: 'number',
    label: 'units a layer',
    symbol: 'D',
    min: 4,
    max: 40,
    step: 1,
    whole: true,
    initial: 20,
  },
  rate: { kind: 'number', label: 'learning rate', min: 0.02, max: 2, step: 0.02, initial: 0.2 },
  start: {
    kind: 'choice',
    label: 'first weights',
    options: [
      { value: 'both', label: 'compare' },
      { value: 'he', label: 'He, 2 / inputs' },
      { value: 'lecun', label: '1 / inputs' },
    ],
    initial: 'both',
  },
  repeats: { kind: 'number', label: 'seeds', min: 1, max: 8, step: 1, whole: true, initial: 3 },
  seed: { kind: 'number', label: 'first seed', min: 1, max: 999, step: 1, whole: true, initial: 1 },
});

export type DepthSweepState = StateOf<typeof depthSweepSchema>;
