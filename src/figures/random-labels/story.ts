import { formatNumber } from '../../core/notation/formatNumber.ts';
import type { Challenge, DrawnCurve, Prediction, Step } from '../../stage/figure.ts';
import { heightAt } from '../../stage/prediction/compareCurves.ts';
import type { RandomLabelsDerived } from './model.ts';
import { recordedNoiseMean } from './noise.ts';
import type { RandomLabelsState } from './schema.ts';
import { WHICH_FIRST } from './setting.ts';

export const randomLabelsSteps: readonly Step<RandomLabelsState>[] = [
  {
    id: 'examples',
    sentence:
      'Ten shapes, stretched, shifted and roughened; the labels under them are drawn by lot and mean nothing.',
    state: {},
    controls: ['share', 'seed'],
    panels: ['examples'],
  },
  {
    id: 'race',
    sentence: `Four networks of about ${formatNumber(15200)} parameters learn 400 such labels by heart: the deeper, the fewer epochs, on average.`,
    state: {},
    controls: ['seed', 'repeats'],
    panels: ['race'],
    predict: WHICH_FIRST,
  },
  {
    id: 'recorded',
    sentence:
      'At full size, 4000 examples, it takes from 119 to 587 thousand epochs; this was computed once and is only drawn here.',
    state: { recordShown: true },
    controls: ['recordedLabels'],
    panels: ['recorded'],
  },
  {
    id: 'true-labels',
    sentence:
      'With true labels the order is the same, and the error on examples that were held out falls below guessing.',
    state: { share: 0, measure: 'held-out', recordedLabels: 'true', recordShown: true },
    controls: ['measure', 'share'],
    panels: ['race'],
  },
  {
    id: 'noise',
    sentence:
      'The training error always goes to zero; what was worth learning shows only on examples held out.',
    state: {},
    controls: ['picked'],
    panels: ['noise'],
    predict: 'test-curve',
  },
];

export const randomLabelsPredictions: readonly Prediction<RandomLabelsState, RandomLabelsDerived>[] = [
  {
    id: WHICH_FIRST,
    kind: 'choice',
    question:
      'Four networks, about as many parameters each, learn random labels by heart. Which needs the fewest epochs?',
    options: ['One layer of 298', 'Two of 100', 'Three of 75', 'Four of 63'],
    covers: ['race', 'recorded', 'networks'],
    state: {},
    answer: () => 3,
    explanation:
      'On average the deepest: over ten seeds 473, 330, 269 and 243 epochs in this setting. One layer was last every time; three and four layers are close, and in one of the ten seeds three came first. Start the race, and give it other seeds.',
  },
  {
    id: 'test-curve',
    kind: 'curve',
    question:
      'Every network here ends with no training error. Draw its error on examples held out, from true labels at the left to all random at the right.',
    on: 'noise',
    covers: ['noise'],
    state: {},
    answer: () => recordedNoiseMean(),
    compare: compareTestCurves,
    explanation:
      'With ten classes, guessing is wrong nine times in ten, and a network that was taught nothing but noise can do no better. With true labels it does better, though 400 examples are few. In between it learns some of the shapes and memorises the rest.',
  },
];

/** What a drawn test curve says at both ends, against the recorded mean. */
export function compareTestCurves(guess: DrawnCurve, answer: DrawnCurve): string {
  const words = (share: number): string => {
    const truth = heightAt(answer, share);
    const gap = heightAt(guess, share) - truth;
    const drew =
      Math.abs(gap) < 5
        ? 'you drew about that'
        : `you drew ${Math.round(Math.abs(gap))} ${gap > 0 ? 'more' : 'less'}`;
    return `${formatNumber(truth, { decimals: 0 })} %; ${drew}`;
  };
  return `With true labels the held-out error is ${words(0)}. With random ones it is ${words(100)}: guessing has 90 %.`;
}

const LEAST = 15_100;
const MOST = 15_400;

export const randomLabelsChallenges: readonly Challenge<RandomLabelsState, RandomLabelsDerived>[] = [
  {
    id: 'fifth',
    goal: `Send in a fifth network: six hidden layers, and between ${formatNumber(15100)} and ${formatNumber(15400)} parameters like the others. Then race it.`,
    start: { own: true, ownDepth: 6, ownWidth: 30 },
    progress: (state, { ownParameters }) => {
      if (!state.own || state.ownDepth !== 6) return 0;
      if (ownParameters >= LEAST && ownParameters <= MOST) return 1;
      return Math.min(0.95, ownParameters < LEAST ? ownParameters / LEAST : MOST / ownParameters);
    },
    status: (state, { ownParameters }) =>
      state.own
        ? `${state.ownDepth} layers, ${formatNumber(ownParameters)} parameters`
        : 'no fifth network takes part',
    hints: [
      'Parameters grow with the square of the width.',
      'Between two layers there are D · D weights and D biases; the first layer takes 40 inputs, the last gives 10 outputs.',
      'Try widths near 50.',
    ],
    solution: { own: true, ownDepth: 6, ownWidth: 50 },
  },
];
