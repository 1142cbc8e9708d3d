import { createNetwork } from '../createNetwork.ts';
import { type Network, NetworkError } from '../network.ts';
import { fromStateDict } from './stateDict.ts';

/** What an importer can take. Absent: no limit. */
export interface ImportLimits {
  /** Allowed numbers of inputs, such as [1, 2]. */
  readonly inputs?: readonly [number, number];
  readonly outputs?: readonly [number, number];
  /** Hidden layers at most. */
  readonly depth?: number;
  /** Units in one layer at most. */
  readonly width?: number;
}

/** Longer texts are refused unread: a network of the largest size that the book draws has under 1 MB. */
const MAX_TEXT_LENGTH = 20_000_000;

/**
 * Reads a network from JSON: a NetworkSpec (`{"layers": [{"weights": …, "bias": …, "activation": …}]}`) or
 * a state_dict-style object (`{"0.weight": …, "0.bias": …, "2.weight": …}`, also under "state_dict").
 * @throws NetworkError that says where the fault is, what was given and what is allowed
 */
export function importNetwork(text: string, limits: ImportLimits = {}): Network {
  const network = readNetwork(parseJson(text));
  checkLimits(network, limits);
  return network;
}

function parseJson(text: string): unknown {
  if (text.trim() === '') throw new NetworkError('file', 'is empty; expected a network as JSON');
  if (text.length > MAX_TEXT_LENGTH) {
    throw new NetworkError('file', `has ${text.length} characters; at most ${MAX_TEXT_LENGTH} are read`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown fault';
    throw new NetworkError('file', `is not JSON (${reason}); NaN, Infinity and comments are not JSON either`);
  }
}

function readNetwork(data: unknown): Network {
  if (!isObject(data)) {
    throw new NetworkError(
      'file',
      `holds ${describe(data)}; expected an object with "layers", or with "0.weight", "0.bias" …`,
    );
  }
  const layers = data['layers'];
  if (Array.isArray(layers)) return createNetwork({ layers });
  const inner = data['state_dict'];
  return readStateDict(isObject(inner) ? inner : data);
}

function readStateDict(dict: Readonly<Record<string, unknown>>): Network {
  const keys = Object.keys(dict);
  if (!keys.some((key) => key.endsWith('.weight'))) {
    const given =
      keys.length === 0
        ? 'nothing'
        : keys
            .slice(0, 3)
            .map((key) => `"${key}"`)
            .join(', ');
    throw new NetworkError('file', `has ${given}; expected "layers", or "0.weight", "0.bias" …`);
  }
  return createNetwork(fromStateDict(dict));
}

function checkLimits(network: Network, { inputs, outputs, depth, width }: ImportLimits): void {
  checkRange('inputs', network.inputs, inputs);
  checkRange('outputs', network.outputs, outputs);
  const hidden = network.layers.slice(0, -1);
  if (depth !== undefined && hidden.length > depth) {
    throw new NetworkError('layers', `has ${hidden.length} hidden layers; at most ${depth} are allowed here`);
  }
  hidden.forEach((layer, k) => {
    if (width !== undefined && layer.outputs > width) {
      throw new NetworkError(`layers[${k}]`, `has ${layer.outputs} units; at most ${width} are allowed here`);
    }
  });
}

function checkRange(what: string, given: number, range: readonly [number, number] | undefined): void {
  if (!range || (given >= range[0] && given <= range[1])) return;
  const allowed = range[0] === range[1] ? `${range[0]}` : `${range[0]} to ${range[1]}`;
  throw new NetworkError(what, `the network has ${given} ${what}; ${allowed} allowed here`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
