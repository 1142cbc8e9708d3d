import type { Step } from '../../../stage/figure.ts';
import { SIXTEEN_REGIONS } from '../presets.ts';
import type { CompositionState } from '../schema.ts';
import { COMPOSED_AFTER_IRREGULAR, WIDE_AFTER_COPIES } from './presets.ts';

export const rivalSteps: readonly Step<CompositionState>[] = [
  {
    id: 'cost',
    sentence: 'Two networks of three units have 20 parameters. One layer of six units has 19.',
    state: {},
    controls: ['phi.3'],
  },
  {
    id: 'seven',
    sentence: 'The layer has six joints, so seven regions, and never more. The two networks show nine.',
    state: {},
    controls: ['wide0.0', 'wide0.1', 'wide0.2'],
    predict: 'wide-most',
  },
  {
    id: 'sixteen',
    sentence: 'Nine is not their limit: with four pieces in each, the same 20 parameters make sixteen.',
    state: SIXTEEN_REGIONS,
    controls: ['phi'],
  },
  {
    id: 'copies',
    sentence:
      'Send both after a curve made of copies: the two networks draw it, the layer runs out of joints.',
    state: WIDE_AFTER_COPIES,
    controls: ['target'],
  },
  {
    id: 'irregular',
    sentence: 'Send both after a curve without copies: now the layer draws it, and the two networks cannot.',
    state: COMPOSED_AFTER_IRREGULAR,
    controls: ['target'],
    predict: 'closer',
  },
];
