import type { Step } from '../../../stage/figure.ts';
import { SECOND_LIFTED, SIXTEEN_REGIONS } from '../presets.ts';
import type { TwoLayerState } from '../schema.ts';

/** From one layer to two, row by row. */
export const buildUpSteps: readonly Step<TwoLayerState>[] = [
  {
    id: 'pre-activations',
    sentence:
      'Before the second layer clips anything, its three units are three shallow networks that share their joints.',
    state: { clip: 0 },
    panels: ['row-1'],
    controls: [],
  },
  {
    id: 'clip',
    sentence:
      'Clip each at zero: wherever a line crosses zero, a joint appears that the first layer did not have.',
    state: { clip: 1 },
    panels: ['row-1', 'row-2'],
    controls: [],
    highlight: 'u:1.0',
  },
  {
    id: 'weigh',
    sentence: 'Each clipped line is stretched, or turned over, by its own output weight.',
    state: {},
    panels: ['row-2', 'row-3'],
    controls: ['phip'],
    highlight: 'u:1.1',
  },
  {
    id: 'sum',
    sentence:
      'Added up: two joints of the first layer and nine zero crossings make eleven borders and twelve regions.',
    state: {},
    panels: ['row-3', 'sum', 'readouts'],
    controls: [],
    predict: 'regions',
  },
  {
    id: 'lifted',
    sentence: 'Lift pre-activation 2 above zero and nothing of it is clipped: three borders are gone.',
    state: SECOND_LIFTED,
    panels: ['row-1', 'sum', 'readouts'],
    controls: ['psi.4'],
    highlight: 'u:1.1',
  },
  {
    id: 'sixteen',
    sentence:
      'Turn one first-layer unit round: four pieces, each crossed by all three, make sixteen regions. More there cannot be.',
    state: SIXTEEN_REGIONS,
    panels: ['row-1', 'sum', 'readouts'],
    controls: ['theta1.0'],
  },
];
