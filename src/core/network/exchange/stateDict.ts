import { toSpec } from '../createNetwork.ts';
import { type LayerSpec, type Network, NetworkError, type NetworkSpec } from '../network.ts';
import { linearPositions } from './linearPositions.ts';

/**
 * The weights under the names that a torch.nn.Sequential's `state_dict()` gives them: "0.weight", "0.bias",
 * "2.weight" …
 * @throws NetworkError when the outputs are clipped, which those names cannot say
 */
export function toStateDict(network: Network): Record<string, number[] | number[][]> {
  if (network.layers.at(-1)?.activation === 'relu') {
    throw new NetworkError(
      `layers[${network.layers.length - 1}].activation`,
      "is 'relu', which a state_dict cannot say of the last layer; export the network as JSON instead",
    );
  }
  const positions = linearPositions(network);
  const entries = toSpec(network).layers.flatMap(({ weights, bias }, k) => [
    [`${positions[k]}.weight`, weights.map((row) => [...row])] as const,
    [`${positions[k]}.bias`, [...bias]] as const,
  ]);
  return Object.fromEntries(entries);
}

/**
 * A specification out of state_dict-style names. Layers come in the order of their numbers. Names of a
 * Sequential ("0", "2", "5") put a ReLU between two linear layers unless they are next to each other; other
 * names ("fc1", "layers.0") always do. The last layer is not clipped. A layer without bias gets zeros.
 * @throws NetworkError naming the entry at fault: not a linear layer's, ragged, not numbers, or of a shape
 * that does not fit
 */
export function fromStateDict(dict: Readonly<Record<string, unknown>>): NetworkSpec {
  const layers = linearLayers(dict);
  layers.forEach((layer, k) => {
    const before = layers[k - 1];
    const columns = layer.weights[0]?.length ?? 0;
    if (before && before.weights.length !== columns) {
      throw new NetworkError(
        `${layer.name}.weight`,
        `takes ${columns} values, but ${before.name} gives ${before.weights.length}`,
      );
    }
  });
  return {
    layers: layers.map((layer, k): LayerSpec => {
      const next = layers[k + 1];
      const isClipped = next !== undefined && !areAdjacent(layer, next);
      return { weights: layer.weights, bias: layer.bias, activation: isClipped ? 'relu' : 'identity' };
    }),
  };
}

interface Linear {
  readonly name: string;
  /** The number in the name, or null where it has none. */
  readonly position: number | null;
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
}

const KEY = /^(.*?)(\d*)\.(?:weight|bias)$/;

function linearLayers(dict: Readonly<Record<string, unknown>>): Linear[] {
  const positions = new Map<string, number | null>();
  for (const key of Object.keys(dict)) {
    const match = KEY.exec(key);
    if (!match) throw new NetworkError(key, 'only "….weight" and "….bias" of linear layers can be read');
    const [, prefix = '', digits = ''] = match;
    positions.set(`${prefix}${digits}`, digits === '' ? null : Number(digits));
  }
  const layers = [...positions].map(([name, position]) => readLinear(dict, name, position));
  const isNumbered = layers.every(({ position }) => position !== null);
  return isNumbered ? layers.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0)) : layers;
}

function readLinear(dict: Readonly<Record<string, unknown>>, name: string, position: number | null): Linear {
  const path = `${name}.weight`;
  const given = dict[path];
  if (given === undefined) throw new NetworkError(path, `is missing, but there is a ${name}.bias`);
  const rows = listAt(given, path, 'a list of rows');
  const weights = rows.map((row, i) => numbersAt(row, `${path}[${i}]`));
  const width = weights[0]?.length ?? 0;
  weights.forEach((row, i) => {
    if (row.length === width) return;
    throw new NetworkError(`${path}[${i}]`, `has ${row.length} numbers, but the first row has ${width}`);
  });
  const bias =
    dict[`${name}.bias`] === undefined ? rows.map(() => 0) : numbersAt(dict[`${name}.bias`], `${name}.bias`);
  if (bias.length !== rows.length) {
    throw new NetworkError(`${name}.bias`, `has ${bias.length} numbers, but ${path} has ${rows.length} rows`);
  }
  return { name, position, weights, bias };
}

/** Whether nothing stands between two modules of a Sequential, whose names are bare numbers. */
function areAdjacent(layer: Linear, next: Linear): boolean {
  const isSequential = layer.name === String(layer.position) && next.name === String(next.position);
  return isSequential && (next.position ?? 0) - (layer.position ?? 0) === 1;
}

function numbersAt(value: unknown, path: string): number[] {
  return listAt(value, path, 'a list of numbers').map((entry, j) => {
    if (typeof entry === 'number' && Number.isFinite(entry)) return entry;
    const given = Array.isArray(entry) ? 'a list; only linear layers can be read' : JSON.stringify(entry);
    throw new NetworkError(`${path}[${j}]`, `expected a finite number, got ${given}`);
  });
}

function listAt(value: unknown, path: string, wanted: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new NetworkError(path, `expected ${wanted}, got ${JSON.stringify(value)}`);
  if (value.length === 0) throw new NetworkError(path, 'is empty');
  return value;
}
