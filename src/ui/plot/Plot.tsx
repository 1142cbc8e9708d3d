import { type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import { createScale } from '../../plot/scale.ts';
import { AxesGrid, AxesLabels } from './Axes.tsx';
import { type PlotFrame, PlotOverlayContext, PlotProvider } from './PlotContext.ts';
import { useWidth } from './useSize.ts';

/** One axis: what it shows and what it is called. */
export interface AxisSpec {
  readonly domain: readonly [number, number];
  /** The variable, as `Sym` writes it ("x", "y'"); empty for none. */
  readonly symbol: string;
  readonly tickCount?: number;
  /** Exact tick values, where round ones would miss the point. */
  readonly ticks?: readonly number[];
  /** Hides the numbers, for a rail shared with the neighbour that has them. */
  readonly quiet?: boolean;
  readonly format?: (value: number) => string;
}

export interface PlotProps {
  /** Accessible name of the picture. */
  readonly label: string;
  readonly x: AxisSpec;
  readonly y: AxisSpec;
  /** Printed above the plot, left. */
  readonly title?: ReactNode;
  /** Height over width of the whole box. */
  readonly aspect?: number;
  /** Width in the prerendered picture, in px. */
  readonly nominalWidthPx?: number;
  readonly marginPx?: Partial<Margin>;
  readonly className?: string;
  /** SVG layers, drawn in order. */
  readonly children?: ReactNode;
  /** HTML under the SVG, such as a canvas with fills. */
  readonly underlay?: ReactNode;
  /** HTML laid over the plot: `Handle`s and labels that take pointers or focus. */
  readonly handles?: ReactNode;
}

export interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const DEFAULT_MARGIN: Margin = { top: 26, right: 14, bottom: 42, left: 44 };

/**
 * A plot: axes, exact layers and handles in one coordinate system (CSS px of its own box). The prerendered picture
 * has a fixed viewBox; once measured, a unit is a pixel, so type and strokes keep their size at every width.
 */
export function Plot(props: PlotProps): ReactNode {
  const {
    label,
    x,
    y,
    title,
    aspect = 0.86,
    nominalWidthPx = 340,
    marginPx,
    children,
    handles,
    underlay,
  } = props;
  const box = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(box, nominalWidthPx);
  const heightPx = Math.round(widthPx * aspect);
  const overlay = useContext(PlotOverlayContext);
  const frame = usePlotFrame(x, y, widthPx, heightPx, marginPx);
  const xAxis = useSameAxis(x);
  const yAxis = useSameAxis(y);
  return (
    <div
      className={`plot ${props.className ?? ''}`}
      ref={box}
      translate="no"
      style={{ aspectRatio: `1 / ${aspect}` }}
    >
      <PlotProvider value={frame}>
        {underlay === undefined ? null : <div className="plot-underlay">{underlay}</div>}
        {title === undefined ? null : (
          <div className="plot-title" style={{ left: frame.x.range[0] - 4 }}>
            {title}
          </div>
        )}
        <svg
          className="plot-svg"
          data-plot=""
          viewBox={`0 0 ${widthPx} ${heightPx}`}
          role="img"
          aria-label={label}
          preserveAspectRatio="xMinYMin meet"
        >
          <AxesGrid x={xAxis} y={yAxis} />
          {children}
          <AxesLabels x={xAxis} y={yAxis} />
        </svg>
        {handles === undefined ? null : <div className="plot-handles">{handles}</div>}
        {overlay}
      </PlotProvider>
    </div>
  );
}

function usePlotFrame(
  x: AxisSpec,
  y: AxisSpec,
  widthPx: number,
  heightPx: number,
  marginPx: Partial<Margin> | undefined,
): PlotFrame {
  const margin = { ...DEFAULT_MARGIN, ...marginPx };
  const [x0, x1] = x.domain;
  const [y0, y1] = y.domain;
  const { left, right, top, bottom } = margin;
  return useMemo(
    () => ({
      x: createScale([x0, x1], [left, Math.max(left + 1, widthPx - right)]),
      y: createScale([y0, y1], [Math.max(top + 1, heightPx - bottom), top]),
      widthPx,
      heightPx,
    }),
    [x0, x1, y0, y1, left, right, top, bottom, widthPx, heightPx],
  );
}

/** The axis as it was while nothing that it shows has changed: its lines and numbers are then not drawn again. */
function useSameAxis(axis: AxisSpec): AxisSpec {
  const [known, setKnown] = useState(axis);
  if (known === axis || isSameAxis(known, axis)) return known;
  setKnown(axis);
  return axis;
}

function isSameAxis(a: AxisSpec, b: AxisSpec): boolean {
  return (
    a.symbol === b.symbol &&
    a.tickCount === b.tickCount &&
    a.quiet === b.quiet &&
    a.format === b.format &&
    sameNumbers(a.domain, b.domain) &&
    (a.ticks === b.ticks || (a.ticks !== undefined && b.ticks !== undefined && sameNumbers(a.ticks, b.ticks)))
  );
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}
