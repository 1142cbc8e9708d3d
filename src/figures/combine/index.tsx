import { defineFigure } from '../../stage/defineFigure.tsx';
import { Controls } from './Controls.tsx';
import { combineModel } from './model.ts';
import { mergedNetwork } from './networks.ts';
import { combineChallenges, combinePredictions } from './predictions.ts';
import { combineSteps } from './steps.ts';
import { View } from './View.tsx';

export const combine = defineFigure({
  id: 'combine',
  title: 'Two networks become one',
  caption:
    'Go through the algebra move by move; point at any ψ, in a line or in the diagram, to see the product that it is. Then free the weights.',
  model: combineModel,
  View,
  Controls,
  steps: combineSteps,
  predictions: combinePredictions,
  challenges: combineChallenges,
  computed:
    'Every ψ is rounded once from exact decimals; the rank is that of the decimals shown; regions are counted exactly.',
  network: mergedNetwork,
  table: (_state, { merged }) => ({
    columns: ['j', 'ψ_j0', 'ψ_j1', 'ψ_j2', 'ψ_j3'],
    rows: [0, 1, 2].map((j) => [
      j + 1,
      merged.layers[1]?.bias[j] ?? 0,
      ...[0, 1, 2].map((i) => merged.layers[1]?.weights[3 * j + i] ?? 0),
    ]),
  }),
});
