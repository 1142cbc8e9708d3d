import { defineFigure } from '../../stage/defineFigure.tsx';
import { Controls } from './Controls.tsx';
import { EXAMPLES, LEARNING_RATE, TRAINING_STEPS } from './ledger/trainJob.ts';
import { regionsModel } from './model.ts';
import { regionsChallenges, regionsPredictions } from './predictions.ts';
import { regionsSteps } from './steps.ts';
import { View } from './View.tsx';

export const regionsPerParameter = defineFigure({
  id: 'regions-per-parameter',
  title: 'Regions per parameter',
  caption:
    'Lines: regions that can be built (Serra et al. 2018; dashed where its condition D ≥ 3 Dᵢ fails and Montúfar et al. 2014 stands in; one layer: Zaslavsky 1975, exact). Dotted: above, the bound that nothing exceeds; below, Montúfar’s. Crosses: the two networks of the lecture.',
  model: regionsModel,
  View,
  Controls,
  steps: regionsSteps,
  predictions: regionsPredictions,
  challenges: regionsChallenges,
  computed: `Bounds are whole numbers without rounding, for all of the input space. The ledger counts exactly on [−5, 5]: weights of variance 2 over the inputs of their layer, biases of deviation 0.3, seeds from the first seed on. Trained: the first seed’s network, ${TRAINING_STEPS} steps of Adam (rate ${LEARNING_RATE}) on ${EXAMPLES} points of a sum of two sines.`,
  table: (_state, { curves }) => ({
    columns: [
      'inputs',
      'layers',
      'units a layer',
      'parameters',
      'regions can be built',
      'regions at most',
      'Montúfar et al. 2014',
    ],
    rows: curves.flatMap(({ points }) =>
      points.map(({ inputs, depth, width, parameters, lower, upper, montufar }) => [
        inputs,
        depth,
        width,
        parameters,
        String(lower),
        String(upper),
        String(montufar),
      ]),
    ),
  }),
});
