import { type ReactNode, useMemo } from 'react';
import type { Network } from '../../core/network/network.ts';
import type { LinearRegions2D } from '../../core/regions/twoInputs/types.ts';
import type { Point } from '../../plot/path.ts';
import { type CellFills, type ColourBy, fillCells } from '../../plot/regionMap/cellFills.ts';
import type { ColourTheme } from '../../plot/regionMap/colours.ts';
import { intervalsOfView, type MapView } from '../../plot/regionMap/mapView.ts';
import { colourLimit, contourLevels, valueRange } from '../../plot/regionMap/valueRange.ts';
import { usePlot } from '../plot/PlotContext.ts';
import { Clip } from '../plot/Clip.tsx';
import { Plot } from '../plot/Plot.tsx';
import { cellWords, DEFAULT_NAMES, type RegionMapNames, spokenCell } from './cellWords.ts';
import { RegionCanvas } from './RegionCanvas.tsx';
import { RegionFills } from './RegionFills.tsx';
import { CellOutline, RegionBorders, RegionContours, UnitBorders } from './RegionLines.tsx';
import { RegionSurface } from './RegionSurface.tsx';
import { useColourTheme } from './useColourTheme.ts';
import { useMapCursor } from './useMapCursor.ts';
import { useMapView } from './useMapView.ts';
import { useSettled } from './useSettled.ts';
import { RegionWords } from './RegionWords.tsx';
import { ZoomButtons } from './ZoomButtons.tsx';

export interface RegionMapProps {
  /** The network that `regions` was made from: it gives the cells' affine maps. */
  readonly network: Network;
  /** The partition; keep the same object while nothing changed, so that nothing is painted again. */
  readonly regions: LinearRegions2D;
  /** Which output is shown; 0 when absent. */
  readonly output?: number;
  /** Accessible name: what the map is of, and how many regions there are. */
  readonly label: string;
  /** Printed above the map, left. */
  readonly title?: ReactNode;
  /** Names of inputs, output and units, as `Sym` writes them. */
  readonly names?: RegionMapNames;
  /** What a fill means: the value of the output, the activation pattern, or the deepest layer that made a side. */
  readonly colourBy?: ColourBy;
  /** The value at the end of the colour scale; the round one that holds all values when absent. */
  readonly limit?: number;
  /** Levels of the contour lines; about eight round ones when absent, none for []. */
  readonly contours?: readonly number[];
  /** Draws where the output is zero as the line that matters most. */
  readonly decisionBoundary?: boolean;
  /** Lights the borders that one unit made; both counted from 0. */
  readonly litUnit?: { readonly layer: number; readonly unit: number } | null;
  /** A point whose cell is outlined too: what a neighbouring map points at. */
  readonly linkedPlace?: Point | null;
  /** The point under the pointer, or walked to; null when the pointer leaves. */
  onPlace?(point: Point | null): void;
  /** Where the keyboard walk begins; the middle of the box when absent. */
  readonly start?: Point;
  /** What is shown of the box, where the owner keeps it; else the map keeps it itself. */
  readonly view?: MapView;
  onView?(view: MapView): void;
  /** Hides the line of words under the map, for owners who say it themselves. */
  readonly wordless?: boolean;
  readonly nominalWidthPx?: number;
  readonly className?: string;
  /** SVG layers over the map, in its coordinates. */
  readonly children?: ReactNode;
  /** `Handle`s over the map. */
  readonly handles?: ReactNode;
}

/** Left and right add up to top and bottom: with aspect 1 the map is a square at every width. */
export const MAP_MARGIN = { top: 34, right: 20, bottom: 42, left: 56 } as const;

/**
 * A two-input network as a map: fills on a canvas, exact borders and contour lines as vectors, cells that can be
 * pointed at, walked over by arrow keys, pinned, enlarged and moved.
 */
export function RegionMap(props: RegionMapProps): ReactNode {
  const { network, regions, output = 0, label, names = DEFAULT_NAMES, colourBy = 'value' } = props;
  const { box } = regions;
  const theme = useColourTheme();
  const camera = useMapView(box, props.view, props.onView);
  const cursor = useMapCursor(regions, props.start ?? [camera.view.x, camera.view.y]);
  const range = useMemo(() => valueRange(regions, output), [regions, output]);
  const limit = props.limit ?? colourLimit(range);
  const painted = useMemo(
    () => ({ regions, by: colourBy, output, limit }),
    [regions, colourBy, output, limit],
  );
  const levels = useMemo(() => props.contours ?? contourLevels(range, 8), [props.contours, range]);
  const shown = intervalsOfView(camera.view, box);
  const { walked } = cursor;
  const walkedWords = useMemo(
    () => cellWords(network, regions, walked, output, names),
    [network, regions, walked, output, names],
  );
  const linked = props.linkedPlace ? cursor.locate(props.linkedPlace) : -1;
  return (
    <div className={`region-map ${props.className ?? ''}`} data-painted={theme === null ? undefined : ''}>
      <Plot
        label={label}
        title={props.title}
        x={{ domain: shown.x, symbol: names.inputs[0], tickCount: 3 }}
        y={{ domain: shown.y, symbol: names.inputs[1], tickCount: 3 }}
        aspect={1}
        nominalWidthPx={props.nominalWidthPx ?? 340}
        marginPx={MAP_MARGIN}
        underlay={theme === null ? undefined : <PaintedFills {...painted} theme={theme} />}
        handles={
          <>
            <RegionSurface
              label={label}
              valueText={spokenCell(walkedWords)}
              cellCount={regions.activationRegionCount}
              cursor={cursor}
              camera={camera}
              {...(props.onPlace ? { onPlace: props.onPlace } : {})}
            />
            <ZoomButtons camera={camera} of={label} />
            {props.handles}
          </>
        }
      >
        {/* what a zoom pushes over the edge is not seen */}
        <Clip marginPx={0}>
          <SettledFills painted={painted} theme={theme} />
          <RegionContours
            regions={regions}
            output={output}
            levels={levels}
            decisionBoundary={props.decisionBoundary ?? false}
          />
          <RegionBorders regions={regions} output={output} />
          {props.litUnit ? <UnitBorders regions={regions} {...props.litUnit} /> : null}
          {linked >= 0 && cursor.shown < 0 ? (
            <CellOutline regions={regions} cell={linked} className="region-linked" />
          ) : null}
          {cursor.shown >= 0 ? (
            <CellOutline regions={regions} cell={cursor.shown} className="region-shown" />
          ) : null}
          {props.children}
        </Clip>
        <MapEdge />
      </Plot>
      {props.wordless ? null : (
        <RegionWords network={network} regions={regions} output={output} names={names} cell={cursor.shown} />
      )}
    </div>
  );
}

/** What fills are made of, but for the theme. */
interface Painted {
  readonly regions: LinearRegions2D;
  readonly by: ColourBy;
  readonly output: number;
  readonly limit: number;
}

function useFills({ regions, by, output, limit }: Painted, theme: ColourTheme): CellFills {
  return useMemo(() => fillCells(regions, { by, output, limit, theme }), [regions, by, output, limit, theme]);
}

function PaintedFills({ theme, ...painted }: Painted & { readonly theme: ColourTheme }): ReactNode {
  return <RegionCanvas regions={painted.regions} fills={useFills(painted, theme)} />;
}

const FILLS_QUIET_MS = 200;

/**
 * The vector copy of the fills comes a moment later, since on the screen the canvas is seen. A new theme comes at once:
 * paper does not wait.
 */
function SettledFills({
  painted,
  theme,
}: {
  readonly painted: Painted;
  readonly theme: ColourTheme | null;
}): ReactNode {
  const drawn = useSettled(painted, FILLS_QUIET_MS);
  return (
    <RegionFills regions={drawn.regions} fills={useFills(drawn, theme ?? 'light')} themed={theme !== null} />
  );
}

function MapEdge(): ReactNode {
  const { x, y } = usePlot();
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  return <rect className="region-frame" x={left} y={top} width={right - left} height={bottom - top} />;
}
