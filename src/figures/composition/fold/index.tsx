import { defineFigure } from '../../../stage/defineFigure.tsx';
import { importComposition } from '../importComposition.ts';
import { compositionModel } from '../model.ts';
import { composedNetwork } from '../networks.ts';
import { Controls } from './Controls.tsx';
import { describeFold } from './describeFold.ts';
import { foldChallenges, foldPredictions } from './predictions.ts';
import { foldSteps } from './steps.ts';
import { View } from './View.tsx';

export const fold = defineFigure({
  id: 'fold',
  title: 'Fold, draw, unfold',
  caption: (
    <>
      The dashed line is <i>y</i>, the coloured one <i>y</i>′; the back of the paper is tinted. Drag the round
      handle to fold, the space around it to look from elsewhere. Paper is an analogy: one ReLU alone clamps
      and does not mirror, the fold is in the many-to-one map <i>y</i>(<i>x</i>), and its facets stretch,
      which paper cannot.
    </>
  ),
  summary:
    'A strip of paper is folded along the joints of network 1, drawn on by network 2, and unfolded: the drawing is copied, every second copy mirrored.',
  model: compositionModel,
  View,
  Controls,
  steps: foldSteps,
  predictions: foldPredictions,
  challenges: foldChallenges,
  computed:
    'Facets are the exact pieces of y(x) on the interval shown; the strip is projected in parallel, and every point on it is moved by one formula.',
  describe: describeFold,
  presets: ['nine', 'sixteen', 'tents', 'flat', 'clamp'],
  readouts: ['facets', 'layers', 'regions'],
  network: composedNetwork,
  importNetwork: importComposition,
  table: (_state, { facets }) => ({
    columns: ['facet', 'from x', 'to x', 'y at its start', 'y at its end', 'direction', 'stretch'],
    rows: facets.map(({ from, to, yFrom, yTo, direction, stretch }, i) => [
      i + 1,
      from,
      to,
      yFrom,
      yTo,
      direction,
      stretch,
    ]),
  }),
});
