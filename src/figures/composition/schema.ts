import { defineSchema, type StateOf } from '../../stage/model/schema.ts';

/** Weights that may be typed or dragged to; sliders are narrower. */
const WEIGHT = { min: -1000, max: 1000, sliderMin: -12, sliderMax: 12, step: 0.05 } as const;
const BIAS = { ...WEIGHT, sliderMin: -3, sliderMax: 3 } as const;

const UNITS = [1, 2, 3] as const;
const WIDE_UNITS = [1, 2, 3, 4, 5, 6] as const;

const biasEntries = (prime: string, which: string) =>
  UNITS.map((d) => ({ label: `bias of hidden unit ${d}, network ${which}`, symbol: `θ${prime}_${d}0` }));
const slopeEntries = (prime: string, which: string) =>
  UNITS.map((d) => ({ label: `weight into hidden unit ${d}, network ${which}`, symbol: `θ${prime}_${d}1` }));
const outputEntries = (prime: string, which: string) =>
  [0, ...UNITS].map((d) => ({
    label: d === 0 ? `output bias, network ${which}` : `weight out of hidden unit ${d}, network ${which}`,
    symbol: `φ${prime}_${d}`,
  }));

/**
 * Two networks of three hidden units, the second fed by the first: 20 parameters, and what is traced through them;
 * how the strip of `fold` lies; and the one layer of six units that `shallow-vs-composed` sets against the two.
 * The initial weights are the book's default (exact decimals).
 */
export const compositionSchema = defineSchema({
  theta0: {
    kind: 'numbers',
    label: 'biases of network 1',
    entries: biasEntries('', '1'),
    ...BIAS,
    initial: [1, 0, -0.5],
  },
  theta1: {
    kind: 'numbers',
    label: 'weights of network 1',
    entries: slopeEntries('', '1'),
    ...BIAS,
    initial: [1, 1, 1],
  },
  phi: {
    kind: 'numbers',
    label: 'output weights of network 1',
    entries: outputEntries('', '1'),
    ...WEIGHT,
    initial: [-1, 2, -6, 8],
  },
  theta0p: {
    kind: 'numbers',
    label: 'biases of network 2',
    entries: biasEntries("'", '2'),
    ...BIAS,
    initial: [1.4, 0.2, -0.3],
  },
  theta1p: {
    kind: 'numbers',
    label: 'weights of network 2',
    entries: slopeEntries("'", '2'),
    ...BIAS,
    initial: [1, 1, 1],
  },
  phip: {
    kind: 'numbers',
    label: 'output weights of network 2',
    entries: outputEntries("'", '2'),
    ...WEIGHT,
    initial: [1.3, -1.75, 3.95, -2.9],
  },
  x: {
    kind: 'number',
    label: 'input x',
    symbol: 'x',
    min: -100,
    max: 100,
    sliderMin: -1,
    sliderMax: 1,
    step: 0.01,
    initial: 0.43,
  },
  trace: {
    kind: 'choice',
    label: 'what is traced',
    options: [
      { value: 'input', label: 'one input' },
      { value: 'level', label: 'a level of y' },
    ],
    initial: 'input',
  },
  level: {
    kind: 'number',
    label: 'level of y',
    symbol: 'y',
    min: -100,
    max: 100,
    sliderMin: -1,
    sliderMax: 1,
    step: 0.01,
    initial: 0.3,
  },
  domain: {
    kind: 'choice',
    label: 'domain',
    options: [
      { value: 'interval', label: '[−1, 1]' },
      { value: 'R', label: 'all of R' },
    ],
    initial: 'interval',
  },
  foldProgress: {
    kind: 'number',
    label: 'how far the strip is folded',
    symbol: 't',
    min: 0,
    max: 1,
    step: 0.01,
    initial: 0.3,
  },
  orbit: {
    kind: 'numbers',
    label: 'where the strip is seen from',
    entries: [{ label: 'turn of the strip, in degrees' }, { label: 'tilt of the strip, in degrees' }],
    min: -80,
    max: 80,
    step: 1,
    initial: [-28, 16],
  },
  ink: {
    kind: 'choice',
    label: 'what is drawn on the strip',
    options: [
      { value: 'none', label: 'nothing' },
      { value: 'network', label: 'network 2' },
      { value: 'drawn', label: 'my own curve' },
    ],
    initial: 'none',
  },
  wide0: {
    kind: 'numbers',
    label: 'biases of the wide layer',
    entries: WIDE_UNITS.map((d) => ({ label: `bias of hidden unit ${d}, wide layer`, symbol: `θ_${d}0` })),
    ...BIAS,
    initial: [0.75, 0.5, 0.1, -0.1, -0.4, 0.75],
  },
  wide1: {
    kind: 'numbers',
    label: 'weights of the wide layer',
    entries: WIDE_UNITS.map((d) => ({
      label: `weight into hidden unit ${d}, wide layer`,
      symbol: `θ_${d}1`,
    })),
    ...BIAS,
    initial: [1, 1, 1, 1, 1, -1],
  },
  widePhi: {
    kind: 'numbers',
    label: 'output weights of the wide layer',
    entries: [0, ...WIDE_UNITS].map((d) => ({
      label: d === 0 ? 'output bias, wide layer' : `weight out of hidden unit ${d}, wide layer`,
      symbol: `φ_${d}`,
    })),
    ...WEIGHT,
    initial: [4.75, -6, 5.5, -6.5, 3.5, 2.5, -3],
  },
  target: {
    kind: 'choice',
    label: 'target',
    options: [
      { value: 'none', label: 'none' },
      { value: 'copies', label: 'with copies' },
      { value: 'irregular', label: 'without copies' },
    ],
    initial: 'none',
  },
  /** The reader's own curve on the folded strip: y, y', y, y', … with y ascending. */
  drawn: {
    kind: 'list',
    label: 'joints of your own curve',
    maxLength: 80,
    min: -1000,
    max: 1000,
    initial: [],
  },
});

export type CompositionState = StateOf<typeof compositionSchema>;
