import type { Challenge, Prediction } from '../../stage/figure.ts';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import type { RegionsDerived } from './derive.ts';
import { meanRandomRegions } from './randomMean.ts';
import type { RegionsState } from './schema.ts';
import { widthsOf } from './shapes.ts';

/** Enough to tell 46 from 152; the ledger counts more. */
const QUICK_SEEDS = 6;
/** Means closer than this, as a ratio, are called about as many. */
const ALIKE = 1.15;

export const regionsPredictions: readonly Prediction<RegionsState, RegionsDerived>[] = [
  {
    id: 'random',
    kind: 'choice',
    question:
      'Equal parameters, random weights: a deep network of 5 layers of 10 units, and a shallow one of 156. Which has more pieces on [−5, 5]?',
    covers: ['ledger'],
    state: {},
    options: ['The deep one', 'The shallow one', 'About as many'],
    answer(_state, { selected, shallow }) {
      const deep = meanRandomRegions(widthsOf(selected), QUICK_SEEDS);
      const wide = meanRandomRegions(widthsOf(shallow), QUICK_SEEDS);
      if (Math.max(deep, wide) < ALIKE * Math.min(deep, wide)) return 2;
      return deep > wide ? 0 : 1;
    },
    explanation:
      'A random layer does not fold its input neatly back and forth over the joints of the next layer: most of its pieces are flat or short and meet few of them. Hanin and Rolnick 2019 prove that with random weights the number of pieces grows with the number of units, deep or shallow, and not exponentially with depth. The large counts need weights that are chosen for the purpose.',
  },
  {
    id: 'double-depth',
    kind: 'number',
    question: 'One input, layers of 9 units. Two layers make at most 100 regions. How many do three make?',
    covers: ['reading', 'plot'],
    state: { depth: 3, width: 9 },
    answer: (_state, { selected }) => Number(selected.upper),
    explanation:
      'Each layer can send every piece of the one before through its whole range, and then bends it nine times: D + 1 times as many pieces with every layer.',
  },
];

export const regionsChallenges: readonly Challenge<RegionsState, RegionsDerived>[] = [
  {
    id: 'million',
    goal: 'Find a network with one input that can make at least a million regions from 300 parameters or fewer.',
    start: { depth: 1, width: 90 },
    progress: (state, { selected }) => {
      if (state.inputs !== 1 || selected.parameters > 300) return 0;
      return Math.min(1, Math.log10(Number(selected.lower)) / 6);
    },
    status: (state, { selected }) =>
      state.inputs === 1
        ? `${formatNumber(selected.lower)} regions from ${selected.parameters} parameters`
        : 'Set the inputs back to one',
    hints: [
      'Regions multiply from layer to layer and only add up within one.',
      'More layers cost width. Try the same parameters with six, seven and eight layers.',
      'Take eight layers of five units: 8 · 5 units and 226 parameters.',
    ],
    solution: { depth: 8, width: 5, curves: 8 },
  },
];
