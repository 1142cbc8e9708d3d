import type { ReactNode } from 'react';
import type { Point } from '../../plot/path.ts';
import { usePlot } from '../../ui/plot/PlotContext.ts';

/** A small dot at every joint of a curve. */
export function JointMarks({ points }: { readonly points: readonly Point[] }): ReactNode {
  const frame = usePlot();
  return points.map(([x, y]) => (
    <circle key={x} className="joint-mark" cx={frame.x(x)} cy={frame.y(y)} r={3} />
  ));
}
