import { defineFigure } from '../../stage/defineFigure.tsx';
import { Controls } from './Controls.tsx';
import { depthSweepModel } from './model.ts';
import { depthSweepChallenges, depthSweepPredictions, depthSweepSteps } from './story.ts';
import { View } from './View.tsx';

export const depthSweep = defineFigure({
  id: 'depth-sweep',
  title: 'How deep is too deep',
  caption:
    'Left: the loss that is left after 600 steps, by number of hidden layers; thin lines are seeds, the thick line their mean. Right: how much the points still differ in layer k of a network of 40 layers that has not been trained. Both upright scales go by powers of ten.',
  model: depthSweepModel,
  View,
  Controls,
  steps: depthSweepSteps,
  predictions: depthSweepPredictions,
  challenges: depthSweepChallenges,
  computed:
    'Trained on this device: 200 points of the flower, inputs times 1.7, logistic loss, zero biases, gradient descent on all points, 600 steps. Untrained: variance of the pre-activations over 24 points, mean over units and three seeds.',
});
