import { describe, expect, it } from 'vitest';
import {
  createNetwork,
  createRandom,
  type LayerSpec,
  linearRegions2D,
  RegionLimitError,
} from '../../../../src/core/index.ts';
import { findMeshFaults } from './meshFaults.ts';

const BOX = { x: [-1, 1], y: [-1, 1] } as const;
const layer = (
  weights: number[][],
  bias: number[],
  activation: LayerSpec['activation'] = 'relu',
): LayerSpec => ({ weights, bias, activation });

function count(layers: LayerSpec[], box: Parameters<typeof linearRegions2D>[1] = BOX) {
  const network = createNetwork({ layers });
  const regions = linearRegions2D(network, box);
  expect(regions.vertices.every(Number.isFinite)).toBe(true);
  expect(regions.vertexValues.some(Number.isNaN)).toBe(false);
  return {
    cells: regions.activationRegionCount,
    outputs: regions.outputs.map((output) => output.linearRegionCount),
  };
}

describe('boxes and shapes that are not for it', () => {
  const plane = createNetwork({ layers: [layer([[1, 0]], [0])] });

  it.each([
    ['inverted', { x: [1, -1], y: [-1, 1] }],
    ['empty', { x: [-1, 1], y: [2, 2] }],
    ['finite', { x: [NaN, 1], y: [-1, 1] }],
    ['finite', { x: [-1, 1], y: [-Infinity, 1] }],
    ['wide', { x: [-1e308, 1e308], y: [-1, 1] }],
    ['narrow', { x: [1, 1 + 1e-15], y: [-1, 1] }],
  ] as const)('says in words that a box is not %s', (word, box) => {
    expect(() => linearRegions2D(plane, box)).toThrow(RangeError);
    expect(() => linearRegions2D(plane, box)).toThrow(word);
  });

  it('asks for two inputs', () => {
    expect(() => linearRegions2D(createNetwork({ layers: [layer([[1]], [0])] }), BOX)).toThrow(
      /2 inputs.*1$/,
    );
    expect(() => linearRegions2D(createNetwork({ layers: [layer([[1, 1, 1]], [0])] }), BOX)).toThrow(
      /has 3$/,
    );
  });

  it('stops at the limit and says how far it came, then works again', () => {
    const quadrants = createNetwork({
      layers: [
        layer(
          [
            [1, 0],
            [0, 1],
          ],
          [0, 0],
        ),
      ],
    });
    expect(linearRegions2D(quadrants, BOX, { maxCells: 4 }).activationRegionCount).toBe(4);
    const tooMany = () => linearRegions2D(quadrants, BOX, { maxCells: 3 });
    expect(tooMany).toThrow(RegionLimitError);
    expect(tooMany).toThrow(expect.objectContaining({ reached: 4, limit: 3 }));
    expect(linearRegions2D(quadrants, BOX).activationRegionCount).toBe(4);
  });
});

describe('degenerate weights', () => {
  const out = (...weights: number[]): LayerSpec => layer([weights], [0], 'identity');

  it('makes one region of a network of zeros, whatever the biases', () => {
    for (const bias of [0, 1, -1]) {
      const zeros = layer([[0, 0], [0, 0]], [bias, bias]); // prettier-ignore
      expect(count([zeros, layer([[0, 0]], [bias]), out(0)])).toEqual({ cells: 1, outputs: [1] });
    }
  });

  it('counts duplicated units once, as they are, scaled and turned round', () => {
    const twice = layer([[0.1, 0.3], [0.1, 0.3]], [0.2, 0.2]); // prettier-ignore
    expect(count([twice, out(1, 1)])).toEqual({ cells: 2, outputs: [2] });
    const scaled = layer([[0.1, 0.3], [0.7, 2.1], [-0.2, -0.6]], [0.2, 1.4, -0.4]); // prettier-ignore
    expect(count([scaled, out(1, 1, 3)])).toEqual({ cells: 2, outputs: [2] });
    // the same kink up and down: two patterns, one plane
    const cancelling = layer([[0.1, 0.3], [0.1, 0.3]], [0.2, 0.2]); // prettier-ignore
    expect(count([cancelling, out(1, -1)])).toEqual({ cells: 2, outputs: [1] });
  });

  it('does not count lines along the edges of the box', () => {
    const frame = layer([[1, 0], [-1, 0], [0, 1], [0, 1]], [1, 1, -1, 1]); // prettier-ignore
    expect(count([frame, out(1, 1, 1, 1)])).toEqual({ cells: 1, outputs: [1] });
  });

  it('lets lines touch a corner or run through two', () => {
    const touching = layer([[1, 1]], [-2]); // prettier-ignore
    expect(count([touching, out(1)]).cells).toBe(1);
    const diagonals = layer([[1, 1], [1, -1]], [0, 0]); // prettier-ignore
    expect(count([diagonals, out(1, 1)])).toEqual({ cells: 4, outputs: [4] });
    const oneCorner = layer([[0.2, 0.1]], [-0.1]); // x = 0 at y = 1, and (1, −1)
    expect(count([oneCorner, out(1)]).cells).toBe(2);
    // decimals that no double holds: 0.1·3 + 0.2·(−1.5) is zero at the corner
    const corner = { x: [0, 3], y: [-1.5, 0.1] } as const;
    expect(count([layer([[0.1, 0.2]], [0]), out(1)], corner).cells).toBe(2);
  });
});

describe('extreme weights', () => {
  const star = (size: number) => [
    layer(
      [
        [size, 0],
        [0, size],
        [size, size],
      ],
      [0, 0, 0],
    ),
  ];

  it.each([1e300, 1, 1e-300])(
    'finds the six sectors of three concurrent lines with weights of %d',
    (size) => {
      expect(count([...star(size), layer([[size, 2 * size, 4 * size]], [0], 'identity')])).toEqual({
        cells: 6,
        outputs: [6],
      });
    },
  );

  it('keeps 1e300 and 1e-300 apart in one network', () => {
    const mixed = layer(
      [
        [1e300, 1e-300],
        [1e-300, 1e300],
      ],
      [0, 0],
    );
    expect(count([mixed]).cells).toBe(4);
  });

  it('answers for numbers of any size without NaN', () => {
    for (let seed = 0; seed < 100; seed++) {
      const random = createRandom(seed);
      const draw = (): number => random.normal() * 10 ** (random.integer(601) - 300);
      const numbers = (n: number): number[] => Array.from({ length: n }, draw);
      const found = count([
        layer([numbers(2), numbers(2), numbers(2)], numbers(3)),
        layer([numbers(3), numbers(3)], numbers(2)),
        layer([numbers(2)], numbers(1), 'identity'),
      ]);
      expect(found.cells).toBeGreaterThan(0);
    }
  });

  it('counts thin strips between decimals, far below the tolerance', () => {
    expect(count([layer([[1, 0], [1, 0]], [0, -1e-12])]).cells).toBe(3); // prettier-ignore
    expect(count([layer([[1, 0], [1, 0]], [0.1, -0.1]), layer([[1, -1]], [-0.2])]).cells).toBe(3); // prettier-ignore
  });
});

describe('depth', () => {
  /** The tent map x → 2·min(x, 1 − x) stacked: 2^depth strips. */
  const tents = (depth: number): LayerSpec[] => [
    layer([[1, 0], [1, 0]], [0, -0.5]), // prettier-ignore
    ...Array.from({ length: depth - 1 }, () => layer([[2, -4], [2, -4]], [0, -0.5])), // prettier-ignore
    layer([[2, -4]], [0], 'identity'),
  ];

  it.each([1, 4, 10, 16])('folds the square %d times', (depth) => {
    expect(count(tents(depth), { x: [0, 1], y: [0, 1] })).toEqual({
      cells: 2 ** depth,
      outputs: [2 ** depth],
    });
  });

  it('stays a mesh through thirty layers', () => {
    const random = createRandom(4);
    const sizes = [2, ...Array.from({ length: 30 }, () => 6), 1];
    const layers = sizes.slice(1).map((outputs, l) =>
      layer(
        Array.from({ length: outputs }, () =>
          Array.from({ length: sizes[l] ?? 0 }, () => random.normal() / 2),
        ),
        Array.from({ length: outputs }, () => random.normal() / 5),
      ),
    );
    const network = createNetwork({ layers });
    expect(findMeshFaults(network, linearRegions2D(network, BOX))).toEqual([]);
  });
});
