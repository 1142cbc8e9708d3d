import { defineFigure } from '../../stage/defineFigure.tsx';
import { universalModel } from './model.ts';
import { Controls } from './Controls.tsx';
import { universalChallenges, universalPredictions, universalSteps } from './story.ts';
import { View } from './View.tsx';

export const universal = defineFigure({
  id: 'universal',
  title: 'One wide layer',
  caption:
    'The broad line is the target; on it a shallow network with D hidden units, its joints evenly spaced, its heights the best possible for them. Below it the D hinges that it is the sum of. For large D the error falls as 1/D² where the curve is smooth; for small D one more unit can make it worse, because all the joints move.',
  model: universalModel,
  View,
  Controls,
  steps: universalSteps,
  predictions: universalPredictions,
  challenges: universalChallenges,
  computed:
    'Joints at 0, 1/D, 2/D and so on; the other weights by least squares, exactly, on 501 even samples of [0, 1]. Errors are those at the samples. Training would move the joints too and can do better.',
  network: (state) => universalModel.derive(state).fit.network,
  table: (_state, { fits }) => ({
    columns: ['hidden units', 'rms error', 'largest error'],
    rows: fits.map(({ rms, largestError }, i) => [i + 1, rms, largestError]),
  }),
});
