import type { Step } from '../../../stage/figure.ts';
import { RIGHT_END_LOWERED } from '../presets.ts';
import type { CompositionState } from '../schema.ts';

/** The story of `fold`: flat, folded, drawn on, unfolded, and where the picture stops being paper. */
export const foldSteps: readonly Step<CompositionState>[] = [
  {
    id: 'flat',
    sentence: 'Take a strip of paper as long as x, and mark y(x) on it. The lines across it are levels of y.',
    state: { foldProgress: 0, x: -0.2 },
    controls: ['foldProgress'],
  },
  {
    id: 'fold',
    sentence: 'Crease it where network 1 has its joints. The middle facet turns over, since y falls there.',
    state: { foldProgress: 0.45, x: -0.2 },
    controls: ['foldProgress'],
  },
  {
    id: 'pile',
    sentence: 'Folded all the way, every point lies at its own y. Inputs that share a y now share a place.',
    state: { foldProgress: 1, x: -0.2 },
    controls: ['foldProgress', 'x'],
  },
  {
    id: 'draw',
    sentence: 'Network 2 knows only y. It draws one curve, and the ink goes through all three layers.',
    state: { foldProgress: 1, ink: 'network', orbit: [0, 0], x: -0.2 },
    controls: ['foldProgress', 'ink'],
  },
  {
    id: 'unfold',
    sentence: 'Unfold the strip: three copies of three pieces, the middle one mirrored. That is y′(x).',
    state: { foldProgress: 0, ink: 'network', x: -0.2 },
    controls: ['foldProgress', 'x'],
    predict: 'copies',
  },
  {
    id: 'short',
    sentence: 'A facet that does not reach as far as the others cannot carry off the whole drawing.',
    state: { ...RIGHT_END_LOWERED, foldProgress: 0.8, ink: 'network', x: 0.9 },
    controls: ['foldProgress', 'phi.3'],
  },
  {
    id: 'clamp',
    sentence:
      'One ReLU alone does not fold at all: it shrinks half of the strip to a point. Folding takes several units.',
    state: {
      theta0: [0, 0, 0],
      theta1: [1, 0, 0],
      phi: [-0.6, 1.6, 0, 0],
      foldProgress: 0.7,
      ink: 'network',
      x: -0.5,
    },
    controls: ['foldProgress'],
  },
];
