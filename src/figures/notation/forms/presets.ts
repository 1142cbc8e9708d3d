import type { Preset } from '../../../stage/model/model.ts';
import type { FormsState } from './schema.ts';

const filled = (value: (at: number) => number): number[] => Array.from({ length: 22 }, (_, at) => value(at));

/** Named networks. The initial one is the network that chapter 2 builds up. */
export const formsPresets: readonly Preset<FormsState>[] = [
  { id: 'built-up', label: 'The network of chapter 2', state: {} },
  {
    id: 'example',
    label: 'Three inputs, two outputs',
    state: {
      sizes: [3, 4, 3, 2],
      weights: [
        [0.2, 1, -0.5, 0.3, -0.4, -0.8, 1.2, 0.6, 0.1, 0.4, 0.9, -1.1, 0.5, -0.7, 0.2, 1.4],
        [0.3, 1.1, -0.6, 0.8, 0.2, -0.1, 0.5, 0.9, -1.3, 0.7, 0.6, -0.4, 1, 0.3, -0.9],
        [0.1, 1.5, -0.7, 0.4, -0.2, 0.6, 0.8, -1.2],
      ].flat(),
      entry: 1,
    },
  },
  { id: 'zero', label: 'All zero', state: { weights: filled(() => 0) } },
  { id: 'equal', label: 'All equal', state: { weights: filled(() => 1) } },
  {
    id: 'extreme',
    label: 'Very large and very small',
    state: { weights: filled((at) => (at % 2 === 0 ? -1 : 1) * 10 ** ((at % 12) - 6)) },
  },
];
