import { descend, TWO_VALLEYS } from '../../core/fitting/descend.ts';
import { meanSquaredError } from '../../core/fitting/lineFit.ts';
import { defineExercises } from '../../stage/exercise/exercise.ts';

export const exercises = defineExercises({
  squared: {
    kind: 'number',
    question: 'A fit misses three targets by 1, 2 and 3. What is its mean squared error, to two decimals?',
    hints: ['Square each distance first.', 'Add the three squares and divide by three.'],
    answer: () => meanSquaredError([0, 1, 2], [1, 2, 3], { intercept: 0, slope: 0 }),
    tolerance: 0.01,
    feedback: {
      2: 'That is the mean distance. Square each distance before you take the mean.',
      4: 'That is the square of the mean. Square first.',
      14: 'That is the sum of the squares. Divide by how many there are.',
    },
    explanation: '1 + 4 + 9 = 14, and 14 / 3 is about 4.67. The largest miss makes most of it.',
  },
  'least-squares': {
    kind: 'figure',
    figure: 'next',
    challenge: 'least-squares',
    question: 'In the figure, lay the line by hand so that its loss is within one hundredth of the least.',
    hints: ['Which square is the largest?', 'The best line goes through the middle of the points.'],
    explanation:
      'The line of least squares has slope 0.54 and begins at 0.17. Near it the loss hardly changes: landscapes are flat at their lowest point.',
  },
  'one-step': {
    kind: 'number',
    question:
      'The loss is (w² − 1)² / 2 + 0.3 w, so its slope at w = 1 is 0.3. One step of gradient descent from there with learning rate 0.5: where does it lead?',
    hints: ['Against the slope, by rate times slope.', '0.5 · 0.3 = 0.15.'],
    answer: () =>
      descend(TWO_VALLEYS, { start: 1, rate: 0.5, steps: 1, limit: 2 }).weights.at(-1) ?? Number.NaN,
    tolerance: 1e-9,
    feedback: {
      1.15: 'That is uphill. The step goes against the slope.',
      0.7: 'The slope alone. The learning rate halves it.',
      0.15: 'That is the length of the step. Where does it lead from 1?',
    },
    explanation: '1 − 0.5 · 0.3 = 0.85.',
  },
  'deeper-valley': {
    kind: 'figure',
    figure: 'next',
    challenge: 'deeper-valley',
    question: 'Start at 1.6 and arrive at the bottom of the deeper valley in at most 20 steps.',
    hints: ['Small steps end in the nearer valley.', 'What makes the first step longer?'],
    explanation:
      'With a rate between 0.28 and 0.42 the first step clears the ridge and the later ones settle. Nobody knows beforehand which rates do that, so the rate is a hyperparameter.',
  },
  'keep-size': {
    kind: 'figure',
    figure: 'next',
    challenge: 'keep-size',
    question: 'Choose the variance so that thirty layers leave the signal between half and twice its size.',
    hints: ['At c = 1 it vanishes, at c = 4 it explodes.', 'Half of what goes through a ReLU is cut off.'],
    explanation:
      'Around c = 2 it holds. Each layer multiplies the square of the size by about c/2, so thirty layers punish every deviation thirty times.',
  },
  'least-test-error': {
    kind: 'figure',
    figure: 'next',
    challenge: 'least-test-error',
    question: 'Find the number of hidden units whose error on points never seen is least.',
    hints: ['The error on its own points does not help.', 'Where is the solid line lowest?'],
    explanation:
      'For these points three units do best. Wider fits bend for the sake of single points, and between them they are wrong.',
  },
});
