import { defineFigure } from '../../stage/defineFigure.tsx';
import { Sym } from '../../ui/math/Sym.tsx';
import { Controls } from './Controls.tsx';
import { hyperparametersModel } from './model.ts';
import { hyperparametersChallenges, hyperparametersPredictions, hyperparametersSteps } from './story.ts';
import { View } from './View.tsx';

export const hyperparameters = defineFigure({
  id: 'hyperparameters',
  title: 'What is chosen, and what is trained',
  caption: (
    <>
      Depth <Sym text="K" /> and widths <Sym text="D_k" /> stand under the lock: training never changes them.
      Cells of the map with a dashed edge cost about as many parameters as the network shown.
    </>
  ),
  model: hyperparametersModel,
  View,
  Controls,
  steps: hyperparametersSteps,
  predictions: hyperparametersPredictions,
  challenges: hyperparametersChallenges,
  computed:
    'Regions of the random network are counted exactly on [−5, 5]: weights of variance 2 over the inputs of their layer, biases of deviation 0.3. The maximum is the bound of Serra et al. 2018.',
  network: (state) => hyperparametersModel.derive(state).network,
  table: (_state, { layers }) => ({
    columns: ['layer', 'rows', 'columns', 'biases', 'parameters'],
    rows: layers.map(({ weights: [rows, columns], biases, total }, k) => [k, rows, columns, biases, total]),
  }),
});
