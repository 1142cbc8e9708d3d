import { useMemo } from 'react';
import { createReliefCamera, type ReliefCamera } from '../../../plot/regionMap/relief/camera.ts';
import { valueRange } from '../../../plot/regionMap/valueRange.ts';
import { type PlotFrame, usePlot } from '../../plot/PlotContext.ts';
import type { ReliefMapProps } from './reliefProps.ts';

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
