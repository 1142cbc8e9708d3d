import { expect, test } from 'vitest';
import { coverCurves } from '../../src/app/cover/CoverPicture.tsx';
import { coverNumber, scales, traceCover } from '../../src/app/cover/coverGeometry.ts';
import { evaluate } from '../../src/core/network/evaluate.ts';
import { initialStateOf } from '../../src/stage/model/model.ts';
import { bothNetworks } from '../../src/figures/composition/networks.ts';
import { compositionSchema } from '../../src/figures/composition/schema.ts';

test('the cover traces what the networks compute, between and at the joints', () => {
  const network = bothNetworks(initialStateOf(compositionSchema));
  for (let x = -1; x <= 1; x += 1 / 64) {
    expect(traceCover(coverCurves, x).yPrime).toBeCloseTo(evaluate(network, [x])[0] ?? Number.NaN, 12);
  }
});

test('the line is closed: each turn shares a coordinate with the next, and the mirror keeps y′', () => {
  const { turns, yPrime } = traceCover(coverCurves, 0.43);
  const [first, second, mirror, both] = turns;
  expect(first?.[1]).toBe(second?.[1]);
  expect(second?.[0]).toBe(mirror?.[0]);
  expect(mirror?.[1]).toBe(both?.[1]);
  expect(both?.[0]).toBe(first?.[0]);
  expect(scales.yPrimeUp.invert(mirror?.[1] ?? 0)).toBeCloseTo(yPrime);
});

test('numbers have a true minus and no negative zero', () => {
  expect([-0.5, -0.001, 1].map(coverNumber)).toEqual(['−0.50', '0.00', '1.00']);
});
