import { defineSchema, type StateOf } from '../../stage/model/schema.ts';

export const MOST_SHALLOW = 100;
export const MOST_DEEP = 16;
/**
 * Corners that a drawn line may have. No point lies nearer to it than 0.02: sides of 24 corners take away at most 68 · 0.04
 * of the square’s area of 4, so there is always room for points.
 */
export const MOST_CORNERS = 24;

/** Ten corners on two circles. */
const STAR = [
  0, 0.85, 0.2, 0.28, 0.81, 0.26, 0.32, -0.11, 0.5, -0.69, 0, -0.34, -0.5, -0.69, -0.32, -0.11, -0.81, 0.26,
  -0.2, 0.28,
];

/** The data, the two networks, how they are trained, and where the magnifier stands. */
export const whyDeepSchema = defineSchema({
  data: {
    kind: 'choice',
    label: 'boundary of the data',
    options: [
      { value: 'flower', label: 'Flower' },
      { value: 'sine', label: 'Sine' },
      { value: 'spiral', label: 'Spiral' },
      { value: 'checkerboard', label: 'Squares' },
      { value: 'drawn', label: 'Draw your own' },
    ],
    initial: 'flower',
  },
  drawn: {
    kind: 'list',
    label: 'corners of the drawn line: x1, x2, x1, x2 and so on',
    maxLength: 2 * MOST_CORNERS,
    min: -1,
    max: 1,
    initial: STAR,
  },
  points: {
    kind: 'number',
    label: 'points',
    min: 1,
    max: 1000,
    step: 1,
    whole: true,
    initial: 400,
  },
  dataSeed: {
    kind: 'number',
    label: 'seed of the data',
    min: 1,
    max: 9999,
    step: 1,
    whole: true,
    initial: 2,
  },
  shallow: {
    kind: 'number',
    label: 'shallow: hidden units',
    symbol: 'D',
    min: 1,
    max: MOST_SHALLOW,
    step: 1,
    whole: true,
    initial: 20,
  },
  deep: {
    kind: 'numbers',
    label: 'deep',
    entries: [
      { label: 'deep: units of layer 1', symbol: 'D_1' },
      { label: 'deep: units of layer 2', symbol: 'D_2' },
    ],
    min: 1,
    max: MOST_DEEP,
    step: 1,
    whole: true,
    initial: [10, 10],
  },
  seed: {
    kind: 'number',
    label: 'seed of the first weights',
    min: 1,
    max: 9999,
    step: 1,
    whole: true,
    initial: 1,
  },
  rate: {
    kind: 'number',
    label: 'learning rate',
    min: 0,
    max: 1000,
    step: 0.005,
    sliderMax: 0.2,
    initial: 0.02,
  },
  pace: {
    kind: 'choice',
    label: 'pace',
    options: [
      { value: 'slow', label: 'Slow' },
      { value: 'steady', label: 'Steady' },
      { value: 'fast', label: 'Fast' },
    ],
    initial: 'steady',
  },
  filled: {
    kind: 'choice',
    label: 'filled markers',
    options: [
      { value: 'shallow', label: 'errors of shallow' },
      { value: 'deep', label: 'errors of deep' },
    ],
    initial: 'shallow',
  },
  lens: {
    kind: 'numbers',
    label: 'magnifier',
    entries: [{ label: 'magnifier, x1' }, { label: 'magnifier, x2' }],
    min: -0.8,
    max: 0.8,
    step: 0.02,
    initial: [-0.36, -0.36],
  },
  tallySeeds: {
    kind: 'number',
    label: 'seeds to tally',
    min: 1,
    max: 50,
    step: 1,
    whole: true,
    initial: 10,
  },
});

export type WhyDeepState = StateOf<typeof whyDeepSchema>;
export type Side = 'shallow' | 'deep';
