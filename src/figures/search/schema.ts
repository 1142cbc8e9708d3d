import { defineSchema, type StateOf } from '../../stage/model/schema.ts';

/** What the search is about: the data, how it looks for cells, and the cell that the reader looks at. */
export const searchSchema = defineSchema({
  target: {
    kind: 'choice',
    label: 'true curve',
    options: [
      { value: 'gentle', label: 'a gentle wave' },
      { value: 'two-waves', label: 'two waves' },
    ],
    initial: 'gentle',
  },
  dataSeed: {
    kind: 'number',
    label: 'seed of the data',
    min: 1,
    max: 999,
    step: 1,
    whole: true,
    initial: 1,
  },
  noise: {
    kind: 'number',
    label: 'noise in the data',
    min: 0,
    max: 1,
    step: 0.05,
    initial: 0.3,
  },
  repeats: {
    kind: 'number',
    label: 'initialisations a cell',
    min: 1,
    max: 5,
    step: 1,
    whole: true,
    initial: 3,
  },
  mode: {
    kind: 'choice',
    label: 'way of searching',
    options: [
      { value: 'grid', label: 'every cell' },
      { value: 'random', label: 'twelve cells at random' },
    ],
    initial: 'grid',
  },
  pickedDepth: { kind: 'number', label: 'depth looked at', min: 0, max: 4, step: 1, whole: true, initial: 0 },
  pickedWidth: {
    kind: 'number',
    label: 'width looked at',
    min: 0,
    max: 32,
    step: 1,
    whole: true,
    initial: 0,
  },
  testOpen: { kind: 'flag', label: 'test set opened', initial: false },
});

export type SearchState = StateOf<typeof searchSchema>;
