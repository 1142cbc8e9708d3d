import { toSpec } from '../createNetwork.ts';
import type { Network } from '../network.ts';
import { toStateDict } from './stateDict.ts';

/** The network's specification as JSON, a row of weights per line; `importNetwork` reads it back exactly. */
export function exportJson(network: Network): string {
  const layers = toSpec(network).layers.map(({ weights, bias, activation }) =>
    [
      '    {',
      `      "weights": ${rowsJson(weights, '      ')},`,
      `      "bias": ${JSON.stringify(bias)},`,
      `      "activation": ${JSON.stringify(activation)}`,
      '    }',
    ].join('\n'),
  );
  return `{\n  "layers": [\n${layers.join(',\n')}\n  ]\n}\n`;
}

/**
 * The weights as a state_dict-style JSON. In Python:
 * `model.load_state_dict({name: torch.tensor(value) for name, value in json.load(file).items()})`.
 * @throws NetworkError when the outputs are clipped
 */
export function exportStateDict(network: Network): string {
  const entries = Object.entries(toStateDict(network)).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${rowsJson(value, '  ')}`,
  );
  return `{\n${entries.join(',\n')}\n}\n`;
}

function rowsJson(value: readonly unknown[], indent: string): string {
  if (!Array.isArray(value[0])) return JSON.stringify(value);
  return `[\n${value.map((row) => `${indent}  ${JSON.stringify(row)}`).join(',\n')}\n${indent}]`;
}
