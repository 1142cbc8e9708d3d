import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeLine, edgeWidthPx, layoutDiagram } from '../../../src/ui/diagram/layout.ts';

const shapes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 10 });

describe('layoutDiagram', () => {
  it('puts the composition of two networks as in the picture', () => {
    const { positions, widthPx, heightPx, labelsInside } = layoutDiagram([1, 3, 1, 3, 1], 340, 196);
    expect([widthPx, heightPx, labelsInside]).toEqual([340, 196, true]);
    const middle = positions[0]?.[0]?.yPx;
    expect(positions.map((layer) => layer[(layer.length - 1) / 2]?.yPx)).toEqual(Array(5).fill(middle));
  });

  it('keeps every node, its name and its number inside, and nodes apart, for every shape', () => {
    fc.assert(
      fc.property(
        shapes,
        fc.integer({ min: 200, max: 1200 }),
        fc.integer({ min: 0, max: 600 }),
        (sizes, w, h) => {
          const layout = layoutDiagram(sizes, w, h);
          const { radiusPx: r, fontPx } = layout;
          expect(fontPx).toBeGreaterThanOrEqual(13);
          expect(layout.widthPx).toBeGreaterThanOrEqual(w);
          expect(layout.positions.map((layer) => layer.length)).toEqual(sizes);
          for (const { xPx, yPx } of layout.positions.flat()) {
            expect(xPx - r).toBeGreaterThanOrEqual(0);
            expect(xPx + r).toBeLessThanOrEqual(layout.widthPx);
            expect(yPx - r - fontPx).toBeGreaterThanOrEqual(0);
            expect(yPx + r + 14).toBeLessThanOrEqual(layout.heightPx);
          }
          for (const layer of layout.positions) {
            layer.slice(1).forEach(({ yPx }, index) => {
              // the name above a unit does not touch the unit above it
              expect(yPx - (layer[index]?.yPx ?? 0)).toBeGreaterThanOrEqual(2 * r + fontPx);
            });
          }
          layout.positions.slice(1).forEach((layer, index) => {
            expect((layer[0]?.xPx ?? 0) - (layout.positions[index]?.[0]?.xPx ?? 0)).toBeGreaterThanOrEqual(
              55.9,
            );
          });
        },
      ),
    );
  });

  it('without names, the largest network fits a slide and keeps its units apart', () => {
    const sizes = [8, ...Array<number>(8).fill(12), 8];
    const { widthPx, heightPx, radiusPx, positions } = layoutDiagram(sizes, 480, 300, 'layers');
    expect([widthPx, heightPx]).toEqual([480, 300]);
    const column = positions[1]?.map(({ yPx }) => yPx) ?? [];
    column.slice(1).forEach((y, at) => expect(y - (column[at] ?? 0)).toBeGreaterThan(2 * radiusPx));
    // a line of names stands below
    expect(Math.max(...column) + radiusPx).toBeLessThanOrEqual(heightPx - 20);
  });

  it('draws nothing for no layers', () => {
    expect(layoutDiagram([], 300, 200).positions).toEqual([]);
  });
});

describe('edges', () => {
  it('are wider for larger weights, from 0.75 to 4 px, whatever the sign', () => {
    const widths = [0, 0.1, 0.5, 1, 3, 8, 1000].map(edgeWidthPx);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect([widths[0], widths.at(-1)]).toEqual([0.75, 4]);
    expect(edgeWidthPx(-3)).toBe(edgeWidthPx(3));
    expect([Number.NaN, Infinity].map(edgeWidthPx)).toEqual([0.75, 4]);
  });
  it('run from rim to rim', () => {
    expect(edgeLine({ xPx: 0, yPx: 0 }, { xPx: 100, yPx: 0 }, 10)).toEqual([10, 0, 90, 0]);
    expect(edgeLine({ xPx: 0, yPx: 0 }, { xPx: 30, yPx: 40 }, 10)).toEqual([6, 8, 24, 32]);
    expect(edgeLine({ xPx: 5, yPx: 5 }, { xPx: 5, yPx: 5 }, 10)).toEqual([5, 5, 5, 5]);
  });
});
