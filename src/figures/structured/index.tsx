import { defineFigure } from '../../stage/defineFigure.tsx';
import { Controls } from './Controls.tsx';
import { structuredModel } from './model.ts';
import { SIZE } from './schema.ts';
import { structuredChallenges, structuredPredictions, structuredSteps } from './story.ts';
import { View } from './View.tsx';

export const structured = defineFigure({
  id: 'structured',
  title: 'From a full matrix to a convolution',
  caption:
    'Drag a weight of the matrix sideways; where weights are shared, its whole diagonal goes along. Outlined cells are tied. On the picture, the three weights run across each row and are smoothed a little from row to row.',
  model: structuredModel,
  View,
  Controls,
  steps: structuredSteps,
  predictions: structuredPredictions,
  challenges: structuredChallenges,
  computed:
    'The outputs are the product of the matrix on show with the input. Counts for the image are exact, with 3 × 3 neighbourhoods, biases included. The picture is drawn from formulas; beyond its border everything is zero, and a ReLU stands between layers.',
  table: (_state, { matrix }) => ({
    columns: ['output', ...Array.from({ length: SIZE }, (_, j) => `input ${j + 1}`)],
    rows: Array.from({ length: SIZE }, (_, i) => [i + 1, ...matrix.subarray(i * SIZE, (i + 1) * SIZE)]),
  }),
});
