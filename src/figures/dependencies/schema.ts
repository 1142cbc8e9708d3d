import { defineSchema, type StateOf } from '../../stage/model/schema.ts';

/** Joints of each of the two small networks; four pieces each. */
export const JOINTS = 3;
/** Pieces of the shallow rival: as many as the deep network has. */
export const RIVAL_PIECES = (JOINTS + 1) ** 2;
/** Joints never come nearer to each other or to an end. */
export const GAP = 0.02;
export const REGULAR: readonly number[] = [0.25, 0.5, 0.75];

const joints = (which: 1 | 2, symbol: 'x' | 'y') =>
  ({
    kind: 'numbers',
    label: `joints of network ${which}`,
    entries: REGULAR.map((_, i) => ({
      label: `network ${which}, joint ${i + 1}, ${symbol}`,
      symbol: `${symbol}_${i + 1}`,
    })),
    min: GAP,
    max: 1 - GAP,
    step: 0.01,
    initial: REGULAR,
  }) as const;

/** Where the joints of two zigzags stand, which joint of the rival is moved, and a random network that is nudged. */
export const dependenciesSchema = defineSchema({
  first: joints(1, 'x'),
  second: joints(2, 'y'),
  rivalJoint: {
    kind: 'number',
    label: 'joint of the shallow network',
    min: 1,
    max: RIVAL_PIECES - 1,
    step: 1,
    whole: true,
    initial: 6,
  },
  rivalMove: {
    kind: 'number',
    label: 'moved by, in pieces',
    min: -0.9,
    max: 0.9,
    step: 0.05,
    initial: 0,
  },
  seed: {
    kind: 'number',
    label: 'random network',
    min: 1,
    max: 999,
    step: 1,
    whole: true,
    initial: 36,
    sliderMax: 60,
  },
  nudge: { kind: 'number', label: 'one first-layer bias, plus', min: -0.5, max: 0.5, step: 0.01, initial: 0 },
});

export type DependenciesState = StateOf<typeof dependenciesSchema>;
