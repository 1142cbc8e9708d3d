import { countParameters } from '../../core/network/countParameters.ts';
import { defineExercises } from '../../stage/exercise/exercise.ts';

export const exercises = defineExercises({
  quarter: {
    kind: 'number',
    question:
      'A curve is smooth and D is large. With 50 hidden units the rms error is 0.008. About what is it with 200?',
    hints: [
      'The error goes as one over D squared.',
      'Four times as many units: the error is divided by 4 · 4.',
    ],
    answer: 0.0005,
    tolerance: 0.00002,
    feedback: {
      0.002: 'That would be one over D. It is one over D squared.',
      0.004: 'That would be one over the root of D. It is one over D squared.',
    },
    explanation: '200 is four times 50, and 4 squared is 16: 0.008 / 16 = 0.0005.',
  },
  tenth: {
    kind: 'number',
    question:
      'Under the same law, how many times as many hidden units does it take to bring the error down to a hundredth?',
    hints: ['Which number, squared, is a hundred?'],
    answer: 10,
    feedback: { 100: 'So many would bring it down to a ten-thousandth.' },
    explanation: 'Ten times as many: 1 over 10 squared is a hundredth.',
  },
  'small-print': {
    kind: 'choice',
    question: 'What does universal approximation promise about shallow networks with ReLUs?',
    options: [
      'With enough hidden units, training finds a network as close as you like to any function',
      'For every continuous function on a closed, bounded set there are weights that come as close as you like',
      'Every function on a closed, bounded set can be met exactly by some shallow network',
    ],
    answer: 1,
    hints: ['Does it speak of training?', 'What happens at the jump of the step?'],
    feedback: {
      0: 'It says that weights exist. Finding them is another matter.',
      2: 'A network has no jumps and finitely many straight pieces; most functions it can only approach.',
    },
    explanation:
      'It is about continuous functions, about coming close, and about weights that exist. It says neither how many units it takes nor how to find the weights.',
  },
  fewest: {
    kind: 'figure',
    figure: 'universal',
    challenge: 'fewest',
    question:
      'In the figure, bring the rms error on the wavy curve to 0.01 or less with as few units as you can.',
    hints: ['Follow the dots of the error plot.', 'It lies between 24 and 32 units.'],
    explanation: 'Twenty-eight units leave less than 0.01, twenty-seven do not.',
  },
  parameters: {
    kind: 'number',
    question: 'Two inputs, two hidden layers of 5 units each, one output. How many parameters?',
    hints: [
      'Each unit has a weight for every unit of the layer before, and a bias.',
      'First layer 5 · 3, second layer 5 · 6, and the output.',
    ],
    answer: () => countParameters({ inputs: 2, widths: [5, 5], outputs: 1 }),
    feedback: {
      41: 'That is a shallow network of ten units: as many units, but no weights between two layers.',
      40: 'The weights are right. Each of the eleven units, output included, has a bias too.',
    },
    explanation: '15 in the first layer, 30 in the second, 6 at the output: 51.',
  },
  'equal-width': {
    kind: 'number',
    question:
      'A deep network on two inputs has 151 parameters. The widest shallow network that costs no more has how many hidden units?',
    hints: ['A shallow network on two inputs costs 4 parameters a unit, and one more.', '150 / 4 is 37.5.'],
    answer: 37,
    feedback: { 38: 'That costs 153, two more than the budget. It is the nearest, and the figure races it.' },
    explanation: '4 · 37 + 1 = 149; with 38 units it is 153. An exactly equal count is not always to be had.',
  },
  fair: {
    kind: 'figure',
    figure: 'why-deep',
    challenge: 'equal',
    question: 'Make the race exactly fair: the same number of parameters for both, and at least 100.',
    hints: ['The shallow count is one more than a multiple of four.', 'Try unequal layers.'],
    explanation:
      'Layers of 8 and 12 units have 24 + 108 + 13 = 145 parameters, and so have 36 shallow units. There are other solutions.',
  },
});
