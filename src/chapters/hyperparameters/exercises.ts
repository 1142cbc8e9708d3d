import { countParameters } from '../../core/network/countParameters.ts';
import { boundLinearRegions } from '../../core/regions/bounds.ts';
import { defineExercises } from '../../stage/exercise/exercise.ts';

export const exercises = defineExercises({
  count: {
    kind: 'number',
    question:
      'Two inputs, hidden layers of 5 and 4 units, one output. How many parameters does the network have?',
    hints: [
      'Each unit has a weight for every unit of the layer before it, and one bias.',
      'First layer: 5 units of 2 weights and a bias.',
    ],
    answer: () => countParameters({ inputs: 2, widths: [5, 4], outputs: 1 }),
    feedback: {
      34: 'Those are the weights alone. Every unit has a bias as well.',
      10: 'Those are the biases alone.',
    },
    explanation: '5 · (2 + 1) = 15, then 4 · (5 + 1) = 24, then 1 · (4 + 1) = 5: together 44.',
  },
  'which-kind': {
    kind: 'choice',
    question: 'Which of these is a hyperparameter?',
    options: [
      'The bias of a hidden unit',
      'The width of the second layer',
      'The entry in row 2, column 1 of a weight matrix',
    ],
    answer: 1,
    hints: ['Which of them is settled before the first step of training?'],
    feedback: {
      0: 'Training changes biases at every step: a bias is a parameter.',
      2: 'Entries of weight matrices are what training sets: parameters.',
    },
    explanation: 'The width is chosen first. Only then are there weights and biases that training can set.',
  },
  'deeper-or-wider': {
    kind: 'number',
    question: 'One input, two layers of 4 units. At most how many linear regions can the output have?',
    hints: [
      'With one input, a layer of D units multiplies the maximum by D + 1.',
      'Two layers: two factors of 5.',
    ],
    answer: () => Number(boundLinearRegions({ inputs: 1, widths: [4, 4] }).upper),
    feedback: { 9: 'One layer of eight units makes nine. Two layers multiply instead of adding.' },
    explanation: 'Each layer multiplies by five: 5 · 5 = 25. One layer of eight units has nine at the most.',
  },
  budget: {
    kind: 'figure',
    figure: 'hyperparameters',
    challenge: 'budget',
    question:
      'In the figure above, spend at most 61 parameters on a shape that can have more than 600 regions.',
    hints: [
      'A layer multiplies the maximum by its width plus one.',
      'Many narrow layers beat few wide ones here.',
    ],
    explanation:
      'Five layers of three units have 58 parameters and a maximum of four to the power five, 1024. It is a maximum: random weights of that shape come nowhere near it.',
  },
  'test-set': {
    kind: 'choice',
    question:
      'You open the test set, do not like the result, change the width and open it again. What is the test set now?',
    options: ['Still a test set', 'A second validation set', 'Part of the training set'],
    answer: 1,
    hints: ['Which decision has it had a say in?'],
    feedback: {
      0: 'It has just helped to choose a width.',
      2: 'No weight was set by it. A hyperparameter was.',
    },
    explanation:
      'It has taken part in a choice, so its verdict on the chosen network is too kind. A fresh test would need fresh points.',
  },
});
