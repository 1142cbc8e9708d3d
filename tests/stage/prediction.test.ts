import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSession } from '../../src/stage/control/session.ts';
import { askedPrediction } from '../../src/stage/control/askedPrediction.ts';
import { compareCurves, curveVerdict } from '../../src/stage/prediction/compareCurves.ts';
import { penKey } from '../../src/stage/prediction/penKey.ts';
import { addStroke, placeJoint, removeJoint } from '../../src/stage/prediction/drawnCurve.ts';

const area = { x: [-1, 1], y: [-1, 1] } as const;
const line = (from: readonly [number, number], to: readonly [number, number], count = 30) =>
  Array.from({ length: count + 1 }, (_, i): readonly [number, number] => [
    from[0] + ((to[0] - from[0]) * i) / count,
    from[1] + ((to[1] - from[1]) * i) / count,
  ]);

describe('a drawn curve', () => {
  test('of two straight strokes has three joints', () => {
    const { curve, repaired } = addStroke([], [...line([-1, -1], [0, 1]), ...line([0, 1], [1, -1])], area);
    expect(repaired).toBe(false);
    expect(curve).toHaveLength(3);
    expect(curve[1]).toEqual([0, 1]);
  });

  test('that turns back keeps the last height at each x, and says so', () => {
    const { curve, repaired } = addStroke(
      [],
      [...line([-1, 0], [0.8, 0]), ...line([0.8, 0], [-0.5, 0.9])],
      area,
    );
    expect(repaired).toBe(true);
    const xs = curve.map(([x]) => x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(curve.find(([x]) => Math.abs(x + 0.5) < 1e-9)?.[1]).toBeCloseTo(0.9);
  });

  test('is replaced only where a new stroke goes', () => {
    const { curve } = addStroke(
      [
        [-1, 0],
        [-0.5, 0.5],
        [0.5, 0.5],
        [1, 0],
      ],
      line([-0.7, -0.9], [-0.2, -0.9]),
      area,
    );
    expect(curve.map(([x]) => Number(x.toFixed(3)))).toEqual([-1, -0.7, -0.2, 0.5, 1]);
  });

  test('stays in its area, sorted and finite, whatever the hand does', () => {
    const point = fc.tuple(
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), (stroke) => {
        const { curve } = addStroke([], stroke, area);
        for (const [i, [x, y]] of curve.entries()) {
          expect(Math.abs(x)).toBeLessThanOrEqual(1);
          expect(Math.abs(y)).toBeLessThanOrEqual(1);
          expect(x).toBeGreaterThan(curve[i - 1]?.[0] ?? -2);
        }
      }),
    );
  });

  test('gets joints placed and taken away', () => {
    const curve = placeJoint(placeJoint([], [0, 0.5], area), [-0.5, 9], area);
    expect(curve).toEqual([
      [-0.5, 1],
      [0, 0.5],
    ]);
    expect(placeJoint(curve, [0.001, -0.2], area)).toEqual([
      [-0.5, 1],
      [0.001, -0.2],
    ]);
    expect(removeJoint(curve, 0.4)).toEqual([[-0.5, 1]]);
    expect(removeJoint([], 0)).toEqual([]);
  });

  test('can be made with the keys alone', () => {
    const press = (key: string, shiftKey = false) => ({
      key,
      shiftKey,
      altKey: false,
      ctrlKey: false,
      metaKey: false,
    });
    const start = penKey(press('Enter'), [-1, 0], [], area);
    const moved = penKey(press('ArrowRight', true), [-1, 0], start?.drawn ?? [], area);
    expect(moved?.pen).toEqual([-0.75, 0]);
    const raised = penKey(press('ArrowUp'), moved?.pen ?? [0, 0], moved?.drawn ?? [], area);
    const placed = penKey(press('Enter'), raised?.pen ?? [0, 0], raised?.drawn ?? [], area);
    expect(placed?.drawn).toEqual([
      [-1, 0],
      [-0.75, 0.05],
    ]);
    expect(penKey(press('Backspace'), [-0.75, 0], placed?.drawn ?? [], area)?.drawn).toEqual([[-1, 0]]);
    expect(penKey(press('q'), [0, 0], [], area)).toBeNull();
  });
});

describe('comparing curves', () => {
  const truth = [
    [-1, 0],
    [0, 1],
    [0.5, -1],
    [1, 0],
  ] as const;
  test('counts pieces and names the joints that were left out', () => {
    const comparison = compareCurves(
      [
        [-1, 0],
        [0.03, 0.9],
        [1, 0],
      ],
      truth,
    );
    expect(comparison).toMatchObject({ drawnPieces: 2, truePieces: 3, missed: [0.5] });
    expect(
      curveVerdict(
        [
          [-1, 0],
          [0.03, 0.9],
          [1, 0],
        ],
        truth,
      ),
    ).toBe('You drew 2 pieces; there are 3. Joints without one of yours near: x = 0.5.');
  });
  test('finds no fault with the truth itself', () => {
    expect(compareCurves(truth, truth)).toEqual({ drawnPieces: 3, truePieces: 3, missed: [], largestGap: 0 });
  });
});

describe('a verdict', () => {
  const asked = (prediction: Parameters<typeof askedPrediction<null, null>>[0]) =>
    askedPrediction(
      prediction,
      () => null,
      () => null,
      () => {},
    );
  const base = { id: 'p', question: '?', covers: [], explanation: '' };
  test('says both the guess and the truth', () => {
    const number = asked({ ...base, kind: 'number', answer: () => 9 });
    expect(number.verdict(5)).toBe('You said 5. It is 9: 4 more.');
    expect(number.verdict(9)).toBe('You said 9, and so it is.');
    const choice = asked({ ...base, kind: 'choice', options: ['seven', 'nine'], answer: () => 1 });
    expect(choice.verdict(0)).toBe('You said “seven”. It is “nine”.');
  });
});

describe('what a reload finds', () => {
  test('is read back where it can be understood', () => {
    const session = {
      stepId: 'trace',
      prediction: { id: 'p', phase: 'revealed' as const },
      guesses: {
        p: 3,
        c: [
          [0, 1],
          [1, 2],
        ] as const,
      },
      hands: { q: [3, 0, 12] },
      challenge: { id: 'c', hints: 2, solved: true },
    };
    expect(readSession(JSON.stringify(session))).toEqual(session);
  });
  test.each([
    '',
    'null',
    '[]',
    '{"guesses":{"a":"x","b":[[1]],"c":null},"hands":{"a":[-1],"b":2},"prediction":7}',
    '{',
  ])('%s harms nothing', (text) => {
    expect(readSession(text)).toEqual({
      stepId: null,
      prediction: null,
      guesses: {},
      hands: {},
      challenge: null,
    });
  });
});
