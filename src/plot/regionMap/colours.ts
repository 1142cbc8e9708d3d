import { fromLch, mixOklab, type Oklab, toBytes } from './oklab.ts';

/** Which colours: for light or dark paper, and each with more contrast to the ink of the lines. */
export type ColourTheme = 'light' | 'dark' | 'light-more' | 'dark-more';

/** Red, green, blue as bytes. */
export type Rgb = readonly [number, number, number];

interface Palette {
  /** Values at zero and at both ends of the scale. */
  readonly zero: Oklab;
  readonly low: Oklab;
  readonly high: Oklab;
  /** Lightness and chroma of kinds, which differ in hue. */
  readonly kind: readonly [number, number];
  /** Layers, the first and the last. */
  readonly pale: Oklab;
  readonly deep: Oklab;
}

const BLUE = 252;
const OCHRE = 72;
const TEAL = 190;

/**
 * Values: blue below zero, paper at zero, ochre above. Both arms leave the paper on straight lines of one length and
 * one lightness, so equal steps of value are equal steps to the eye, and neither sign looks larger. The ends stay
 * light (dark, in the dark theme) enough for lines in ink to be seen on them: 4 : 1, and 7 : 1 with more contrast.
 */
const PALETTES: Readonly<Record<ColourTheme, Palette>> = {
  light: {
    zero: fromLch(0.985, 0.004, 90),
    low: fromLch(0.62, 0.125, BLUE),
    high: fromLch(0.62, 0.125, OCHRE),
    kind: [0.88, 0.065],
    pale: fromLch(0.95, 0.02, TEAL),
    deep: fromLch(0.66, 0.1, TEAL),
  },
  dark: {
    zero: fromLch(0.2, 0.006, 250),
    low: fromLch(0.52, 0.115, BLUE),
    high: fromLch(0.52, 0.115, OCHRE),
    kind: [0.36, 0.06],
    pale: fromLch(0.25, 0.02, TEAL),
    deep: fromLch(0.52, 0.085, TEAL),
  },
  'light-more': {
    zero: fromLch(1, 0, 0),
    low: fromLch(0.76, 0.12, BLUE),
    high: fromLch(0.76, 0.12, OCHRE),
    kind: [0.86, 0.09],
    pale: fromLch(0.97, 0.02, TEAL),
    deep: fromLch(0.76, 0.11, TEAL),
  },
  'dark-more': {
    zero: fromLch(0.1, 0, 0),
    low: fromLch(0.4, 0.11, BLUE),
    high: fromLch(0.4, 0.085, OCHRE),
    kind: [0.36, 0.08],
    pale: fromLch(0.2, 0.02, TEAL),
    deep: fromLch(0.4, 0.07, TEAL),
  },
};

/** The colour of a value. @param share value over the limit, −1 … 1; beyond it the colour of the end */
export function valueColour(share: number, theme: ColourTheme): Rgb {
  const { zero, low, high } = PALETTES[theme];
  const size = Math.min(1, Math.abs(share));
  return toBytes(mixOklab(zero, share < 0 ? low : high, Number.isNaN(size) ? 0 : size));
}

const GOLDEN_ANGLE = 137.508;

/** A quiet colour for the n-th of any number of kinds; neighbours in number are far apart in hue. */
export function kindColour(n: number, theme: ColourTheme): Rgb {
  const hue = (n * GOLDEN_ANGLE) % 360;
  const [lightness, chroma] = PALETTES[theme].kind;
  return toBytes(fromLch(lightness, chroma, hue));
}

/** From pale to deep with the layer. @param share 0 for the first layer, 1 for the last */
export function layerColour(share: number, theme: ColourTheme): Rgb {
  const { pale, deep } = PALETTES[theme];
  return toBytes(mixOklab(pale, deep, Math.min(1, Math.max(0, share))));
}

/** As CSS and SVG write it. */
export function cssColour([r, g, b]: Rgb): string {
  return `#${[r, g, b].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
