import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createNetwork, linearRegions2D } from '../../../../src/core/index.ts';
import { findMeshFaults, measureAreas } from './meshFaults.ts';

const OPEN = new URL('../../../vectors/open/', import.meta.url);
const BENCH = new URL('../../../vectors/bench/', import.meta.url);

function read(base: URL, file: string) {
  return JSON.parse(readFileSync(new URL(file, base), 'utf8'));
}

function sortedSums(areas: Float64Array, groups?: Int32Array): number[] {
  if (!groups) return Array.from(areas).sort((a, b) => a - b);
  const sums: number[] = [];
  areas.forEach((area, c) => {
    const group = groups[c] ?? 0;
    sums[group] = (sums[group] ?? 0) + area;
  });
  return sums.sort((a, b) => a - b);
}

function expectClose(actual: readonly number[], wanted: readonly number[]) {
  expect(actual).toHaveLength(wanted.length);
  wanted.forEach((value, i) => {
    expect(Math.abs((actual[i] ?? NaN) - value)).toBeLessThanOrEqual(1e-12 + 1e-9 * Math.abs(value));
  });
}

describe('two-input networks with exactly known regions', () => {
  const files = readdirSync(OPEN).filter((name) => name.startsWith('2d-'));

  it('finds the reference answers', () => expect(files).toHaveLength(22));

  it.each(files)('%s', (file) => {
    const { layers, domain, expect: wanted } = read(OPEN, file);
    const network = createNetwork({ layers });
    const regions = linearRegions2D(network, { x: domain[0], y: domain[1] });
    expect(regions.activationRegionCount).toBe(wanted.activation_regions);
    expect(regions.cellsPerLayer).toEqual(wanted.per_layer_cells);
    expect(regions.jointLinearRegionCount).toBe(wanted.joint_linear_regions);
    expect(regions.vertices.length / 2).toBe(wanted.vertex_count);
    expect(regions.edgeCount).toBe(wanted.edge_count);
    expect(findMeshFaults(network, regions)).toEqual([]);
    const areas = measureAreas(regions);
    if (wanted.cell_areas_sorted) expectClose(sortedSums(areas), wanted.cell_areas_sorted);
    for (const [i, output] of wanted.outputs.entries()) {
      const found = regions.outputs[i];
      expect(found?.linearRegionCount).toBe(output.linear_regions);
      if (output.region_areas_sorted) {
        expectClose(sortedSums(areas, found?.regionOfCell), output.region_areas_sorted);
      }
    }
    for (const [x, y] of wanted.vertices ?? []) {
      const near = (v: number, w: number): boolean => Math.abs(v - w) <= 1e-12 + 1e-9 * Math.abs(w);
      const hit = Array.from({ length: wanted.vertex_count }, (_, v) => v).some(
        (v) => near(regions.vertices[2 * v] ?? NaN, x) && near(regions.vertices[2 * v + 1] ?? NaN, y),
      );
      expect(hit, `vertex ${x}, ${y}`).toBe(true);
    }
  });

  it.each(Object.entries(read(BENCH, 'expected.json')))('bench %s', (name, wanted) => {
    const { layers, domain } = read(BENCH, `${name}.json`);
    const network = createNetwork({ layers });
    const regions = linearRegions2D(network, { x: domain[0], y: domain[1] });
    expect(regions).toMatchObject({
      activationRegionCount: Reflect.get(Object(wanted), 'activation_regions'),
      jointLinearRegionCount: Reflect.get(Object(wanted), 'linear_regions'),
      edgeCount: Reflect.get(Object(wanted), 'edges'),
    });
    expect(regions.vertices.length / 2).toBe(Reflect.get(Object(wanted), 'vertices'));
    expect(findMeshFaults(network, regions)).toEqual([]);
  });
});
