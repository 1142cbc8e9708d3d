import { defineSchema, type StateOf } from '../../stage/model/schema.ts';

/** Which labels, which chance, how the race is run, and the network that is looked at closely. */
export const randomLabelsSchema = defineSchema({
  share: {
    kind: 'number',
    label: 'labels drawn at random, in per cent',
    min: 0,
    max: 100,
    step: 10,
    whole: true,
    initial: 100,
  },
  // with seed 5 the four come in the order of the means; with 1 they do not, and the chapter says so
  seed: { kind: 'number', label: 'first seed', min: 1, max: 999, step: 1, whole: true, initial: 5 },
  repeats: {
    kind: 'number',
    label: 'seeds raced, one after another',
    min: 1,
    max: 5,
    step: 1,
    whole: true,
    initial: 1,
  },
  rate: { kind: 'number', label: 'learning rate', min: 0.02, max: 2, step: 0.02, initial: 0.1 },
  measure: {
    kind: 'choice',
    label: 'curves',
    options: [
      { value: 'training', label: 'training error' },
      { value: 'held-out', label: 'held-out error' },
    ],
    initial: 'training',
  },
  recordedLabels: {
    kind: 'choice',
    label: 'recorded with',
    options: [
      { value: 'random', label: 'random labels' },
      { value: 'true', label: 'true labels' },
    ],
    initial: 'random',
  },
  recordShown: { kind: 'flag', label: 'the record on show before a guess', initial: false },
  picked: {
    kind: 'choice',
    label: 'network looked at closely',
    options: [
      { value: '1', label: '1 layer' },
      { value: '2', label: '2' },
      { value: '3', label: '3' },
      { value: '4', label: '4 layers' },
    ],
    initial: '4',
  },
  own: { kind: 'flag', label: 'a fifth network joins the race', initial: false },
  ownDepth: {
    kind: 'number',
    label: 'its hidden layers',
    symbol: 'K',
    min: 1,
    max: 10,
    step: 1,
    whole: true,
    initial: 6,
  },
  ownWidth: {
    kind: 'number',
    label: 'its units a layer',
    symbol: 'D',
    min: 2,
    max: 100,
    step: 1,
    whole: true,
    initial: 30,
  },
});

export type RandomLabelsState = StateOf<typeof randomLabelsSchema>;
