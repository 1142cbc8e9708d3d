import { type ReactNode, useMemo } from 'react';
import type { Network } from '../../../core/network/network.ts';
import type { Polylines } from '../../../core/regions/twoInputs/polylines.ts';
import type { LinearRegions2D } from '../../../core/regions/twoInputs/types.ts';
import type { Point } from '../../../plot/path.ts';
import { type ColourBy, fillCells } from '../../../plot/regionMap/cellFills.ts';
import { createReliefCamera, type Orbit, type ReliefCamera } from '../../../plot/regionMap/relief/camera.ts';
import { reliefFacets } from '../../../plot/regionMap/relief/facets.ts';
import { contourLevels, valueRange } from '../../../plot/regionMap/valueRange.ts';
import { Plot } from '../../plot/Plot.tsx';
import { type PlotFrame, usePlot } from '../../plot/PlotContext.ts';
import { cellWords, type RegionMapNames, spokenCell } from '../cellWords.ts';
import { MAP_MARGIN } from '../RegionMap.tsx';
import { RegionWords } from '../RegionWords.tsx';
import { useColourTheme } from '../useColourTheme.ts';
import { useMapCursor } from '../useMapCursor.ts';
import { ReliefAxes } from './ReliefAxes.tsx';
import { ReliefFacets } from './ReliefFacets.tsx';
import { ReliefPad } from './ReliefPad.tsx';
import { ReliefWalls } from './ReliefWalls.tsx';

export interface ReliefMapProps {
  /** The network that `regions` was made from. */
  readonly network: Network;
  readonly regions: LinearRegions2D;
  /** Which output is shown; 0 when absent. */
  readonly output?: number;
  /** Accessible name: what the surface is of, and how many regions there are. */
  readonly label: string;
  readonly title?: ReactNode;
  readonly names: RegionMapNames;
  readonly colourBy: ColourBy;
  /** The value at the end of the colour scale. */
  readonly limit: number;
  readonly orbit: Orbit;
  /** A wish; moves of one drag or one held key share a transaction. */
  onOrbit(orbit: Orbit, transaction: string): void;
  onCancel?(transaction: string): void;
  /** Lines in the plane to draw on the surface; they cross borders at their own points only. */
  readonly lines?: Polylines;
  /** An input that is marked on the surface; keyboard walks begin in its region. */
  readonly dot: Point;
  readonly linkedPlace?: Point | null;
  onPlace?(point: Point | null): void;
}

/**
 * An output over the plane as a shaded surface, exact facet by facet, in the place and the colours of its map. Seen
 * from straight above it is the map. Turned by dragging and by arrow keys.
 */
export function ReliefMap(props: ReliefMapProps): ReactNode {
  const { network, regions, output = 0, label, names } = props;
  const { box } = regions;
  const cursor = useMapCursor(regions, props.dot);
  const { walked } = cursor;
  const spoken = useMemo(
    () => spokenCell(cellWords(network, regions, walked, output, names)),
    [network, regions, walked, output, names],
  );
  const linked = props.linkedPlace && cursor.shown < 0 ? cursor.locate(props.linkedPlace) : -1;
  const scene = (
    <Scene
      {...props}
      output={output}
      shown={cursor.shown}
      linked={linked}
      dotCell={cursor.locate(props.dot)}
    />
  );
  return (
    <div className="region-map relief-map">
      <Plot
        label={label}
        title={props.title}
        x={{ domain: box.x, symbol: '', ticks: [] }}
        y={{ domain: box.y, symbol: '', ticks: [] }}
        aspect={1}
        marginPx={MAP_MARGIN}
        handles={<ReliefPad {...props} output={output} cursor={cursor} spoken={spoken} />}
      >
        {scene}
      </Plot>
      <RegionWords network={network} regions={regions} output={output} names={names} cell={cursor.shown} />
    </div>
  );
}

interface SceneProps extends ReliefMapProps {
  readonly output: number;
  readonly shown: number;
  readonly linked: number;
  readonly dotCell: number;
}

function Scene(props: SceneProps): ReactNode {
  const { regions, output, limit, colourBy, names } = props;
  const theme = useColourTheme();
  const { camera, floor, range } = useReliefCamera(props);
  const fills = useMemo(
    () => fillCells(regions, { by: colourBy, output, limit, theme: theme ?? 'light' }),
    [regions, colourBy, output, limit, theme],
  );
  const levels = useMemo(() => contourLevels(range, 8), [range]);
  const facets = reliefFacets({ regions, output, fills, levels, camera });
  return (
    <g className="relief">
      <ReliefFacets {...props} facets={facets} fills={fills} themed={theme !== null} camera={camera} />
      <ReliefWalls regions={regions} output={output} floor={floor} camera={camera} />
      <ReliefAxes regions={regions} camera={camera} floor={floor} range={range} names={names} />
    </g>
  );
}

/** Room under the lowest value, as a share of the end of the scale. */
const CELLAR = 0.15;

/** The camera that puts a surface into the place of its map. */
export function useReliefCamera({
  regions,
  output = 0,
  limit,
  orbit,
}: Pick<ReliefMapProps, 'regions' | 'output' | 'limit' | 'orbit'>): {
  readonly camera: ReliefCamera;
  readonly floor: number;
  readonly range: readonly [number, number];
} {
  const frame = usePlot();
  const range = useMemo(() => valueRange(regions, output), [regions, output]);
  const floor = range[0] - CELLAR * limit;
  const { left, top, sizePx } = squareOf(frame);
  const camera = useMemo(
    () => createReliefCamera(orbit, { box: regions.box, left, top, sizePx, floor, ceiling: range[1], limit }),
    [orbit, regions.box, left, top, sizePx, floor, range, limit],
  );
  return { camera, floor, range };
}

function squareOf({ x, y }: PlotFrame): { left: number; top: number; sizePx: number } {
  return { left: x.range[0], top: y.range[1], sizePx: x.range[1] - x.range[0] };
}
