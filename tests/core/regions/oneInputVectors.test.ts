import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createNetwork } from '../../../src/core/network/createNetwork.ts';
import type { LayerSpec } from '../../../src/core/network/network.ts';
import { linearRegions1D } from '../../../src/core/regions/linearRegions1D.ts';

interface Vector {
  readonly name: string;
  readonly layers: LayerSpec[];
  readonly domain: [number, number] | null;
  readonly expect: {
    readonly activation_regions: number;
    readonly joint_linear_regions: number;
    readonly activation_breakpoints: number[];
    readonly outputs: { linear_regions: number; breakpoints: number[]; pieces: [number, number][] }[];
  };
}

const folder = new URL('../../vectors/open/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.startsWith('1d-'));

function expectClose(actual: ArrayLike<number>, expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) {
    const difference = Math.abs((actual[i] ?? Number.NaN) - value);
    expect(difference).toBeLessThanOrEqual(1e-9 * Math.abs(value) + 1e-12);
  }
}

describe('linearRegions1D on the reference answers', () => {
  it('finds the vectors', () => {
    expect(files.length).toBeGreaterThanOrEqual(20);
  });

  it.each(files)('%s', (file) => {
    const vector: Vector = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    const regions = linearRegions1D(createNetwork({ layers: vector.layers }), vector.domain ?? 'R');
    const wanted = vector.expect;
    expect(regions.activationRegionCount).toBe(wanted.activation_regions);
    expect(regions.jointLinearRegionCount).toBe(wanted.joint_linear_regions);
    expectClose(regions.activationBreakpoints, wanted.activation_breakpoints);
    expect(regions.outputs.length).toBe(wanted.outputs.length);
    for (const [o, output] of wanted.outputs.entries()) {
      const found = regions.outputs[o];
      if (!found) throw new Error(`output ${o} is missing`);
      expect(found.linearRegionCount).toBe(output.linear_regions);
      expect(found.causes.length).toBe(output.breakpoints.length);
      expectClose(found.breakpoints, output.breakpoints);
      expectClose(
        found.pieces.map((piece) => piece.slope),
        output.pieces.map(([slope]) => slope),
      );
      expectClose(
        found.pieces.map((piece) => piece.intercept),
        output.pieces.map(([, intercept]) => intercept),
      );
    }
  });
});
