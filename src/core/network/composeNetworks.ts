import { powerOfTen, toDecimal } from '../decimal.ts';
import { type Layer, type Network, NetworkError } from './network.ts';

/**
 * The network that does `first` and then `second`, with the identity output layer of `first` merged into
 * the first layer of `second`: ψ_0 = θ'_0 + Θ' φ_0 and Ψ = Θ' Φ (UDL chapter 4; LECTURE.md, "Create new variables").
 * @throws NetworkError when the output layer of `first` is not an identity, the sizes do not meet, or a merged weight
 * is beyond the range of doubles
 */
export function composeNetworks(first: Network, second: Network): Network {
  const inner = first.layers.at(-1);
  const outer = second.layers[0];
  if (!inner || !outer) throw new NetworkError('layers', 'a network needs at least one layer');
  if (inner.activation !== 'identity') {
    throw new NetworkError(
      `first.layers[${first.layers.length - 1}].activation`,
      "must be 'identity': a clipped output cannot be merged into the next layer",
    );
  }
  if (first.outputs !== second.inputs) {
    throw new NetworkError(
      'second.layers[0]',
      `takes ${second.inputs} inputs, but the first network gives ${first.outputs} outputs`,
    );
  }
  const layers = [...first.layers.slice(0, -1), mergeLayers(inner, outer), ...second.layers.slice(1)];
  return { inputs: first.inputs, outputs: second.outputs, layers };
}

/** One layer for two in a row, of which the first is an identity: W = W₂ W₁, b = b₂ + W₂ b₁. */
function mergeLayers(inner: Layer, outer: Layer): Layer {
  const weights = new Float64Array(outer.outputs * inner.inputs);
  const bias = new Float64Array(outer.outputs);
  for (let i = 0; i < outer.outputs; i++) {
    const row = outer.weights.subarray(i * outer.inputs, (i + 1) * outer.inputs);
    bias[i] = sumOfProducts(row, inner.bias, outer.bias[i]);
    for (let j = 0; j < inner.inputs; j++) {
      const column = Float64Array.from(row, (_, m) => inner.weights[m * inner.inputs + j] ?? 0);
      weights[i * inner.inputs + j] = sumOfProducts(row, column);
    }
  }
  return { inputs: inner.inputs, outputs: outer.outputs, weights, bias, activation: outer.activation };
}

/**
 * start + Σ a_m b_m of the decimals that a reader sees, rounded once: 3 · 0.1 is 0.3 here, so that a joint of the
 * merged network lies where it lay in the two.
 */
function sumOfProducts(a: Float64Array, b: Float64Array, start = 0): number {
  const terms = [toDecimal(start)];
  for (let m = 0; m < a.length; m++) {
    const left = toDecimal(a[m] ?? 0);
    const right = toDecimal(b[m] ?? 0);
    terms.push({ mantissa: left.mantissa * right.mantissa, exponent: left.exponent + right.exponent });
  }
  const nonZero = terms.filter(({ mantissa }) => mantissa !== 0n);
  const lowest = nonZero.reduce((least, { exponent }) => Math.min(least, exponent), Infinity);
  const sum = nonZero.reduce(
    (total, { mantissa, exponent }) => total + mantissa * powerOfTen(exponent - lowest),
    0n,
  );
  if (sum === 0n) return 0;
  const rounded = Number(`${sum}e${lowest}`);
  if (Number.isFinite(rounded)) return rounded;
  throw new NetworkError('second.layers[0]', 'a merged weight would be beyond 1.8e308');
}
