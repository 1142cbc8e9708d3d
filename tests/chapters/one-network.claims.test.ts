import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exercises } from '../../src/chapters/one-network/exercises.tsx';
import { countParameters, countParametersByLayer } from '../../src/core/network/countParameters.ts';
import { boundComposition } from '../../src/core/regions/boundComposition.ts';
import { boundLinearRegions } from '../../src/core/regions/bounds.ts';
import { combineModel } from '../../src/figures/combine/model.ts';
import { TARGET, INTERVAL } from '../../src/figures/combine/target.ts';
import { linearRegions1D } from '../../src/core/regions/linearRegions1D.ts';
import { twoLayerModel } from '../../src/figures/two-layer/model.ts';
import { twoOutputsModel } from '../../src/figures/two-outputs/model.ts';
import { answerText, judge } from '../../src/stage/exercise/judge.ts';

const prose = readFileSync(new URL('../../src/chapters/one-network/Chapter.mdx', import.meta.url), 'utf8');

/** A claim must still be in the text, or its test is about nothing. */
function said(words: string): void {
  expect(isSaid(words) ? words : '').toBe(words);
}

function isSaid(words: string): boolean {
  return prose.replaceAll(/\s+/g, ' ').includes(words);
}

const combined = combineModel.derive(combineModel.initialState);
const freed = combineModel.derive({ ...combineModel.initialState, free: true });
const panels = twoLayerModel.derive(twoLayerModel.initialState);
const outputs = twoOutputsModel.derive(twoOutputsModel.initialState);

describe('every number of the chapter is computed', () => {
  test('the weights of the question', () => {
    said("$\\phi_2$ is $-6$ and $\\theta'_{11}$ is $1$");
    const { phi, theta1p } = combineModel.initialState;
    expect([phi[2], theta1p[0]]).toEqual([-6, 1]);
  });

  test('twelve ψ for ten; 6 + 12 + 4 = 22, and 20', () => {
    said('Twelve numbers $\\psi$ stand where ten stood before');
    said('6 parameters in the first layer, 12 in the second and 4 in the output, together 22');
    said('the two networks in a row had 20');
    expect(countParametersByLayer({ inputs: 1, widths: [3, 3], outputs: 1 })).toEqual([6, 12, 4]);
    expect([combined.parameterCount, freed.parameterCount]).toEqual([20, 22]);
    // φ of the first network and θ' of the second
    const { phi, theta0p, theta1p } = combineModel.initialState;
    expect(phi.length + theta0p.length + theta1p.length).toBe(10);
  });

  test('nine numbers, five degrees of freedom; of the twelve, eight', () => {
    said('five degrees of freedom for nine numbers');
    said('the second layer goes from 8 to 12, and the square alone from 5 to 9');
    expect([combined.matrixFreedom, freed.matrixFreedom]).toEqual([5, 9]);
    expect(rankOfJacobian()).toBe(8);
  });

  test('the target has sixteen regions', () => {
    said('it has sixteen regions');
    expect(linearRegions1D(TARGET, INTERVAL).outputs[0]?.linearRegionCount).toBe(16);
  });

  test('8 + 10 = 18 parameters of two outputs', () => {
    said('8 parameters for the hidden units and 10 for the outputs');
    expect(countParametersByLayer({ inputs: 1, widths: [4], outputs: 2 })).toEqual([8, 10]);
    expect([outputs.joints.length, outputs.regionCount, outputs.parameterCount]).toEqual([4, 5, 18]);
  });

  test('two joints, nine crossings; at most 3 + 12 borders, as a composition', () => {
    said('two borders are joints of the first layer, nine are zero crossings');
    said('3 + 12 borders');
    const joints = panels.borders.filter((border) => border.joints.length > 0).length;
    expect([joints, panels.borders.length - joints, panels.regionCount]).toEqual([2, 9, 12]);
    expect(boundLinearRegions({ inputs: 1, widths: [3, 3] }).upper).toBe(16n);
    said('also reaches sixteen, no more');
    expect(boundComposition(3, 3)).toBe(16n);
  });
});

describe('the exercises', () => {
  test('have the answers that their explanations give', () => {
    const answers = { psi: '-0.5', shape: '2 × 5', evaluate: '2', parameters: '33', symbol: '0' };
    for (const [name, given] of Object.entries(answers)) {
      const exercise = Object.entries(exercises).find(([key]) => key === name)?.[1];
      if (!exercise || exercise.kind === 'figure') throw new Error(`no exercise ${name}`);
      expect({ name, ...judge(exercise, given) }).toEqual({ name, kind: 'right' });
      expect(answerText(exercise)).not.toBe('');
    }
    expect(judge(exercises.parameters, '26')).toMatchObject({ kind: 'wrong' });
    expect(judge(exercises.psi, '-1.5')).toMatchObject({ kind: 'wrong' });
    // the feedback to 26: two networks of four units, one after the other
    expect(2 * countParameters({ inputs: 1, widths: [4], outputs: 1 })).toBe(26);
  });

  test('are all in the text', () => {
    const missing = Object.keys(exercises).filter((name) => !isSaid(`<Exercise id="one-network.${name}" />`));
    expect(missing).toEqual([]);
  });
});

/** In how many directions (ψ_j0, ψ_ji) moves when φ and θ' do, at a point in general position. */
function rankOfJacobian(): number {
  const parameters = [0.3, 1.1, -0.7, 1.9, 0.4, -0.2, 0.9, 1.3, -0.8, 0.6];
  const psiOf = (p: readonly number[]): number[] =>
    [0, 1, 2].flatMap((j) => {
      const theta = p[7 + j] ?? 0;
      return [(p[4 + j] ?? 0) + theta * (p[0] ?? 0), ...[1, 2, 3].map((i) => theta * (p[i] ?? 0))];
    });
  const step = 1e-6;
  const rows = parameters.map((value, at) => {
    const [up, down] = [value + step, value - step].map((moved) => psiOf(parameters.with(at, moved)));
    return (up ?? []).map((psi, k) => (psi - (down?.[k] ?? 0)) / (2 * step));
  });
  return rankByElimination(rows);
}

function rankByElimination(matrix: number[][]): number {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivots = rows.slice(rank).map((row) => Math.abs(row[column] ?? 0));
    const best = Math.max(...pivots, 0);
    if (best < 1e-6) continue;
    const at = rank + pivots.indexOf(best);
    const pivot = rows[at] ?? [];
    rows[at] = rows[rank] ?? [];
    rows[rank] = pivot;
    for (const row of rows.slice(rank + 1)) {
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      row.forEach((value, k) => (row[k] = value - factor * (pivot[k] ?? 0)));
    }
    rank += 1;
  }
  return rank;
}
