import type { Challenge, Prediction, Step } from '../../stage/figure.ts';
import type { SawtoothDerived } from './derive.ts';
import { stateOfDepth } from './model.ts';
import type { SawtoothState } from './schema.ts';

export const sawtoothSteps: readonly Step<SawtoothState>[] = [
  {
    id: 'tent',
    sentence: 'Two units draw a tent: up to one in the middle, and down again.',
    state: stateOfDepth(1),
    controls: ['depth'],
    panels: ['lanes'],
  },
  {
    id: 'draw',
    sentence:
      'Send the tent through the same two units once more: four pieces. A shallow network of four units still keeps up.',
    state: stateOfDepth(2),
    controls: ['depth'],
    panels: ['lanes'],
  },
  {
    id: 'leaves',
    sentence:
      'From three layers on it cannot: each layer doubles the teeth, the same parameters buy the shallow lane two joints.',
    state: stateOfDepth(3),
    controls: ['depth'],
    panels: ['lanes'],
  },
  {
    id: 'eight',
    sentence: 'Eight layers: 49 parameters and 256 pieces. One layer would need 256 units for it.',
    state: stateOfDepth(8),
    controls: ['depth'],
    panels: ['needed'],
  },
  {
    id: 'train',
    sentence: 'The weights exist. Whether training finds them is another question: train both lanes and see.',
    state: stateOfDepth(4),
    controls: ['seed'],
    panels: ['training'],
    predict: 'train',
  },
];

export const sawtoothPredictions: readonly Prediction<SawtoothState, SawtoothDerived>[] = [
  {
    id: 'six',
    kind: 'number',
    question: 'Two layers of two units draw four pieces. How many do six such layers draw?',
    covers: ['lanes', 'needed', 'table', 'readouts'],
    state: stateOfDepth(6),
    answer: (_state, { deep }) => deep.pieces,
    explanation:
      'Every layer folds the interval once in the middle. What comes after is drawn on both halves, so each layer doubles the pieces: 2 to the power 6.',
  },
  {
    id: 'train',
    kind: 'choice',
    question:
      'Both lanes are trained from random weights on the sawtooth of 16 pieces, 25 parameters each. Which lane finds it exactly?',
    covers: ['training'],
    state: stateOfDepth(4),
    options: ['The deep lane', 'The shallow lane', 'Both', 'Neither'],
    // the shallow lane cannot; that the deep one does not is what training shows, with every seed tried
    answer: () => 3,
    explanation:
      'The shallow lane has too few units, whatever its weights. The deep lane could, but gradient descent starts from random weights, far from a perfect fold, and layers of two units often lose one for good. That a network exists does not mean that training finds it.',
  },
];

export const sawtoothChallenges: readonly Challenge<SawtoothState, SawtoothDerived>[] = [
  {
    id: 'hundred',
    goal: 'Draw at least a hundred pieces with as few parameters as you can.',
    start: stateOfDepth(1),
    progress: (_state, { deep }) => {
      if (deep.pieces < 100) return (0.9 * Math.log2(deep.pieces)) / Math.log2(100);
      return deep.pieces < 200 && deep.unused === 0 ? 1 : 0.95;
    },
    status: (_state, { deep }) =>
      `${deep.pieces} pieces from ${deep.parameters} parameters${deep.unused > 0 ? `, ${deep.unused} unspent` : ''}`,
    hints: [
      'Each layer of two costs six parameters. What does it do to the pieces?',
      'Which power of two is the first above a hundred?',
      'Seven layers: 43 parameters, 128 pieces.',
    ],
    solution: stateOfDepth(7),
  },
];
