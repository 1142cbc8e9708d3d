import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeNetworks } from '../../../../src/core/network/composeNetworks.ts';
import { createNetwork, toSpec } from '../../../../src/core/network/createNetwork.ts';
import { exportJson, exportStateDict } from '../../../../src/core/network/exchange/exportJson.ts';
import { exportPgfplots } from '../../../../src/core/network/exchange/exportPgfplots.ts';
import { networkPlot } from '../../../../src/core/network/exchange/networkPlot.ts';
import { exportPytorch, pytorchLines } from '../../../../src/core/network/exchange/exportPytorch.ts';
import { type ImportLimits, importNetwork } from '../../../../src/core/network/exchange/importNetwork.ts';
import { stackNetworks } from '../../../../src/core/notation/stackNetworks.ts';
import { FIRST, networkOfShape, networksWithInputs, SECOND } from '../../notation/networks.ts';

const twoLayer = composeNetworks(FIRST, SECOND);

describe('export and import', () => {
  it('JSON comes back to the last digit', () => {
    fc.assert(
      fc.property(networksWithInputs(4, 5), ({ network }) => {
        const spec = toSpec(network);
        // JSON writes −0 as 0, which is the same function.
        expect(toSpec(importNetwork(exportJson(network)))).toEqual(JSON.parse(JSON.stringify(spec)));
      }),
      { numRuns: 50 },
    );
  });

  it('a state_dict comes back to the last digit, unclipped layers included', () => {
    fc.assert(
      fc.property(networksWithInputs(4, 5), ({ network }) => {
        const layers = toSpec(network).layers.map((layer, k, all) =>
          k === all.length - 1 ? { ...layer, activation: 'identity' as const } : layer,
        );
        const unclipped = createNetwork({ layers });
        expect(toSpec(importNetwork(exportStateDict(unclipped)))).toEqual(
          JSON.parse(JSON.stringify(toSpec(unclipped))),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('names the layers as a torch.nn.Sequential does', () => {
    const names = (text: string): string[] => Object.keys(JSON.parse(text));
    expect(names(exportStateDict(twoLayer))).toEqual([
      '0.weight',
      '0.bias',
      '2.weight',
      '2.bias',
      '4.weight',
      '4.bias',
    ]);
    // θ, ReLU, φ, θ', ReLU, φ': nothing stands between φ and θ'.
    expect(
      names(exportStateDict(stackNetworks(FIRST, SECOND))).filter((name) => name.endsWith('weight')),
    ).toEqual(['0.weight', '2.weight', '3.weight', '5.weight']);
  });

  it('refuses a state_dict of clipped outputs', () => {
    const clipped = networkOfShape([1, 2, 1], () => 1, ['relu', 'relu']);
    expect(() => exportStateDict(clipped)).toThrow('export the network as JSON');
  });

  it('reads other names: a submodule, a list, single layers, no bias, out of order', () => {
    const activations = (dict: Record<string, unknown>): string[] =>
      importNetwork(JSON.stringify(dict)).layers.map((layer) => layer.activation);
    const wide = [[1], [2]];
    const narrow = [[1, 2]];
    expect(activations({ 'net.2.weight': narrow, 'net.0.weight': wide, 'net.0.bias': [1, 2] })).toEqual([
      'relu',
      'identity',
    ]);
    expect(activations({ 'layers.0.weight': wide, 'layers.1.weight': narrow })).toEqual(['relu', 'identity']);
    expect(activations({ 'hidden.weight': wide, 'out.weight': narrow })).toEqual(['relu', 'identity']);
    expect(activations({ '10.weight': narrow, '9.weight': wide })).toEqual(['identity', 'identity']);
    expect(activations({ state_dict: { 'fc1.weight': wide, 'fc2.weight': narrow } } as never)).toEqual([
      'relu',
      'identity',
    ]);
  });
});

describe('import faults, in words', () => {
  it.each<[string, string, ImportLimits?]>([
    ['', 'file: is empty'],
    ['{', 'file: is not JSON'],
    ['{"0.weight": [[NaN]]}', 'NaN, Infinity and comments are not JSON'],
    ['[1]', 'file: holds a list; expected an object'],
    ['null', 'file: holds null'],
    ['{}', 'file: has nothing; expected "layers"'],
    ['{"foo": 1}', 'file: has "foo"; expected "layers"'],
    ['{"layers": []}', 'layers: a network needs at least one layer'],
    [
      '{"layers": [{"weights": [["1"]], "bias": [0], "activation": "relu"}]}',
      "layers[0].weights[0][0]: expected a finite number, got '1'",
    ],
    ['{"layers": [{"weights": [[1]], "bias": [0], "activation": "tanh"}]}', "got 'tanh'"],
    ['{"0.weight": [[1, 2], [3]]}', '0.weight[1]: has 1 numbers, but the first row has 2'],
    ['{"0.weight": [[1]], "2.weight": [[1, 2]]}', '2.weight: takes 2 values, but 0 gives 1'],
    ['{"0.weight": [[1]], "0.bias": [1, 2]}', '0.bias: has 2 numbers, but 0.weight has 1 rows'],
    ['{"0.weight": [[1]], "2.bias": [1]}', '2.weight: is missing, but there is a 2.bias'],
    ['{"0.weight": [[1e999]]}', '0.weight[0][0]: expected a finite number'],
    ['{"0.weight": [[[1]]]}', 'only linear layers can be read'],
    ['{"0.weight": [1]}', '0.weight[0]: expected a list of numbers, got 1'],
    ['{"0.weight": []}', '0.weight: is empty'],
    ['{"0.weight": [[1]], "1.running_mean": [0]}', '1.running_mean: only "….weight" and "….bias"'],
    [
      '{"0.weight": [[1, 1, 1]]}',
      'inputs: the network has 3 inputs; 1 to 2 allowed here',
      { inputs: [1, 2] },
    ],
    [
      '{"0.weight": [[1],[1]], "2.weight": [[1, 1]]}',
      'layers[0]: has 2 units; at most 1 are allowed',
      { width: 1 },
    ],
    ['{"0.weight": [[1]], "2.weight": [[1]]}', 'layers: has 1 hidden layers; at most 0', { depth: 0 }],
  ])('%s', (text, message, limits) => {
    expect(() => importNetwork(text, limits)).toThrow(message);
  });

  it('never throws anything but a NetworkError, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('layers', '0.weight', 'state_dict'), (json, key) => {
        const names = [json, `{"${key}": ${json}}`].map(faultOf);
        expect(names.filter((name) => name !== null && name !== 'NetworkError')).toEqual([]);
      }),
    );
  });
});

/** The name of the error that a text causes, or null when it is a network. */
function faultOf(text: string): string | null {
  try {
    importNetwork(text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.name : 'not an error';
  }
}

describe('PyTorch', () => {
  it('builds a Sequential and fills the layers where they stand', () => {
    const code = exportPytorch(stackNetworks(FIRST, SECOND));
    const modules = [...code.matchAll(/^ {4}nn\.(.*),$/gm)].map((match) => match[1]);
    expect(modules).toEqual([
      'Linear(1, 3)',
      'ReLU()',
      'Linear(3, 1)',
      'Linear(1, 3)',
      'ReLU()',
      'Linear(3, 1)',
    ]);
    expect([...code.matchAll(/network\[(\d)\]\.weight/g)].map((match) => match[1])).toEqual([
      '0',
      '2',
      '3',
      '5',
    ]);
    expect(code).toContain('network[2].weight.copy_(torch.tensor([\n        [2.0, -6.0, 8.0],\n    ]))');
    expect(code).toContain('network[2].bias.copy_(torch.tensor([-1.0]))');
    expect(code).toContain('assert torch.allclose(network(points), expected');
  });

  it('has the term that each line writes', () => {
    const lines = pytorchLines(twoLayer);
    expect(lines.find(({ term }) => term === 'w:1.2')?.text).toBe('        [2.0, -6.0, 8.0],');
    expect(lines.find(({ term }) => term === 'ly')?.text).toBe('    nn.Linear(3, 1),');
  });
});

it('pgfplots has every corner', () => {
  const text = exportPgfplots({
    xLabel: '$x$',
    yLabel: "$y'$",
    curves: [
      {
        label: '$y$',
        points: [
          [-1, -1],
          [0, 1],
          [0.5, Number.NaN],
          [1, 1],
        ],
      },
    ],
  });
  expect(text).toContain('(-1, -1)\n    (0, 1)\n    (1, 1)');
});

describe('the plot of a network', () => {
  it('has every joint of y(x) and a tenth beyond them', () => {
    const [curve] = networkPlot(FIRST).curves;
    // joints at −1, 0 and 0.5; a tenth of 1.5 to either side
    expect(curve?.points.map(([x]) => x)).toEqual([-1.15, -1, 0, 0.5, 0.65]);
    expect(curve?.points.map(([, y]) => y).slice(1, 4)).toEqual([-1, 1, -1]);
  });

  it('names several outputs apart, draws a straight one over [−1, 1], and needs one input', () => {
    const flat = networkPlot(networkOfShape([1, 2, 2], () => 0));
    expect(flat.curves.map(({ label }) => label)).toEqual(['$y_{1}$', '$y_{2}$']);
    expect(flat.curves[0]?.points.map(([x]) => x)).toEqual([-1, 1]);
    expect(() => networkPlot(networkOfShape([2, 1, 1], () => 1))).toThrow('needs one input');
  });
});
