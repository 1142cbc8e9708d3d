import { defineSchema, type StateOf } from '../../stage/model/schema.ts';
import { MAX_ZOOM } from '../../plot/regionMap/mapView.ts';

/** Weights that may be typed or dragged to; sliders are narrower. */
const WEIGHT = { min: -1000, max: 1000, sliderMin: -3, sliderMax: 3, step: 0.05 } as const;

const FIRST_UNITS = [1, 2, 3] as const;
const SECOND_UNITS = [1, 2] as const;

const outputEntries = (prime: string, which: string, units: readonly number[]) =>
  [0, ...units].map((d) => ({
    label: d === 0 ? `output bias, network ${which}` : `weight out of hidden unit ${d}, network ${which}`,
    symbol: `φ${prime}_${d}`,
  }));

/**
 * A network with two inputs and three hidden units, and one of two hidden units that takes its output: 20 numbers,
 * the input that is traced, and how the maps are looked at; with no turn and no tilt the surface of y' is its map. The initial weights come from a search over short
 * decimals for thirteen regions of which the smallest is as large as can be.
 */
export const compose2dSchema = defineSchema({
  theta: {
    kind: 'numbers',
    label: 'weights of network 1',
    entries: FIRST_UNITS.flatMap((d) =>
      [1, 2].map((i) => ({ label: `weight of x ${i} in hidden unit ${d}, network 1`, symbol: `θ_${d}${i}` })),
    ),
    ...WEIGHT,
    initial: [1.2, -0.3, -0.5, 1.3, 0.5, 1.1],
  },
  theta0: {
    kind: 'numbers',
    label: 'biases of network 1',
    entries: FIRST_UNITS.map((d) => ({ label: `bias of hidden unit ${d}, network 1`, symbol: `θ_${d}0` })),
    ...WEIGHT,
    initial: [0.6, 0.3, 0.2],
  },
  phi: {
    kind: 'numbers',
    label: 'output weights of network 1',
    entries: outputEntries('', '1', FIRST_UNITS),
    ...WEIGHT,
    initial: [0.5, -0.8, -1.1, 1.6],
  },
  theta0p: {
    kind: 'numbers',
    label: 'biases of network 2',
    entries: SECOND_UNITS.map((d) => ({ label: `bias of hidden unit ${d}, network 2`, symbol: `θ'_${d}0` })),
    ...WEIGHT,
    initial: [1.6, 0],
  },
  theta1p: {
    kind: 'numbers',
    label: 'weights of network 2',
    entries: SECOND_UNITS.map((d) => ({
      label: `weight into hidden unit ${d}, network 2`,
      symbol: `θ'_${d}1`,
    })),
    ...WEIGHT,
    initial: [1, 1],
  },
  phip: {
    kind: 'numbers',
    label: 'output weights of network 2',
    entries: outputEntries("'", '2', SECOND_UNITS),
    ...WEIGHT,
    initial: [-1, 1, -2.2],
  },
  x: {
    kind: 'numbers',
    label: 'traced input',
    entries: [1, 2].map((i) => ({ label: `input x ${i}`, symbol: `x_${i}` })),
    min: -1,
    max: 1,
    step: 0.01,
    initial: [0.45, -0.55],
  },
  colour: {
    kind: 'choice',
    label: 'colour by',
    options: [
      { value: 'value', label: 'value' },
      { value: 'pattern', label: 'pattern' },
      { value: 'layer', label: 'layer' },
    ],
    initial: 'value',
  },
  view: {
    kind: 'numbers',
    label: 'what the maps show',
    entries: ['centre of the maps, x 1', 'centre of the maps, x 2', 'times enlarged'].map((label) => ({
      label,
    })),
    min: -1,
    max: MAX_ZOOM,
    step: 0.01,
    initial: [0, 0, 1],
  },
  turn: {
    kind: 'number',
    label: 'turn, degrees',
    min: -180,
    max: 180,
    step: 1,
    initial: 0,
  },
  tilt: {
    kind: 'number',
    label: 'tilt, degrees',
    min: 0,
    max: 80,
    step: 1,
    initial: 0,
  },
});

export type Compose2dState = StateOf<typeof compose2dSchema>;
