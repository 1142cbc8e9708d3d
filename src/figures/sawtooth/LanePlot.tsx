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
}

/** The more pieces, the thinner the line, so that they can still be told apart where there is room. */
function thinness(curve: readonly Point[] | null): string {
  const vertices = curve?.length ?? 0;
  return vertices > 400 ? ' saw-thinnest' : vertices > 128 ? ' saw-thin' : '';
}

/** Height over width; a lecture has the lanes one above the other. */
const ASPECT = 0.5;
const LECTURE_ASPECT = 0.32;

/** One function on [0, 1], over the sawtooth that it is to be. */
export function LanePlot({ label, tone, curve, target }: LanePlotProps): ReactNode {
  const isLecture = useLecture(useFigurePlace().control?.key ?? '') !== null;
  return (
    <Plot
      className="saw-lane"
      label={label}
      x={{ domain: [0, 1], symbol: 'x', tickCount: 5 }}
      y={{ domain: [-0.15, 1.15], symbol: '', ticks: [0, 0.5, 1] }}
      aspect={isLecture ? LECTURE_ASPECT : ASPECT}
      nominalWidthPx={420}
      marginPx={{ top: 8, left: 34, right: 16 }}
    >
      {target ? <Curve className={`saw-target${thinness(target)}`} points={target} /> : null}
      {curve ? <Curve className={`curve-${tone}${thinness(curve)}`} points={curve} id={tone} /> : null}
    </Plot>
  );
}
