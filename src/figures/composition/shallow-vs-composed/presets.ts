import type { CompositionState } from '../schema.ts';

/**
 * The closest that a search found for the layer of six to the curve with copies: 375 random starts, each improved
 * by least squares (Levenberg and Marquardt) to rest; three decimals kept. Nothing says that there is no closer one.
 */
export const WIDE_AFTER_COPIES: Partial<CompositionState> = {
  target: 'copies',
  wide0: [0.955, 0.97, -0.75, -0.616, 2.325, -0.678],
  wide1: [-2.638, 2.809, 1.14, -2.021, -4.65, -1.129],
  widePhi: [6.5, 2.984, -2.485, 7.946, 0.85, -3.007, 6.989],
};

/** The same for the two networks and the curve without copies: 609 random starts. */
export const COMPOSED_AFTER_IRREGULAR: Partial<CompositionState> = {
  target: 'irregular',
  theta0: [-0.475, 0.227, -0.544],
  theta1: [0.636, 0.363, -1.102],
  phi: [-0.526, -2.757, 3.256, 2.048],
  theta0p: [0.857, -0.209, 0.081],
  theta1p: [-1.281, 0.615, -1.01],
  phip: [-1.059, 1.953, 2.824, -4.409],
};

/** All joints of the layer in two places: three regions. */
export const WIDE_IN_TWO_PLACES: Partial<CompositionState> = {
  wide0: [0.5, 0.5, 0.5, -0.25, -0.25, -0.25],
  wide1: [1, 1, 1, 1, 1, 1],
  widePhi: [-0.4, 0.5, 0.3, -0.2, -1, -0.6, 0.4],
};
