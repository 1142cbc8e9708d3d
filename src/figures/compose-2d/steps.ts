import type { Step } from '../../stage/figure.ts';
import { NINETEEN, NONE_FLAT, STANDING } from './presets.ts';
import type { Compose2dState } from './schema.ts';

/** The story of `compose-2d`, one sentence at a time. */
export const compose2dSteps: readonly Step<Compose2dState>[] = [
  {
    id: 'seven',
    sentence:
      'Each hidden unit folds the plane along a line, and three lines part the square into seven regions.',
    state: {},
    controls: ['theta0'],
    panels: ['second'],
  },
  {
    id: 'flat',
    sentence: 'Behind all three lines no unit is active: there y stands still, and one region is flat.',
    state: { x: [-0.75, -0.8] },
    controls: ['x'],
    panels: ['second'],
  },
  {
    id: 'level',
    sentence:
      'Network 2 bends at y = 0. On the map that level is the dashed line, and it crosses six regions.',
    state: {},
    controls: ['theta0p'],
    highlight: 'u:2.2',
    predict: 'thirteen',
    panels: ['second'],
  },
  {
    id: 'thirteen',
    sentence: 'Each of the six is cut in two, the flat one stays whole: thirteen regions.',
    state: {},
    controls: ['theta0p'],
    panels: ['both', 'counts', 'why'],
  },
  {
    id: 'surface',
    sentence:
      'Stood up, y′ is a folded sheet: heavy folds along the lines, and a ridge all along the level y = 0.',
    state: STANDING,
    controls: ['turn', 'tilt'],
    panels: ['both', 'counts', 'why'],
  },
  {
    id: 'none-flat',
    sentence:
      'Here no region is flat, and yet there are thirteen: the level goes round the triangle in the middle.',
    state: { ...NONE_FLAT, x: [0.45, -0.55] },
    controls: ['theta0p'],
    panels: ['both', 'counts', 'why'],
  },
  {
    id: 'nineteen',
    sentence:
      'With both joints of network 2 inside the range, six regions are cut in three: nineteen, the most.',
    state: { ...NINETEEN, x: [0.6, 0.5] },
    controls: ['theta0p'],
    panels: ['both', 'counts', 'why'],
  },
];
