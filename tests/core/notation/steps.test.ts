import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeNetworks } from '../../../src/core/network/composeNetworks.ts';
import { evaluate } from '../../../src/core/network/evaluate.ts';
import { COMBINE_STEPS, combineSteps } from '../../../src/core/notation/combineSteps.ts';
import { evaluateExpression } from '../../../src/core/notation/evaluateExpression.ts';
import { evaluationSteps } from '../../../src/core/notation/evaluationSteps.ts';
import { inputId, unitId } from '../../../src/core/notation/termId.ts';
import { equationLatex } from '../../../src/core/notation/latex.ts';
import { slotValues } from '../../../src/core/notation/slot.ts';
import { FIRST, networkOfShape, networksWithInputs, SECOND, shallow } from './networks.ts';

function stepOf(id: string): { latex: string[]; values: Map<string, number> } {
  const step = combineSteps(FIRST, SECOND).find((candidate) => candidate.id === id);
  const equations = step?.equations ?? [];
  return {
    latex: equations.map((equation) => equationLatex(equation, { ids: false })),
    values: slotValues(equations),
  };
}

describe('combineSteps', () => {
  it('goes from θ and φ to ψ in the order of the lecture', () => {
    expect(combineSteps(FIRST, SECOND).map((step) => step.id)).toEqual(COMBINE_STEPS);
    expect(stepOf('two-networks').latex[1]).toBe("h'_{1} = a[\\theta'_{10} + \\theta'_{11} y]");
    expect(stepOf('substitute').latex[0]).toContain("\\theta'_{11}(\\phi_{0} + \\phi_{1} h_{1}");
    expect(stepOf('multiply-out').latex[2]).toContain("+ \\theta'_{31} \\phi_{2} h_{2} +");
    expect(stepOf('name').latex[0]).toContain("\\underbrace{\\theta'_{11} \\phi_{2}}_{\\psi_{12}} h_{2}");
    expect(stepOf('values').latex[2]).toBe("\\psi_{12} = \\theta'_{11} \\phi_{2} = 1 \\cdot ({-}6) = {-}6");
    expect(stepOf('merged').latex[0]).toContain('\\psi_{10} + \\psi_{11} h_{1} + \\psi_{12} h_{2}');
  });

  it('has the numbers of composeNetworks in the slots of ψ', () => {
    const merged = composeNetworks(FIRST, SECOND).layers[1];
    const { values } = stepOf('merged');
    for (let j = 0; j < 3; j++) {
      expect(values.get(`merged/b:1.${j}`)).toBe(merged?.bias[j]);
      for (let i = 0; i < 3; i++) expect(values.get(`merged/w:1.${j}.${i}`)).toBe(merged?.weights[3 * j + i]);
    }
    expect(values.get('merged/b:1.0')).toBeCloseTo(0.4, 12);
  });

  it('keeps every side of every line equal, whatever the weights', () => {
    const numbers = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(numbers, numbers, numbers, (phi, outer, h) => {
        const first = shallow([1, 0, -0.5], phi);
        const second = networkOfShape([1, 3, 1], (k, i, j) => outer[(3 * k + i + j + 1) % 4] ?? 0);
        const y = (phi[0] ?? 0) + [0, 1, 2].reduce((sum, i) => sum + (phi[i + 1] ?? 0) * (h[i] ?? 0), 0);
        const known = new Map([0, 1, 2].map((i) => [unitId(0, i), h[i] ?? 0]));
        known.set(unitId(1, 0), y);
        for (const { equations } of combineSteps(first, second)) {
          for (const { sides } of equations) {
            const results = sides
              .filter((side) => side.kind !== 'variable')
              .map((side) => [...evaluateExpression(side, known)]);
            const expected = results[0] ?? [];
            for (const result of results) {
              result.forEach((value, at) => {
                expect(value).toBeCloseTo(expected[at] ?? Number.NaN, 9);
              });
            }
          }
        }
        const unitLines = ['substitute', 'multiply-out', 'name', 'merged'].map((wanted) =>
          combineSteps(first, second)
            .find(({ id }) => id === wanted)
            ?.equations.map(({ sides }) => evaluateExpression(sides[1] ?? sides[0], known)[0] ?? Number.NaN),
        );
        for (const values of unitLines) {
          values?.forEach((value, j) => {
            expect(value).toBeCloseTo(unitLines[0]?.[j] ?? Number.NaN, 9);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('refuses what is not two shallow networks joined by a number', () => {
    expect(() => combineSteps(composeNetworks(FIRST, SECOND), SECOND)).toThrow('one hidden layer each');
  });
});

describe('evaluationSteps', () => {
  const network = composeNetworks(FIRST, SECOND);

  it('works the default network out at x = 0.25', () => {
    const steps = evaluationSteps(network, [0.25]);
    expect(steps.map((step) => step.id)).toEqual([
      'symbols',
      'input',
      'sum-0',
      'clip-0',
      'sum-1',
      'clip-1',
      'sum-2',
    ]);
    // h = (1.25, 0.25, 0); y = −1 + 2.5 − 1.5 = 0; h' = (1.4, 0.2, 0); y' = 1.3 − 2.45 + 0.79 = −0.36.
    expect(steps[3]?.sentence).toBe('1 of 3 clipped to 0: layer 1 gives 1.25, 0.25, 0.');
    expect(steps[5]?.sentence).toBe('1 of 3 clipped to 0: layer 2 gives 1.4, 0.2, 0.');
    expect(steps[6]?.sentence).toBe('The output: \u22120.36.');
  });

  it('has the same value at every step', () => {
    fc.assert(
      fc.property(networksWithInputs(3, 4), ({ network: random, x }) => {
        const expected = evaluate(random, x);
        const known = new Map(x.map((value, j) => [inputId(j), value]));
        for (const { equations } of evaluationSteps(random, x)) {
          equations.forEach(({ sides }, i) => {
            const value = evaluateExpression(sides[1] ?? sides[0], known)[0] ?? Number.NaN;
            const scale = Math.max(1, Math.abs(expected[i] ?? 0));
            expect(Math.abs(value - (expected[i] ?? Number.NaN))).toBeLessThanOrEqual(1e-9 * scale);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});
