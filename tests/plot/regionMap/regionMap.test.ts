import { describe, expect, test } from 'vitest';
import {
  centreOfCell,
  createCellLocator,
  createRandom,
  createRandomNetwork,
  evaluate,
  linearRegions2D,
} from '../../../src/core/index.ts';
import { fillCells } from '../../../src/plot/regionMap/cellFills.ts';
import { cssColour, kindColour, valueColour } from '../../../src/plot/regionMap/colours.ts';
import { bordersByLayer, borderWidthPx, silentBorders } from '../../../src/plot/regionMap/linePaths.ts';
import {
  clampView,
  intervalsOfView,
  panView,
  wholeView,
  zoomView,
} from '../../../src/plot/regionMap/mapView.ts';
import { paintCells } from '../../../src/plot/regionMap/paintCells.ts';
import { colourLimit, contourLevels, valueRange } from '../../../src/plot/regionMap/valueRange.ts';
import { vectorFills } from '../../../src/plot/regionMap/vectorFills.ts';
import { nextCell } from '../../../src/plot/regionMap/walkCells.ts';
import { createScale } from '../../../src/plot/scale.ts';

const box = { x: [-1, 1], y: [-1, 1] } as const;
const randomMap = (seed: number, widths: readonly number[]) => {
  const network = createRandomNetwork({ inputs: 2, widths, outputs: 1 }, seed, 0.5);
  return { network, regions: linearRegions2D(network, box) };
};

/** sRGB bytes back to Oklab, by the published matrices (Ottosson 2020): the other way round than the source. */
function oklabOf(rgb: readonly number[]): number[] {
  const [r = 0, g = 0, b = 0] = rgb.map((byte) => {
    const c = byte / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const THEMES = ['light', 'dark', 'light-more', 'dark-more'] as const;

describe('the colour scale', () => {
  test.each(THEMES)('equal steps of value are equal steps to the eye, %s', (theme) => {
    const stops = Array.from({ length: 21 }, (_, i) => oklabOf(valueColour((i - 10) / 10, theme)));
    const steps = stops.slice(1).map((to, i) => Math.hypot(...to.map((v, k) => v - (stops[i]?.[k] ?? NaN))));
    const mean = steps.reduce((a, b) => a + b, 0) / steps.length;
    for (const step of steps) expect(Math.abs(step / mean - 1)).toBeLessThan(0.16);
    expect(mean).toBeGreaterThan(0.02);
  });

  test('the ends have one lightness, zero is the paper, and what is beyond has the colour of the end', () => {
    for (const theme of THEMES) {
      expect(oklabOf(valueColour(-1, theme))[0]).toBeCloseTo(oklabOf(valueColour(1, theme))[0] ?? NaN, 2);
      expect(valueColour(7, theme)).toEqual(valueColour(1, theme));
      expect(valueColour(NaN, theme)).toEqual(valueColour(0, theme));
    }
    expect(Math.min(...valueColour(0, 'light'))).toBeGreaterThan(245);
    expect(cssColour([1, 16, 255])).toBe('#0110ff');
    expect(kindColour(3, 'light')).not.toEqual(kindColour(4, 'light'));
  });
});

describe('painting', () => {
  const widthPx = 97;
  const heightPx = 61;

  test.each([1, 2, 3])('every pixel has the colour of the exact value at its centre, seed %i', (seed) => {
    const { network, regions } = randomMap(seed, [6, 5]);
    const limit = colourLimit(valueRange(regions, 0));
    const fills = fillCells(regions, { by: 'value', output: 0, limit, theme: 'light' });
    const pixels = new Uint32Array(widthPx * heightPx);
    const view = { x: [-0.4, 0.9], y: [-0.7, 0.2] } as const;
    paintCells({ pixels, widthPx, heightPx }, regions, fills, view);
    for (let row = 0; row < heightPx; row++) {
      for (let column = 0; column < widthPx; column++) {
        const x = -0.4 + ((column + 0.5) / widthPx) * 1.3;
        const y = 0.2 - ((row + 0.5) / heightPx) * 0.9;
        const wanted = valueColour((evaluate(network, [x, y])[0] ?? NaN) / limit, 'light');
        const word = pixels[row * widthPx + column] ?? 0;
        expect(word >>> 24).toBe(255);
        [word & 255, (word >> 8) & 255, (word >> 16) & 255].forEach((byte, i) => {
          expect(Math.abs(byte - (wanted[i] ?? NaN))).toBeLessThanOrEqual(1);
        });
      }
    }
  });

  test('by pattern, every pixel has the colour of the cell that holds its centre; none is left out', () => {
    const { regions } = randomMap(4, [8, 8]);
    const fills = fillCells(regions, { by: 'pattern', output: 0, limit: 1, theme: 'dark' });
    if (fills.kind !== 'flat') throw new Error('a pattern is one colour');
    const locate = createCellLocator(regions);
    const pixels = new Uint32Array(widthPx * heightPx);
    paintCells({ pixels, widthPx, heightPx }, regions, fills, box);
    for (let row = 0; row < heightPx; row++) {
      for (let column = 0; column < widthPx; column++) {
        const at = [-1 + (2 * (column + 0.5)) / widthPx, 1 - (2 * (row + 0.5)) / heightPx] as const;
        const [r, g, b] = fills.colours[locate(...at)] ?? [0, 0, 0];
        expect(pixels[row * widthPx + column]).toBe(((255 << 24) | (b << 16) | (g << 8) | r) >>> 0);
      }
    }
  });

  test('a map beyond the doubles is painted all the same', () => {
    const { network } = randomMap(1, [3]);
    const huge = {
      ...network,
      layers: network.layers.map((layer) => ({ ...layer, weights: layer.weights.map((w) => w * 1e200) })),
    };
    const regions = linearRegions2D(huge, box);
    const fills = fillCells(regions, { by: 'value', output: 0, limit: 1, theme: 'light' });
    const pixels = new Uint32Array(widthPx * heightPx);
    paintCells({ pixels, widthPx, heightPx }, regions, fills, box);
    expect(pixels.every((word) => word >>> 24 === 255)).toBe(true);
    expect(valueRange(regions, 0).every(Number.isFinite)).toBe(true);
  });

  test('the vector copy has the value where its ramp says', () => {
    const { network, regions } = randomMap(5, [4]);
    const fills = fillCells(regions, { by: 'value', output: 0, limit: 2, theme: 'light' });
    const [x, y] = [createScale([-1, 1], [50, 350]), createScale([-1, 1], [340, 40])];
    let ramps = 0;
    for (const [cell, { ramp }] of vectorFills(regions, fills, x, y).entries()) {
      if (!ramp) continue;
      ramps++;
      const [cx, cy] = centreOfCell(regions, cell);
      const [dx, dy] = [ramp.x2 - ramp.x1, ramp.y2 - ramp.y1];
      const share = ((x(cx) - ramp.x1) * dx + (y(cy) - ramp.y1) * dy) / (dx * dx + dy * dy);
      expect(-2 + 4 * share).toBeCloseTo(evaluate(network, [cx, cy])[0] ?? NaN, 6);
    }
    expect(ramps).toBeGreaterThan(2);
  });
});

describe('lines', () => {
  test('borders come layer by layer, each thinner than the one before; nothing is drawn twice', () => {
    const { regions } = randomMap(6, [4, 4, 4]);
    const layers = bordersByLayer(regions, regions.outputs[0]?.regionOfCell);
    expect(layers.map(({ depth }) => depth)).toEqual([0, 1, 2]);
    expect([0, 1, 2].map(borderWidthPx)).toEqual([0, 1, 2].map(borderWidthPx).toSorted((a, b) => b - a));
    expect(borderWidthPx(50)).toBeGreaterThan(0.5);
  });

  test('a unit that reaches no output makes a silent border only', () => {
    const network = {
      ...randomMap(1, [1]).network,
      layers: [
        {
          inputs: 2,
          outputs: 1,
          weights: Float64Array.of(1, 0),
          bias: Float64Array.of(0),
          activation: 'relu',
        },
        {
          inputs: 1,
          outputs: 1,
          weights: Float64Array.of(0),
          bias: Float64Array.of(1),
          activation: 'identity',
        },
      ],
    } as const;
    const regions = linearRegions2D(network, box);
    const of = regions.outputs[0]?.regionOfCell ?? new Int32Array();
    expect(silentBorders(regions, of).offsets).toHaveLength(2);
    expect(bordersByLayer(regions, of).every(({ lines }) => lines.offsets.length === 1)).toBe(true);
  });

  test('contour levels are round and strictly inside; a flat map has none', () => {
    expect(contourLevels([-1, 1], 4)).toEqual([-0.5, 0, 0.5]);
    expect(contourLevels([2, 2], 8)).toEqual([]);
  });
});

describe('walking', () => {
  test('a step goes to a neighbour in that direction, and at the edge nowhere', () => {
    for (const seed of [7, 8, 9]) {
      const { regions } = randomMap(seed, [5, 5]);
      const locate = createCellLocator(regions);
      for (let cell = 0; cell < regions.activationRegionCount; cell++) {
        const [cx, cy] = centreOfCell(regions, cell);
        for (const [dx, dy] of [
          [1, 0],
          [-1, 0],
          [0, 1],
          [0, -1],
        ] as const) {
          // the way to check: small steps until the cell is another one
          let at = cell;
          let t = 0;
          while (at === cell) at = locate(cx + (t += 1e-4) * dx, cy + t * dy);
          expect(nextCell(regions, cell, [dx, dy])).toBe(at);
        }
      }
    }
  });
});

describe('zoom and pan', () => {
  test('the point under the pointer stays where it is', () => {
    let view = zoomView(wholeView(box), box, 4, [0.5, -0.25]);
    for (const factor of [1.5, 2, 0.7]) {
      const before = intervalsOfView(view, box);
      const share = (0.5 - before.x[0]) / (before.x[1] - before.x[0]);
      view = zoomView(view, box, factor, [0.5, -0.25]);
      const after = intervalsOfView(view, box);
      expect((0.5 - after.x[0]) / (after.x[1] - after.x[0])).toBeCloseTo(share, 10);
    }
  });

  test('no gesture leaves the box or breaks the view', () => {
    const random = createRandom(3);
    let view = wholeView(box);
    for (let i = 0; i < 500; i++) {
      const at = [2 * random.uniform() - 1, 2 * random.uniform() - 1] as const;
      view =
        random.uniform() < 0.5
          ? zoomView(view, box, Math.exp(3 * (random.uniform() - 0.5)), at)
          : panView(view, box, ...at);
      const { x, y } = intervalsOfView(view, box);
      for (const [low, high] of [x, y]) {
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
        expect(low).toBeLessThan(high);
      }
    }
    expect(clampView({ x: NaN, y: 0, zoom: 3 }, box)).toEqual(wholeView(box));
    expect(intervalsOfView(zoomView(view, box, 0), box)).toEqual(box);
  });
});
