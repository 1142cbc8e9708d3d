import { fromLch, mixOklab, type Oklab, toBytes } from './oklab.ts';

export type ColourTheme = 'light' | 'dark';

/** Red, green, blue as bytes. */
export type Rgb = readonly [number, number, number];

/**
 * Values: blue below zero, paper at zero, ochre above. Both arms leave the paper on straight lines of one length and
 * one lightness, so equal steps of value are equal steps to the eye, and neither sign looks larger. The ends stay
 * light (dark, in the dark theme) enough for lines in ink to be seen on them.
 */
const VALUE_ARMS: Readonly<
  Record<ColourTheme, { readonly zero: Oklab; readonly low: Oklab; readonly high: Oklab }>
> = {
  light: { zero: fromLch(0.985, 0.004, 90), low: fromLch(0.62, 0.125, 252), high: fromLch(0.62, 0.125, 72) },
  dark: { zero: fromLch(0.2, 0.006, 250), low: fromLch(0.52, 0.115, 252), high: fromLch(0.52, 0.115, 72) },
};

/** The colour of a value. @param share value over the limit, −1 … 1; beyond it the colour of the end */
export function valueColour(share: number, theme: ColourTheme): Rgb {
  const { zero, low, high } = VALUE_ARMS[theme];
  const size = Math.min(1, Math.abs(share));
  return toBytes(mixOklab(zero, share < 0 ? low : high, Number.isNaN(size) ? 0 : size));
}

const GOLDEN_ANGLE = 137.508;

/** A quiet colour for the n-th of any number of kinds; neighbours in number are far apart in hue. */
export function kindColour(n: number, theme: ColourTheme): Rgb {
  const hue = (n * GOLDEN_ANGLE) % 360;
  return toBytes(theme === 'light' ? fromLch(0.88, 0.065, hue) : fromLch(0.36, 0.06, hue));
}

/** From pale to deep with the layer. @param share 0 for the first layer, 1 for the last */
export function layerColour(share: number, theme: ColourTheme): Rgb {
  const [pale, deep] =
    theme === 'light'
      ? [fromLch(0.95, 0.02, 190), fromLch(0.66, 0.1, 190)]
      : [fromLch(0.25, 0.02, 190), fromLch(0.52, 0.085, 190)];
  return toBytes(mixOklab(pale, deep, Math.min(1, Math.max(0, share))));
}

/** As CSS and SVG write it. */
export function cssColour([r, g, b]: Rgb): string {
  return `#${[r, g, b].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
