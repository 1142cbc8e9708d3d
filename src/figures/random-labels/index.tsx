import { defineFigure } from '../../stage/defineFigure.tsx';
import { Controls } from './Controls.tsx';
import { randomLabelsModel } from './model.ts';
import { randomLabelsChallenges, randomLabelsPredictions, randomLabelsSteps } from './story.ts';
import { View } from './View.tsx';

export const randomLabels = defineFigure({
  id: 'random-labels',
  title: 'Learning nonsense by heart',
  caption:
    'Thick lines: the first seed; thin ones: other seeds. Numbers on the lines are hidden layers; 5 is a network of your own. The recorded runs at the right are the lecture’s figure at its full size (Prince 2023, fig. 20.2), whose slide says random labels while its notebook trains on true ones: choose.',
  model: randomLabelsModel,
  View,
  Controls,
  steps: randomLabelsSteps,
  predictions: randomLabelsPredictions,
  challenges: randomLabelsChallenges,
  computed:
    'Live runs: 400 examples made by the recipe of MNIST-1D (Greydanus 2020), 100 more held out with their true labels; He uniform initialisation, gradient descent on all 400 in every step, an epoch each, softmax cross-entropy, no momentum; at most 3000 epochs. The same seed gives the same run on every machine with the same kernel. Parameters are counted by the core.',
});
