import { type ReactNode, useId } from 'react';
import { usePlot } from './PlotContext.ts';

export interface ClipProps {
  readonly children: ReactNode;
  /** How far layers may reach beyond the axes, in CSS px: half a stroke. */
  readonly marginPx?: number;
}

/** Cuts its layers off at the plot's edges: what is drawn in them may run far beyond. */
export function Clip({ children, marginPx = 2 }: ClipProps): ReactNode {
  const { x, y } = usePlot();
  const id = useId();
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  return (
    <>
      <clipPath id={id}>
        <rect
          x={left - marginPx}
          y={top - marginPx}
          width={right - left + 2 * marginPx}
          height={bottom - top + 2 * marginPx}
        />
      </clipPath>
      <g clipPath={`url(#${id})`}>{children}</g>
    </>
  );
}
