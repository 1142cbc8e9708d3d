import type { Challenge, Prediction, Step } from '../../stage/figure.ts';
import type { HyperparametersDerived } from './derive.ts';
import type { HyperparametersState } from './schema.ts';

export const hyperparametersSteps: readonly Step<HyperparametersState>[] = [
  {
    id: 'two-kinds',
    sentence:
      'Depth and width are chosen first; the weights and biases that fill them are for training to set.',
    state: {},
    controls: ['depth', 'widths.0', 'widths.1'],
    panels: ['diagram', 'readouts'],
  },
  {
    id: 'deeper',
    sentence: 'One more layer of six adds 42 parameters: six rows of six weights, and six biases.',
    state: { depth: 3 },
    controls: ['depth'],
    panels: ['diagram', 'readouts'],
    highlight: 'w:2',
  },
  {
    id: 'wider',
    sentence:
      'Twice as wide costs more than twice as much: between two layers, weights grow with the square of the width.',
    state: { depth: 2, widths: [12, 12, 6, 6, 6, 6] },
    controls: ['widths.0', 'widths.1'],
    panels: ['table', 'readouts'],
    highlight: 'w:1',
  },
  {
    id: 'random',
    sentence:
      'With random weights the deep shape is far below its maximum: what can be built is not what chance gives.',
    state: { depth: 6, widths: [6, 6, 6, 6, 6, 6] },
    controls: ['seed'],
    panels: ['curve', 'readouts'],
  },
];

export const hyperparametersPredictions: readonly Prediction<HyperparametersState, HyperparametersDerived>[] =
  [
    {
      id: 'double-width',
      kind: 'number',
      question: 'Two layers of six units have 61 parameters. How many have two layers of twelve?',
      covers: ['readouts'],
      state: { widths: [12, 12, 6, 6, 6, 6] },
      answer: (_state, { parameterCount }) => parameterCount,
      compare: (guess, answer) =>
        guess === answer
          ? 'Exactly.'
          : guess === 122
            ? 'That would be twice as many; the middle matrix alone has grown from 36 to 144 weights.'
            : `There are ${answer}.`,
      explanation:
        'The first layer has 12 weights and 12 biases, the second 144 weights and 12 biases, the output 12 weights and 1 bias.',
    },
  ];

export const hyperparametersChallenges: readonly Challenge<HyperparametersState, HyperparametersDerived>[] = [
  {
    id: 'budget',
    goal: 'Find a shape with the largest region maximum you can from at most 61 parameters: reach more than 600.',
    progress: (_state, { parameterCount, maxRegionCount }) =>
      parameterCount > 61 ? 0 : Math.min(1, Number(maxRegionCount) / 601),
    status: (_state, { parameterCount, maxRegionCount }) =>
      `${parameterCount} of 61 parameters, at most ${maxRegionCount} regions`,
    hints: [
      'A layer multiplies the maximum by its width plus one. Which is better: one factor of 12, or three of 4?',
      'Layers of three units cost twelve parameters each after the first and multiply the maximum by four.',
      'Five layers of three have 58 parameters. Each multiplies by four.',
    ],
    solution: { depth: 5, widths: [3, 3, 3, 3, 3, 6] },
  },
];
