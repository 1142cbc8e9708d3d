import { countParameters } from '../../core/network/countParameters.ts';
import { createNetwork } from '../../core/network/createNetwork.ts';
import { evaluate } from '../../core/network/evaluate.ts';
import { defineExercises } from '../../stage/exercise/exercise.ts';

/** One layer of two units that hears three values; the exercise is about its first unit. */
export const CLIPPED_LAYER = createNetwork({
  layers: [
    {
      weights: [
        [1, -2, 0],
        [3, 1, -1],
      ],
      bias: [1, -2],
      activation: 'relu',
    },
  ],
});

export const exercises = defineExercises({
  place: {
    kind: 'symbol',
    question: 'Which weight belongs into the gap of this line?',
    before: ["h'_3", '=', 'a', '[', 'ψ_30', '+', 'ψ_31', 'h_1', '+'],
    after: ['h_2', '+', 'ψ_33', 'h_3', ']'],
    options: ['ψ_23', 'ψ_32', 'ψ_22', "φ'_2"],
    answer: 1,
    hints: [
      'The first index is the unit that the line defines.',
      'The second index is the unit that the weight multiplies.',
    ],
    explanation:
      'Row 3, because the line defines unit 3 of the second layer; column 2, because it multiplies unit 2 of the first.',
  },
  clipped: {
    kind: 'number',
    question:
      'A layer has the weight matrix with rows (1, −2, 0) and (3, 1, −1) and the biases (1, −2). It hears the vector (2, 3, 1). What does its first unit give?',
    answer: () => evaluate(CLIPPED_LAYER, [2, 3, 1])[0] ?? Number.NaN,
    hints: [
      'Take the first row and the vector, entry by entry, and add the first bias.',
      '1 + 1 · 2 − 2 · 3 + 0 · 1. Then comes the bracket.',
    ],
    feedback: {
      [-3]: 'That is the pre-activation. The bracket clips what is negative.',
      [-4]: 'The bias is missing, and the bracket.',
      6: 'That is the second unit.',
    },
    explanation: 'The pre-activation is 1 + 2 − 6 + 0 = −3, so the unit is clipped: it gives 0.',
  },
  shape: {
    kind: 'shape',
    question:
      'A layer of ten units feeds a layer of six. What is the shape of the weight matrix between them?',
    answer: [6, 10],
    hints: ['Rows feed, columns hear.', 'One row for each of the six units that it feeds.'],
    explanation: 'Six rows, one per unit fed; ten columns, one per unit heard. The biases are six.',
  },
  misfit: {
    kind: 'figure',
    figure: 'notation',
    challenge: 'misfit',
    question: 'In the figure above, make the blocks say: 3×2 needs a vector of 2, got 4.',
    hints: [
      'Three rows and two columns: a matrix that feeds three and hears two.',
      'The vector comes from another layer than the one that the matrix hears.',
    ],
    explanation:
      'A matrix fits the layer that it hears and no other, unless two layers happen to have the same width.',
  },
  count: {
    kind: 'number',
    question: 'Ten inputs, hidden layers of 20 and 5 units, three outputs. How many parameters?',
    answer: () => countParameters({ inputs: 10, widths: [20, 5], outputs: 3 }),
    hints: [
      'Rows times columns, and one bias for every row, for three matrices.',
      'The first layer: 20 · 10 + 20 = 220.',
    ],
    feedback: {
      315: 'Those are the weights alone. Every row has a bias as well.',
      340: 'The three outputs have biases too.',
    },
    explanation: '20 · 10 + 20 = 220, then 5 · 20 + 5 = 105, then 3 · 5 + 3 = 18: together 343.',
  },
  inside: {
    kind: 'symbol',
    question: 'Which symbol belongs into the gap of the nested line?',
    before: ['y', '=', 'β_2', '+', 'Ω_2', 'a', '[', 'β_1', '+'],
    after: ['a', '[', 'β_0', '+', 'Ω_0', 'x', ']', ']'],
    options: ['Ω_0', 'Ω_1', 'Ω_2', 'h_1'],
    answer: 1,
    hints: [
      'The bracket behind the gap is the first hidden layer.',
      'The index says whom a matrix listens to.',
    ],
    explanation:
      'The innermost bracket is layer 1, and the matrix that listens to layer 1 is Ω with index 1.',
  },
  exists: {
    kind: 'choice',
    question:
      'Three inputs, hidden layers of 4, 2 and 3 units, two outputs. Which of these products belongs to the network?',
    options: ['Ω₁ h₂', 'Ω₂ h₂', 'Ω₃ x', 'Ω₀ h₁'],
    answer: 1,
    hints: [
      'Which layer does each matrix listen to?',
      'Fitting is not enough: one product here fits by accident.',
    ],
    feedback: {
      0: 'Ω₁ is 2×4 and needs four entries; h₂ has two.',
      2: 'It fits, three columns and three entries, but only by accident: Ω₃ listens to h₃.',
      3: 'Ω₀ is 4×3 and needs three entries; h₁ has four.',
    },
    explanation: 'Ω₂ is 3×2, h₂ has two entries, and layer 2 is the one that Ω₂ listens to.',
  },
  hundred: {
    kind: 'figure',
    figure: 'general',
    challenge: 'hundred',
    question:
      'In the figure above, keep three inputs, three hidden layers and two outputs, and choose widths that need exactly 100 parameters.',
    hints: [
      'A unit costs its own weights and bias, and one weight for each unit that hears it.',
      'Settle the first two widths, then see what one unit of the third costs.',
    ],
    explanation:
      'With widths of 5, 5 and 6 the layers hold 20 + 30 + 36 + 14 = 100. The example of 4, 2 and 3 units stopped at 43.',
  },
});
