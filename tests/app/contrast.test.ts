import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Tokens = ReadonlyMap<string, string>;

const css = readFileSync('src/app/styles/tokens.css', 'utf8');

const COLOUR = /(--[\w-]+): var\(--if-light, (#[0-9a-f]{6})\) var\(--if-dark, (#[0-9a-f]{6})\);/g;
const colours = [...css.matchAll(COLOUR)];

const light: Tokens = new Map(colours.map(([, name = '', colour = '']) => [name, colour]));
const dark: Tokens = new Map(colours.map(([, name = '', , colour = '']) => [name, colour]));

/** Relative luminance of a colour as '#rrggbb' (WCAG 2.2). */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Tokens, one: string, other: string): number {
  const [a = 0, b = 0] = [one, other].map((name) => luminanceOf(tokens.get(name) ?? ''));
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

test('black on white is 21 to 1', () => {
  expect(
    contrast(
      new Map([
        ['--a', '#000000'],
        ['--b', '#ffffff'],
      ]),
      '--a',
      '--b',
    ),
  ).toBeCloseTo(21);
});

test('every colour has a light and a dark side; no other stands outside the system colours', () => {
  expect(colours.length).toBeGreaterThan(15);
  expect(css.match(/#[0-9a-f]{3,8}\b/g)).toHaveLength(2 * colours.length);
});

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, tokens) => {
  test.each(['--ink', '--soft', '--net1-text', '--net2-text'])('%s reads as text on paper', (name) => {
    expect(contrast(tokens, name, '--paper')).toBeGreaterThanOrEqual(7);
  });

  test.each(['--ink', '--soft'])('%s reads as text on a highlight', (name) => {
    expect(contrast(tokens, name, '--mark')).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    '--net1',
    '--net2',
    '--piece1',
    '--piece2',
    '--piece3',
    '--negative',
    '--tracer',
    '--focus-outer',
  ])('%s is seen as a mark on paper', (name) => {
    expect(contrast(tokens, name, '--paper')).toBeGreaterThanOrEqual(3);
  });
});
