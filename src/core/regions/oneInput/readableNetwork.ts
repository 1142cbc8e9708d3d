import type { Layer, Network } from '../../network/network.ts';
import { isLongDecimal } from '../../decimal.ts';

/** A cancelled sum of doubles leaves a remainder between these parts of the terms it came from. */
const REMAINDER_LEAST = 2 ** -70;
const REMAINDER_MOST = 2 ** -50;

/** Beyond these sizes a number was chosen to be extreme, and errors carried in floats would leave their range. */
const LEAST_SIZE = 1e-40;
const MOST_SIZE = 1e40;

/**
 * The network as a reader understands it, and whether it or the domain holds long decimals (16 digits or more). Those come
 * out of a calculation, such as merging two layers: 0.3 − 3 · 0.1 leaves −5.55…e-17 in a bias, which is
 * read as 0. A network with extreme sizes is read to the letter.
 */
export function readNetwork(
  network: Network,
  ends: readonly [number, number],
): { network: Network; isNoisy: boolean } {
  const hasLong =
    ends.some((end) => Number.isFinite(end) && isLongDecimal(end)) ||
    network.layers.some(({ weights, bias }) => weights.some(isLongDecimal) || bias.some(isLongDecimal));
  const isNoisy =
    hasLong &&
    network.layers.every(({ weights, bias }) => weights.every(isOrdinary) && bias.every(isOrdinary));
  if (!isNoisy) return { network, isNoisy };
  return { network: { ...network, layers: network.layers.map(dropRemainders) }, isNoisy };
}

function isOrdinary(value: number): boolean {
  const size = Math.abs(value);
  return value === 0 || (size >= LEAST_SIZE && size <= MOST_SIZE);
}

function dropRemainders(layer: Layer): Layer {
  const weights = layer.weights.slice();
  const bias = layer.bias.slice();
  for (let unit = 0; unit < layer.outputs; unit++) {
    const row = weights.subarray(unit * layer.inputs, (unit + 1) * layer.inputs);
    const largest = row.reduce((most, w) => Math.max(most, Math.abs(w)), Math.abs(bias[unit] ?? 0));
    for (let i = 0; i < row.length; i++) row[i] = withoutRemainder(row[i] ?? 0, largest);
    bias[unit] = withoutRemainder(bias[unit] ?? 0, largest);
  }
  return { ...layer, weights, bias };
}

function withoutRemainder(value: number, largest: number): number {
  const size = Math.abs(value);
  const isRemainder =
    size >= REMAINDER_LEAST * largest && size <= REMAINDER_MOST * largest && isLongDecimal(value);
  return isRemainder ? 0 : value;
}
