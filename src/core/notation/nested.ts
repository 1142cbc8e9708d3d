import type { Network } from '../network/network.ts';
import type { Equation, Expression } from './expression.ts';
import {
  indices,
  inputNodes,
  inputVector,
  layerAt,
  matrixExpression,
  type NamedNetwork,
  outputNodes,
  outputVector,
  ownerId,
  unitExpression,
} from './layerExpressions.ts';
import { scalarLines } from './scalarLines.ts';
import { partId } from './termId.ts';

/** More terms than this in one line cannot be read, nor typeset at the speed of a drag. */
const MAX_NESTED_TERMS = 200;

/**
 * The network in one line per output, every hidden unit written out as its bracket. The line grows by a
 * factor of the width with every layer, so beyond `maxTerms` the lowest layers stay lines of their own and
 * the nested line starts from their units.
 */
export function nestedScalars(named: NamedNetwork, maxTerms = MAX_NESTED_TERMS): Equation[] {
  const start = firstNestedLayer(named.network, maxTerms);
  const below = indices(start).flatMap((k) => scalarLines(named, k));
  return [...below, ...nestedLines(named, start, inputNodes(named, start))];
}

/** One line per output, from layer `start` up, with `inputs` in the place of what goes into that layer. */
export function nestedLines(named: NamedNetwork, start: number, inputs: readonly Expression[]): Equation[] {
  const last = named.network.layers.length - 1;
  let values = inputs;
  // Units above share the brackets below: the tree stays as small as the network however long the line is.
  for (let k = start; k <= last; k++) {
    const below = values;
    values = indices(layerAt(named, k).outputs).map((i) => unitExpression(named, k, i, below));
  }
  return outputNodes(named, last).flatMap((left, i): Equation[] => {
    const right = values[i];
    return right ? [{ id: partId('l', ownerId(named, last, i)), sides: [left, right] }] : [];
  });
}

/** y = β_K + Ω_K a[β_{K−1} + Ω_{K−1} a[ … β_0 + Ω_0 x] … ]. */
export function nestedMatrices(named: NamedNetwork): Equation {
  const last = named.network.layers.length - 1;
  let value = inputVector(named, 0, true);
  for (let k = 0; k <= last; k++) value = matrixExpression(named, k, value, true);
  return { id: partId('l', ownerId(named, last)), sides: [outputVector(named, last, true), value] };
}

/** The lowest layer from which the nested lines still have at most `maxTerms` terms. */
export function firstNestedLayer(network: Network, maxTerms = MAX_NESTED_TERMS): number {
  const last = network.layers.length - 1;
  for (let start = 0; start < last; start++) {
    let terms = 1;
    for (const layer of network.layers.slice(start)) terms = 1 + layer.inputs * terms;
    if (terms * network.outputs <= maxTerms) return start;
  }
  return last;
}
