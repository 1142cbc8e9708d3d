import { biasId, layerOutputId, partId, weightId } from '../../notation/termId.ts';
import type { Layer, Network } from '../network.ts';
import { checkLines } from './checkPoints.ts';
import { type CodeLine, describeShape, joinLines, pythonList, weightRow } from './codeLine.ts';

/** Python that rebuilds the function with NumPy alone and checks itself at three points. */
export function exportNumpy(network: Network): string {
  return joinLines(numpyLines(network));
}

/** The same, line by line, with the term that each line writes down. */
export function numpyLines(network: Network): CodeLine[] {
  const { points, expected, tolerance } = checkLines(network);
  return [
    { text: `# A ReLU network: ${describeShape(network)}.` },
    { text: 'import numpy as np' },
    { text: '' },
    ...network.layers.flatMap(parameterLines),
    { text: '' },
    { text: 'def a(z):' },
    { text: '    return np.maximum(z, 0.0)' },
    { text: '' },
    { text: '' },
    { text: 'def network(x):' },
    { text: `    """x: (n, ${network.inputs}); returns (n, ${network.outputs})."""` },
    ...network.layers.map((layer, k) => forwardLine(layer, k, network.layers.length)),
    { text: '    return y' },
    { text: '' },
    { text: '' },
    { text: '# The function must have these values.' },
    { text: 'points = np.array([' },
    ...points,
    { text: '])' },
    { text: 'expected = np.array([' },
    ...expected,
    { text: '])' },
    {
      text: `assert np.allclose(network(points), expected, rtol=1e-9, atol=${tolerance}, equal_nan=True), network(points)`,
    },
  ];
}

function parameterLines(layer: Layer, k: number): CodeLine[] {
  return [
    { text: `Omega_${k} = np.array([`, term: weightId(k) },
    ...Array.from({ length: layer.outputs }, (_, i) => ({
      text: `    ${pythonList(weightRow(layer, i))},`,
      term: weightId(k, i),
    })),
    { text: '])', term: weightId(k) },
    { text: `beta_${k} = np.array(${pythonList(layer.bias)})`, term: biasId(k) },
    { text: '' },
  ];
}

/** h_k+1 = a(beta_k + h_k @ Omega_k.T): points are rows, so the weights stand on the right, transposed. */
function forwardLine(layer: Layer, k: number, layerCount: number): CodeLine {
  const input = k === 0 ? 'x' : `h_${k}`;
  const sum = `beta_${k} + ${input} @ Omega_${k}.T`;
  const output = k === layerCount - 1 ? 'y' : `h_${k + 1}`;
  return {
    text: `    ${output} = ${layer.activation === 'relu' ? `a(${sum})` : sum}`,
    term: partId('l', layerOutputId(layerCount, k)),
  };
}
