import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cornersOf,
  fromPx,
  isFaceUp,
  lensFor,
  paintOrder,
  project,
  projectOn,
  toPx,
} from '../../../src/figures/composition/fold/camera.ts';
import { describeFold, foldCount } from '../../../src/figures/composition/fold/describeFold.ts';
import { clampOrbit, foldKeyOf, nextCrease } from '../../../src/figures/composition/fold/foldKeys.ts';
import { inkOf, listOf, pointsOf } from '../../../src/figures/composition/fold/ink.ts';
import {
  CURVE_HALF_WIDTH,
  inkOn,
  PAPER_HALF_WIDTH,
  stripAt,
} from '../../../src/figures/composition/fold/strip.ts';
import { compositionModel } from '../../../src/figures/composition/model.ts';
import { RIGHT_END_LOWERED } from '../../../src/figures/composition/presets.ts';
import type { CompositionState } from '../../../src/figures/composition/schema.ts';

const { initialState, derive } = compositionModel;
const front = { turn: 0, tilt: 0 };
const folded: CompositionState = { ...initialState, ink: 'network' };

function strip(change: Partial<CompositionState>) {
  const state = { ...folded, ...change };
  const derived = derive(state);
  const scales = { x: derived.xView[1], y: derived.yView[1], yPrime: derived.yPrimeView[1] };
  return {
    state,
    derived,
    facets: stripAt(derived.facets, state.foldProgress, inkOf(state, derived), scales),
  };
}

describe('what is drawn on the strip', () => {
  test('flat, the ink is y′(x): its strokes meet at the borders of the regions', () => {
    const { facets, derived } = strip({ foldProgress: 0 });
    const places = facets.flatMap((item) =>
      item.ink.flatMap(({ points }) => points.map((point) => projectOn(front, item, point)[0])),
    );
    for (const { x } of derived.borders) {
      expect(places.filter((place) => Math.abs(place - x) < 1e-9).length).toBeGreaterThanOrEqual(2);
    }
    expect(facets.flatMap(({ ink }) => ink)).toHaveLength(9);
  });

  test('flat, every point of the ink has the height of y′ there', () => {
    const { facets, derived } = strip({ foldProgress: 0 });
    const drawn = facets.flatMap((item) => item.ink.map(({ points }) => projectOn(front, item, points[0])));
    expect(drawn.map(([x]) => x)).toHaveLength(9);
    derived.pieces.forEach(({ from: [x, yPrime] }) => {
      const found = drawn.find(([place]) => Math.abs(place - x) < 1e-9);
      expect(found?.[1]).toBeCloseTo(yPrime * CURVE_HALF_WIDTH, 12);
    });
  });

  test('folded, every copy lies on y′(y), and y(x) is the diagonal', () => {
    const { facets } = strip({ foldProgress: 1 });
    for (const item of facets) {
      for (const point of item.first) {
        const [along, across] = projectOn(front, item, point);
        expect(across).toBeCloseTo(along * CURVE_HALF_WIDTH, 12);
      }
      // network 2 by hand: (−1, 0.6), (−0.2, −0.8), (0.3, 0.3), (1, −0.19)
      const seen = item.ink.flatMap(({ points }) => points.map((point) => projectOn(front, item, point)));
      const corner = seen.find(([along]) => Math.abs(along + 0.2) < 1e-9);
      expect(corner?.[1]).toBeCloseTo(-0.8 * CURVE_HALF_WIDTH, 12);
    }
  });

  test('a facet that is too short carries off fewer pieces', () => {
    const { facets } = strip({ ...RIGHT_END_LOWERED, foldProgress: 1 });
    expect(facets.map(({ ink }) => ink.length)).toEqual([3, 3, 2]);
  });

  test('a flat facet carries one height, once', () => {
    const flat = { from: 0, to: 1, yFrom: 0.3, yTo: 0.3, direction: 0, stretch: 0 } as const;
    const strokes = inkOn(
      flat,
      [
        [-1, 0],
        [0.3, 1],
        [1, 0],
      ],
      { yPrime: 1 },
    );
    expect(strokes).toHaveLength(1);
    expect(strokes[0]?.points.map(({ across }) => across)).toEqual([CURVE_HALF_WIDTH, CURVE_HALF_WIDTH]);
  });

  test('a curve of one’s own is kept as thousandths, in order, and read back', () => {
    const points = [
      [-1, 0.12345],
      [0.5, -0.5],
    ] as const;
    expect(pointsOf(listOf(points))).toEqual([
      [-1, 0.123],
      [0.5, -0.5],
    ]);
    expect(pointsOf([0, 1, -1, 2, 3])).toEqual([[0, 1]]);
    expect(listOf(Array.from({ length: 90 }, (_, i) => [i, 0] as const)).length).toBeLessThanOrEqual(80);
  });
});

describe('how the strip is seen', () => {
  test('straight on, along is to the right and the paper’s width upwards', () => {
    expect(project(front, [0.4, 0.7], 0.2)).toEqual([0.4, 0.2]);
    const [right, up] = project({ turn: 90, tilt: 0 }, [0.4, 0.7], 0.2);
    expect(right).toBeCloseTo(0.7, 12);
    expect(up).toBeCloseTo(0.2, 12);
    // from above, what is nearer is lower
    expect(project({ turn: 0, tilt: 30 }, [0, 1], 0)[1]).toBeCloseTo(-0.5, 12);
  });

  test('rising facets show their face, falling ones their back once they have turned over', () => {
    expect(strip({ foldProgress: 1 }).facets.map((item) => isFaceUp(front, item))).toEqual([
      true,
      false,
      true,
    ]);
    expect(strip({ foldProgress: 0 }).facets.every((item) => isFaceUp(front, item))).toBe(true);
  });

  test('folded, the pile is painted from the lowest layer up', () => {
    expect(paintOrder(front, strip({ foldProgress: 1 }).facets)).toEqual([0, 1, 2]);
    expect(paintOrder({ turn: 180, tilt: 0 }, strip({ foldProgress: 1 }).facets)).toEqual([2, 1, 0]);
  });

  test('property: nothing that is painted earlier lies nearer to the reader than something over it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: -80, max: 80 }),
        fc.double({ min: -0.95, max: 0.95, noNaN: true }),
        (t, turn, place) => {
          const { facets } = strip({ foldProgress: t });
          const order = paintOrder({ turn, tilt: 0 }, facets);
          expect(order.toSorted((a, b) => a - b)).toEqual(facets.map((_, i) => i));
          const near = order.map((i) => nearOf(facets[i], turn, place)).filter((value) => value !== null);
          near.slice(1).forEach((value, i) => {
            expect(value).toBeGreaterThanOrEqual((near[i] ?? 0) - 1e-6);
          });
        },
      ),
    );
  });

  test('property: everything is in view, and pixels go back to where they came from', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: -80, max: 80 }),
        fc.integer({ min: -80, max: 80 }),
        fc.integer({ min: 260, max: 1200 }),
        (t, turn, tilt, width) => {
          const { facets } = strip({ foldProgress: t });
          const lens = lensFor({ turn, tilt }, facets, width, width * 0.56);
          for (const corner of facets.flatMap((item) => cornersOf({ turn, tilt }, item))) {
            const px = toPx(lens, corner);
            expect(px[0]).toBeGreaterThan(0);
            expect(px[0]).toBeLessThan(width);
            expect(px[1]).toBeGreaterThan(0);
            expect(px[1]).toBeLessThan(width * 0.56);
            const back = fromPx(lens, px);
            expect(back[0]).toBeCloseTo(corner[0], 8);
            expect(back[1]).toBeCloseTo(corner[1], 8);
          }
        },
      ),
    );
  });

  test('the paper is a little wider than what is drawn on it', () => {
    expect(PAPER_HALF_WIDTH).toBeGreaterThan(CURVE_HALF_WIDTH);
  });
});

/** How near a facet is where the screen's column `place` cuts it; null where it does not. */
function nearOf(
  item: { readonly from: readonly [number, number]; readonly to: readonly [number, number] } | undefined,
  turn: number,
  place: number,
): number | null {
  if (!item) return null;
  const a = (turn / 180) * Math.PI;
  const [p, q] = [item.from, item.to].map(([along, height]) => [
    along * Math.cos(a) + height * Math.sin(a),
    height * Math.cos(a) - along * Math.sin(a),
  ]);
  const [x0 = 0, n0 = 0] = p ?? [];
  const [x1 = 0, n1 = 0] = q ?? [];
  if (Math.abs(x1 - x0) < 1e-3 || place < Math.min(x0, x1) || place > Math.max(x0, x1)) return null;
  return n0 + ((place - x0) / (x1 - x0)) * (n1 - n0);
}

describe('keys', () => {
  const key = (name: string, shiftKey = false) =>
    foldKeyOf(
      { key: name, shiftKey, ctrlKey: false, altKey: false, metaKey: false },
      initialState,
      derive(initialState),
    );

  test('arrows scrub and go to creases, Shift turns, 0 U and Space do what they say', () => {
    expect(key('ArrowRight')).toEqual({ kind: 'scrub', to: 0.32 });
    expect(key('ArrowLeft')).toEqual({ kind: 'scrub', to: 0.28 });
    expect(key('ArrowUp')).toEqual({ kind: 'crease', to: 0.5 });
    expect(key('ArrowRight', true)).toEqual({ kind: 'orbit', to: [-24, 16] });
    expect(key('0')?.kind).toBe('front');
    expect(key('u')?.kind).toBe('unfold');
    expect(key(' ')?.kind).toBe('play');
    expect(key('x')).toBeNull();
  });

  test('creases go round, and a strip without any has none', () => {
    expect(nextCrease([0, 0.5], 0.5, 1)).toBe(0);
    expect(nextCrease([0, 0.5], 0, -1)).toBe(0.5);
    expect(nextCrease([], 0, 1)).toBeNull();
    expect(clampOrbit(200, -200)).toEqual([80, -80]);
  });
});

describe('the fold in words', () => {
  const words = (change: Partial<CompositionState>): string => {
    const state = { ...initialState, ...change };
    return describeFold(state, derive(state));
  };

  test('says how far, how many facets and folds, and whether they cover the same range', () => {
    expect(words({ foldProgress: 0 })).toContain('flat along x, with three facets and two folds');
    expect(words({ foldProgress: 1 })).toContain('All facets cover the same y, from −1 to 1.');
    expect(words(RIGHT_END_LOWERED)).toContain('facet 3 from −1 to 0.2');
    expect(words({ foldProgress: 0, ink: 'network' })).toContain('9 regions');
  });

  test('a flat facet shrinks; one clamping unit makes no fold', () => {
    const clamp = { theta0: [0, 0, 0], theta1: [1, 0, 0], phi: [-0.6, 1.6, 0, 0] };
    expect(words(clamp)).toContain('One facet shrinks to a point');
    expect(foldCount(derive({ ...initialState, ...clamp }).facets)).toBe(0);
    expect(foldCount(derive(initialState).facets)).toBe(2);
  });
});
