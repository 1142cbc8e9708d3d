import { defineFigure } from '../../stage/defineFigure.tsx';
import { Controls } from './Controls.tsx';
import { identityModel } from './model.ts';
import { identityChallenges, identityPredictions, identitySteps } from './story.ts';
import { SAMPLES } from './shallow.ts';
import { View } from './View.tsx';

export const identity = defineFigure({
  id: 'identity',
  title: 'Deeper, and the same',
  caption:
    'The broad line is the shallow network, the narrow line on it the same network with layers appended that pass everything on. Choose a line of an appended layer in the diagram to turn to its unit.',
  model: identityModel,
  View,
  Controls,
  steps: identitySteps,
  predictions: identityPredictions,
  challenges: identityChallenges,
  computed: `The shallow network is the least-squares fit to ${SAMPLES} points of a sine with its joints at 0, 0.2, 0.4, 0.6 and 0.8, rounded to three decimals. Differences are taken at every bend of either line, where the largest must be.`,
  network: (state) => identityModel.derive(state).deep,
  table: (_state, { difference, deepCurve }) => ({
    columns: ['x', 'deep', 'deep minus shallow'],
    rows: difference.map(([x, gap], i) => [x, deepCurve[i]?.[1] ?? 0, gap]),
  }),
});
