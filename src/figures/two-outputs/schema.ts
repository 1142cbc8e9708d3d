import { defineSchema, type StateOf } from '../../stage/model/schema.ts';

/** Weights that may be typed or dragged to; sliders are narrower. */
const WEIGHT = { min: -1000, max: 1000, sliderMin: -6, sliderMax: 6, step: 0.05 } as const;
const BIAS = { ...WEIGHT, sliderMin: -3, sliderMax: 3 } as const;

const UNITS = [1, 2, 3, 4] as const;

/** One input, four hidden units, two outputs: 8 + 10 parameters. */
export const twoOutputsSchema = defineSchema({
  theta0: {
    kind: 'numbers',
    label: 'biases of the hidden units',
    entries: UNITS.map((d) => ({ label: `bias of hidden unit ${d}`, symbol: `θ_${d}0` })),
    ...BIAS,
    initial: [-0.3, -0.7, -1.2, -1.6],
  },
  theta1: {
    kind: 'numbers',
    label: 'weights into the hidden units',
    entries: UNITS.map((d) => ({ label: `weight into hidden unit ${d}`, symbol: `θ_${d}1` })),
    ...BIAS,
    initial: [1, 1, 1, 1],
  },
  phi: {
    kind: 'numbers',
    label: 'biases and weights of the outputs',
    entries: [1, 2].flatMap((output) =>
      [0, ...UNITS].map((d) => ({
        label: d === 0 ? `bias of output ${output}` : `weight from hidden unit ${d} to output ${output}`,
        symbol: `φ_${output}${d}`,
      })),
    ),
    ...WEIGHT,
    initial: [-0.2, 2, -4, 3, -2.5, 0.8, -2.5, 2, 2, -4],
  },
});

export type TwoOutputsState = StateOf<typeof twoOutputsSchema>;
