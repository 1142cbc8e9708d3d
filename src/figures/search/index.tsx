import { defineFigure } from '../../stage/defineFigure.tsx';
import { Controls } from './Controls.tsx';
import { searchModel } from './model.ts';
import { searchPredictions, searchSteps } from './story.ts';
import { View } from './View.tsx';

export const search = defineFigure({
  id: 'search',
  title: 'Searching for a shape',
  caption:
    'Each cell is the mean over the initialisations. Dashed line: the true curve. Large points train; small ones validate. Choose a cell to see its fit beside the best one.',
  model: searchModel,
  View,
  Controls,
  steps: searchSteps,
  predictions: searchPredictions,
  computed:
    'Trained on this device: He initialisation, all 25 points in every step, Adam with rate 0.02, 4000 steps, mean squared error. The same seeds give the same losses on every machine with the same kernel.',
});
