import { createSawtooth } from '../../core/train/createSawtooth.ts';
import { defineFigure } from '../../stage/defineFigure.tsx';
import { Controls } from './Controls.tsx';
import { sawtoothModel } from './model.ts';
import { sawtoothChallenges, sawtoothPredictions, sawtoothSteps } from './story.ts';
import { LEARNING_RATE, TRAINING_STEPS } from './trainJob.ts';
import { View } from './View.tsx';

export const sawtooth = defineFigure({
  id: 'sawtooth',
  title: 'A sawtooth race',
  caption:
    'The deep lane composes one tent with itself (Telgarsky 2016). The shallow lane is the closest that was found with the same budget: it follows as many teeth as it has units for and rests at ½.',
  model: sawtoothModel,
  View,
  Controls,
  steps: sawtoothSteps,
  predictions: sawtoothPredictions,
  challenges: sawtoothChallenges,
  computed: `Pieces are counted exactly on [0, 1]. The rms error is the least found by moving joints, with the best weights for each place in closed form: an upper bound. The largest error is proven: with fewer pieces than the sawtooth, no network comes closer than ½. Training: ${TRAINING_STEPS} steps of Adam (rate ${LEARNING_RATE}) from He weights.`,
  network: ({ depth }) => createSawtooth(depth),
  table: (_state, { rows }) => ({
    columns: [
      'layers',
      'parameters',
      'pieces, deep',
      'units, shallow',
      'rms error, best found',
      'largest error, at least',
      'units needed',
      'parameters needed',
    ],
    rows: rows.map((row) => [
      row.depth,
      row.parameters,
      row.pieces,
      row.units,
      row.rms,
      row.largestError,
      row.unitsNeeded,
      row.parametersNeeded,
    ]),
  }),
});
