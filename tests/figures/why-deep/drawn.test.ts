import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTrainer } from '../../../src/core/train/createTrainer.ts';
import { keyResult } from '../../../src/figures/why-deep/BoundaryPen.tsx';
import { contestKey, examplesOf, jobOf } from '../../../src/figures/why-deep/contest.ts';
import {
  addCorner,
  boundaryOf,
  type Corner,
  cornersOf,
  lineOf,
  listOf,
  nearestCorner,
} from '../../../src/figures/why-deep/drawn.ts';
import { whyDeepModel } from '../../../src/figures/why-deep/model.ts';
import { MOST_CORNERS } from '../../../src/figures/why-deep/schema.ts';
import { decodeState, encodeState } from '../../../src/stage/share/codec.ts';

const { initialState, reduce, derive, describe: say } = whyDeepModel;
const square: readonly Corner[] = [
  [-0.5, -0.5],
  [0.5, -0.5],
  [0.5, 0.5],
  [-0.5, 0.5],
];
const drawnState = (corners: readonly Corner[]) => reduce(initialState, { type: 'draw', corners });

describe('a drawn line', () => {
  test('parts the points: inside one class, outside the other', () => {
    const state = drawnState(square);
    expect(state.data).toBe('drawn');
    const { inputs, targets } = examplesOf(state);
    targets.forEach((label, n) => {
      const inside = Math.max(Math.abs(inputs[2 * n] ?? 0), Math.abs(inputs[2 * n + 1] ?? 0)) < 0.5;
      expect(label).toBe(inside ? 1 : 0);
    });
    expect(say(state, derive(state))).toContain('a line with 4 corners');
  });

  test('another line is another contest; a line that is not looked at is none', () => {
    const moved = drawnState(square.with(0, [-0.6, -0.5]));
    expect(contestKey(moved)).not.toBe(contestKey(drawnState(square)));
    expect(contestKey({ ...moved, data: 'sine' })).toBe(contestKey({ ...initialState, data: 'sine' }));
  });

  test('fewer than three corners leave one class, and the trainer says so', async () => {
    for (const corners of [[], [[0, 0]], square.slice(0, 2)] as const) {
      const state = drawnState(corners);
      expect(new Set(examplesOf(state).targets)).toEqual(new Set([0]));
      const trainer = await createTrainer(jobOf(state, 'deep', 1).trainer);
      expect(trainer.remarks.join(' ')).toContain('same label');
      expect(Number.isFinite(trainer.step(20).loss)).toBe(true);
      trainer.dispose();
    }
    expect(say(drawnState([]), derive(drawnState([])))).toContain('one class');
  });

  test('whatever is drawn, there is room for points, and the link brings it back', () => {
    const coordinate = fc.double({ min: -1, max: 1, noNaN: true });
    const corners = fc.array(fc.tuple(coordinate, coordinate), { maxLength: MOST_CORNERS });
    fc.assert(
      fc.property(corners, (line) => {
        const state = drawnState(line);
        expect(examplesOf(state).targets).toHaveLength(400);
        const text = encodeState(whyDeepModel, state);
        expect(text.length).toBeLessThan(340);
        expect(decodeState(whyDeepModel, text)).toMatchObject({ ok: true, state, complaints: [] });
      }),
      { numRuns: 40 },
    );
  });

  test('a stroke around a circle closes and has few corners; too many corners or none that are numbers change nothing', () => {
    const stroke = Array.from({ length: 90 }, (_, k): Corner => [
      0.6 * Math.cos(k / 15),
      0.6 * Math.sin(k / 15),
    ]);
    const line = lineOf(stroke);
    expect(line.length).toBeGreaterThan(6);
    expect(line.length).toBeLessThanOrEqual(MOST_CORNERS);
    const boundary = boundaryOf({ data: 'drawn', drawn: listOf(line) ?? [] });
    expect(boundary.side(0, 0)).toBeGreaterThan(0.5);
    expect(boundary.side(0.7, 0.1)).toBeLessThan(0);
    expect(listOf(stroke)).toBeNull();
    expect(drawnState([[Number.NaN, 0]])).toBe(initialState);
  });

  test('a corner goes into the side that it is nearest to; the nearest one is found', () => {
    expect(addCorner(square, [0, -0.6])[1]).toEqual([0, -0.6]);
    expect(addCorner(square, [-0.6, 0])[0]).toEqual([-0.6, 0]);
    expect(addCorner(square.slice(0, 2), [0, 0])).toHaveLength(3);
    const full = Array.from({ length: MOST_CORNERS }, (_, k): Corner => [k / 50, 0]);
    expect(addCorner(full, [0, 0.5])).toBe(full);
    expect(nearestCorner(square, [0.4, 0.4])).toBe(2);
    expect(nearestCorner([], [0, 0])).toBe(-1);
  });

  test('keys move the pen, place a corner and remove the nearest', () => {
    const area = { x: [-1, 1], y: [-1, 1] } as const;
    const press = (key: string, pen: Corner, corners: readonly Corner[]) =>
      keyResult({ key, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false }, pen, corners, area);
    expect(press('ArrowRight', [0, 0], square)?.pen).toEqual([0.05, 0]);
    expect(press('Enter', [0, -0.7], square)?.drawn).toHaveLength(5);
    const fewer = press('Backspace', [0.4, 0.4], square);
    expect(fewer?.drawn).toEqual(square.filter((_, k) => k !== 2));
    expect(fewer?.said).toBe('3 corners left');
    expect(press('Backspace', [0, 0], [])?.said).toBe('Nothing is drawn yet');
    expect(press('Tab', [0, 0], square)).toBeNull();
  });

  test('the presets are lines that can be trained on', () => {
    for (const { state } of whyDeepModel.presets ?? []) {
      if (state.data !== 'drawn') continue;
      const whole = { ...initialState, ...state };
      expect(cornersOf(whole.drawn).length).toBeGreaterThan(4);
      expect(new Set(examplesOf(whole).targets).size).toBe(2);
    }
  });
});
