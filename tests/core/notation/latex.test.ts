import katex from 'katex';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeNetworks } from '../../../src/core/network/composeNetworks.ts';
import type { Network } from '../../../src/core/network/network.ts';
import { combineSteps } from '../../../src/core/notation/combineSteps.ts';
import { equationsOf } from '../../../src/core/notation/equationsOf.ts';
import { NOTATION_FORMS } from '../../../src/core/notation/notationForms.ts';
import { alignedLatex, equationLatex, type LatexOptions } from '../../../src/core/notation/latex.ts';
import { slotText, slotValues } from '../../../src/core/notation/slot.ts';
import { termLabels } from '../../../src/core/notation/speak.ts';
import { parseTermId } from '../../../src/core/notation/termId.ts';
import { FIRST, networkOfShape, networksWithInputs, SECOND } from './networks.ts';

const twoLayer = composeNetworks(FIRST, SECOND);

/** As strict as the book typesets: everything unknown is an error. */
function typeset(latex: string): string {
  return katex.renderToString(latex, {
    displayMode: true,
    output: 'html',
    trust: (context) => context.command === '\\htmlData',
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  });
}

function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`data-${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');
}

function allForms(network: Network, options: LatexOptions): string[] {
  return NOTATION_FORMS.flatMap((form) => {
    const equations = equationsOf(network, form);
    return [
      ...equations.map((equation) => equationLatex(equation, options)),
      alignedLatex(equations, options),
    ];
  });
}

describe('LaTeX', () => {
  it('every form of every network typesets, in symbols and numbers, with ids that parse', () => {
    fc.assert(
      fc.property(networksWithInputs(3, 4), fc.constantFrom('symbols', 'numbers'), ({ network }, show) => {
        for (const latex of allForms(network, { show, most: 4, breakSums: true, shapes: true })) {
          const ids = attributes(typeset(latex), 'term');
          expect(ids.length).toBeGreaterThan(0);
          expect(ids.filter((id) => parseTermId(id) === null)).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('extreme weights typeset and never show −0', () => {
    const values = [0, -0, -1e-17, 1e300, -5e-324, 12345678, -0.00002, 1e21];
    const network = networkOfShape([2, 3, 3, 2], (k, i, j) => values[(5 * k + 3 * i + j + 1) % 8] ?? 0);
    for (const latex of allForms(network, { show: 'numbers' })) {
      const text = typeset(latex)
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('\u200b', '');
      expect(text).not.toMatch(/−\s*0(?![.\d])/);
    }
  });

  it('names every edge, bias and unit of the network in scalars and in matrices', () => {
    for (const form of ['scalars', 'matrices'] as const) {
      const html = equationsOf(twoLayer, form)
        .map((equation) => typeset(equationLatex(equation)))
        .join('');
      const ids = new Set(attributes(html, 'term'));
      for (const id of [
        'w:0.2.0',
        'w:1.1.2',
        'w:2.0.1',
        'b:0.0',
        'b:1.2',
        'b:2.0',
        'u:0.1',
        'u:1.2',
        'x:0',
        'y:0',
      ]) {
        expect(ids, `${form} ${id}`).toContain(id);
      }
    }
  });

  it('puts each number in a slot that the current number fills', () => {
    const equations = equationsOf(twoLayer, 'scalars');
    const values = slotValues(equations);
    const html = equations.map((equation) => typeset(equationLatex(equation, { show: 'numbers' }))).join('');
    const slots = attributes(html, 'slot');
    // 22 parameters; the 3 + 9 + 3 that are not the first of their sum have a sign of their own.
    expect(new Set(slots).size).toBe(22);
    expect(slots).toHaveLength(22 + 15);
    expect(slots.every((slot) => values.has(slot))).toBe(true);
    expect(values.get('w:1.0.1')).toBe(-6);
  });

  it('splits the sign from a term, so that a minus can become a plus in place', () => {
    const line = equationsOf(twoLayer, 'scalars').at(-1);
    const latex = line ? equationLatex(line, { show: 'numbers', ids: false }) : '';
    expect(latex).toBe(
      "y' = 1.3 \\mathbin{\\mathord{-}} 1.75 h'_{1} \\mathbin{\\mathord{+}} 3.95 h'_{2} \\mathbin{\\mathord{-}} 2.9 h'_{3}",
    );
    expect([slotText('sign', -6), slotText('magnitude', -6)]).toEqual(['\u2212', '6']);
    expect(slotText('factor', -6)).toBe('(\u22126)');
    expect([slotText('sign', -1e-17), slotText('magnitude', -1e-17)]).toEqual(['+', '0']);
  });

  it('writes bold symbols out when numbers are shown, a single number without brackets', () => {
    const lines = equationsOf(twoLayer, 'bold').map((line) =>
      equationLatex(line, { show: 'numbers', ids: false }),
    );
    expect(lines[0]).toBe(
      '\\mathbf{h} = \\mathbf{a}\\left[\\begin{bmatrix}1 \\\\ 0 \\\\ {-}0.5\\end{bmatrix} + \\begin{bmatrix}1 \\\\ 1 \\\\ 1\\end{bmatrix} x\\right]',
    );
    expect(lines[2]).toBe("y' = 1.3 + \\begin{bmatrix}{-}1.75 & 3.95 & {-}2.9\\end{bmatrix} \\mathbf{h}'");
  });

  it('shortens large shapes with dots', () => {
    const line = equationsOf(
      networkOfShape([8, 12, 8], () => 1),
      'matrices',
    )[0];
    const latex = line ? equationLatex(line, { most: 4, ids: false }) : '';
    expect(latex).toContain('\\theta_{11} & \\theta_{12} & \\cdots & \\theta_{18} \\\\');
    expect(latex).toContain('\\vdots & \\vdots & \\ddots & \\vdots');
    expect(latex).not.toContain('\\theta_{31}');
  });

  it('writes nothing but LaTeX when ids are off', () => {
    expect(allForms(twoLayer, { ids: false, show: 'numbers' }).join('')).not.toContain('html');
  });

  it('has words for every term and line of a typeset equation', () => {
    for (const { equations } of combineSteps(FIRST, SECOND)) {
      const labels = termLabels(equations);
      for (const equation of equations) {
        expect(labels.get(equation.id)).toBeTruthy();
        const ids = attributes(typeset(equationLatex(equation)), 'term');
        expect(ids.filter((id) => !labels.get(id))).toEqual([]);
      }
    }
  });
});
