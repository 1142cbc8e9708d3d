import type { Step } from '../../../stage/figure.ts';
import { filled } from './model.ts';
import type { GeneralState } from './schema.ts';

/** The lecture's example, its shapes and their count, a product that fails, and the same for any depth. */
export const generalSteps: readonly Step<GeneralState>[] = [
  {
    id: 'example',
    sentence: 'Three inputs, hidden layers of 4, 2 and 3 units, two outputs.',
    state: {},
    controls: ['depth', 'inputs', 'outputs'],
    panels: ['diagram'],
  },
  {
    id: 'shapes',
    sentence: 'Ω₁ takes the four units of layer 1 to the two of layer 2: two rows, four columns.',
    state: {},
    highlight: 'w:1',
    controls: [],
    panels: ['diagram', 'shapes'],
  },
  {
    id: 'count',
    sentence: 'Rows times columns, and a bias for every row: 16 + 10 + 9 + 8 = 43 parameters.',
    state: {},
    controls: ['depth'],
    panels: ['shapes', 'readouts'],
    predict: 'count',
  },
  {
    id: 'misfit',
    sentence: 'Ω₂ has two columns and h₁ four entries. Two of them would meet no weight.',
    state: { matrix: 2, vector: 1 },
    controls: [],
    panels: ['product'],
    predict: 'fits',
  },
  {
    id: 'equations',
    sentence: 'One line for every layer, or one line for all: nothing in them but shapes and an order.',
    state: {},
    controls: ['depth', 'show'],
    panels: ['equations'],
  },
  {
    id: 'largest',
    sentence: 'Eight layers of twelve: 1304 numbers crowd the picture, and the equations only grow longer.',
    state: { depth: 8, inputs: 8, widths: filled(12), outputs: 8 },
    controls: ['depth'],
    panels: ['diagram', 'readouts'],
  },
];
