import { type ReactNode, useId } from 'react';
import { usePlot } from '../../ui/plot/PlotContext.ts';

/** Cuts its layers off at the plot's edges: a partial sum runs far beyond them. */
export function Clip({ children }: { readonly children: ReactNode }): ReactNode {
  const { x, y } = usePlot();
  const id = useId();
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  return (
    <>
      <clipPath id={id}>
        <rect x={left - 2} y={top - 2} width={right - left + 4} height={bottom - top + 4} />
      </clipPath>
      <g clipPath={`url(#${id})`}>{children}</g>
    </>
  );
}
