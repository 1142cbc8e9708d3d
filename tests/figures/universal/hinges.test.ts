import { describe, expect, test } from 'vitest';
import { hingeId, hingeIndex, nearestHinge } from '../../../src/figures/universal/hinges.ts';

describe('hinges', () => {
  test('a name leads back to its hinge; other names lead to none', () => {
    for (const index of [0, 7, 63]) expect(hingeIndex(hingeId(index))).toBe(index);
    for (const id of [null, '', 'u:2.1', 'u:1.1.1', 'w:1.2']) expect(hingeIndex(id)).toBe(-1);
  });

  test('the nearest to a place within reach, right of its joint: worked by hand', () => {
    const hinges = [
      { joint: 0, weight: 2 },
      { joint: 0.5, weight: -4 },
    ];
    // at x = 0.75 they are 1.5 and −1 high
    expect(nearestHinge(hinges, [0.75, 1.4], 0.2)).toBe(0);
    expect(nearestHinge(hinges, [0.75, -0.9], 0.2)).toBe(1);
    expect(nearestHinge(hinges, [0.75, 0.4], 0.2)).toBe(-1);
    expect(nearestHinge(hinges, [0.75, 0.2], 5)).toBe(1);
    // left of a joint its hinge is flat, as all of them are: none is meant
    expect(nearestHinge(hinges, [0.4, -0.01], 0.2)).toBe(-1);
  });
});
