// Index reads on typed arrays are in range by construction here, hence the `!`.
import type { Network } from '../../core/network/network.ts';
import { affineMapsOfCells } from '../../core/regions/twoInputs/affineMapsOfCells.ts';
import type { LinearRegions2D } from '../../core/regions/twoInputs/types.ts';
import { type ColourTheme, cssColour, kindColour, layerColour, type Rgb, valueColour } from './colours.ts';

export type ColourBy = 'value' | 'pattern' | 'layer';

/** How the cells of a map are filled: by one colour each, or by the value of an affine map on a scale −limit … limit. */
export type CellFills =
  | { readonly kind: 'flat'; readonly colours: readonly Rgb[] }
  | {
      readonly kind: 'value';
      /** cells × 3: slope in x, slope in y, offset. */
      readonly maps: Float64Array;
      readonly limit: number;
      readonly theme: ColourTheme;
    };

/**
 * @param network the network that `regions` was made from
 * @param limit the value that has the end of the scale; positive
 */
export function fillCells(
  network: Network,
  regions: LinearRegions2D,
  options: {
    readonly by: ColourBy;
    readonly output: number;
    readonly limit: number;
    readonly theme: ColourTheme;
  },
): CellFills {
  const { by, output, limit, theme } = options;
  if (by === 'pattern') return { kind: 'flat', colours: patternColours(regions, theme) };
  if (by === 'layer') return { kind: 'flat', colours: layerColours(regions, theme) };
  return { kind: 'value', maps: mapsOfOutput(network, regions, output), limit, theme };
}

/** The maps of one output; level where a map is beyond the doubles, at the mean of what is known at the corners. */
function mapsOfOutput(network: Network, regions: LinearRegions2D, output: number): Float64Array {
  const outputs = regions.outputs.length;
  const count = regions.activationRegionCount;
  const own = new Float64Array(3 * count);
  try {
    const all = affineMapsOfCells(network, regions);
    if (outputs === 1) return all;
    for (let c = 0; c < count; c++) {
      for (let i = 0; i < 3; i++) own[3 * c + i] = all[3 * (c * outputs + output) + i]!;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    for (let c = 0; c < count; c++) own[3 * c + 2] = meanAtCorners(regions, c, output);
  }
  return own;
}

function meanAtCorners(regions: LinearRegions2D, cell: number, output: number): number {
  const { cellOffsets, cellVertices, vertexValues, outputs } = regions;
  const corners = cellVertices.subarray(cellOffsets[cell], cellOffsets[cell + 1]);
  const mean = corners.reduce(
    (sum, v) => sum + vertexValues[v * outputs.length + output]! / corners.length,
    0,
  );
  return Number.isNaN(mean) ? 0 : mean;
}

/** One colour per activation pattern: the same pattern has the same colour while weights move. */
function patternColours(regions: LinearRegions2D, theme: ColourTheme): Rgb[] {
  const { patterns, patternWords } = regions;
  return Array.from({ length: regions.activationRegionCount }, (_, cell) => {
    let code = 0;
    for (let i = 0; i < patternWords; i++) code = (code * 31 + patterns[cell * patternWords + i]!) % 65_521;
    return kindColour(code, theme);
  });
}

/** The deepest layer among those that made a cell's sides, pale to deep. */
function layerColours(regions: LinearRegions2D, theme: ColourTheme): Rgb[] {
  const { cellOffsets, cellEdges, edgeLayer, patternLayers } = regions;
  const order = new Map(patternLayers.map(({ layer }, i) => [layer, i]));
  const last = Math.max(1, patternLayers.length - 1);
  return Array.from({ length: regions.activationRegionCount }, (_, cell) => {
    let deepest = 0;
    for (let i = cellOffsets[cell]!; i < cellOffsets[cell + 1]!; i++) {
      deepest = Math.max(deepest, order.get(edgeLayer[cellEdges[i]!]!) ?? 0);
    }
    return layerColour(deepest / last, theme);
  });
}

/** The colour of a value under these fills, as CSS; of a flat cell its own. */
export function fillColour(fills: CellFills, cell: number, value: number): string {
  if (fills.kind === 'value') return cssColour(valueColour(value / fills.limit, fills.theme));
  return cssColour(fills.colours[cell] ?? [128, 128, 128]);
}
