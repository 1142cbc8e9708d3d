import { defineFigure } from '../../stage/defineFigure.tsx';
import { whyDeepModel } from './model.ts';
import { Controls } from './Controls.tsx';
import { whyDeepChallenges, whyDeepPredictions, whyDeepSteps } from './story.ts';
import { View } from './View.tsx';

export const whyDeep = defineFigure({
  id: 'why-deep',
  title: 'One layer or two',
  caption:
    'Two classes of points: circles and squares. The boundary of the shallow network is solid, that of the deep one dashed; filled markers are errors. Move the magnifier. After Montúfar et al. 2014, trained here.',
  model: whyDeepModel,
  View,
  Controls,
  steps: whyDeepSteps,
  predictions: whyDeepPredictions,
  challenges: whyDeepChallenges,
  computed:
    'He weights, logistic loss, full-batch Adam for 4000 steps, the rate × 0.3 after 60 % and × 0.1 after 85 %. Boundaries and regions are exact, on [−1, 1]². No point lies nearer than 0.02 to the true boundary. Errors are those on the training points.',
  table: (_state, { examples: { inputs, targets } }) => ({
    columns: ['x1', 'x2', 'class'],
    rows: Array.from(targets, (label, n) => [inputs[2 * n] ?? 0, inputs[2 * n + 1] ?? 0, label]),
  }),
});
