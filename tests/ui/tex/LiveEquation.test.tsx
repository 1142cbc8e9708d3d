import { renderToString } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeNetworks } from '../../../src/core/network/composeNetworks.ts';
import { equationsOf } from '../../../src/core/notation/equationsOf.ts';
import { alignedLatex } from '../../../src/core/notation/latex.ts';
import * as equationWriter from '../../../src/ui/tex/equationWriter.ts';
import { typesetWithKatex } from '../../../src/ui/tex/katexTypesetter.ts';
import { LiveEquation } from '../../../src/ui/tex/LiveEquation.tsx';
import { structureOf } from '../../../src/ui/tex/structure.ts';
import { setServerTypesetter } from '../../../src/ui/tex/typeset.ts';
import { setServerWriter } from '../../../src/ui/tex/writer.ts';
import { diagramHighlight, networkBiases, networkGraph } from '../../../src/ui/tex/networkGraph.ts';
import { FIRST, networkOfShape, SECOND } from '../../core/notation/networks.ts';

const network = composeNetworks(FIRST, SECOND);
const equations = equationsOf(network, 'scalars');

describe('LiveEquation', () => {
  beforeAll(() => setServerWriter(equationWriter));
  afterAll(() => setServerTypesetter(() => ''));

  test('without a typesetter the words are there, and room for the line', () => {
    const html = renderToString(<LiveEquation label="Two layers" equations={equations} />);
    expect(html).toContain('h prime one equals a of');
    expect(html).toContain('class="equation-box"');
    expect(html).not.toContain('katex');
  });

  test('on the server it is typeset, with ids on terms and slots', () => {
    setServerTypesetter(typesetWithKatex);
    const html = renderToString(
      <LiveEquation label="Two layers" equations={equations} options={{ show: 'numbers' }} />,
    );
    expect(html).toContain('data-term="w:1.2.0" aria-label="psi three one, 2"');
    expect(html).toContain('data-slot="w:1.2.0" data-part="magnitude"');
    const structure = structureOf(alignedLatex(equations, { show: 'numbers' }));
    expect(html).toContain(`data-structure="${structure}"`);
  });
});

describe('the structure of a line', () => {
  const keyOf = (weight: number, show: 'symbols' | 'numbers'): string =>
    structureOf(
      alignedLatex(
        equationsOf(
          networkOfShape([1, 2, 1], () => weight),
          'scalars',
        ),
        { show },
      ),
    );

  test('is the same for all numbers, whatever they look like', () => {
    for (const value of [-1, 0, -0, 1e-7, 123456, 1e300, -2.5, 1e21]) {
      expect(keyOf(value, 'numbers')).toBe(keyOf(1, 'numbers'));
    }
  });

  test('differs between symbols and numbers, and between shapes', () => {
    expect(keyOf(1, 'symbols')).not.toBe(keyOf(1, 'numbers'));
    const wider = networkOfShape([1, 3, 1], () => 1);
    expect(structureOf(alignedLatex(equationsOf(wider, 'scalars'), { show: 'numbers' }))).not.toBe(
      keyOf(1, 'numbers'),
    );
  });
});

describe('the diagram of an equation', () => {
  test('has the symbols and ids of the terms', () => {
    const { layers, edges } = networkGraph(network);
    expect(layers.map(({ nodes }) => nodes.map(({ label }) => label))).toEqual([
      ['x'],
      ['h_{1}', 'h_{2}', 'h_{3}'],
      ["h'_{1}", "h'_{2}", "h'_{3}"],
      ["y'"],
    ]);
    expect(edges).toHaveLength(15);
    expect(edges.find(({ id }) => id === 'w:1.0.2')).toMatchObject({
      from: 'u:0.2',
      to: 'u:1.0',
      label: 'ψ_{13}',
      weight: 8,
    });
    expect(networkBiases(network).get('u:1.0')).toBeCloseTo(0.4, 12);
  });

  test('a bias lights its node, a product its edge', () => {
    expect(diagramHighlight(network, 'b:1.2')).toBe('u:1.2');
    expect(diagramHighlight(network, 'b:2.0')).toBe('y:0');
    expect(diagramHighlight(network, 'p:1.0.2')).toBe('w:1.0.2');
    expect(diagramHighlight(network, null)).toBeNull();
  });
});
