import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeNetworks } from '../../../src/core/network/composeNetworks.ts';
import { evaluate } from '../../../src/core/network/evaluate.ts';
import type { Network } from '../../../src/core/network/network.ts';
import { equationsOf } from '../../../src/core/notation/equationsOf.ts';
import { NOTATION_FORMS, type NotationForm } from '../../../src/core/notation/notationForms.ts';
import { evaluateEquations } from '../../../src/core/notation/evaluateExpression.ts';
import { equationLatex } from '../../../src/core/notation/latex.ts';
import { createNames } from '../../../src/core/notation/names.ts';
import { nestedScalars } from '../../../src/core/notation/nested.ts';
import { stackNetworks } from '../../../src/core/notation/stackNetworks.ts';
import { FIRST, networkOfShape, networksWithInputs, SECOND } from './networks.ts';

const twoLayer = composeNetworks(FIRST, SECOND);

function plain(network: Network, form: NotationForm): string[] {
  return equationsOf(network, form).map((equation) => equationLatex(equation, { ids: false }));
}

/** The largest difference, relative to the value where that is large; NaN when the lengths differ. */
function largestError(actual: Float64Array, expected: Float64Array): number {
  if (actual.length !== expected.length) return Number.NaN;
  const errors = Array.from(
    expected,
    (value, i) => Math.abs((actual[i] ?? 0) - value) / Math.max(1, Math.abs(value)),
  );
  return Math.max(...errors);
}

describe('every form computes the network', () => {
  it.each(NOTATION_FORMS)('%s agrees with evaluate', (form) => {
    fc.assert(
      fc.property(
        networksWithInputs(4, 5),
        fc.constantFrom('lecture', 'general'),
        ({ network, x }, scheme) => {
          const outputs = evaluateEquations(equationsOf(network, form, scheme), x);
          expect(largestError(outputs, evaluate(network, x))).toBeLessThan(1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('the whole nested line, never cut short, agrees at depth 8', () => {
    fc.assert(
      fc.property(networksWithInputs(8, 6), ({ network, x }) => {
        const lines = nestedScalars({ network, names: createNames(network) }, Number.POSITIVE_INFINITY);
        expect(lines).toHaveLength(network.outputs);
        expect(largestError(evaluateEquations(lines, x), evaluate(network, x))).toBeLessThan(1e-9);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the lecture's lines", () => {
  it('scalars: θ, ψ and φ with a prime', () => {
    const lines = plain(twoLayer, 'scalars');
    expect(lines[0]).toBe('h_{1} = a[\\theta_{10} + \\theta_{11} x]');
    expect(lines[4]).toBe("h'_{2} = a[\\psi_{20} + \\psi_{21} h_{1} + \\psi_{22} h_{2} + \\psi_{23} h_{3}]");
    expect(lines[6]).toBe("y' = \\phi'_{0} + \\phi'_{1} h'_{1} + \\phi'_{2} h'_{2} + \\phi'_{3} h'_{3}");
  });

  it('scalars of a composition: primes on the second network', () => {
    const lines = plain(stackNetworks(FIRST, SECOND), 'scalars');
    expect(lines[3]).toBe('y = \\phi_{0} + \\phi_{1} h_{1} + \\phi_{2} h_{2} + \\phi_{3} h_{3}');
    expect(lines[5]).toBe("h'_{2} = a[\\theta'_{20} + \\theta'_{21} y]");
    expect(lines[7]).toBe("y' = \\phi'_{0} + \\phi'_{1} h'_{1} + \\phi'_{2} h'_{2} + \\phi'_{3} h'_{3}");
  });

  it('bold', () => {
    expect(plain(twoLayer, 'bold')).toEqual([
      '\\mathbf{h} = \\mathbf{a}[\\boldsymbol{\\theta}_{0} + \\boldsymbol{\\theta} x]',
      "\\mathbf{h}' = \\mathbf{a}[\\boldsymbol{\\psi}_{0} + \\boldsymbol{\\Psi} \\mathbf{h}]",
      "y' = \\phi'_{0} + \\boldsymbol{\\phi}' \\mathbf{h}'",
    ]);
  });

  it('β and Ω, by layer and nested', () => {
    const example = networkOfShape([3, 4, 2, 3, 2], () => 1);
    expect(plain(example, 'beta-omega')).toEqual([
      '\\mathbf{h}_{1} = \\mathbf{a}[\\boldsymbol{\\beta}_{0} + \\boldsymbol{\\Omega}_{0} \\mathbf{x}]',
      '\\mathbf{h}_{2} = \\mathbf{a}[\\boldsymbol{\\beta}_{1} + \\boldsymbol{\\Omega}_{1} \\mathbf{h}_{1}]',
      '\\mathbf{h}_{3} = \\mathbf{a}[\\boldsymbol{\\beta}_{2} + \\boldsymbol{\\Omega}_{2} \\mathbf{h}_{2}]',
      '\\mathbf{y} = \\boldsymbol{\\beta}_{3} + \\boldsymbol{\\Omega}_{3} \\mathbf{h}_{3}',
    ]);
    expect(plain(twoLayer, 'nested-beta-omega')).toEqual([
      'y = \\beta_{2} + \\boldsymbol{\\Omega}_{2} \\mathbf{a}\\bigl[\\boldsymbol{\\beta}_{1} + \\boldsymbol{\\Omega}_{1} \\mathbf{a}[\\boldsymbol{\\beta}_{0} + \\boldsymbol{\\Omega}_{0} \\mathbf{x}]\\bigr]',
    ]);
  });

  it('two outputs have two subscripts, and two-digit subscripts have commas', () => {
    expect(
      plain(
        networkOfShape([1, 4, 2], () => 1),
        'scalars',
      )[5],
    ).toBe('y_{2} = \\phi_{20} + \\phi_{21} h_{1} + \\phi_{22} h_{2} + \\phi_{23} h_{3} + \\phi_{24} h_{4}');
    const wide = plain(
      networkOfShape([1, 12, 12, 1], () => 1),
      'scalars',
    );
    expect(wide[13]).toContain('\\psi_{2,11} h_{11}');
    expect(wide[22]).toContain('\\psi_{11,2} h_{2}');
  });

  it('a line too long to read starts from the units of a higher layer', () => {
    const lines = plain(
      networkOfShape([2, 12, 12, 12, 1], () => 1),
      'nested-scalars',
    );
    expect(lines).toHaveLength(12 + 12 + 1);
    expect(lines.at(-1)).toContain('a[\\beta_{2,1}');
  });
});
