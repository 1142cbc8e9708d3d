import type { Step } from '../../../stage/figure.ts';
import { MISFIT } from './shapes.ts';
import type { FormsState } from './schema.ts';

const WRITTEN = { controls: ['form', 'show'], panels: ['equations', 'diagram'] } as const;

/** The three changes of notation, one entry followed through all views, and a product that does not fit. */
export const formsSteps: readonly Step<FormsState>[] = [
  {
    id: 'scalars',
    sentence: 'Every unit has a line of its own: seven lines, and 22 numbers under 22 names.',
    state: {},
    ...WRITTEN,
  },
  {
    id: 'columns',
    sentence: 'Stack the lines of a layer. Each input now multiplies a whole column of weights.',
    state: { form: 'columns' },
    ...WRITTEN,
  },
  {
    id: 'matrices',
    sentence: 'Push the columns together: one matrix times one column of inputs, a row for every unit.',
    state: { form: 'matrices' },
    ...WRITTEN,
  },
  {
    id: 'bold',
    sentence:
      'Give every bracket one bold name. The shapes stand below, because now they are all that is left.',
    state: { form: 'bold' },
    ...WRITTEN,
  },
  {
    id: 'beta-omega',
    sentence: 'Call every bias vector β and every weight matrix Ω, and count: these letters never run out.',
    state: { form: 'beta-omega' },
    ...WRITTEN,
  },
  {
    id: 'one-line',
    sentence: 'Put each line into the next: the whole network, read from the inside out.',
    state: { form: 'nested-beta-omega' },
    ...WRITTEN,
  },
  {
    id: 'one-entry',
    sentence:
      'Row 1, column 2 of Ψ: an entry, a product, an edge, a line of code, and one curve that it bends.',
    state: { form: 'matrices' },
    highlight: 'w:1.0.1',
    controls: ['show'],
    panels: ['equations', 'curves'],
  },
  {
    id: 'misfit',
    sentence: 'Skip a layer and the blocks do not dock: a matrix has one column for every entry it takes.',
    state: MISFIT,
    controls: ['matrix', 'vector'],
    panels: ['product'],
    predict: 'fits',
  },
];
