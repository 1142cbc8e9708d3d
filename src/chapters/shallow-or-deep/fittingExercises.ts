import { formatNumber } from '../../core/notation/formatNumber.ts';
import { countParameters } from '../../core/network/countParameters.ts';
import { defineExercises } from '../../stage/exercise/exercise.ts';

/** The exercises of the sections on fitting and generalisation. */
export const fittingExercises = defineExercises({
  halving: {
    kind: 'number',
    question:
      'First weights have variance 1 / inputs, biases are zero. How many times smaller is the variance of a pre-activation after ten layers than it would be with He’s 2 / inputs and the same draws?',
    hints: [
      'Every weight is smaller by the square root of 2, and a ReLU passes such a factor on.',
      'Each layer halves the variance.',
    ],
    answer: 2 ** 10,
    feedback: {
      20: 'Factors multiply from layer to layer.',
      32: 'So much smaller are the values themselves. The variance is their square.',
    },
    explanation: '2 to the power 10 is 1024. After 40 layers it is a million million times.',
  },
  'keep-signal': {
    kind: 'figure',
    figure: 'depth-sweep',
    challenge: 'keep',
    question:
      'With He weights, bring at least a twenty-fifth of the first layer’s variance through all 40 layers.',
    hints: ['Watch the right-hand plot while you change the width.', 'In a wide layer chance averages out.'],
    explanation:
      'He’s variance keeps the signal on average only. In a narrow layer it varies from draw to draw, and the losses add up over the layers; a wide layer averages them out. So the depth that still trains grows with the width.',
  },
  'four-layers': {
    kind: 'number',
    question: '40 inputs, four hidden layers of 63 units, 10 outputs. How many parameters?',
    hints: [
      'Weights and biases of the first layer: 63 · 40 + 63.',
      'Three times 63 · 63 + 63, and 10 · 63 + 10 at the end.',
    ],
    answer: () => countParameters({ inputs: 40, widths: [63, 63, 63, 63], outputs: 10 }),
    feedback: {
      15139: 'So says the slide, with two digits changed round. Add up once more.',
      15057: 'These are the weights alone; each unit and each output has a bias too.',
    },
    explanation: `2583 + 3 · 4032 + 640 = ${formatNumber(15_319)}.`,
  },
  guessing: {
    kind: 'number',
    question:
      'A network has learned 400 random labels without an error. There are ten classes. What error, in per cent, do you expect on examples that it has not seen?',
    hints: [
      'What has it learned about the shapes?',
      'How often does a guess among ten equally frequent classes hit?',
    ],
    answer: 90,
    tolerance: 2,
    feedback: {
      0: 'That is its error on what it learned by heart.',
      10: 'So often it is right. The error is the rest.',
      50: 'With two classes it would be so.',
    },
    explanation:
      'The labels have nothing to do with the shapes, so its answers on new ones are no better than guesses: wrong nine times in ten, give or take chance.',
  },
  fifth: {
    kind: 'figure',
    figure: 'random-labels',
    challenge: 'fifth',
    question:
      'Send a network of six hidden layers into the race that costs as many parameters as the others.',
    hints: ['The count grows with the square of the width.', 'Try widths near 50.'],
    explanation: `Six layers of 50 units: ${formatNumber(15_310)} parameters. Race it over several seeds before you say that it is faster or slower than four layers.`,
  },
});
