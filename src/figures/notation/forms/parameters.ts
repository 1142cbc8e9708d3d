import { countParameters, countParametersByLayer } from '../../../core/network/countParameters.ts';
import type { Layer, Network } from '../../../core/network/network.ts';
import { createRandomNetwork } from '../../../core/network/randomNetwork.ts';
import { biasId, parseTermId, type TermId, weightId } from '../../../core/notation/termId.ts';
import { type FormsState, formsSchema } from './schema.ts';

/** D_i, D_1, D_2, D_o. */
type Sizes = readonly number[];

/** Seeded weights come in twentieths, so that what is shown is what is computed. */
const GRAIN = 20;

function shapeOf(sizes: Sizes): { inputs: number; widths: number[]; outputs: number } {
  const [inputs = 1, ...rest] = sizes;
  return { inputs, widths: rest.slice(0, -1), outputs: rest.at(-1) ?? 1 };
}

export function countOf(sizes: Sizes): number {
  return countParameters(shapeOf(sizes));
}

/** What the place in the list of weights is: unit by unit, the bias and then the weights. */
export function entryId(sizes: Sizes, at: number): TermId {
  let rest = at;
  for (const [k, count] of countParametersByLayer(shapeOf(sizes)).entries()) {
    if (rest < count) {
      const columns = (sizes[k] ?? 1) + 1;
      const [i, j] = [Math.floor(rest / columns), rest % columns];
      return j === 0 ? biasId(k, i) : weightId(k, i, j - 1);
    }
    rest -= count;
  }
  return biasId(0, 0);
}

/** The place of a weight, bias or product in the list; null for anything else and for what this shape has not. */
export function entryPlace(sizes: Sizes, id: TermId): number | null {
  const term = parseTermId(id);
  if (!term || !['w', 'b', 'p'].includes(term.kind)) return null;
  const [k, i, j = -1] = term.indices;
  if (typeof k !== 'number' || typeof i !== 'number' || typeof j !== 'number') return null;
  if (term.kind !== 'b' && j < 0) return null;
  const columns = (sizes[k] ?? 0) + 1;
  if (i >= (sizes[k + 1] ?? 0) || j + 1 >= columns) return null;
  const before = countParametersByLayer(shapeOf(sizes))
    .slice(0, k)
    .reduce((sum, n) => sum + n, 0);
  return before + i * columns + j + 1;
}

/** Weights for a shape: those that `from` has too stay, the others are seeded. */
export function resizeWeights(
  from: { readonly sizes: Sizes; readonly weights: readonly number[] },
  sizes: Sizes,
  seed: number,
): number[] {
  const fresh = seededWeights(sizes, seed);
  return fresh.map((value, at) => {
    const place = entryPlace(from.sizes, entryId(sizes, at));
    return place === null ? value : (from.weights[place] ?? value);
  });
}

export function seededWeights(sizes: Sizes, seed: number): number[] {
  const network = createRandomNetwork(shapeOf(sizes), seed);
  return flatten(network).map((value) => Math.round(value * GRAIN) / GRAIN + 0);
}

/** The list of a network's weights as the state holds it. */
export function flatten({ layers }: Network): number[] {
  return layers.flatMap(({ bias, weights, inputs }) =>
    Array.from(bias).flatMap((value, i) => [value, ...weights.subarray(i * inputs, (i + 1) * inputs)]),
  );
}

/** As many weights as the shape has, whatever a link says. */
export function weightsOf({ sizes, weights, seed }: FormsState): readonly number[] {
  if (weights.length === countOf(sizes)) return weights;
  return seededWeights(sizes, seed).map((value, at) => weights[at] ?? value);
}

export function networkOf(state: FormsState): Network {
  const { sizes } = state;
  const list = weightsOf(state);
  let at = 0;
  const layers = sizes.slice(1).map((outputs, k): Layer => {
    const inputs = sizes[k] ?? 1;
    const rows = Array.from({ length: outputs }, (_, i) =>
      list.slice(at + i * (inputs + 1), at + (i + 1) * (inputs + 1)),
    );
    at += outputs * (inputs + 1);
    return {
      inputs,
      outputs,
      bias: Float64Array.from(rows, (row) => row[0] ?? 0),
      weights: Float64Array.from(rows.flatMap((row) => row.slice(1))),
      activation: k < sizes.length - 2 ? 'relu' : 'identity',
    };
  });
  return { inputs: sizes[0] ?? 1, outputs: sizes.at(-1) ?? 1, layers };
}

/** A network that the reader brings, or why it cannot be shown here. */
export function importState(network: Network, state: FormsState): FormsState | string {
  const { min, max } = formsSchema.sizes;
  const sizes = [network.inputs, ...network.layers.map(({ outputs }) => outputs)];
  if (sizes.length !== 4) return 'This figure shows networks with two hidden layers.';
  if (network.layers.some(({ activation }, k) => activation !== (k < 2 ? 'relu' : 'identity')))
    return 'This figure shows ReLU layers and a linear output.';
  if (sizes.some((size) => size > max)) return `This figure shows layers of ${min} to ${max} units.`;
  const weights = flatten(network);
  const range = formsSchema.weights;
  if (weights.some((value) => value < range.min || value > range.max))
    return 'One of the weights is too large to be shown here.';
  return { ...state, sizes, weights, entry: Math.min(state.entry, weights.length - 1) };
}
