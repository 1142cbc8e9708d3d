import { expect, it } from 'vitest';
import { createSmoother, interpolateTo, roll } from '../../../src/core/data/signal.ts';

it('interpolates linearly between the ends', () => {
  expect([...interpolateTo(Float64Array.of(0, 2, 4), 5)]).toEqual([0, 1, 2, 3, 4]);
  expect([...interpolateTo(Float64Array.of(0, 3, 0), 2)]).toEqual([0, 0]);
});

it('rolls to the right', () => {
  expect([...roll(Float64Array.of(1, 2, 3, 4), 1)]).toEqual([4, 1, 2, 3]);
  expect([...roll(Float64Array.of(1, 2, 3, 4), 0)]).toEqual([1, 2, 3, 4]);
});

it('smooths without changing a constant, and reflects at the ends', () => {
  for (const value of createSmoother(2)(new Float64Array(30).fill(3))) expect(value).toBeCloseTo(3, 12);
  // scipy.ndimage.gaussian_filter1d([1, 0, 0, 0], 1): weights 0.3989, 0.2420, 0.0540, 0.0044, 0.0001 by distance
  const smoothed = createSmoother(1)(Float64Array.of(1, 0, 0, 0));
  expect(smoothed[0]).toBeCloseTo(0.3989 + 0.242, 3);
  expect(smoothed[1]).toBeCloseTo(0.242 + 0.054, 3);
});
