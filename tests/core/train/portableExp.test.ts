import fc from 'fast-check';
import { expect, it } from 'vitest';
import { portableExp } from '../../../src/core/train/portableExp.ts';

it('is the exponential to fifteen digits', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(Math.abs(portableExp(x) / Math.exp(x) - 1)).toBeLessThan(2e-15);
    }),
    { numRuns: 2000, seed: 1 },
  );
  expect(portableExp(0)).toBe(1);
});

it('goes to its limits', () => {
  expect(portableExp(-1000)).toBe(0);
  expect(portableExp(-Infinity)).toBe(0);
  expect(portableExp(1000)).toBe(Infinity);
  expect(portableExp(Number.NaN)).toBeNaN();
});
