import type { Step } from '../../stage/figure.ts';
import { ONE_IGNORED } from './presets.ts';
import type { TwoOutputsState } from './schema.ts';

/** Two outputs, one set of joints. */
export const twoOutputsSteps: readonly Step<TwoOutputsState>[] = [
  {
    id: 'same-joints',
    sentence: 'Four hidden units, two outputs: both lines bend at the same four places.',
    state: {},
    panels: ['first', 'second', 'readouts'],
    controls: ['theta0'],
  },
  {
    id: 'own-slopes',
    sentence: 'What each output does at a joint is its own affair: its weights choose the slopes.',
    state: {},
    panels: ['first', 'second', 'readouts'],
    controls: ['phi.2', 'phi.7'],
    highlight: 'y:1',
  },
  {
    id: 'move-joint',
    sentence: 'Move the bias of one hidden unit, and the joint moves in both.',
    state: { theta0: [-0.3, -0.9, -1.2, -1.6] },
    panels: ['first', 'second', 'readouts'],
    controls: ['theta0'],
    highlight: 'u:0.1',
  },
  {
    id: 'ignored',
    sentence:
      'An output may ignore a unit: with φ₁₃ = 0 the first line runs straight on, and the second still bends.',
    state: ONE_IGNORED,
    panels: ['first', 'second', 'readouts'],
    controls: ['phi.3'],
    highlight: 'u:0.2',
    predict: 'ignored',
  },
];
