import { defineFigure } from '../../../stage/defineFigure.tsx';
import { originOf } from '../borders.ts';
import { twoLayerModel } from '../model.ts';
import { twoLayerNetwork } from '../network.ts';
import { Weights } from '../Weights.tsx';
import { buildUpChallenges, buildUpPredictions } from './predictions.ts';
import { buildUpSteps } from './steps.ts';
import { View } from './View.tsx';

export const buildUp = defineFigure({
  id: 'build-up',
  title: 'Ten panels from x to y′',
  caption:
    'Drag any joint or end in the first row, any top in the third. A filled dot on the last line is a joint of the first layer, a ring is a zero crossing of a pre-activation. Sideways, a joint moves in all three panels at once: it belongs to the first layer.',
  model: twoLayerModel,
  View,
  Controls: Weights,
  steps: buildUpSteps,
  predictions: buildUpPredictions,
  challenges: buildUpChallenges,
  computed: 'Joints, crossings and regions are exact for the decimals shown, on [0, 2].',
  network: twoLayerNetwork,
  readouts: ['regions', 'max-regions', 'parameters'],
  presets: ['twelve', 'sixteen', 'lifted', 'equal'],
  table: (_state, { borders }) => ({
    columns: ['border', 'x', "y'", 'origin'],
    rows: borders.map((border, at) => [at + 1, border.x, border.height, originOf(border)]),
  }),
});
