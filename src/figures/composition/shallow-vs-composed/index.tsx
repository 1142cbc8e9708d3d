import { defineFigure } from '../../../stage/defineFigure.tsx';
import type { Point } from '../../../plot/path.ts';
import { importRival } from '../importComposition.ts';
import { compositionModel } from '../model.ts';
import { composedNetwork } from '../networks.ts';
import { deriveWide } from '../wide.ts';
import { Controls } from './Controls.tsx';
import { describeRivals } from './describeRivals.ts';
import { rivalChallenges, rivalPredictions } from './predictions.ts';
import { rivalSteps } from './steps.ts';
import { View } from './View.tsx';

export const shallowVsComposed = defineFigure({
  id: 'shallow-vs-composed',
  title: 'Two networks against one wide layer',
  caption:
    'Ticks mark where regions meet: above for the two networks, below for the one layer. Drag the joints of the dashed curve itself, and those of the two networks on their own plots. With a target, the distance is the root of the mean squared difference on the interval shown.',
  model: compositionModel,
  View,
  Controls,
  steps: rivalSteps,
  predictions: rivalPredictions,
  challenges: rivalChallenges,
  computed:
    'Regions are counted exactly, reading every weight as the decimal that is shown; distances are integrated exactly. The curves that try to follow a target are the best that a search found, not proved to be the closest.',
  describe: describeRivals,
  presets: ['nine', 'sixteen', 'after-copies', 'after-irregular'],
  readouts: ['regions', 'max-regions', 'parameters'],
  network: composedNetwork,
  importNetwork: importRival,
  table: (state, derived) => ({
    columns: ['network', 'region', 'from x', 'to x', 'slope'],
    rows: [
      ...derived.pieces.map(({ from, to }, i) => ['two networks', i + 1, ...piece(from, to)]),
      ...deriveWide(state, derived)
        .curve.slice(1)
        .map((to, i) => ['one layer', i + 1, ...piece(deriveWide(state, derived).curve[i] ?? to, to)]),
    ],
  }),
});

function piece(from: Point, to: Point): [number, number, number] {
  return [from[0], to[0], (to[1] - from[1]) / (to[0] - from[0])];
}
