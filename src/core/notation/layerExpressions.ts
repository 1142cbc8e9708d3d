import type { Layer, Network } from '../network/network.ts';
import {
  columnOf,
  type Expression,
  matrixOf,
  type Parameter,
  productOf,
  sumOf,
  symbolOf,
} from './expression.ts';
import type { Names } from './names.ts';
import {
  biasId,
  inputId,
  layerOutputId,
  partId,
  productId,
  type TermId,
  unitId,
  weightId,
} from './termId.ts';

/** A network and its symbols: what every form is built from. */
export interface NamedNetwork {
  readonly network: Network;
  readonly names: Names;
}

/** @throws RangeError when there is no such layer */
export function layerAt({ network }: NamedNetwork, k: number): Layer {
  const layer = network.layers[k];
  if (!layer) throw new RangeError(`the network has no layer ${k}`);
  return layer;
}

export function biasNode(named: NamedNetwork, k: number, i: number): Parameter {
  const value = layerAt(named, k).bias[i] ?? 0;
  return { kind: 'parameter', id: biasId(k, i), glyph: named.names.bias(k, i), value };
}

export function weightNode(named: NamedNetwork, k: number, i: number, j: number): Parameter {
  const layer = layerAt(named, k);
  const value = layer.weights[i * layer.inputs + j] ?? 0;
  return { kind: 'parameter', id: weightId(k, i, j), glyph: named.names.weight(k, i, j), value };
}

/** What goes into layer k, entry by entry: the inputs, or the units of the layer before. */
export function inputNodes(named: NamedNetwork, k: number): Expression[] {
  return indices(layerAt(named, k).inputs).map((j) =>
    k === 0
      ? { kind: 'variable', id: inputId(j), glyph: named.names.input(j) }
      : { kind: 'variable', id: unitId(k - 1, j), glyph: named.names.unit(k - 1, j) },
  );
}

/** What layer k gives, entry by entry. */
export function outputNodes(named: NamedNetwork, k: number): Expression[] {
  return indices(layerAt(named, k).outputs).map((i) => ({
    kind: 'variable',
    id: ownerId(named, k, i),
    glyph: named.names.unit(k, i),
  }));
}

export function ownerId({ network }: NamedNetwork, k: number, i?: number): TermId {
  return layerOutputId(network.layers.length, k, i);
}

/** One unit: b_i + Σ_j w_ij · inputs_j, in a bracket where the layer clips. */
export function unitExpression(
  named: NamedNetwork,
  k: number,
  i: number,
  inputs: readonly Expression[],
): Expression {
  const terms = inputs.map((input, j) => productOf(productId(k, i, j), weightNode(named, k, i, j), input));
  return clipped(named, k, sumOf([biasNode(named, k, i), ...terms]), i);
}

/** The layer as a sum of columns: β + Σ_j Ω_{·j} · input_j. */
export function columnsExpression(named: NamedNetwork, k: number): Expression {
  const rows = indices(layerAt(named, k).outputs);
  const terms = inputNodes(named, k).map((input, j) => {
    const column = columnOf(
      weightId(k, '*', j),
      rows.map((i) => weightNode(named, k, i, j)),
    );
    return productOf(productId(k, '*', j), column, input);
  });
  return clipped(named, k, sumOf([biasColumn(named, k, false), ...terms]));
}

/** The layer as β + Ω h; `input` stands for h. Entries, or one symbol each. */
export function matrixExpression(
  named: NamedNetwork,
  k: number,
  input: Expression,
  asSymbols: boolean,
): Expression {
  const { outputs, inputs } = layerAt(named, k);
  const rows = indices(outputs).map((i) => indices(inputs).map((j) => weightNode(named, k, i, j)));
  const id = weightId(k);
  const matrix = asSymbols ? symbolOf(id, named.names.weight(k), rows) : matrixOf(id, rows);
  return clipped(named, k, sumOf([biasColumn(named, k, asSymbols), productOf(productId(k), matrix, input)]));
}

/** The vector that goes into layer k. */
export function inputVector(named: NamedNetwork, k: number, asSymbols: boolean): Expression {
  const id = k === 0 ? inputId() : unitId(k - 1);
  const glyph = k === 0 ? named.names.input() : named.names.unit(k - 1);
  return vector(id, glyph, inputNodes(named, k), asSymbols);
}

/** The vector that layer k gives. */
export function outputVector(named: NamedNetwork, k: number, asSymbols: boolean): Expression {
  return vector(ownerId(named, k), named.names.unit(k), outputNodes(named, k), asSymbols);
}

export function indices(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

function biasColumn(named: NamedNetwork, k: number, asSymbols: boolean): Expression {
  const entries = indices(layerAt(named, k).outputs).map((i) => biasNode(named, k, i));
  return vector(biasId(k), named.names.bias(k), entries, asSymbols);
}

function vector(
  id: TermId,
  glyph: Parameters<typeof symbolOf>[1],
  entries: Expression[],
  asSymbols: boolean,
): Expression {
  if (!asSymbols) return columnOf(id, entries);
  return symbolOf(
    id,
    glyph,
    entries.map((entry) => [entry]),
  );
}

function clipped(named: NamedNetwork, k: number, body: Expression, i?: number): Expression {
  const layer = layerAt(named, k);
  if (layer.activation === 'identity') return body;
  const isVector = i === undefined && layer.outputs > 1;
  return { kind: 'bracket', id: partId('a', ownerId(named, k, i)), body, isVector };
}
