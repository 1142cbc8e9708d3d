import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../src/core/notation/formatNumber.ts';
import { countImageLayer } from '../../src/core/network/convolutionImage.ts';
import { countParameters } from '../../src/core/network/countParameters.ts';
import { createRandomNetwork } from '../../src/core/network/randomNetwork.ts';
import { boundLinearRegions } from '../../src/core/regions/bounds.ts';
import { linearRegions1D } from '../../src/core/regions/linearRegions1D.ts';
import { dependenciesModel } from '../../src/figures/dependencies/model.ts';
import { dependenciesPredictions, dependenciesSteps } from '../../src/figures/dependencies/story.ts';
import { identityModel } from '../../src/figures/identity/model.ts';
import { createShallowFit } from '../../src/figures/identity/shallow.ts';
import { identityPredictions, identitySteps } from '../../src/figures/identity/story.ts';
import { regionsModel } from '../../src/figures/regions-per-parameter/model.ts';
import {
  regionsChallenges,
  regionsPredictions,
} from '../../src/figures/regions-per-parameter/predictions.ts';
import { regionsSteps } from '../../src/figures/regions-per-parameter/steps.ts';
import { sawtoothModel, stateOfDepth } from '../../src/figures/sawtooth/model.ts';
import { sawtoothPredictions, sawtoothSteps } from '../../src/figures/sawtooth/story.ts';
import { structuredModel } from '../../src/figures/structured/model.ts';
import { PICTURE_SIDE } from '../../src/figures/structured/schema.ts';
import { structuredPredictions, structuredSteps } from '../../src/figures/structured/story.ts';

const grouped = (value: number | bigint): string => formatNumber(value);
const fives = (width: number): number[] => [width, width, width, width, width];

/** The sentence of a step, or the question and the explanation of a prediction. */
function words(
  all: readonly {
    readonly id: string;
    readonly sentence?: string;
    readonly question?: string;
    readonly explanation?: string;
  }[],
  id: string,
): string {
  const found = all.find((each) => each.id === id);
  if (!found) throw new Error(`nothing is called "${id}"`);
  return [found.sentence, found.question, found.explanation].join(' ');
}

describe('numbers in the sentences of "regions-per-parameter"', () => {
  test('471 and 10,801 parameters, 161,051 regions, 42 digits', () => {
    const tens = countParameters({ inputs: 1, widths: fives(10), outputs: 1 });
    const { upper } = boundLinearRegions({ inputs: 1, widths: fives(10) });
    expect(words(regionsSteps, 'five-tens')).toContain(`the same ${tens} parameters`);
    expect(words(regionsSteps, 'five-tens')).toContain(`${grouped(upper)} regions`);
    const fifties = countParameters({ inputs: 10, widths: fives(50), outputs: 1 });
    const { lower } = boundLinearRegions({ inputs: 10, widths: fives(50) });
    expect(words(regionsSteps, 'five-fifties')).toContain(
      `${grouped(fifties)} parameters, and a number of regions with ${String(lower).length} digits`,
    );
  });

  test('of 200 random networks of each kind, every shallow one has more pieces than any deep one', () => {
    const counts = (widths: readonly number[]): number[] =>
      Array.from({ length: regionsModel.initialState.seeds }, (_, i) => {
        const network = createRandomNetwork({ inputs: 1, widths, outputs: 1 }, 1 + i);
        return linearRegions1D(network, [-5, 5]).outputs[0]?.linearRegionCount ?? 0;
      });
    const [deep, shallow] = [counts(fives(10)), counts([156])];
    expect([deep.length, shallow.length]).toEqual([200, 200]);
    expect(Math.min(...shallow)).toBeGreaterThan(Math.max(...deep));
    // the known means, 46.4 and 152.5, are met within a tenth
    const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
    expect(Math.abs(mean(deep) / 46.4 - 1)).toBeLessThan(0.1);
    expect(Math.abs(mean(shallow) / 152.5 - 1)).toBeLessThan(0.1);
    expect(words(regionsSteps, 'spread')).toContain('Two hundred of each');
  });

  test('two layers of nine make 100; eight layers of five cost 226 parameters', () => {
    expect(boundLinearRegions({ inputs: 1, widths: [9, 9] }).upper).toBe(100n);
    expect(words(regionsPredictions, 'double-depth')).toContain('make at most 100 regions');
    const eight = countParameters({ inputs: 1, widths: Array<number>(8).fill(5), outputs: 1 });
    expect(regionsChallenges[0]?.hints.join(' ')).toContain(`and ${eight} parameters`);
  });
});

describe('numbers in the sentences of "sawtooth"', () => {
  const at = (depth: number) =>
    sawtoothModel.derive({ ...sawtoothModel.initialState, ...stateOfDepth(depth) });

  test('eight layers, and what six draw', () => {
    const { deep, row } = at(8);
    expect(words(sawtoothSteps, 'eight')).toContain(
      `${deep.parameters} parameters and ${deep.pieces} pieces. One layer would need ${row.unitsNeeded} units`,
    );
    expect(at(2).deep.pieces).toBe(4);
    expect(words(sawtoothPredictions, 'six')).toContain('draw four pieces');
    const four = at(4);
    expect(words(sawtoothPredictions, 'train')).toContain(
      `of ${four.deep.pieces} pieces, ${four.deep.parameters} parameters each`,
    );
  });

  test('the same six parameters buy the shallow lane two joints', () => {
    expect(at(4).shallow.units - at(3).shallow.units).toBe(2);
    expect(at(3).row.largestError).toBe(0.5);
    expect(at(2).row.largestError).toBe(0);
  });
});

describe('numbers in the sentences of "identity"', () => {
  test('five units, joints at fifths, thirty parameters a layer', () => {
    const joints = Array.from(createShallowFit().layers[0]?.bias ?? [], (bias) => 0 - bias);
    expect(joints).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    expect(words(identitySteps, 'shallow')).toContain('five units');
    expect(words(identityPredictions, 'break')).toContain(`unit 3, whose joint is at x = ${joints[2]}`);
    const { deepParameters, shallowParameters } = identityModel.derive({
      ...identityModel.initialState,
      layers: 1,
    });
    expect(words(identityPredictions, 'cost')).toContain(
      `five biases, most of them zero: ${deepParameters - shallowParameters} parameters`,
    );
  });
});

describe('numbers in the sentences of "dependencies"', () => {
  const { initialState, derive } = dependenciesModel;

  test('four copies, fifteen borders, 1 + 3 + 3', () => {
    const { facets, regions } = derive(initialState);
    expect([facets.length, regions.length - 1]).toEqual([4, 15]);
    expect(words(dependenciesSteps, 'copies')).toContain('stands here four times');
    expect(words(dependenciesSteps, 'shallow')).toContain('sixteen regions');
    for (const id of ['second', 'first'] as const) {
      const { state } = dependenciesPredictions.find((each) => each.id === id) ?? {};
      expect(derive({ ...initialState, ...state }).moved.borderCount).toBe(id === 'second' ? 4 : 7);
    }
    expect(words(dependenciesPredictions, 'first')).toContain('1 + 3 + 3 = 7');
  });
});

describe('numbers in the sentences of "structured"', () => {
  const { initialState, derive } = structuredModel;

  test('a hundred weights, a million million, three, twelve layers', () => {
    expect(derive(initialState).weightCount).toBe(100);
    expect(words(structuredSteps, 'full')).toContain('a hundred weights');
    expect(Math.round(Math.log10(countImageLayer(1024, 3).full))).toBe(12);
    expect(words(structuredSteps, 'cost')).toContain('a million million weights');
    expect(derive({ ...initialState, local: true, shared: true }).weightCount).toBe(3);
    expect(words(structuredSteps, 'shared')).toContain('three weights are left');
    expect(words(structuredPredictions, 'shared')).toContain('three diagonals');
    expect(PICTURE_SIDE).toBe(25);
    expect(derive({ ...initialState, layers: 12 }).field).toBe(PICTURE_SIDE);
    expect(words(structuredSteps, 'field')).toContain('after twelve layers');
  });
});
