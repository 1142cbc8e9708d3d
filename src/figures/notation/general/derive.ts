import { countParameters, countParametersByLayer } from '../../../core/network/countParameters.ts';
import type { NetworkShape } from '../../../core/network/countParameters.ts';
import type { Layer, Network } from '../../../core/network/network.ts';
import { createRandomNetwork } from '../../../core/network/randomNetwork.ts';
import { checkProduct, type ProductCheck } from '../checkProduct.ts';
import type { GeneralState } from './schema.ts';

/** Ω_k and β_k. */
export interface LayerShape {
  readonly rows: number;
  readonly columns: number;
  readonly parameterCount: number;
}

export interface GeneralDerived {
  readonly network: Network;
  readonly layers: readonly LayerShape[];
  readonly parameterCount: number;
  readonly unitCount: number;
  /** Symbols of x, h_1 … h_K and y. */
  readonly vectors: readonly string[];
  readonly check: ProductCheck;
}

export function deriveGeneral(state: GeneralState): GeneralDerived {
  const shape = shapeOf(state);
  const network = networkOf(state);
  const sizes = [shape.inputs, ...shape.widths, shape.outputs];
  const counts = countParametersByLayer(shape);
  const vectors = sizes.map((_, at) => (at === 0 ? 'x' : at > state.depth ? 'y' : `h_${at}`));
  const k = Math.min(state.matrix, state.depth);
  const from = Math.min(state.vector, state.depth + 1);
  return {
    network,
    layers: counts.map((parameterCount, at) => ({
      rows: sizes[at + 1] ?? 1,
      columns: sizes[at] ?? 1,
      parameterCount,
    })),
    parameterCount: countParameters(shape),
    unitCount: shape.widths.reduce((sum, width) => sum + width, 0),
    vectors,
    check: checkProduct(
      { symbol: `Ω_${k}`, rows: sizes[k + 1] ?? 1, columns: sizes[k] ?? 1 },
      { symbol: vectors[from] ?? 'x', size: sizes[from] ?? 1 },
    ),
  };
}

export function shapeOf({ depth, inputs, widths, outputs }: GeneralState): NetworkShape {
  return { inputs, widths: widths.slice(0, depth), outputs };
}

/** Random weights are rounded to hundredths, so that what is shown is what is exported. */
export function networkOf(state: GeneralState): Network {
  const network = createRandomNetwork(shapeOf(state), state.seed);
  const value = (random: number): number => {
    if (state.fill === 'zero') return 0;
    return state.fill === 'equal' ? 1 : Math.round(random * 100) / 100 + 0;
  };
  const layers = network.layers.map((layer): Layer => ({
    ...layer,
    weights: layer.weights.map(value),
    bias: layer.bias.map(value),
  }));
  return { ...network, layers };
}
