import { memo, type ReactNode } from 'react';
import { type Point, polylinePath } from '../../plot/path.ts';
import { usePlot } from './PlotContext.ts';

export interface CurveProps {
  /** Exact vertices in data coordinates. */
  readonly points: readonly Point[];
  readonly className: string;
  /** A name for linked highlighting and for tests. */
  readonly id?: string;
}

/** A piecewise-linear curve through exact vertices. */
export const Curve = memo(function Curve({ points, className, id }: CurveProps): ReactNode {
  const { x, y } = usePlot();
  return <path className={`curve ${className}`} d={polylinePath(points, x, y)} data-id={id} />;
});
