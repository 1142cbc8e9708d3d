// Index reads on typed arrays are in range by construction here, hence the `!`.
import { roundPx } from '../path.ts';
import { listBorderEdges, traceBordersByLayer, traceEdges } from '../../core/regions/twoInputs/borders.ts';
import { levelSet } from '../../core/regions/twoInputs/levelSet.ts';
import type { Polylines } from '../../core/regions/twoInputs/polylines.ts';
import type { LinearRegions2D } from '../../core/regions/twoInputs/types.ts';
import type { Scale } from '../scale.ts';

/** Lines as the `d` of one path, through exact points, to hundredths of a pixel. */
export function polylinesPath({ points, offsets }: Polylines, x: Scale, y: Scale): string {
  let d = '';
  for (let line = 0; line + 1 < offsets.length; line++) {
    for (let i = offsets[line]!; i < offsets[line + 1]!; i++) {
      d += `${i === offsets[line] ? 'M' : 'L'}${roundPx(x(points[2 * i]!))} ${roundPx(y(points[2 * i + 1]!))}`;
    }
  }
  return d;
}

/** The outline of one cell as the `d` of a path. @param polygon x0, y0, x1, y1 … */
export function polygonPath(polygon: ArrayLike<number>, x: Scale, y: Scale): string {
  let d = '';
  for (let i = 0; i + 1 < polygon.length; i += 2) {
    d += `${i === 0 ? 'M' : 'L'}${roundPx(x(polygon[i]!))} ${roundPx(y(polygon[i + 1]!))}`;
  }
  return d === '' ? '' : `${d}Z`;
}

/** The borders that one layer made. */
export interface LayerBorders {
  /** Layer of the network, from 0. */
  readonly layer: number;
  /** 0 for the first layer that made any, then 1, 2 …: how deep it is. */
  readonly depth: number;
  readonly lines: Polylines;
}

/** Borders of the linear regions of an output, layer by layer, for `borderWidthPx`. */
export function bordersByLayer(regions: LinearRegions2D, regionOfCell?: Int32Array): LayerBorders[] {
  return traceBordersByLayer(regions, regionOfCell)
    .map((lines, layer) => ({ layer, lines }))
    .filter(({ layer }) => regions.patternLayers.some((place) => place.layer === layer))
    .map(({ layer, lines }, depth) => ({ layer, depth, lines }));
}

/** Borders between cells of one linear region: a unit changes, the output does not bend. */
export function silentBorders(regions: LinearRegions2D, regionOfCell: Int32Array): Polylines {
  const loud = new Set(listBorderEdges(regions, regionOfCell));
  return traceEdges(
    regions,
    listBorderEdges(regions).filter((edge) => !loud.has(edge)),
  );
}

const WIDEST_PX = 2.25;
const NARROWEST_PX = 0.75;

/** Thinner with each deeper layer. */
export function borderWidthPx(depth: number): number {
  return Math.max(NARROWEST_PX, WIDEST_PX * 0.7 ** depth);
}

/** The lines where an output has a value; none where that cannot be said. */
export function contourLines(regions: LinearRegions2D, output: number, level: number): Polylines {
  try {
    return levelSet(regions, output, level);
  } catch (error) {
    if (error instanceof RangeError) return { points: new Float64Array(), offsets: new Uint32Array([0]) };
    throw error;
  }
}
