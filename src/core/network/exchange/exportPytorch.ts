import { biasId, layerOutputId, partId, weightId } from '../../notation/termId.ts';
import type { Layer, Network } from '../network.ts';
import { checkLines } from './checkPoints.ts';
import { type CodeLine, describeShape, joinLines, pythonList, weightRow } from './codeLine.ts';
import { linearPositions } from './linearPositions.ts';

/** Python that rebuilds the function as a torch.nn.Sequential and checks itself at three points. */
export function exportPytorch(network: Network): string {
  return joinLines(pytorchLines(network));
}

/** The same, line by line, with the term that each line writes down. */
export function pytorchLines(network: Network): CodeLine[] {
  const { points, expected, tolerance } = checkLines(network);
  const positions = linearPositions(network);
  const layerCount = network.layers.length;
  return [
    { text: `# A ReLU network: ${describeShape(network)}.` },
    { text: 'import torch' },
    { text: 'from torch import nn' },
    { text: '' },
    { text: '# Double precision: these weights are what was on the page, to the last digit.' },
    { text: 'torch.set_default_dtype(torch.float64)' },
    { text: '' },
    { text: 'network = nn.Sequential(' },
    ...network.layers.flatMap((layer, k) => moduleLines(layer, k, layerCount)),
    { text: ')' },
    { text: '' },
    { text: 'with torch.no_grad():' },
    ...network.layers.flatMap((layer, k) => parameterLines(layer, k, positions[k] ?? k)),
    { text: '' },
    { text: '# The function must have these values.' },
    { text: 'points = torch.tensor([' },
    ...points,
    { text: '])' },
    { text: 'expected = torch.tensor([' },
    ...expected,
    { text: '])' },
    { text: 'with torch.no_grad():' },
    {
      text: `    assert torch.allclose(network(points), expected, rtol=1e-9, atol=${tolerance}, equal_nan=True), network(points)`,
    },
  ];
}

function moduleLines(layer: Layer, k: number, layerCount: number): CodeLine[] {
  const term = partId('l', layerOutputId(layerCount, k));
  const linear = { text: `    nn.Linear(${layer.inputs}, ${layer.outputs}),`, term };
  return layer.activation === 'relu' ? [linear, { text: '    nn.ReLU(),', term }] : [linear];
}

function parameterLines(layer: Layer, k: number, position: number): CodeLine[] {
  return [
    { text: `    network[${position}].weight.copy_(torch.tensor([`, term: weightId(k) },
    ...Array.from({ length: layer.outputs }, (_, i) => ({
      text: `        ${pythonList(weightRow(layer, i))},`,
      term: weightId(k, i),
    })),
    { text: '    ]))', term: weightId(k) },
    { text: `    network[${position}].bias.copy_(torch.tensor(${pythonList(layer.bias)}))`, term: biasId(k) },
  ];
}
