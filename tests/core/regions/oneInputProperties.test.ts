import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeNetworks } from '../../../src/core/network/composeNetworks.ts';
import { createNetwork } from '../../../src/core/network/createNetwork.ts';
import { evaluate } from '../../../src/core/network/evaluate.ts';
import type { LayerSpec, NetworkSpec } from '../../../src/core/network/network.ts';
import { boundLinearRegions } from '../../../src/core/regions/bounds.ts';
import { intervalsOf, linearRegions1D } from '../../../src/core/regions/linearRegions1D.ts';
import { solveByFractions } from './oneInputOracle.ts';

/** Slider values: multiples of `step`/20 between -2 and 2, zero and repeats being common. */
const sliderValue = (step: number): fc.Arbitrary<number> =>
  fc.integer({ min: -40 / step, max: 40 / step }).map((k) => (k * step) / 20);

function layerOf(inputs: number, width: number, step: number, activation: 'relu' | 'identity') {
  const value = sliderValue(step);
  return fc.record({
    weights: fc.array(fc.array(value, { minLength: inputs, maxLength: inputs }), {
      minLength: width,
      maxLength: width,
    }),
    bias: fc.array(value, { minLength: width, maxLength: width }),
    activation: fc.constant(activation),
  });
}

function networkOf(sizes: readonly number[], step: number): fc.Arbitrary<NetworkSpec> {
  const layers: fc.Arbitrary<LayerSpec>[] = sizes
    .slice(1)
    .map((width, k) => layerOf(sizes[k] ?? 1, width, step, k === sizes.length - 2 ? 'identity' : 'relu'));
  return fc.tuple(...layers).map((list) => ({ layers: list }));
}

const sliderNetwork = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    fc.constantFrom(1, 2, 10, 20, 40),
  )
  .chain(([widths, step]) => networkOf([1, ...widths, 2], step));

describe('linearRegions1D on random slider networks', () => {
  it('agrees with plain fractions: counts, breakpoints and causes', () => {
    fc.assert(
      fc.property(sliderNetwork, (spec) => {
        const regions = linearRegions1D(createNetwork(spec), [-2, 2], { patterns: true });
        const wanted = solveByFractions(spec, -2, 2);
        expect(regions.activationRegionCount).toBe(wanted.activationRegions);
        expect(regions.jointLinearRegionCount).toBe(wanted.jointRegions);
        expect(regions.outputs.map((output) => output.linearRegionCount)).toEqual(wanted.outputRegions);
        for (const [o, output] of regions.outputs.entries()) {
          for (const [i, x] of output.breakpoints.entries())
            expect(x).toBeCloseTo(wanted.breakpoints[o]?.[i] ?? NaN, 12);
          expect(output.causes).toEqual(wanted.causes[o]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives pieces that agree with the network and meet at the breakpoints', () => {
    fc.assert(
      fc.property(sliderNetwork, (spec) => {
        const network = createNetwork(spec);
        const regions = linearRegions1D(network, [-2, 2]);
        for (const [o, output] of regions.outputs.entries()) {
          for (const [i, { from, to }] of intervalsOf(regions, o).entries()) {
            const piece = output.pieces[i];
            for (const x of [from, (from + to) / 2, to]) {
              expect((piece?.slope ?? NaN) * x + (piece?.intercept ?? NaN)).toBeCloseTo(
                evaluate(network, [x])[o] ?? 0,
                9,
              );
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('counts at least what samples show and at most the bound', () => {
    fc.assert(
      fc.property(sliderNetwork, (spec) => {
        const network = createNetwork(spec);
        const widths = spec.layers.slice(0, -1).map((layer) => layer.bias.length);
        const { upper } = boundLinearRegions({ inputs: 1, widths });
        const regions = linearRegions1D(network, 'R');
        expect(BigInt(regions.jointLinearRegionCount) <= upper).toBe(true);
        expect(BigInt(regions.activationRegionCount) <= upper).toBe(true);
        expect(countSampledSlopes(network, 0)).toBeLessThanOrEqual(
          regions.outputs[0]?.linearRegionCount ?? 0,
        );
      }),
      { numRuns: 100 },
    );
  });

  it('counts a merged composition as it counts the two networks in a row', () => {
    const pair = fc
      .constantFrom(2, 10, 20)
      .chain((step) => fc.tuple(networkOf([1, 3, 1], step), networkOf([1, 3, 1], step)));
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const merged = composeNetworks(createNetwork(a), createNetwork(b));
        const inARow = createNetwork({ layers: [...a.layers, ...b.layers] });
        const counts = [merged, inARow].map((n) => linearRegions1D(n, 'R').outputs[0]?.linearRegionCount);
        expect(counts[0]).toBe(counts[1]);
      }),
      { numRuns: 200 },
    );
  });
});

/** Runs of equal slope between neighbouring samples, a run of one sample not counted: never too many. */
function countSampledSlopes(network: Parameters<typeof evaluate>[0], output: number): number {
  const at = (k: number): number => evaluate(network, [-2 + k / 64])[output] ?? 0;
  let count = 0;
  let length = 0;
  let last = NaN;
  for (let k = 0; k < 256; k++) {
    const slope = (at(k + 1) - at(k)) * 64;
    const isSame = Math.abs(slope - last) < 1e-9;
    length = isSame ? length + 1 : 1;
    if (length === 2) count++;
    last = slope;
  }
  return count;
}
