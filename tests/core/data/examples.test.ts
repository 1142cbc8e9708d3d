import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countExamples,
  firstExamples,
  type LabelledExamples,
  splitExamples,
} from '../../../src/core/data/examples.ts';
import { randomizeLabels } from '../../../src/core/data/randomLabels.ts';

/** Example n has inputs n and −n, label n mod 10. */
function numbered(count: number): LabelledExamples {
  return {
    inputs: Float32Array.from({ length: 2 * count }, (_, k) => (k % 2 ? -1 : 1) * Math.floor(k / 2)),
    targets: Uint8Array.from({ length: count }, (_, n) => n % 10),
    inputSize: 2,
  };
}

describe('splitExamples', () => {
  it('deals every example to one part, with its own target', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer(), (count, seed) => {
        const parts = splitExamples(numbered(count), [0.6, 0.2, 0.2], seed);
        expect(parts.reduce((sum, part) => sum + countExamples(part), 0)).toBe(count);
        const seen = parts.flatMap((part) =>
          Array.from(part.targets, (target, n) => {
            const number = part.inputs[2 * n] ?? Number.NaN;
            expect(part.inputs[2 * n + 1]).toBe(number === 0 ? -0 : -number);
            expect(target).toBe(number % 10);
            return number;
          }),
        );
        expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, n) => n));
      }),
    );
  });

  it('refuses shares that are none', () => {
    expect(() => splitExamples(numbered(10), [0.8, 0.3], 1)).toThrow('together');
    expect(() => splitExamples(numbered(10), [-0.1, 0.3], 1)).toThrow('at least 0');
  });

  it('takes the first ones in order', () => {
    expect([...firstExamples(numbered(10), 3).inputs]).toEqual([0, -0, 1, -1, 2, -2]);
    expect(countExamples(firstExamples(numbered(10), 30))).toBe(10);
  });
});

describe('randomizeLabels', () => {
  const data = numbered(2000);
  const changed = (share: number, seed = 3): number[] => {
    const { targets } = randomizeLabels(data, { classes: 10, share, seed });
    return [...targets.keys()].filter((n) => targets[n] !== data.targets[n]);
  };

  it('leaves true labels at 0 and nine in ten wrong at 1', () => {
    expect(changed(0)).toHaveLength(0);
    expect(Math.abs(changed(1).length - 1800)).toBeLessThan(60);
  });

  it('keeps what a smaller share has replaced', () => {
    const more = new Set(changed(0.5));
    expect(Math.abs(more.size - 900)).toBeLessThan(60);
    for (const n of changed(0.2)) expect(more.has(n)).toBe(true);
  });

  it('leaves the examples that it was given alone, and refuses what is no share', () => {
    expect(data.targets[3]).toBe(3);
    expect(() => randomizeLabels(data, { classes: 10, share: 1.2, seed: 1 })).toThrow('share');
    expect(() => randomizeLabels(data, { classes: 0, share: 1, seed: 1 })).toThrow('classes');
  });

  it('works with a single class', () => {
    expect(new Set(randomizeLabels(data, { classes: 1, share: 1, seed: 1 }).targets)).toEqual(new Set([0]));
  });
});
