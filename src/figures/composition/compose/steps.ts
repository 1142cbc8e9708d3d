import type { Step } from '../../../stage/figure.ts';
import { RIGHT_END_LOWERED, SIXTEEN_REGIONS } from '../presets.ts';
import type { CompositionState } from '../schema.ts';

/** The story of `compose`, one sentence at a time. */
export const composeSteps: readonly Step<CompositionState>[] = [
  {
    id: 'follow',
    sentence: 'Follow one input: up from x to the line of network 1, across the rail, and on to y′.',
    state: { x: -0.75 },
    controls: ['x'],
  },
  {
    id: 'share',
    sentence: 'Several inputs reach the same y. From there on nobody can tell them apart, so they share y′.',
    state: { trace: 'level', level: 0.3 },
    controls: ['level'],
  },
  {
    id: 'own-joint',
    sentence: 'Two borders are joints of network 1 itself: at x = 0 and x = 0.5 the line y(x) turns round.',
    state: { x: 0 },
    controls: ['x'],
    highlight: 'border:2',
  },
  {
    id: 'copied-joint',
    sentence:
      'The other six are the two joints of network 2, each met once on each of the three pieces of network 1.',
    state: { trace: 'level', level: -0.2 },
    controls: ['level'],
    highlight: 'border:0',
  },
  {
    id: 'lose-one',
    sentence:
      'Lower the right end of y to 0.2: the last piece no longer reaches y = 0.3, and one region is gone.',
    state: { ...RIGHT_END_LOWERED, x: 0.9 },
    controls: ['phi'],
  },
  {
    id: 'sixteen',
    sentence:
      'With four pieces in each network, every piece meets all three joints: sixteen regions, the most there can be.',
    state: { ...SIXTEEN_REGIONS, x: 0.1 },
    controls: ['x'],
  },
];
