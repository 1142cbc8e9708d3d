import type { Network } from '../../../core/network/network.ts';
import type { NameScheme } from '../../../core/notation/names.ts';
import type { TermId } from '../../../core/notation/termId.ts';
import { type UnitCurve, unitCurves, unitValues } from '../../../plot/unitCurves.ts';
import { checkProduct, type ProductCheck } from '../checkProduct.ts';
import { countOf, entryId, networkOf, weightsOf } from './parameters.ts';
import type { FormsState } from './schema.ts';

/** Where the curves are drawn. */
export const DOMAIN = [0, 2] as const;

export interface FormsDerived {
  readonly network: Network;
  readonly scheme: NameScheme;
  /** Every entry of x, h_1, h_2 and y at the traced input. */
  readonly values: ReadonlyMap<TermId, number>;
  /** The units' curves, layer by layer. */
  readonly curves: readonly (readonly UnitCurve[])[];
  readonly entry: { readonly place: number; readonly id: TermId; readonly value: number };
  readonly parameterCount: number;
  readonly check: ProductCheck;
}

/** A network and what only its weights decide. While x is dragged it stays the same, and all that is written for it. */
interface Weighed {
  readonly sizes: FormsState['sizes'];
  readonly weights: FormsState['weights'];
  readonly seed: number;
  readonly network: Network;
  readonly curves: FormsDerived['curves'];
}

let known: Weighed | null = null;

function weighed(state: FormsState): Weighed {
  const { sizes, weights, seed } = state;
  if (known?.sizes !== sizes || known.weights !== weights || known.seed !== seed) {
    const network = networkOf(state);
    known = { sizes, weights, seed, network, curves: unitCurves(alongTheLine(network), DOMAIN) };
  }
  return known;
}

export function deriveForms(state: FormsState): FormsDerived {
  const { network, curves } = weighed(state);
  const isGeneral = state.form === 'beta-omega' || state.form === 'nested-beta-omega';
  const place = Math.min(state.entry, countOf(state.sizes) - 1);
  return {
    network,
    scheme: isGeneral ? 'general' : 'lecture',
    values: unitValues(network, inputOf(network, state.x)),
    curves,
    entry: { place, id: entryId(state.sizes, place), value: weightsOf(state)[place] ?? 0 },
    parameterCount: countOf(state.sizes),
    check: checkOf(state),
  };
}

let knownCheck: { readonly key: string; readonly check: ProductCheck } | null = null;

function checkOf(state: FormsState): ProductCheck {
  const key = `${state.sizes.join(' ')} ${state.matrix} ${state.vector}`;
  if (knownCheck?.key !== key) knownCheck = { key, check: productOf(state) };
  return knownCheck.check;
}

function productOf({ sizes, matrix, vector }: FormsState): ProductCheck {
  const k = Number(matrix);
  const from = Number(vector);
  return checkProduct(
    { symbol: `Ω_${k}`, rows: sizes[k + 1] ?? 1, columns: sizes[k] ?? 1 },
    { symbol: from === 0 ? 'x' : from === 3 ? 'y' : `h_${from}`, size: sizes[from] ?? 1 },
  );
}

/** All inputs have the one value x. */
function inputOf({ inputs }: Network, x: number): number[] {
  return Array.from({ length: inputs }, () => x);
}

/** The network along the line on which all inputs are equal: one input. */
function alongTheLine(network: Network): Network {
  const layers = network.layers.map((layer, k) => {
    if (k > 0 || layer.inputs === 1) return layer;
    const sums = Float64Array.from(layer.bias, (_, i) =>
      layer.weights.subarray(i * layer.inputs, (i + 1) * layer.inputs).reduce((sum, w) => sum + w, 0),
    );
    return { ...layer, inputs: 1, weights: sums };
  });
  return { ...network, inputs: 1, layers };
}
