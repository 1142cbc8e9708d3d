import { receptiveField } from '../../core/network/convolution.ts';
import { defineExercises } from '../../stage/exercise/exercise.ts';

/** "…but there are dependencies" and "Large structured networks". */
export const structureExercises = defineExercises({
  copies: {
    kind: 'number',
    question:
      'The first network folds the input into six layers, the second has five joints on the folded strip. How many borders of the whole function move when one joint of the second is moved?',
    hints: ['A joint of the drawing goes through every layer of the pile.', 'How many layers are there?'],
    answer: 6,
    feedback: {
      5: 'That is the number of joints. One of them is moved, and it stands in every copy.',
      30: 'That is all borders of that kind. One joint has one border in each copy.',
    },
    explanation: 'Six layers, six copies, and the moved joint stands in each of them once.',
  },
  'one-border': {
    kind: 'figure',
    figure: 'dependencies',
    challenge: 'one-border',
    question:
      'Bring the second border of the deep network from 0.125 to 0.15, and let as few others move as you can.',
    hints: ['A joint of network 1 moves seven borders. What does a joint of network 2 move?'],
    explanation:
      'Joint 2 of network 2 goes to 0.6. Three other borders go along, and no weights of this network can prevent it.',
  },
  field: {
    kind: 'number',
    question:
      'Kernels of 5 by 5 instead of 3 by 3. How many pixels across does a unit of the fourth layer see?',
    hints: ['A kernel of 5 adds two pixels on each side.', 'Start with the one pixel itself.'],
    answer: () => receptiveField(4, 5),
    feedback: {
      20: 'The layers overlap: each adds four pixels, not five.',
      9: 'That is what kernels of 3 give.',
    },
    explanation: 'One pixel, and each of four layers adds two on either side: 1 + 4 · 4 = 17.',
  },
  'pass-on': {
    kind: 'figure',
    figure: 'structured',
    challenge: 'pass-on',
    question: 'Choose three weights so that the layer gives back its input unchanged.',
    hints: ['Turn both bonds on.', 'Which diagonal takes an output’s own place?'],
    explanation:
      'The kernel (0, 1, 0) is the identity matrix: the layers of the first figure of this chapter again.',
  },
  'whole-picture': {
    kind: 'figure',
    figure: 'structured',
    challenge: 'whole-picture',
    question: 'Find the fewest layers with which the middle pixel sees the whole picture.',
    hints: ['Each layer adds a pixel on every side.'],
    explanation: 'Twelve pixels lie on each side of the middle, and each layer adds one of them.',
  },
});
