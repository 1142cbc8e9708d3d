import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import type { LinearRegions2D } from '../../core/regions/twoInputs/types.ts';
import type { CellFills } from '../../plot/regionMap/cellFills.ts';
import { paintCells } from '../../plot/regionMap/paintCells.ts';
import { usePlot } from '../plot/PlotContext.ts';

// the prerender has no layout to measure and React warns about layout effects there
const useBeforePaint = typeof window === 'undefined' ? useEffect : useLayoutEffect;

/** More device pixels per px than this cannot be told apart in a smooth fill. */
const MOST_PX_RATIO = 2;

/** The fills of a map, painted before the frame in which they changed is shown. */
export function RegionCanvas({
  regions,
  fills,
}: {
  readonly regions: LinearRegions2D;
  readonly fills: CellFills;
}): ReactNode {
  const frame = usePlot();
  const canvas = useRef<HTMLCanvasElement>(null);
  const buffer = useRef<ImageData>(null);
  const [left, right] = frame.x.range;
  const [bottom, top] = frame.y.range;
  useBeforePaint(() => {
    const element = canvas.current;
    const context = element?.getContext('2d', { alpha: false });
    if (!element || !context) return;
    const ratio = Math.min(MOST_PX_RATIO, window.devicePixelRatio || 1);
    const widthPx = Math.max(1, Math.round((right - left) * ratio));
    const heightPx = Math.max(1, Math.round((bottom - top) * ratio));
    if (element.width !== widthPx || element.height !== heightPx || !buffer.current) {
      element.width = widthPx;
      element.height = heightPx;
      buffer.current = context.createImageData(widthPx, heightPx);
    }
    const pixels = new Uint32Array(buffer.current.data.buffer);
    const view = { x: frame.x.domain, y: frame.y.domain };
    paintCells({ pixels, widthPx, heightPx }, regions, fills, view);
    context.putImageData(buffer.current, 0, 0);
  }, [regions, fills, frame, left, right, top, bottom]);
  return (
    <canvas
      ref={canvas}
      className="region-canvas"
      aria-hidden="true"
      style={{ left, top, width: right - left, height: bottom - top }}
    />
  );
}
