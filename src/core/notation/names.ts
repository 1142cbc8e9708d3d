import type { Layer, Network } from '../network/network.ts';
import type { Glyph, Letter, NetworkTag } from './glyph.ts';

/** The symbol of every quantity of one network. Indices from zero, as in the arrays; no index: the whole. */
export interface Names {
  input(j?: number): Glyph;
  /** What layer `layer` gives: hidden units, or the outputs after the last layer. */
  unit(layer: number, i?: number): Glyph;
  bias(layer: number, i?: number): Glyph;
  weight(layer: number, i?: number, j?: number): Glyph;
}

/** The lecture's letters where it has them (θ, φ, ψ and primes), or β and Ω for any depth. */
export type NameScheme = 'lecture' | 'general';

interface LayerNames {
  readonly letter: 'theta' | 'phi' | 'psi';
  readonly unit: 'h' | 'y';
  /** Whether the parameters, and the units, have a prime. */
  readonly isPrimed: boolean;
  readonly network: NetworkTag;
}

const FIRST_HIDDEN: LayerNames = { letter: 'theta', unit: 'h', isPrimed: false, network: 'first' };
const FIRST_OUTPUT: LayerNames = { letter: 'phi', unit: 'y', isPrimed: false, network: 'first' };
const SECOND_HIDDEN: LayerNames = { letter: 'theta', unit: 'h', isPrimed: true, network: 'second' };
const SECOND_OUTPUT: LayerNames = { letter: 'phi', unit: 'y', isPrimed: true, network: 'second' };
const MERGED: LayerNames = { letter: 'psi', unit: 'h', isPrimed: false, network: 'merged' };

/**
 * The symbols of a network. The lecture names three shapes: one hidden layer (θ, φ), two (θ, ψ, φ'), and
 * two such networks in a row whose middle output is not clipped (θ, φ, θ', φ'). Every other network gets
 * β and Ω whatever is asked.
 */
export function createNames(network: Network, scheme: NameScheme = 'lecture'): Names {
  const lecture = scheme === 'lecture' ? lectureLayers(network) : null;
  return lecture ? lectureNames(network, lecture) : generalNames(network);
}

/** Whether the lecture has letters for this shape. */
export function hasLectureNames(network: Network): boolean {
  return lectureLayers(network) !== null;
}

function lectureLayers({ layers }: Network): readonly LayerNames[] | null {
  if (layers.length === 1) return [FIRST_OUTPUT];
  if (layers.length === 2) return [FIRST_HIDDEN, FIRST_OUTPUT];
  if (layers.length === 3) return [FIRST_HIDDEN, MERGED, SECOND_OUTPUT];
  if (layers.length === 4 && layers[1]?.activation === 'identity') {
    return [FIRST_HIDDEN, FIRST_OUTPUT, SECOND_HIDDEN, SECOND_OUTPUT];
  }
  return null;
}

function lectureNames(network: Network, layers: readonly LayerNames[]): Names {
  const at = (k: number): { names: LayerNames; layer: Layer } => {
    const names = layers[k];
    const layer = network.layers[k];
    if (!names || !layer) throw new RangeError(`the network has no layer ${k}`);
    return { names, layer };
  };
  return {
    input: (j) => inputGlyph(network, j, 'first'),
    unit: (k, i) => unitGlyph(at(k), i),
    bias: (k, i) => {
      const { names, layer } = at(k);
      const isOne = i === undefined ? layer.outputs === 1 : true;
      return parameter(names, names.letter, !isOne, rowColumn(names, layer, i ?? (isOne ? 0 : undefined), 0));
    },
    weight: (k, i, j) => {
      const { names, layer } = at(k);
      const isOne = layer.outputs * layer.inputs === 1;
      if (i !== undefined || isOne) {
        return parameter(names, names.letter, false, rowColumn(names, layer, i ?? 0, (j ?? 0) + 1));
      }
      const isVector = layer.outputs === 1 || layer.inputs === 1;
      return parameter(names, isVector ? names.letter : CAPITALS[names.letter], true, []);
    },
  };
}

const CAPITALS = { theta: 'Theta', phi: 'Phi', psi: 'Psi' } as const;

/** θ_{d1}, but φ_1 where there is only one output; the whole vector of biases has 0 alone. */
function rowColumn(names: LayerNames, layer: Layer, row: number | undefined, column: number): number[][] {
  if (row === undefined || (names.letter === 'phi' && layer.outputs === 1)) return [[column]];
  return [[row + 1, column]];
}

function parameter(names: LayerNames, letter: Letter, isBold: boolean, subscripts: number[][]): Glyph {
  return { letter, isPrimed: names.isPrimed, isBold, subscripts, network: names.network };
}

/** Units of the merged layer are the second network's h', though their ψ has no prime. */
function unitGlyph({ names, layer }: { names: LayerNames; layer: Layer }, i?: number): Glyph {
  const isPlain = names.unit === 'y' && layer.outputs === 1;
  return {
    letter: names.unit,
    isPrimed: names.isPrimed || names === MERGED,
    isBold: i === undefined && layer.outputs > 1,
    subscripts: (i === undefined && layer.outputs > 1) || isPlain ? [] : [[(i ?? 0) + 1]],
    network: names === MERGED ? 'second' : names.network,
  };
}

function inputGlyph(network: Network, j: number | undefined, tag: NetworkTag | null): Glyph {
  const isOne = network.inputs === 1;
  const subscripts = j === undefined || isOne ? [] : [[j + 1]];
  return { letter: 'x', isPrimed: false, isBold: j === undefined && !isOne, subscripts, network: tag };
}

function generalNames(network: Network): Names {
  const last = network.layers.length - 1;
  const glyph = (letter: Letter, isBold: boolean, subscripts: number[][]): Glyph => ({
    letter,
    isPrimed: false,
    isBold,
    subscripts,
    network: null,
  });
  const entry = (k: number, ...indices: number[]): number[][] => [[k], indices];
  return {
    // As in the lecture, the input is a bold x even where it has one entry: the general form is for vectors.
    input: (j) => ({ ...inputGlyph(network, j, null), isBold: j === undefined }),
    unit: (k, i) => {
      if (k < last)
        return i === undefined ? glyph('h', true, [[k + 1]]) : glyph('h', false, entry(k + 1, i + 1));
      if (network.outputs === 1) return glyph('y', false, []);
      return i === undefined ? glyph('y', true, []) : glyph('y', false, [[i + 1]]);
    },
    bias: (k, i) => {
      const isBold = (network.layers[k]?.outputs ?? 0) > 1;
      return i === undefined ? glyph('beta', isBold, [[k]]) : glyph('beta', false, entry(k, i + 1));
    },
    weight: (k, i, j) =>
      i === undefined ? glyph('Omega', true, [[k]]) : glyph('omega', false, entry(k, i + 1, (j ?? 0) + 1)),
  };
}
