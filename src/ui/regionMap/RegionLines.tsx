import { memo, type ReactNode, useMemo } from 'react';
import { listBorderEdges, traceEdges } from '../../core/regions/twoInputs/borders.ts';
import { polygonOfCell } from '../../core/regions/twoInputs/cellGeometry.ts';
import type { LinearRegions2D } from '../../core/regions/twoInputs/types.ts';
import {
  borderWidthPx,
  bordersByLayer,
  contourLines,
  polygonPath,
  polylinesPath,
  silentBorders,
} from '../../plot/regionMap/linePaths.ts';
import { usePlot } from '../plot/PlotContext.ts';

/** Region borders in ink, thinner with each deeper layer, and dotted where a unit changes but the output does not bend. */
export const RegionBorders = memo(function RegionBorders({
  regions,
  output,
}: {
  readonly regions: LinearRegions2D;
  readonly output: number;
}): ReactNode {
  const { x, y } = usePlot();
  const { layers, silent } = useMemo(() => {
    const { regionOfCell } = regions.outputs[output] ?? { regionOfCell: regions.jointRegionOfCell };
    return { layers: bordersByLayer(regions, regionOfCell), silent: silentBorders(regions, regionOfCell) };
  }, [regions, output]);
  return (
    <g className="region-borders">
      <path className="region-silent" d={polylinesPath(silent, x, y)} />
      {layers.map(({ layer, depth, lines }) => (
        <path
          key={layer}
          className="region-border"
          data-layer={layer}
          style={{ strokeWidth: borderWidthPx(depth) }}
          d={polylinesPath(lines, x, y)}
        />
      ))}
    </g>
  );
});

const SIGNS = [-1, 0, 1] as const;

/** Contour lines of an output, dashed below zero; the level 0 strongest where it is a decision boundary. */
export const RegionContours = memo(function RegionContours({
  regions,
  output,
  levels,
  decisionBoundary,
}: {
  readonly regions: LinearRegions2D;
  readonly output: number;
  readonly levels: readonly number[];
  readonly decisionBoundary: boolean;
}): ReactNode {
  const { x, y } = usePlot();
  // one path for all that look alike: a drag changes every one of them in every frame
  const lines = useMemo(
    () =>
      SIGNS.map((sign) => {
        const alike = levels.filter((level) => Math.sign(level) === sign);
        return { sign, levels: alike.map((level) => contourLines(regions, output, level)) };
      }),
    [regions, output, levels],
  );
  const boundary = useMemo(
    () => (decisionBoundary ? contourLines(regions, output, 0) : null),
    [regions, output, decisionBoundary],
  );
  return (
    <g className="region-contours">
      {lines.map(({ sign, levels: alike }) => (
        <path
          key={sign}
          className="region-contour"
          data-sign={sign}
          d={alike.map((line) => polylinesPath(line, x, y)).join('')}
        />
      ))}
      {boundary ? <path className="region-decision" d={polylinesPath(boundary, x, y)} /> : null}
    </g>
  );
});

/** The outline of a cell, in two colours so that it is seen on every fill. */
export function CellOutline({
  regions,
  cell,
  className,
}: {
  readonly regions: LinearRegions2D;
  readonly cell: number;
  readonly className: string;
}): ReactNode {
  const { x, y } = usePlot();
  const d = polygonPath(polygonOfCell(regions, cell), x, y);
  return (
    <g className={className}>
      <path className="region-outline-outer" d={d} />
      <path className="region-outline-inner" d={d} />
    </g>
  );
}

/** The borders that one unit made, lit. */
export function UnitBorders({
  regions,
  layer,
  unit,
}: {
  readonly regions: LinearRegions2D;
  readonly layer: number;
  readonly unit: number;
}): ReactNode {
  const { x, y } = usePlot();
  const d = useMemo(() => {
    const edges = listBorderEdges(regions).filter(
      (edge) => regions.edgeLayer[edge] === layer && regions.edgeUnit[edge] === unit,
    );
    return polylinesPath(traceEdges(regions, edges), x, y);
  }, [regions, layer, unit, x, y]);
  return <path className="region-lit" d={d} />;
}
