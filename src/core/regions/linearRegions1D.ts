import type { Network } from '../network/network.ts';
import { createExactMaps } from './oneInput/exactMaps.ts';
import { activationMaps, createInputMaps, preActivationMaps } from './oneInput/floatMaps.ts';
import { collectOutput, type OutputRegions1D } from './oneInput/outputRegions.ts';
import type { FloatMaps, LayerPieces, PieceTree, Vertex } from './oneInput/pieceTree.ts';
import { readNetwork } from './oneInput/readableNetwork.ts';
import type { LayerView } from './oneInput/signs.ts';
import { splitLayer } from './oneInput/splitLayer.ts';

/** A stretch of the real line, or all of it. */
export type Domain1D = readonly [number, number] | 'R';

export interface LinearRegions1D {
  /** The ends of the domain; infinite for 'R'. */
  readonly domain: readonly [number, number];
  /** Regions on which the activation pattern of all ReLU layers is constant. */
  readonly activationRegionCount: number;
  /** Ascending, one fewer than the activation regions. */
  readonly activationBreakpoints: Float64Array;
  /** Linear regions of the vector-valued function: it bends where any output bends. */
  readonly jointLinearRegionCount: number;
  readonly outputs: readonly OutputRegions1D[];
  /** Only if asked for: region r's units are active where `[r * unitCount + unit]` is 1, first layer first. */
  readonly activationPatterns?: Uint8Array;
}

export interface LinearRegions1DOptions {
  /** Most activation regions to make before giving up; 1,000,000 when absent. */
  readonly maxPieces?: number;
  /** Whether to return `activationPatterns`. */
  readonly patterns?: boolean;
}

/**
 * The exact linear regions of a network with one input.
 *
 * An activation region is a stretch of the domain on which the same units are active (pre-activation > 0); a
 * linear region of an output is a maximal stretch on which that output is one affine map. Every layer with
 * activation 'relu' has units, an output layer too.
 *
 * Exact for the decimals that a reader sees: each number is read as its shortest decimal, and every sign that
 * floats cannot certify is decided in whole numbers. Numbers of 16 digits or more are results of a
 * calculation, not decimals that someone wrote: a network that holds one takes for zero what cancels to
 * within 2⁻⁴⁶ (1.4e-14) of its terms, with that uncertainty carried from layer to layer. (Not so a network with
 * numbers beyond 1e±40: it is read to the letter.)
 * @throws RangeError when the network has not one input or the domain is empty, inverted or not finite
 * @throws RegionLimitError beyond `maxPieces`
 * @throws NumericRangeError when a breakpoint or a piece lies beyond the range of doubles
 */
export function linearRegions1D(
  network: Network,
  domain: Domain1D,
  { maxPieces = 1_000_000, patterns = false }: LinearRegions1DOptions = {},
): LinearRegions1D {
  if (network.inputs !== 1) {
    throw new RangeError(`linearRegions1D takes a network with 1 input, this one has ${network.inputs}`);
  }
  const ends = checkDomain(domain);
  const { view, tree, vertices } = subdivide(network, ends, maxPieces);
  const bends = new Uint8Array(vertices.length);
  const outputView = { view, tree, layers: network.layers };
  const outputs = Array.from({ length: network.outputs }, (_, output) =>
    collectOutput(outputView, vertices, output, bends),
  );
  const count = vertices.length - 1;
  return {
    domain: ends,
    activationRegionCount: count,
    activationBreakpoints: Float64Array.from(vertices.slice(1, -1), (vertex) => vertex.x),
    jointLinearRegionCount: bends.reduce((sum, bend) => sum + bend, 1),
    outputs,
    ...(patterns ? { activationPatterns: collectPatterns(network, tree, count) } : {}),
  };
}

/** Hidden units and output units with a ReLU: the length of one activation pattern. */
export function countUnits(network: Network): number {
  return network.layers.reduce(
    (sum, { activation, outputs }) => sum + (activation === 'relu' ? outputs : 0),
    0,
  );
}

/** The stretches on which output `output` is affine, left to right. */
export function intervalsOf(regions: LinearRegions1D, output: number): { from: number; to: number }[] {
  const [lo, hi] = regions.domain;
  const inner = regions.outputs[output]?.breakpoints ?? [];
  return [lo, ...inner].map((from, i) => ({ from, to: inner[i] ?? hi }));
}

/** Width of the narrowest linear region of an output; Infinity when its only region is all of R. */
export function smallestRegionWidth(regions: LinearRegions1D, output: number): number {
  return intervalsOf(regions, output).reduce((least, { from, to }) => Math.min(least, to - from), Infinity);
}

function checkDomain(domain: Domain1D): readonly [number, number] {
  if (domain === 'R') return [-Infinity, Infinity];
  if (!Array.isArray(domain) || domain.length !== 2) {
    throw new RangeError("the domain must be 'R' or a pair of numbers [lo, hi]");
  }
  const [lo, hi] = domain;
  if (!Number.isFinite(lo) || !Number.isFinite(hi)) {
    throw new RangeError(
      `the domain's ends must be finite numbers, got [${lo}, ${hi}]; use 'R' for all of R`,
    );
  }
  if (!(lo < hi)) throw new RangeError(`the domain is empty: [${lo}, ${hi}]`);
  return [lo, hi];
}

function subdivide(
  given: Network,
  ends: readonly [number, number],
  maxPieces: number,
): { view: LayerView; tree: PieceTree; vertices: Vertex[] } {
  const { network, isNoisy } = readNetwork(given, ends);
  const tree: PieceTree = [];
  const exact = createExactMaps(network, tree);
  let vertices = ends.map(endVertex);
  let input = createInputMaps();
  let view: LayerView | undefined;
  for (const [layer, spec] of network.layers.entries()) {
    const pre: FloatMaps = preActivationMaps(spec, input, vertices.length - 1, isNoisy);
    view = { layer, spec, pre, exact, isNoisy };
    if (spec.activation === 'identity') {
      tree.push(passOn(spec.outputs, vertices.length - 1));
      input = pre;
    } else {
      const split = splitLayer(view, vertices, maxPieces);
      tree.push(split.pieces);
      vertices = split.vertices;
      input = activationMaps(pre, split.pieces);
    }
  }
  if (!view) throw new RangeError('the network has no layers');
  return { view, tree, vertices };
}

function endVertex(value: number): Vertex {
  const error = Number.isFinite(value) ? 2 ** -53 * Math.abs(value) : 0;
  return { x: value, error, origin: { kind: 'end', value }, zeros: [] };
}

/** An identity layer cuts nothing. */
function passOn(width: number, count: number): LayerPieces {
  return {
    width,
    count,
    parent: Int32Array.from({ length: count }, (_, piece) => piece),
    active: new Uint8Array(count * width).fill(1),
  };
}

function collectPatterns(network: Network, tree: PieceTree, count: number): Uint8Array {
  const unitCount = countUnits(network);
  const patterns = new Uint8Array(count * unitCount);
  for (let region = 0; region < count; region++) {
    let piece = region;
    let end = (region + 1) * unitCount;
    for (let k = tree.length - 1; k >= 0; k--) {
      const pieces = tree[k];
      if (!pieces) continue;
      if (network.layers[k]?.activation === 'relu') {
        end -= pieces.width;
        patterns.set(pieces.active.subarray(piece * pieces.width, (piece + 1) * pieces.width), end);
      }
      piece = pieces.parent[piece] ?? 0;
    }
  }
  return patterns;
}
