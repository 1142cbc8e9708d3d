import { defineFigure } from '../../../stage/defineFigure.tsx';
import { biasId, weightId } from '../../../core/notation/termId.ts';
import { Controls } from './Controls.tsx';
import { formsModel } from './model.ts';
import { importState, networkOf } from './parameters.ts';
import { formsChallenges, formsPredictions } from './predictions.ts';
import { formsSteps } from './steps.ts';
import { View } from './View.tsx';

export const notation = defineFigure({
  id: 'notation',
  title: 'One network, written in every form',
  caption:
    'Point at anything, and it lights up in every view; T pins it. Click a number, an edge or a symbol to choose it, then move it by its slider; with a mouse, drag it where it stands.',
  model: formsModel,
  View,
  Controls,
  steps: formsSteps,
  predictions: formsPredictions,
  challenges: formsChallenges,
  computed:
    'Equations, blocks, curves and code come from one network. Numbers are rounded to four digits where they are shown, never where they are computed; with several inputs, all have the one value x.',
  network: networkOf,
  importNetwork: (network) => importState(network, formsModel.initialState),
  table: (_state, { network }) => ({
    columns: ['parameter', 'layer', 'row', 'column', 'value'],
    rows: network.layers.flatMap(({ bias, weights, inputs }, k) => [
      ...Array.from(bias, (value, i) => [biasId(k, i), k, i + 1, '', value]),
      ...Array.from(weights, (value, at) => {
        const [i, j] = [Math.floor(at / inputs), at % inputs];
        return [weightId(k, i, j), k, i + 1, j + 1, value];
      }),
    ]),
  }),
});
