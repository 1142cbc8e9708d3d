import { describe, expect, test } from 'vitest';
import {
  centreOfCell,
  createCellLocator,
  createRandom,
  createRandomNetwork,
  evaluate,
  linearRegions2D,
} from '../../../src/core/index.ts';
import type { Point } from '../../../src/plot/path.ts';
import { fillCells } from '../../../src/plot/regionMap/cellFills.ts';
import { reliefWalls } from '../../../src/plot/regionMap/relief/block.ts';
import { createReliefCamera, type Orbit } from '../../../src/plot/regionMap/relief/camera.ts';
import { reliefFacets } from '../../../src/plot/regionMap/relief/facets.ts';
import { facetAt } from '../../../src/plot/regionMap/relief/lift.ts';
import { orderCells } from '../../../src/plot/regionMap/relief/order.ts';
import { valueRange } from '../../../src/plot/regionMap/valueRange.ts';

const box = { x: [-1, 1], y: [-1, 1] } as const;
const ORBITS: readonly Orbit[] = [
  { turn: 30, tilt: 55 },
  { turn: -140, tilt: 70 },
  { turn: 90, tilt: 20 },
];

function setUp(seed: number, orbit: Orbit) {
  const network = createRandomNetwork({ inputs: 2, widths: [5, 4], outputs: 1 }, seed, 0.5);
  const regions = linearRegions2D(network, box);
  const [low, high] = valueRange(regions, 0);
  const limit = Math.max(-low, high, 0.1);
  const floor = low - 0.1 * limit;
  const frame = { box, left: 50, top: 30, sizePx: 200, floor, ceiling: high, limit };
  const camera = createReliefCamera(orbit, frame);
  const fills = fillCells(regions, { by: 'value', output: 0, limit, theme: 'light' });
  const facets = reliefFacets({ regions, output: 0, fills, levels: [(low + high) / 2], camera });
  const height = (x: number, y: number): number => evaluate(network, [x, y])[0] ?? NaN;
  return { regions, limit, floor, low, high, camera, facets, height };
}

describe('the surface over a map', () => {
  test('from straight above it is the map', () => {
    const { camera, height } = setUp(1, { turn: 0, tilt: 0 });
    for (const [x, y] of [
      [-1, -1],
      [1, 1],
      [0.3, -0.4],
    ] as const) {
      // prettier-ignore
      const [px, py] = camera.toPx(x, y, height(x, y));
      expect(px).toBeCloseTo(50 + 100 * (x + 1), 9);
      expect(py).toBeCloseTo(30 + 100 * (1 - y), 9);
    }
  });

  test.each(ORBITS)('what is nearer is painted later, turned by $turn', (orbit) => {
    for (let seed = 1; seed <= 20; seed++) {
      const { regions, camera } = setUp(seed, orbit);
      const order = orderCells(regions, camera.away);
      expect(order.toSorted((a, b) => a - b)).toEqual(order.map((_, i) => i));
      const place = new Map(order.map((cell, i) => [cell, i]));
      const locate = createCellLocator(regions);
      const random = createRandom(seed);
      for (let i = 0; i < 50; i++) {
        const [x, y] = [2 * random.uniform() - 1, 2 * random.uniform() - 1];
        const step = random.uniform();
        const behind = locate(x + step * camera.away[0], y + step * camera.away[1]);
        const here = locate(x, y);
        if (behind < 0 || behind === here) continue;
        expect(place.get(behind)).toBeLessThan(place.get(here) ?? -1);
      }
    }
  });

  test.each(ORBITS)('colours and levels are those of the exact values, turned by $turn', (orbit) => {
    const { regions, facets, camera, limit, low, high, height } = setUp(3, orbit);
    const ramps = facets.flatMap(({ cell, ramp }) => (ramp ? [{ cell, ...ramp }] : []));
    expect(ramps.length).toBeGreaterThan(3);
    for (const { cell, from, to } of ramps) {
      const [x, y] = centreOfCell(regions, cell);
      const at = camera.toPx(x, y, height(x, y));
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      const share = ((at[0] - from[0]) * dx + (at[1] - from[1]) * dy) / (dx * dx + dy * dy);
      expect((2 * share - 1) * limit).toBeCloseTo(height(x, y), 6);
    }
    const lines = facets.flatMap(({ contours }) => contours);
    for (const { level, from, to } of lines) {
      expect(level).toBe((low + high) / 2);
      expect([...from, ...to].every(Number.isFinite)).toBe(true);
    }
    expect(lines.length).toBeGreaterThan(0);
  });

  test('a place on the screen belongs to the facet that is seen there', () => {
    const { facets } = setUp(5, ORBITS[0] ?? { turn: 30, tilt: 55 });
    const front = facets.at(-1);
    const outline = front?.outline ?? [];
    const middle: Point = [
      outline.reduce((sum, [x]) => sum + x / outline.length, 0),
      outline.reduce((sum, [, y]) => sum + y / outline.length, 0),
    ];
    expect(facetAt(facets, middle)).toBe(front?.cell);
    expect(facetAt(facets, [-500, 0])).toBe(-1);
  });

  test('two walls are seen from a corner, one from the front, none from above', () => {
    const walls = (orbit: Orbit): string[] => {
      const { regions, floor, camera } = setUp(2, orbit);
      return reliefWalls(regions, 0, floor, camera).map(({ side }) => side);
    };
    expect(walls({ turn: 30, tilt: 55 })).toEqual(['west', 'south']);
    expect(walls({ turn: 0, tilt: 55 })).toEqual(['south']);
    expect(walls({ turn: 0, tilt: 0 })).toEqual([]);
  });
});
