import { expect, test } from 'vitest';
import { dotPath, ringPath } from '../../src/plot/dots.ts';

test('a dot is a line without length, a ring two half circles; to hundredths of a pixel', () => {
  expect(dotPath(1.23456, -2)).toBe('M1.23 -2h0');
  expect(ringPath(10, 20.004, 2.5)).toBe('M7.5 20a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0');
});
