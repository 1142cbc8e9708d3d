import { createRandom } from '../../core/random.ts';
import { defineSchema, type StateOf } from '../../stage/model/schema.ts';

/** Inputs and outputs of the layer that is drawn. */
export const SIZE = 10;
/** Weights of the kernel: left neighbour, its own place, right neighbour. */
export const KERNEL_SIZE = 3;
export const WEIGHT_LIMIT = 2;
export const WEIGHT_STEP = 0.05;
/** Side of the picture in pixels; odd, so that there is a middle. */
export const PICTURE_SIDE = 25;

const WEIGHTS_SEED = 7;

function initialWeights(): number[] {
  const random = createRandom(WEIGHTS_SEED);
  return Array.from({ length: SIZE * SIZE }, () => Math.round(6 * random.normal()) / 10).map(
    (weight) => Math.min(WEIGHT_LIMIT, Math.max(-WEIGHT_LIMIT, weight)) + 0,
  );
}

/** One layer, free or bound to be local and shared; what goes into it; and what binding saves on a picture. */
export const structuredSchema = defineSchema({
  local: { kind: 'flag', label: 'local: nearby only', initial: false },
  shared: { kind: 'flag', label: 'shared: one weight for each diagonal', initial: false },
  /** Row by row; where weights are shared, those of the three middle diagonals are the kernel's instead. */
  weights: {
    kind: 'list',
    label: 'weights',
    minLength: SIZE * SIZE,
    maxLength: SIZE * SIZE,
    min: -WEIGHT_LIMIT,
    max: WEIGHT_LIMIT,
    initial: initialWeights(),
  },
  kernel: {
    kind: 'numbers',
    label: 'kernel',
    entries: [
      { label: 'kernel weight 1, left neighbour', symbol: 'ω_1' },
      { label: 'kernel weight 2, its own place', symbol: 'ω_2' },
      { label: 'kernel weight 3, right neighbour', symbol: 'ω_3' },
    ],
    min: -WEIGHT_LIMIT,
    max: WEIGHT_LIMIT,
    step: WEIGHT_STEP,
    initial: [-1, 0, 1],
  },
  row: {
    kind: 'number',
    label: 'output of the chosen weight',
    min: 1,
    max: SIZE,
    step: 1,
    whole: true,
    initial: 4,
  },
  column: {
    kind: 'number',
    label: 'input of the chosen weight',
    min: 1,
    max: SIZE,
    step: 1,
    whole: true,
    initial: 5,
  },
  signal: {
    kind: 'choice',
    label: 'input',
    options: [
      { value: 'spike', label: 'spike' },
      { value: 'step', label: 'step' },
      { value: 'ramp', label: 'ramp' },
    ],
    initial: 'spike',
  },
  place: { kind: 'number', label: 'where it happens', min: 1, max: SIZE, step: 1, whole: true, initial: 4 },
  layers: {
    kind: 'number',
    label: 'layers',
    min: 1,
    max: 15,
    step: 1,
    whole: true,
    initial: 1,
  },
  sideExponent: {
    kind: 'number',
    label: 'side of the image, as a power of two',
    min: 2,
    max: 10,
    step: 1,
    whole: true,
    initial: 10,
  },
});

export type StructuredState = StateOf<typeof structuredSchema>;
