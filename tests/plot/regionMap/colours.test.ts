import { expect, test } from 'vitest';
import {
  type ColourTheme,
  kindColour,
  layerColour,
  type Rgb,
  valueColour,
} from '../../../src/plot/regionMap/colours.ts';

/** Relative luminance (WCAG 2.2). */
function luminanceOf(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const DARK_INK: Rgb = [28, 32, 36];
const LIGHT_INK: Rgb = [233, 230, 223];

test.each([
  ['light', DARK_INK, 4],
  ['dark', LIGHT_INK, 4],
  ['light-more', DARK_INK, 7],
  ['dark-more', LIGHT_INK, 7],
] satisfies [ColourTheme, Rgb, number][])('ink is seen on every fill, %s', (theme, ink, least) => {
  const shares = Array.from({ length: 41 }, (_, i) => i / 20 - 1);
  const fills = [
    ...shares.map((share) => valueColour(share, theme)),
    ...shares.map((share) => layerColour(Math.abs(share), theme)),
    ...shares.map((_, n) => kindColour(n, theme)),
  ];
  expect(Math.min(...fills.map((fill) => contrast(fill, ink)))).toBeGreaterThanOrEqual(least);
});
