import type { Prediction, Step } from '../../stage/figure.ts';
import type { SearchDerived } from './model.ts';
import type { SearchState } from './schema.ts';

export const searchSteps: readonly Step<SearchState>[] = [
  {
    id: 'three-sets',
    sentence:
      'Large points train the network; the cloud of small ones chooses between networks and never trains any.',
    state: {},
    controls: ['noise'],
    panels: ['fits'],
  },
  {
    id: 'every-cell',
    sentence: 'A search trains a fresh network for every cell and compares them on the validation set.',
    state: {},
    controls: ['mode', 'repeats'],
    panels: ['run', 'map'],
  },
  {
    id: 'valley',
    sentence:
      'The best cells make a valley, not a point: too small cannot bend enough, too large follows the noise.',
    state: { pickedDepth: 2, pickedWidth: 32 },
    controls: ['repeats'],
    panels: ['map', 'fits'],
  },
  {
    id: 'random',
    sentence:
      'Twelve cells at random cost a third of the whole map and usually come close to the valley’s floor.',
    state: { mode: 'random' },
    controls: ['mode'],
    panels: ['run', 'map'],
  },
];

export const searchPredictions: readonly Prediction<SearchState, SearchDerived>[] = [
  {
    id: 'where-is-best',
    kind: 'choice',
    question: 'With 25 noisy points: which networks do best on points that they have not seen?',
    options: ['The smallest', 'Some in the middle', 'The largest'],
    covers: ['map', 'fits'],
    answer: () => 1,
    explanation:
      'Networks of two units a layer cannot follow the curve. Networks of 32 pass close to every noisy point and swing between them. In between lies a valley; train the map to see it on your data.',
  },
];
