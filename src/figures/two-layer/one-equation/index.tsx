import { defineFigure } from '../../../stage/defineFigure.tsx';
import { describeLine } from '../describe.ts';
import { twoLayerModel } from '../model.ts';
import { twoLayerNetwork } from '../network.ts';
import { Controls } from './Controls.tsx';
import { oneEquationChallenges, oneEquationPredictions } from './predictions.ts';
import { oneEquationSteps } from './steps.ts';
import { View } from './View.tsx';

export const oneEquation = defineFigure({
  id: 'one-equation',
  title: 'The whole network in one line',
  caption:
    'Every bracket of the line is a unit of the diagram with all that feeds it. Point at a bracket, a weight or a unit, or work the line out from the inside.',
  model: twoLayerModel,
  View,
  Controls,
  steps: oneEquationSteps,
  predictions: oneEquationPredictions,
  challenges: oneEquationChallenges,
  computed: 'The line is computed from the same tree that is typeset, the network layer by layer.',
  network: twoLayerNetwork,
  describe: describeLine,
  readouts: ['output', 'parameters'],
  presets: ['twelve', 'sixteen'],
  table: (state, { sums, output }) => ({
    columns: ['quantity', `at x = ${state.x}`],
    rows: [
      ...sums.flatMap((layer, k) =>
        k === 2
          ? []
          : Array.from(layer, (value, i): [string, number] => [
              `pre-activation ${i + 1}, layer ${k + 1}`,
              value,
            ]),
      ),
      ["y'", output],
    ],
  }),
});
