import { type ReactNode, useId } from 'react';
import { rampStops } from '../../plot/regionMap/vectorFills.ts';
import { usePlot } from '../plot/PlotContext.ts';
import { useColourTheme } from './useColourTheme.ts';

export interface AxisStripProps {
  /** Which axis of the surrounding plot carries the values. */
  readonly axis: 'x' | 'y';
  /** The value at the end of the colour scale. */
  readonly limit: number;
}

const THICKNESS_PX = 10;

/** The colour scale of a map laid along an axis: what a map's colours mean, where their values are. */
export function AxisStrip({ axis, limit }: AxisStripProps): ReactNode {
  const { x, y } = usePlot();
  const theme = useColourTheme();
  const id = useId();
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  const ends =
    axis === 'x'
      ? { x1: x(-limit), y1: 0, x2: x(limit), y2: 0 }
      : { x1: 0, y1: y(-limit), x2: 0, y2: y(limit) };
  const place =
    axis === 'x'
      ? { x: left, y: bottom - THICKNESS_PX, width: right - left, height: THICKNESS_PX }
      : { x: left, y: top, width: THICKNESS_PX, height: bottom - top };
  const dark = rampStops('dark');
  return (
    <g className="axis-strip">
      <linearGradient id={id} gradientUnits="userSpaceOnUse" {...ends}>
        {rampStops(theme ?? 'light').map(({ offset, colour }, i) => (
          <stop
            key={offset}
            offset={offset}
            stopColor={colour}
            {...(theme === null
              ? { style: { stopColor: `light-dark(${colour}, ${dark[i]?.colour ?? colour})` } }
              : {})}
          />
        ))}
      </linearGradient>
      <rect {...place} fill={`url(#${id})`} />
    </g>
  );
}
