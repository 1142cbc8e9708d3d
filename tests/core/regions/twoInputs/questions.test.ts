import { describe, expect, it } from 'vitest';
import {
  activationPatternOfCell,
  affineMapsOfCell,
  affineMapsOfCells,
  centreOfCell,
  createCellLocator,
  createNetwork,
  createRandom,
  evaluate,
  evaluatePreActivations,
  levelSet,
  linearRegions2D,
  listBorderEdges,
  measureCellAreas,
  type Network,
  sidesOfCell,
  traceBordersByLayer,
  traceEdges,
} from '../../../../src/core/index.ts';

const BOX = { x: [-1, 1], y: [-1, 1] } as const;

function randomNetwork(seed: number, sizes: readonly number[]): Network {
  const random = createRandom(seed);
  return createNetwork({
    layers: sizes.slice(1).map((outputs, l) => ({
      weights: Array.from({ length: outputs }, () =>
        Array.from({ length: sizes[l] ?? 0 }, () => random.normal()),
      ),
      bias: Array.from({ length: outputs }, () => 0.3 * random.normal()),
      activation: l + 2 === sizes.length ? 'identity' : 'relu',
    })),
  });
}

/** |x|, with the unit that makes it in layer 0, and a layer that does nothing but pass it on. */
const absolute = createNetwork({
  layers: [
    { weights: [[1, 0], [-1, 0]], bias: [0, 0], activation: 'relu' }, // prettier-ignore
    { weights: [[1, 1]], bias: [0], activation: 'identity' },
  ],
});

describe('questions about cells', () => {
  const network = randomNetwork(3, [2, 8, 6, 2]);
  const regions = linearRegions2D(network, BOX);
  const locate = createCellLocator(regions);

  it('finds the cell of a point, with its map and its pattern', () => {
    const random = createRandom(8);
    const all = affineMapsOfCells(network, regions);
    for (let i = 0; i < 500; i++) {
      const [x, y] = [2 * random.uniform() - 1, 2 * random.uniform() - 1];
      const cell = locate(x, y);
      const wanted = evaluate(network, [x, y]);
      affineMapsOfCell(network, regions, cell).forEach((map, output) => {
        expect(map.slopeX * x + map.slopeY * y + map.offset).toBeCloseTo(wanted[output] ?? NaN, 9);
        expect(all[(cell * 2 + output) * 3]).toBe(map.slopeX);
      });
      const z = evaluatePreActivations(network, [x, y]);
      for (const { layer, active } of activationPatternOfCell(regions, cell)) {
        expect(active).toEqual(Array.from(z[layer] ?? [], (value) => value > 0));
      }
    }
    expect(locate(1.1, 0)).toBe(-1);
    expect(locate(NaN, 0)).toBe(-1);
    expect(locate(1, 1)).toBeGreaterThanOrEqual(0);
  });

  it('puts the centre inside its cell and areas in sum', () => {
    for (let c = 0; c < regions.activationRegionCount; c++)
      expect(locate(...centreOfCell(regions, c))).toBe(c);
    expect(measureCellAreas(regions).reduce((sum, a) => sum + a, 0)).toBeCloseTo(4, 12);
  });

  it('names across each side the unit that switches', () => {
    for (let c = 0; c < regions.activationRegionCount; c++) {
      for (const { neighbour, layer, unit } of sidesOfCell(regions, c)) {
        expect(neighbour < 0).toBe(layer < 0);
        if (neighbour < 0) continue;
        const [here, there] = [c, neighbour].map(
          (cell) => activationPatternOfCell(regions, cell)[layer]?.active,
        );
        expect(here?.[unit]).not.toBe(there?.[unit]);
        expect(sidesOfCell(regions, neighbour).some((side) => side.neighbour === c)).toBe(true);
      }
    }
  });

  it('sends maps beyond the doubles away', () => {
    const huge = createNetwork({
      layers: [
        { weights: [[1e300, 0]], bias: [0], activation: 'relu' },
        { weights: [[1e300]], bias: [0], activation: 'identity' },
      ],
    });
    const halves = linearRegions2D(huge, BOX);
    expect(halves.activationRegionCount).toBe(2);
    expect(() => affineMapsOfCells(huge, halves)).toThrow(/beyond the range/);
  });
});

describe('lines', () => {
  it('draws the borders of regions, joined and by layer', () => {
    const network = randomNetwork(5, [2, 6, 6, 1]);
    const regions = linearRegions2D(network, BOX);
    const byLayer = traceBordersByLayer(regions);
    const edges = listBorderEdges(regions);
    const inner = byLayer.reduce(
      (sum, { points, offsets }) => sum + points.length / 2 - (offsets.length - 1),
      0,
    );
    expect(inner).toBe(edges.length);
    expect(byLayer[2]?.offsets).toHaveLength(1); // the identity output makes no border
  });

  it('leaves out borders that an output does not bend at', () => {
    const flat = createNetwork({
      layers: [
        { weights: [[1, 0], [0, 1]], bias: [0, 0], activation: 'relu' }, // prettier-ignore
        { weights: [[1, 0]], bias: [0], activation: 'identity' },
      ],
    });
    const regions = linearRegions2D(flat, BOX);
    const borders = traceEdges(regions, listBorderEdges(regions, regions.outputs[0]?.regionOfCell));
    expect(regions.outputs[0]?.linearRegionCount).toBe(2);
    expect(borders.offsets).toEqual(Uint32Array.of(0, 3));
    expect(Array.from(borders.points).filter((_, i) => i % 2 === 0)).toEqual([0, 0, 0]);
  });

  it('follows a level exactly', () => {
    const network = randomNetwork(7, [2, 10, 8, 1]);
    const regions = linearRegions2D(network, BOX);
    const [low, high] = [Math.min(...regions.vertexValues), Math.max(...regions.vertexValues)];
    for (const level of [0.1, 0.5, 0.9].map((share) => low + share * (high - low))) {
      const { points, offsets } = levelSet(regions, 0, level);
      expect(offsets.length).toBeGreaterThan(1);
      for (let i = 0; i < points.length; i += 2) {
        expect(evaluate(network, points.subarray(i, i + 2))[0]).toBeCloseTo(level, 10);
      }
      // half way along each segment too: no border is skipped
      for (let line = 0; line + 1 < offsets.length; line++) {
        for (let i = offsets[line] ?? 0; i + 1 < (offsets[line + 1] ?? 0); i++) {
          const middle = [0, 1].map((k) => ((points[2 * i + k] ?? NaN) + (points[2 * i + 2 + k] ?? NaN)) / 2);
          expect(evaluate(network, middle)[0]).toBeCloseTo(level, 10);
        }
      }
    }
  });

  it('closes a level set that goes round and outlines what is flat', () => {
    const regions = linearRegions2D(absolute, BOX);
    expect(levelSet(regions, 0, 0.5).offsets).toEqual(Uint32Array.of(0, 2, 4));
    expect(levelSet(regions, 0, 0).points).toEqual(Float64Array.of(0, 1, 0, -1));
    expect(levelSet(regions, 0, 2).offsets).toEqual(Uint32Array.of(0));
    const diamond = createNetwork({
      layers: [
        { weights: [[1, 0], [-1, 0], [0, 1], [0, -1]], bias: [0, 0, 0, 0], activation: 'relu' }, // prettier-ignore
        { weights: [[1, 1, 1, 1]], bias: [-0.5], activation: 'relu' },
      ],
    });
    const partition = linearRegions2D(diamond, BOX);
    for (const level of [0, 0.25]) {
      const { points, offsets } = levelSet(partition, 0, level);
      expect(offsets).toEqual(Uint32Array.of(0, 5));
      expect(points.slice(0, 2)).toEqual(points.slice(-2));
    }
  });
});
