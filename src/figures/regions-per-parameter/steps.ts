import { formatNumber } from '../../core/notation/formatNumber.ts';
import type { Step } from '../../stage/figure.ts';
import type { RegionsState } from './schema.ts';

export const regionsSteps: readonly Step<RegionsState>[] = [
  {
    id: 'shallow',
    sentence:
      'One hidden layer and one input: every unit adds one joint, so regions grow in step with the units.',
    state: { depth: 1, width: 156 },
    controls: ['width'],
    panels: ['plot', 'reading'],
  },
  {
    id: 'five-tens',
    sentence: `Five layers of ten spend the same 471 parameters; weights exist that cut the line into ${formatNumber(161051)} regions.`,
    state: {},
    controls: ['depth', 'width'],
    panels: ['plot', 'reading'],
  },
  {
    id: 'five-fifties',
    sentence: `Ten inputs and five layers of fifty: ${formatNumber(10801)} parameters, and a number of regions with 42 digits.`,
    state: { inputs: 10, width: 50 },
    controls: ['inputs', 'width'],
    panels: ['plot', 'reading'],
  },
  {
    id: 'condition',
    sentence:
      'The better construction needs three units for each input; narrower networks have to make do with a weaker one.',
    state: { inputs: 4, depth: 4, width: 8 },
    controls: ['inputs', 'width'],
    panels: ['plot', 'reading'],
  },
  {
    id: 'ledger',
    sentence:
      'These are the most there can be. What do networks have that nobody built for the purpose? Count some.',
    state: {},
    controls: ['seeds', 'firstSeed'],
    panels: ['ledger'],
    predict: 'random',
  },
  {
    id: 'spread',
    sentence:
      'Two hundred of each, counted exactly: every single shallow network has more pieces than any of the deep ones.',
    state: {},
    controls: ['seeds', 'firstSeed'],
    panels: ['ledger'],
  },
];
