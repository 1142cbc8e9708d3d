import { formatNumber } from '../../core/notation/formatNumber.ts';
import { countParameters } from '../../core/network/countParameters.ts';
import { boundLinearRegions } from '../../core/regions/bounds.ts';
import { defineExercises } from '../../stage/exercise/exercise.ts';
import { fittingExercises } from './fittingExercises.ts';
import { structureExercises } from './structureExercises.ts';

export const exercises = defineExercises({
  'identity-cost': {
    kind: 'number',
    question:
      'A shallow network has one input, one output and 8 hidden units. You append one layer of the same width that computes the identity. How many parameters does that layer add?',
    hints: ['Each unit of the new layer takes all 8 units of the one before.', 'It has a bias too.'],
    answer: () =>
      countParameters({ inputs: 1, widths: [8, 8], outputs: 1 }) -
      countParameters({ inputs: 1, widths: [8], outputs: 1 }),
    feedback: {
      64: 'These are the weights. Each unit has a bias as well.',
      8: 'That many weights are ones. The zeros are parameters too: training may change them.',
    },
    explanation:
      '8 · 8 weights and 8 biases: 72 parameters, of which only the 8 on the diagonal are not zero.',
  },
  clip: {
    kind: 'figure',
    figure: 'identity',
    challenge: 'clip',
    question: 'In the figure above, change one appended unit so that everything below zero is cut off.',
    hints: [
      'Which form of appended layer keeps the negative part of y apart from the positive part?',
      'In a layer of two units, the second carries the negative part.',
    ],
    explanation:
      'One of the two units carries a[y], the other a[−y]. With the second silenced, a[y] is left: the ReLU itself.',
  },
  'three-layers': {
    kind: 'number',
    question:
      'One input, three layers of 4 units. How many linear regions can such a network have at the most?',
    hints: [
      'With one input and at least three units a layer, the bounds meet.',
      'Each layer multiplies by D + 1.',
    ],
    answer: () => Number(boundLinearRegions({ inputs: 1, widths: [4, 4, 4] }).upper),
    feedback: {
      13: 'That is the most for one layer of 12 units. Layers multiply.',
      64: 'Four units make five pieces, not four.',
    },
    explanation: '5 · 5 · 5 = 125: every layer can bend each piece of the one before four times.',
  },
  ratio: {
    kind: 'choice',
    question:
      'Two networks with equal parameters are initialised at random, one deep and one shallow, both with one input. What can you say about their pieces?',
    options: [
      'The deep one has exponentially more',
      'The shallow one usually has more',
      'They have the same number, since the parameters are equal',
    ],
    answer: 1,
    hints: ['The bound is about the best weights.', 'Count some in the ledger.'],
    feedback: {
      0: 'That is what can be built. Random weights do not fold that well.',
      2: 'Parameters are equal, but units are not: the shallow network has more of them.',
    },
    explanation:
      'With random weights the pieces along a line grow with the number of units (Hanin and Rolnick 2019), and for equal parameters the shallow network has more units: 156 against 50.',
  },
  million: {
    kind: 'figure',
    figure: 'regions-per-parameter',
    challenge: 'million',
    question: 'Find a shape with one input that can make a million regions from 300 parameters or fewer.',
    hints: ['Regions multiply from layer to layer.', 'Trade width for depth.'],
    explanation: `Eight layers of 5 units: 226 parameters, and 6 to the power 8 is ${formatNumber(1_679_616)}. Seven layers of 6 stop at ${formatNumber(823_543)}, and eight layers of 6 cost 313 parameters.`,
  },
  'units-needed': {
    kind: 'number',
    question:
      'A deep network of 6 layers of two units draws a sawtooth. How many hidden units does a shallow network need to draw the same?',
    hints: [
      'How many pieces has the sawtooth?',
      'A joint for each place where it turns, and one unit more for the slope at the left.',
    ],
    answer: 64,
    feedback: {
      63: 'That many turns there are. Every turn changes the slope by twice the slope at the left, so no choice of these units adds up to it: it takes one more.',
      12: 'That is what the deep network has.',
      65: 'One too many: 63 turns and one unit for the slope at the left.',
    },
    explanation: '2 to the power 6 is 64 pieces: 63 turns, and one unit for the slope with which it starts.',
  },
  hundred: {
    kind: 'figure',
    figure: 'sawtooth',
    challenge: 'hundred',
    question: 'Draw at least a hundred pieces with as few parameters as possible.',
    hints: ['Each layer doubles the pieces.', 'Which power of two is the first above a hundred?'],
    explanation: 'Seven layers: 43 parameters and 128 pieces.',
  },
  ...structureExercises,
  ...fittingExercises,
});
