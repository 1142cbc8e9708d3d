import { countParameters } from '../../core/network/countParameters.ts';
import { defineExercises } from '../../stage/exercise/exercise.ts';

export const exercises = defineExercises({
  'lose-one': {
    kind: 'figure',
    figure: 'compose',
    challenge: 'lose-one',
    question: 'In the figure above, remove exactly one of the nine regions without touching network 2.',
    hints: [
      'Six borders are levels that y passes. Which of them is easiest to miss?',
      'Look at the right end of y(x).',
    ],
    explanation:
      'Once the last piece of y ends below 0.3, it no longer passes the upper joint of network 2: one border is gone, and the two regions beside it are one.',
  },
  lowered: {
    kind: 'number',
    question:
      'Start from the nine regions and lower the right end of y to −0.5. How many regions does y′ have then? Network 2 bends at y = −0.2 and at y = 0.3.',
    hints: [
      'Only the last facet changes: it now runs from y = −1 up to y = −0.5.',
      'How many joints of network 2 does the last facet still pass?',
    ],
    answer: 7,
    feedback: {
      8: 'The upper joint is missed, but so is the lower one: −0.5 is below −0.2 as well.',
      6: 'The last facet still carries a piece of the drawing: one region, from 0.5 to 1.',
    },
    explanation:
      'The last facet passes neither −0.2 nor 0.3, so it copies one piece instead of three: 3 + 3 + 1 = 7.',
  },
  mirrored: {
    kind: 'choice',
    question: 'Which facets carry a mirrored copy of what network 2 draws?',
    options: ['Those on which y rises', 'Those on which y falls', 'Every second one, wherever y goes'],
    answer: 1,
    hints: ['What does it take for a facet to lie face down?', 'Think of a strip on which y never falls.'],
    feedback: {
      0: 'Where y rises, x and y run the same way, and so does the copy.',
      2: 'In a zigzag it comes to that. But y may rise on two facets in a row, at different slopes.',
    },
    explanation:
      'Where y falls, walking to the right in x means walking down in y: the drawing is run through backwards. If y rises on all its pieces, nothing is mirrored, and nothing is copied either.',
  },
  'parameters-of-four': {
    kind: 'number',
    question:
      'Two networks of four hidden units each, one feeding the other through a single y. How many parameters do they have together?',
    hints: [
      'A unit with one input has a bias and a weight, and its output is weighed once more.',
      'One such network: three numbers for each unit, and the output bias.',
    ],
    answer: () => 2 * countParameters({ inputs: 1, widths: [4], outputs: 1 }),
    feedback: {
      25: 'That is one layer of eight units. Here there are two output biases.',
      24: 'Each network has an output bias as well.',
    },
    explanation: '2 · (3 · 4 + 1) = 26.',
  },
  'units-for-sixteen': {
    kind: 'number',
    question:
      'How many hidden units would one layer need to make sixteen regions, as two networks of three can?',
    hints: ['Each unit has one joint.', 'One joint makes two regions, two make three.'],
    answer: 15,
    feedback: { 16: 'Sixteen joints make seventeen regions. One fewer will do.' },
    explanation:
      'Fifteen joints cut the axis into sixteen stretches. That layer has 3 · 15 + 1 = 46 parameters, against 20.',
  },
  'most-composed': {
    kind: 'figure',
    figure: 'shallow-vs-composed',
    challenge: 'most-composed',
    question: 'Make as many regions as you can with the two small networks. Sixteen is the most.',
    hints: [
      'Three joints make four pieces, but each curve has one of its joints on its left end.',
      'Turn one unit of each network round: a negative weight lets it work at the left of its joint.',
    ],
    explanation:
      'With four pieces in y, each passing all three joints of network 2, there are 3 + 4 · 3 = 15 borders and sixteen regions. More cannot be had from this shape.',
  },
  nineteen: {
    kind: 'figure',
    figure: 'compose-2d',
    challenge: 'nineteen',
    question: 'In the figure above, make nineteen regions. All twenty numbers are yours.',
    hints: [
      'Six regions have to be cut in three, so both joints of network 2 must lie within the range of y, and both levels must pass through all six.',
      'If y′ does not change with y beyond a joint, regions melt together there. Let the two units of network 2 look in opposite directions.',
    ],
    explanation:
      'Make y a bowl with a flat bottom: no unit active in the triangle, and all weights out of the units of one sign. Every level a little above the bottom then runs once round the triangle, through the six other regions: 6 · 3 + 1 = 19.',
  },
});
