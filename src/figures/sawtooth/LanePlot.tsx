import type { ReactNode } from 'react';
import type { Point } from '../../plot/path.ts';
import { useLecture } from '../../stage/lecture/lectureStore.ts';
import { useFigurePlace } from '../../stage/react/FigureContext.ts';
import { Curve } from '../../ui/plot/Curve.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';

export interface LanePlotProps {
  readonly label: string;
  readonly tone: 'net1' | 'net2';
  readonly curve: readonly Point[] | null;
  /** The sawtooth, drawn faintly behind. */
  readonly target: readonly Point[] | null;
  /** Height over width in a lecture, where the lanes stand one above the other. */
  readonly lectureAspect?: number;
}

const X_AXIS = { domain: [0, 1], symbol: 'x', tickCount: 5 } as const;
const Y_AXIS = { domain: [-0.15, 1.15], symbol: '', ticks: [0, 0.5, 1] } as const;

/** The more pieces, the thinner the line, so that they can still be told apart where there is room. */
function thinness(curve: readonly Point[] | null): string {
  const vertices = curve?.length ?? 0;
  return vertices > 400 ? ' saw-thinnest' : vertices > 128 ? ' saw-thin' : '';
}

/** One function on [0, 1], over the sawtooth that it is to be. */
export function LanePlot({ label, tone, curve, target, lectureAspect = 0.32 }: LanePlotProps): ReactNode {
  const isLecture = useLecture(useFigurePlace().control?.key ?? '') !== null;
  return (
    <Plot
      className="saw-lane"
      label={label}
      x={X_AXIS}
      y={Y_AXIS}
      aspect={isLecture ? lectureAspect : 0.5}
      nominalWidthPx={420}
      marginPx={{ top: 8, left: 34, right: 16 }}
    >
      {target ? <Curve className={`saw-target${thinness(target)}`} points={target} /> : null}
      {curve ? <Curve className={`curve-${tone}${thinness(curve)}`} points={curve} id={tone} /> : null}
    </Plot>
  );
}
