import { countParameters } from '../../core/network/countParameters.ts';
import { createNetwork } from '../../core/network/createNetwork.ts';
import { evaluate } from '../../core/network/evaluate.ts';
import { defineExercises } from '../../stage/exercise/exercise.ts';
import { Sym } from '../../ui/math/Sym.tsx';

/** h'_1 of an exercise: two units below it, at x = 2. */
const SMALL = createNetwork({
  layers: [
    { weights: [[1], [1]], bias: [-1, -3], activation: 'relu' },
    { weights: [[3, -2]], bias: [-1], activation: 'relu' },
  ],
});

export const exercises = defineExercises({
  psi: {
    kind: 'number',
    question: (
      <>
        The first network gives <Sym text="y = 0.5 + 2 h_1 − 4 h_2" />. In the second, <Sym text="θ'_10" /> is
        1 and <Sym text="θ'_11" /> is −3. What is <Sym text="ψ_10" />?
      </>
    ),
    answer: 1 + -3 * 0.5,
    feedback: {
      '-1.5': 'That is what the waist’s bias becomes. The second network brings a bias of its own.',
      '2.5': 'The weight −3 multiplies 0.5 with its sign.',
      12: 'That is the product of −3 and −4, which belongs to the second unit.',
    },
    hints: [
      'Which numbers of the unit’s line stand in front of no h?',
      'The bias of the unit itself, and the bias of y on its way through the weight −3.',
      '1 + (−3) · 0.5',
    ],
    explanation: 'ψ₁₀ = θ′₁₀ + θ′₁₁ φ₀ = 1 + (−3) · 0.5 = −0.5.',
  },
  symbol: {
    kind: 'symbol',
    question: 'Two networks are put into one another. What stands in the blank?',
    before: ['ψ_32', '=', "θ'_31"],
    after: [],
    options: ['φ_2', 'φ_3', "θ'_32", 'h_2'],
    answer: 0,
    hints: [
      'Follow the way from the second unit of the first network to the third unit of the second.',
      'The first leg of that way is the weight from h₂ into y.',
    ],
    explanation: 'From h₂ the way leads through φ₂ into y and through θ′₃₁ into h′₃: ψ₃₂ = θ′₃₁ φ₂.',
  },
  shape: {
    kind: 'shape',
    question:
      'A network with 5 hidden units and one output is put into one with 2 hidden units. What shape has the matrix of ψ, without the biases?',
    answer: [2, 5],
    hints: [
      'One row for every unit that is computed.',
      'One column for every unit that is used: here the five of the first network.',
    ],
    explanation:
      'Two units of the second network, each with a weight from each of five units of the first: 2 × 5, a column of two times a row of five.',
  },
  evaluate: {
    kind: 'number',
    question: (
      <>
        Work this out from the inside at <Sym text="x = 2" />: a[−1 + 3 a[−1 + x] − 2 a[−3 + x]].
      </>
    ),
    answer: () => evaluate(SMALL, [2])[0] ?? 0,
    feedback: {
      4: 'The second inner bracket holds −1 and gives 0, not −1.',
      3: 'The outer bracket has a bias of its own, −1.',
    },
    hints: ['The inner brackets first: a[1] and a[−1].', 'They give 1 and 0. Then −1 + 3 · 1 − 2 · 0.'],
    explanation:
      'The inner brackets give a[1] = 1 and a[−1] = 0. The outer one holds −1 + 3 = 2 and lets it through.',
  },
  parameters: {
    kind: 'number',
    question:
      'How many parameters has a network with one input, two hidden layers of four units and one output?',
    answer: () => countParameters({ inputs: 1, widths: [4, 4], outputs: 1 }),
    feedback: {
      24: 'Those are the weights. Every unit and the output have a bias too.',
      26: 'That is what the two networks have together. Without the waist, the second layer has 4 · 4 weights.',
    },
    hints: [
      'Count the numbers that each layer needs: a bias and a row of weights for every unit.',
      '8 + 20 + 5',
    ],
    explanation: 'The first layer has 4 + 4, the second 4 + 4 · 4, the output 1 + 4: 33 in all.',
  },
  free: {
    kind: 'figure',
    figure: 'combine',
    challenge: 'target',
    question: 'Draw the dashed line with the figure above, exactly.',
    hints: [],
    explanation: 'One entry of Ψ moves alone. No column times row lets it: the weights have to be free.',
  },
});
