import { defineFigure } from '../../../stage/defineFigure.tsx';
import { Controls } from './Controls.tsx';
import { networkOf } from './derive.ts';
import { generalModel } from './model.ts';
import { generalChallenges, generalPredictions } from './predictions.ts';
import { generalSteps } from './steps.ts';
import { View } from './View.tsx';

export const general = defineFigure({
  id: 'general',
  title: 'Any depth, any width',
  caption:
    'Every unit hears every unit of the layer before. Point at a matrix, a bias vector or a layer, in the picture, the table or an equation: all of it lights up. A click on a matrix in the table tries it in the product.',
  model: generalModel,
  View,
  Controls,
  steps: generalSteps,
  predictions: generalPredictions,
  challenges: generalChallenges,
  computed:
    'Shapes and counts follow from the sizes alone. The random weights have variance 2 over the number of values heard (He et al. 2015), rounded to hundredths.',
  network: networkOf,
  table: (_state, { layers }) => ({
    columns: ['k', 'rows of Omega_k', 'columns of Omega_k', 'entries of beta_k', 'parameters'],
    rows: layers.map(({ rows, columns, parameterCount }, k) => [k, rows, columns, rows, parameterCount]),
  }),
});
