import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceToSegment } from '../../../src/core/data/planeBoundaries.ts';
import { simplifyLoop } from '../../../src/core/data/simplifyLoop.ts';

/** A hand that walks around a square in steps of a tenth. */
const square = [
  ...Array.from({ length: 10 }, (_, k) => [k / 10, 0] as const),
  ...Array.from({ length: 10 }, (_, k) => [1, k / 10] as const),
  ...Array.from({ length: 10 }, (_, k) => [1 - k / 10, 1] as const),
  ...Array.from({ length: 10 }, (_, k) => [0, 1 - k / 10] as const),
];

test('a walk around a square has four corners', () => {
  expect(simplifyLoop(square, 0.01, 24)).toEqual([
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ]);
});

test('no point is farther from the loop than allowed, and there are never too many corners', () => {
  const stroke = fc.array(fc.tuple(fc.double({ min: -1, max: 1 }), fc.double({ min: -1, max: 1 })), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(stroke, (given) => {
      const points = given.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
      const free = simplifyLoop(points, 0.05, Infinity);
      for (const [x, y] of points) {
        const gaps = free.map(([bx, by], k) => {
          const [ax, ay] = free.at(k - 1) ?? [bx, by];
          return distanceToSegment(x, y, ax, ay, bx, by);
        });
        expect(Math.min(...gaps)).toBeLessThanOrEqual(0.05 + 1e-12);
      }
      expect(simplifyLoop(points, 0.05, 8).length).toBeLessThanOrEqual(8);
    }),
    { numRuns: 200 },
  );
});

test('nothing, one point and the same point again stay what they are', () => {
  expect(simplifyLoop([], 0.1, 8)).toEqual([]);
  expect(simplifyLoop([[1, 2]], 0.1, 8)).toEqual([[1, 2]]);
  expect(simplifyLoop(Array(9).fill([0.5, 0.5]), 0.1, 8).length).toBeLessThanOrEqual(8);
});
