import type { ReactNode } from 'react';
import type { Point } from '../../plot/path.ts';
import { useHighlight, useModel } from '../../stage/react/useModel.ts';
import { Curve } from '../../ui/plot/Curve.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { Clip } from './Clip.tsx';
import { universalModel } from './model.ts';
import { TargetPen } from './TargetPen.tsx';

/** Heights that the plot shows, by target. */
const HEIGHTS: Readonly<Record<string, readonly [number, number]>> = {
  wavy: [-1.5, 1.5],
  sine: [-1.5, 1.5],
  drawn: [-1, 1],
};
const HEIGHT: readonly [number, number] = [-0.25, 1.25];

/** The target, the network (or the sum of its first hinges) and its joints. */
export function FitPlot(): ReactNode {
  const { state, derived } = useModel(universalModel);
  const { target, curve, partial, added } = derived;
  const isWhole = added === state.units;
  return (
    <Plot
      className="universal-fit"
      label={`The target and a shallow network with ${state.units} hidden units`}
      title={
        <span className="plot-title-words">
          {state.target === 'drawn' ? 'draw here; the network follows' : 'target and network'}
        </span>
      }
      x={{ domain: [0, 1], symbol: '', tickCount: 5 }}
      y={{ domain: HEIGHTS[state.target] ?? HEIGHT, symbol: 'y', tickCount: 4 }}
      aspect={0.62}
      nominalWidthPx={420}
      marginPx={{ bottom: 26 }}
      {...(state.target === 'drawn' ? { handles: <TargetPen /> } : {})}
    >
      <Clip>
        <Curve className="universal-target" points={target} />
        {isWhole ? null : <Curve className="universal-goal" points={curve} />}
        <Curve className="curve-net1" points={partial} id="network" />
        <Joints points={state.units > 1 ? partial.slice(0, -1) : []} />
      </Clip>
    </Plot>
  );
}

/** A dot at each joint of the sum; the joint of the lit hinge is large. */
function Joints({ points }: { readonly points: readonly Point[] }): ReactNode {
  const { x, y } = usePlot();
  const { highlight } = useHighlight(universalModel);
  return points.map(([at, height], d) => (
    <circle
      key={at}
      className="universal-joint"
      data-lit={highlight === `u:1.${d + 1}` ? '' : undefined}
      cx={x(at)}
      cy={y(height)}
      r={highlight === `u:1.${d + 1}` ? 6 : points.length > 32 ? 2 : 3}
    />
  ));
}
