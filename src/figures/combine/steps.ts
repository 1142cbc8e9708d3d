import type { Step } from '../../stage/figure.ts';
import { SIXTEEN_REGIONS, TARGET_WEIGHTS } from './presets.ts';
import type { CombineState } from './schema.ts';

/** From two networks to one, and one step further. */
export const combineSteps: readonly Step<CombineState>[] = [
  {
    id: 'waist',
    sentence: 'Two networks, and one number between them: y is all that the second ever learns of x.',
    state: { line: 'two-networks' },
    panels: ['diagram', 'algebra'],
    controls: [],
    highlight: 'u:1.0',
  },
  {
    id: 'substitute',
    sentence: 'Put what y stands for in its place, and multiply out: three lines in h₁, h₂ and h₃.',
    state: { line: 'multiply-out' },
    panels: ['diagram', 'algebra'],
    controls: [],
  },
  {
    id: 'name',
    sentence:
      'Give every number in front of an h one name. Here is ψ₁₂, and the two weights that it is made of.',
    state: { line: 'name' },
    panels: ['diagram', 'algebra'],
    controls: ['phi.2', 'theta1p.0'],
    highlight: 'merged/w:1.0.1',
  },
  {
    id: 'fuse',
    sentence: 'The waist is gone: the second layer stands on the first, all three units on all three.',
    state: { line: 'merged', fuse: 1 },
    panels: ['diagram', 'algebra'],
    controls: [],
  },
  {
    id: 'rank-one',
    sentence: 'Every row of Ψ is a multiple of one row: nine numbers, five degrees of freedom.',
    state: { line: 'rank-one', fuse: 1 },
    panels: ['algebra', 'readouts'],
    controls: ['phi.2', 'theta1p.0'],
    predict: 'degrees',
  },
  {
    id: 'try',
    sentence:
      'Here is a line that differs from ours in one ψ. Turn any weight: no column times row will reach it.',
    state: { ...SIXTEEN_REGIONS, line: 'rank-one', fuse: 1, target: true },
    panels: ['curve', 'readouts'],
    controls: ['phi.1', 'phi.2', 'phi.3', 'theta1p'],
  },
  {
    id: 'free',
    sentence:
      'Free, one entry can move alone: ψ₁₃ goes to 8.7 and the target is reached. 22 parameters, not 20.',
    state: { ...SIXTEEN_REGIONS, psi: TARGET_WEIGHTS.psi, free: true, line: 'merged', fuse: 1, target: true },
    panels: ['curve', 'readouts'],
    controls: ['psi.3', 'psi.7', 'psi.11'],
    highlight: 'merged/w:1.0.2',
  },
];
