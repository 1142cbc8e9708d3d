import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createNetwork } from '../../../src/core/network/createNetwork.ts';
import type { DiagramEdge, DiagramLayer } from '../../../src/ui/diagram/diagram.ts';
import { nextItem } from '../../../src/ui/diagram/navigate.ts';
import { NetworkDiagram, type NetworkDiagramProps } from '../../../src/ui/diagram/NetworkDiagram.tsx';
import { diagramHighlight, networkGraph } from '../../../src/ui/tex/networkGraph.ts';

const layers: readonly DiagramLayer[] = [
  { nodes: [{ id: 'x', label: 'x', kind: 'input' }] },
  {
    nodes: [
      { id: 'h1', label: 'h_1', kind: 'relu', tone: 'net1' },
      { id: 'h2', label: 'h_2', kind: 'relu', tone: 'net1' },
    ],
  },
  { nodes: [{ id: 'y', label: "y'", kind: 'linear' }] },
];
const edges: readonly DiagramEdge[] = [
  { id: 'a', from: 'x', to: 'h1', weight: 1, tone: 'net1', label: 'θ_11' },
  { id: 'b', from: 'x', to: 'h2', weight: 0, tone: 'net1', label: 'θ_21' },
  { id: 'c', from: 'h1', to: 'y', weight: -6, tone: 'net1', label: 'φ_1' },
  { id: 'd', from: 'h2', to: 'y', weight: 2, tone: 'net1', label: 'φ_2' },
];

function draw(props: Partial<NetworkDiagramProps> = {}): string {
  return renderToStaticMarkup(
    <NetworkDiagram
      label="a small network"
      layers={layers}
      edges={edges}
      highlight={null}
      onHighlight={() => {}}
      {...props}
    />,
  );
}

function idsWith(markup: string, attribute: string): string[] {
  const items = markup.match(/<g class="diagram-item[^>]*>/g) ?? [];
  return items
    .filter((item) => item.includes(attribute))
    .map((item) => /data-id="([^"]*)"/.exec(item)?.[1] ?? '');
}

describe('NetworkDiagram', () => {
  it('names every unit and every weight', () => {
    const markup = draw({ biases: new Map([['h1', -0.5]]), activeValues: new Map([['y', 0.25]]) });
    expect(Array.from(markup.matchAll(/<g [^>]*aria-label="([^"]*)"/g), ([, name]) => name)).toEqual([
      'edge from x to h 1, theta 1 1, weight 1.00',
      'edge from x to h 2, theta 2 1, weight 0.00',
      'edge from h 1 to y prime, phi 1, weight −6.00',
      'edge from h 2 to y prime, phi 2, weight 2.00',
      'input x',
      'hidden unit h 1, bias −0.50',
      'hidden unit h 2',
      'output y prime, value 0.25',
    ]);
  });
  it('lights all items that a term stands for: a layer, a matrix, a column', () => {
    const network = createNetwork({
      layers: [
        { weights: [[1], [2]], bias: [0, 0], activation: 'relu' },
        { weights: [[3, 4]], bias: [0], activation: 'identity' },
      ],
    });
    const lit = (highlight: string): string[] =>
      idsWith(draw({ ...networkGraph(network), highlight }), 'data-highlighted');
    expect(lit('u:0')).toEqual(['u:0.0', 'u:0.1']);
    expect(lit('w:0')).toEqual(['w:0.0.0', 'w:0.1.0']);
    expect(lit('p:1.*.1')).toEqual(['w:1.0.1']);
    expect(lit('w:1.0.0')).toEqual(['w:1.0.0']);
    expect(diagramHighlight(network, 'b:0')).toBe('u:0');
    expect(diagramHighlight(network, 'b:1.0')).toBe('y:0');
  });
  it('is one tab stop', () => {
    expect(idsWith(draw(), 'tabindex="0"')).toEqual(['x']);
  });
  it('tells the sign of a weight without colour', () => {
    const markup = draw();
    expect(idsWith(markup, 'data-sign="negative"')).toEqual(['c']);
    expect(idsWith(markup, 'data-sign="zero"')).toEqual(['b']);
  });
  it('lights an item with what touches it and dims the rest', () => {
    const unit = draw({ highlight: 'h1' });
    expect(idsWith(unit, 'data-highlighted')).toEqual(['h1']);
    expect(idsWith(unit, 'data-dimmed')).toEqual(['b', 'd', 'h2']);
    const weight = draw({ highlight: 'c' });
    expect(idsWith(weight, 'data-dimmed')).toEqual(['a', 'b', 'd', 'x', 'h2']);
    expect(weight.match(/class="diagram-outline"/g)).toHaveLength(1);
  });
  it('dims nothing for a highlight that is not in it', () => {
    expect(idsWith(draw({ highlight: 'region-3' }), 'data-dimmed')).toEqual([]);
  });
  it('shows which units let the value through', () => {
    const markup = draw({
      activeValues: new Map([
        ['x', 1],
        ['h1', 1],
        ['h2', 0],
        ['y', -6],
      ]),
    });
    expect(idsWith(markup, 'data-active="yes"')).toEqual(['h1']);
    expect(idsWith(markup, 'data-active="no"')).toEqual(['h2']);
    expect(markup).toContain('>−6.00</text>');
  });
  it('makes weights buttons only where they do something', () => {
    expect(idsWith(draw(), 'role="button"')).toEqual([]);
    expect(idsWith(draw({ onEdgeActivate: () => {} }), 'role="button"')).toEqual(['a', 'b', 'c', 'd']);
  });
  it('survives weights that are not numbers and edges that lead nowhere', () => {
    const strange = [
      { id: 'n', from: 'x', to: 'h1', weight: Number.NaN, tone: 'net1', label: '' },
      { id: 'o', from: 'x', to: 'nowhere', weight: 1, tone: 'net1', label: '' },
    ] as const;
    const markup = draw({ edges: strange });
    expect(markup).not.toMatch(/="[^"]*NaN/);
    expect(idsWith(markup, 'diagram-edge')).toEqual(['n']);
    expect(draw({ layers: [], edges: [] })).toContain('aria-label="a small network"');
  });
});

describe('nextItem', () => {
  const graph = { layers, edges };
  it.each([
    ['x', 'ArrowRight', 'a'],
    ['a', 'ArrowRight', 'h1'],
    ['a', 'ArrowDown', 'b'],
    ['c', 'ArrowDown', 'd'],
    ['b', 'ArrowDown', null],
    ['d', 'ArrowLeft', 'h2'],
    ['h1', 'ArrowDown', 'h2'],
    ['h1', 'ArrowUp', null],
    ['h2', 'ArrowLeft', 'b'],
    ['y', 'ArrowRight', null],
    ['c', 'Home', 'x'],
    ['x', 'End', 'y'],
    ['x', 'a', null],
    ['unknown', 'ArrowDown', null],
  ])('from %s with %s to %s', (id, key, to) => {
    expect(nextItem(graph, id, key)).toBe(to);
  });
});
