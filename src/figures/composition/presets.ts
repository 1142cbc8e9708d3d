import type { Preset } from '../../stage/model/model.ts';
import { COMPOSED_AFTER_IRREGULAR, WIDE_AFTER_COPIES } from './shallow-vs-composed/presets.ts';
import type { CompositionState } from './schema.ts';

/** Four pieces in each network, and every piece of the first meets all three joints of the second: 4 × 4 regions. */
export const SIXTEEN_REGIONS = {
  theta0: [0.35, 0.65, 0.3],
  theta1: [-1, 1, 1],
  phi: [-6.58, 5.6, 11.2, -8.4],
  theta0p: [0.5, 0.5, 0],
  theta1p: [-1, 1, 1],
  phip: [-5, 4, 7, -5],
} as const;

/** The default with the right end of y lowered to 0.2: eight regions. */
export const RIGHT_END_LOWERED = { phi: [-1, 2, -6, 6.4] } as const;

/** Named states of the two networks. `nine` is the initial state. */
export const compositionPresets: readonly Preset<CompositionState>[] = [
  { id: 'nine', label: 'Nine regions', state: {} },
  {
    id: 'sixteen',
    label: 'Sixteen, the most',
    state: SIXTEEN_REGIONS,
  },
  {
    id: 'tents',
    label: 'Two tents',
    state: {
      theta0: [1, 0, 0],
      theta1: [1, 1, 1],
      phi: [-1, 2, -4, 0],
      theta0p: [1, 0, 0],
      theta1p: [1, 1, 1],
      phip: [-1, 2, -4, 0],
    },
  },
  {
    id: 'flat',
    label: 'A flat stretch',
    state: { theta0: [1, 0.25, -0.25], phi: [-1, 2, -2, 2] },
  },
  {
    id: 'after-copies',
    label: 'Both after a curve with copies',
    state: WIDE_AFTER_COPIES,
  },
  {
    id: 'after-irregular',
    label: 'Both after a curve without copies',
    state: COMPOSED_AFTER_IRREGULAR,
  },
  {
    id: 'clamp',
    label: 'One unit alone clamps',
    state: { theta0: [0, 0, 0], theta1: [1, 0, 0], phi: [-0.6, 1.6, 0, 0] },
  },
];
