import { defineFigure } from '../../stage/defineFigure.tsx';
import { Controls } from './Controls.tsx';
import { OUTPUTS, twoOutputsModel, twoOutputsNetwork } from './model.ts';
import { twoOutputsChallenges, twoOutputsPredictions } from './predictions.ts';
import { twoOutputsSteps } from './steps.ts';
import { View } from './View.tsx';

export const twoOutputs = defineFigure({
  id: 'two-outputs',
  title: 'Two outputs, one set of joints',
  caption:
    'The dotted lines are the joints of the hidden units, numbered by unit. Drag a joint sideways in either plot and it moves in both; drag it up or down and only that output changes.',
  model: twoOutputsModel,
  View,
  Controls,
  steps: twoOutputsSteps,
  predictions: twoOutputsPredictions,
  challenges: twoOutputsChallenges,
  computed: 'Joints and regions are exact for the decimals shown, on [0, 2].',
  network: twoOutputsNetwork,
  table: (_state, { curves }) => ({
    columns: ['output', 'x', 'y'],
    rows: OUTPUTS.flatMap((output) => (curves[output] ?? []).map(([x, y]) => [output + 1, x, y])),
  }),
});
