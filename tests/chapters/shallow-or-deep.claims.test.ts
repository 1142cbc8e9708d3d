import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { groupByThinSpace } from '../../src/build/bigNumbers.ts';
import { formatNumber } from '../../src/core/notation/formatNumber.ts';
import { exercises } from '../../src/chapters/shallow-or-deep/exercises.ts';
import { countParameters } from '../../src/core/network/countParameters.ts';
import { createRandomNetwork } from '../../src/core/network/randomNetwork.ts';
import { boundLinearRegions } from '../../src/core/regions/bounds.ts';
import { linearRegions1D } from '../../src/core/regions/linearRegions1D.ts';
import { createSawtooth } from '../../src/core/train/createSawtooth.ts';
import { identityModel } from '../../src/figures/identity/model.ts';

const chapter = new URL('../../src/chapters/shallow-or-deep/Chapter.mdx', import.meta.url);
const prose = groupByThinSpace(readFileSync(chapter, 'utf8').replace(/\s+/g, ' '));
/** As the prose prints numbers. */
const grouped = (value: number | bigint): string => formatNumber(value);
const repeated = (depth: number, width: number): number[] => Array.from({ length: depth }, () => width);
const parameters = (inputs: number, widths: number[]): number =>
  countParameters({ inputs, widths, outputs: 1 });

function meanRegions(widths: number[], networks: number): number {
  let sum = 0;
  for (let seed = 1; seed <= networks; seed++) {
    const network = createRandomNetwork({ inputs: 1, widths, outputs: 1 }, seed);
    sum += linearRegions1D(network, [-5, 5]).outputs[0]?.linearRegionCount ?? 0;
  }
  return sum / networks;
}

describe('numbers in the prose of "Shallow or deep?"', () => {
  test('the identity: 16 parameters, 76 with two more layers, not a digit of difference', () => {
    const { shallowParameters, deepParameters, largestDifference } = identityModel.derive(
      identityModel.initialState,
    );
    expect(prose).toContain(`The shallow network has ${shallowParameters} parameters`);
    expect(prose).toContain(`there are ${deepParameters}, and the function is the same to the last digit`);
    expect(largestDifference).toBe(0);
  });

  test('regions per parameter', () => {
    const deep = boundLinearRegions({ inputs: 1, widths: repeated(5, 10) });
    expect(deep.lower).toBe(deep.upper);
    expect(11n ** 5n).toBe(deep.upper);
    expect(prose).toContain(
      `have ${parameters(1, repeated(5, 10))} parameters and reach ${grouped(deep.upper)} regions`,
    );
    expect(prose).toContain('<Erratum id="regions-161051" />');
    const shallow = boundLinearRegions({ inputs: 1, widths: [156] }).shallow;
    expect(prose).toContain(`buy 156 units and ${String(shallow)} regions`);
    expect(parameters(1, [156])).toBeLessThanOrEqual(parameters(1, repeated(5, 10)));
    expect(parameters(1, [157])).toBeGreaterThan(parameters(1, repeated(5, 10)));
    const fifty = boundLinearRegions({ inputs: 10, widths: repeated(5, 50) });
    expect(prose).toContain(
      `${grouped(parameters(10, repeated(5, 50)))} parameters reach a number of regions with`,
    );
    expect(prose).toContain(`${String(fifty.lower).length} digits`);
  });

  test('random networks: about 46 against about 153 over 200 seeds', () => {
    expect(prose).toContain(`have about ${Math.round(meanRegions(repeated(5, 10), 200))} pieces`);
    expect(prose).toContain(`one layer of 156 has about ${Math.round(meanRegions([156], 200))}`);
  });

  test('the sawtooth', () => {
    const pieces = linearRegions1D(createSawtooth(8), [0, 1]).outputs[0]?.linearRegionCount;
    expect(prose).toContain(
      `Eight layers, ${parameters(1, repeated(8, 2))} parameters, ${String(pieces)} pieces`,
    );
    expect(prose).toContain(`one layer would need 256 units, ${parameters(1, [256])} parameters`);
    const ten = linearRegions1D(createSawtooth(10), [0, 1]).outputs[0]?.linearRegionCount ?? 0;
    expect(prose).toContain(`At ten layers it is ${grouped(ten)} units against ${2 * 10}`);
  });
});

describe('the exercises', () => {
  test('answers and the numbers in their explanations', () => {
    expect(exercises['identity-cost'].answer()).toBe(72);
    expect(exercises['three-layers'].answer()).toBe(125);
    expect(boundLinearRegions({ inputs: 1, widths: [12] }).shallow).toBe(13n);
    expect(exercises['units-needed'].answer).toBe(
      linearRegions1D(createSawtooth(6), [0, 1]).outputs[0]?.linearRegionCount,
    );
  });

  test('a million regions: eight layers of 5, and none of the others named', () => {
    const words = String(exercises.million.explanation);
    const upper = (depth: number, width: number): bigint =>
      boundLinearRegions({ inputs: 1, widths: repeated(depth, width) }).upper;
    expect(words).toContain(`${parameters(1, repeated(8, 5))} parameters`);
    expect(words).toContain(grouped(upper(8, 5)));
    expect(words).toContain(`stop at ${grouped(upper(7, 6))}`);
    expect(words).toContain(`cost ${parameters(1, repeated(8, 6))} parameters`);
  });
});
