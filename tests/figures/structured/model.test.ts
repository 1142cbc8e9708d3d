import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convolve, unrollConvolution } from '../../../src/core/network/convolution.ts';
import { convolveImage } from '../../../src/core/network/convolutionImage.ts';
import { weightAt } from '../../../src/figures/structured/matrix.ts';
import { type StructuredAction, structuredModel } from '../../../src/figures/structured/model.ts';
import { DOWN, PICTURE } from '../../../src/figures/structured/picture.ts';
import { SIZE } from '../../../src/figures/structured/schema.ts';
import { structuredChallenges, structuredPredictions } from '../../../src/figures/structured/story.ts';
import { checkModel } from '../../stage/modelProperties.ts';

const { initialState, derive, reduce } = structuredModel;
const convolution = { ...initialState, local: true, shared: true };
const index = fc.oneof(fc.integer({ min: -1, max: SIZE }), fc.double());

describe('the two bonds', () => {
  test('leave 100, 28, 19 and 3 weights', () => {
    const count = (local: boolean, shared: boolean): number =>
      derive({ ...initialState, local, shared }).weightCount;
    expect([count(false, false), count(true, false), count(false, true), count(true, true)]).toEqual([
      100, 28, 19, 3,
    ]);
  });

  test('both together make a convolution', () => {
    for (const kernel of [
      [-1, 0, 1],
      [0.25, 0.5, 0.25],
      [2, -1.5, 0.05],
    ]) {
      const { matrix, input, output } = derive({ ...convolution, kernel });
      expect([...matrix]).toEqual([...unrollConvolution(kernel, SIZE)]);
      for (const [i, z] of convolve(input, kernel).entries()) expect(output[i]).toBeCloseTo(z, 12);
    }
  });

  test('a shared weight takes its whole diagonal along, a free one goes alone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: SIZE - 1 }),
        fc.integer({ min: 0, max: SIZE - 1 }),
        fc.boolean(),
        (row, column, shared) => {
          const before = { ...initialState, shared };
          const after = reduce(before, { type: 'set-weight', row, column, value: 1.85 });
          const changed: string[] = [];
          for (let i = 0; i < SIZE; i++) {
            for (let j = 0; j < SIZE; j++) {
              if (weightAt(before, i, j) !== weightAt(after, i, j))
                changed.push(`${j - i} ${weightAt(after, i, j)}`);
            }
          }
          expect(changed).toHaveLength(shared ? SIZE - Math.abs(column - row) : 1);
          expect(new Set(changed)).toEqual(new Set([`${column - row} 1.85`]));
        },
      ),
    );
  });

  test('a weight that is not there cannot be set, and free weights come back when a bond is lifted', () => {
    expect(reduce(convolution, { type: 'set-weight', row: 0, column: 5, value: 1 })).toBe(convolution);
    expect([...derive({ ...convolution, local: false, shared: false }).matrix]).toEqual([
      ...derive(initialState).matrix,
    ]);
  });
});

describe('the picture', () => {
  test('the receptive field is what a changed pixel can reach', () => {
    for (const layers of [1, 2, 5]) {
      let values = new Float64Array(PICTURE.values.length);
      values[12 * PICTURE.width + 12] = 1;
      for (let k = 0; k < layers; k++) {
        values = Float64Array.from(convolveImage({ ...PICTURE, values }, [0.25, 0.5, 0.25], DOWN).values);
      }
      const { field } = derive({ ...convolution, layers });
      expect(values.filter((z) => z !== 0)).toHaveLength(field ** 2);
    }
  });

  test('holds the twelve layers that the whole picture takes', () => {
    expect(derive({ ...initialState, layers: 11 }).seesWholePicture).toBe(false);
    expect(derive({ ...initialState, layers: 12 }).seesWholePicture).toBe(true);
  });
});

describe('the model', () => {
  test('any sequence of actions leaves a state that can be shown and shared', () => {
    const actions: fc.Arbitrary<StructuredAction> = fc.oneof(
      fc.record({ type: fc.constant('turn-to' as const), row: index, column: index }),
      fc.record({
        type: fc.constant('set-weight' as const),
        row: index,
        column: index,
        value: fc.oneof(fc.double(), fc.double({ min: -3, max: 3, noNaN: true })),
      }),
    );
    expect(() => checkModel(structuredModel, actions, { numRuns: 40 })).not.toThrow();
  });

  test('predictions are answered by what is computed', () => {
    const answers = structuredPredictions.map((prediction) => {
      const state = { ...initialState, ...prediction.state };
      return prediction.kind === 'curve' ? null : prediction.answer(state, derive(state));
    });
    expect(answers).toEqual([2, 3]);
  });

  test('challenges are solved by their solutions, not at the start', () => {
    for (const { start, solution, progress } of structuredChallenges) {
      const begin = { ...initialState, ...start };
      expect(progress(begin, derive(begin))).toBeLessThan(1);
      const end = { ...begin, ...solution };
      expect(progress(end, derive(end))).toBe(1);
      for (const layers of [11, 13]) {
        if (!('layers' in solution)) continue;
        expect(progress({ ...end, layers }, derive({ ...end, layers }))).toBeLessThan(1);
      }
    }
  });
});
