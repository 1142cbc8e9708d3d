import type { Step } from '../../../stage/figure.ts';
import type { TwoLayerState } from '../schema.ts';

/** The line, read from the outside and worked out from the inside. */
export const oneEquationSteps: readonly Step<TwoLayerState>[] = [
  {
    id: 'line',
    sentence: 'All 22 parameters and one x: this line is the network, and there is nothing else in it.',
    state: { at: 0 },
    panels: ['line', 'diagram'],
    controls: [],
  },
  {
    id: 'bracket',
    sentence: 'A bracket of the outer kind is one unit of the second layer, with everything that feeds it.',
    state: { at: 0 },
    panels: ['line', 'diagram'],
    controls: [],
    highlight: 'au:1.1',
  },
  {
    id: 'inner',
    sentence:
      'The same three inner brackets stand in each of the outer ones: a layer is computed once and used three times.',
    state: { at: 0 },
    panels: ['line', 'diagram'],
    controls: [],
    highlight: 'au:0.0',
  },
  {
    id: 'first-layer',
    sentence:
      'Work from the inside: x = 0.8 is below the joints of the second and the third unit, so only the first passes.',
    state: { at: 3, x: 0.8 },
    panels: ['line', 'diagram'],
    controls: ['x'],
  },
  {
    id: 'second-layer',
    sentence: 'Now the outer brackets hold one number each, and whatever is negative becomes zero.',
    state: { at: 5, x: 0.8 },
    panels: ['line', 'diagram'],
    controls: ['x'],
  },
  {
    id: 'output',
    sentence: 'The last sum has no bracket around it: the output may be negative.',
    state: { at: 6, x: 0.8 },
    panels: ['line', 'diagram'],
    controls: ['x'],
  },
];
