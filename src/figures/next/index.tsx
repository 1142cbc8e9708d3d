import { defineFigure } from '../../stage/defineFigure.tsx';
import { Controls } from './Controls.tsx';
import { nextModel } from './model.ts';
import { nextChallenges, nextPredictions, nextSteps } from './story.ts';
import { View } from './View.tsx';

export const next = defineFigure({
  id: 'next',
  title: 'Four things that come next',
  caption:
    'Choose an idea. Loss: drag the ends of the line. Fitting: drag the start, change the learning rate. Initialisation: the band is half to double the size at the input. Measuring: the solid line is the error on points that the fit has never seen, the dashed one that on its own.',
  model: nextModel,
  View,
  Controls,
  steps: nextSteps,
  predictions: nextPredictions,
  challenges: nextChallenges,
  presets: [],
  computed:
    'Least squares in closed form. Gradient descent on (w² − 1)² / 2 + 0.3 w. Signals through 30 random layers of 64 units without biases, size as root mean square. Sixteen noisy points at even steps, shallow fits on evenly spaced joints by least squares, 300 new points.',
});
