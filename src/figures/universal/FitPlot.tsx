import type { ReactNode } from 'react';
import { type Point, polylinePath } from '../../plot/path.ts';
import { LivePath } from '../../stage/react/LivePath.tsx';
import { useLive } from '../../stage/react/useLive.ts';
import { useCalmModel, useHighlight } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Clip } from '../../ui/plot/Clip.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { type PlotFrame, usePlot } from '../../ui/plot/PlotContext.ts';
import { dotPath } from '../../plot/dots.ts';
import { hingeId } from './hinges.ts';
import { universalModel } from './model.ts';
import { TargetPen } from './TargetPen.tsx';

/** Heights that the plot shows, by target. */
const HEIGHTS: Readonly<Record<string, readonly [number, number]>> = {
  wavy: [-1.5, 1.5],
  sine: [-1.5, 1.5],
  drawn: [-1, 1],
};
/** Without a number in the middle, where the name of the axis stands. */
const UNIT_AXIS = { domain: [-0.25, 1.25], ticks: [0, 1] } as const;

/** The target, the network (or the sum of its first hinges) and its joints. */
export function FitPlot(): ReactNode {
  const target = useSelected(universalModel, (state) => state.target);
  const { units } = useCalmModel(universalModel).state;
  const isDrawn = target === 'drawn';
  return (
    <Plot
      className="universal-fit"
      label={`The target and a shallow network with ${units} hidden units`}
      title={
        <span className="plot-title-words">
          {isDrawn ? 'draw here; the network follows' : 'target and network'}
        </span>
      }
      x={{ domain: [0, 1], symbol: '', tickCount: 5 }}
      y={{ symbol: 'y', ...(HEIGHTS[target] ? { domain: HEIGHTS[target], tickCount: 4 } : UNIT_AXIS) }}
      aspect={0.62}
      nominalWidthPx={420}
      marginPx={{ left: 54, bottom: 26 }}
      {...(isDrawn ? { handles: <TargetPen /> } : {})}
    >
      <Clip>
        <LivePath
          model={universalModel}
          className="curve universal-target"
          d={(derived, { x, y }) => polylinePath(derived.target, x, y)}
        />
        <LivePath
          model={universalModel}
          className="curve universal-goal"
          d={({ curve, added }, { x, y }, state) => (added === state.units ? '' : polylinePath(curve, x, y))}
        />
        <LivePath
          model={universalModel}
          className="curve curve-net1"
          id="network"
          d={({ partial }, { x, y }) => polylinePath(partial, x, y)}
        />
        <Joints />
      </Clip>
    </Plot>
  );
}

/** A dot at each joint of the sum; the joint of the lit hinge is large. */
function Joints(): ReactNode {
  const frame = usePlot();
  const { highlight } = useHighlight(universalModel);
  const [ref, live] = useLive(universalModel, ({ units }, { partial }) => ({
    d: dotsOf(jointsOf(units, partial), frame),
    'stroke-width': units > 32 ? '4' : '6',
  }));
  return (
    <>
      <path className="universal-joints" ref={ref} {...live} />
      <LivePath
        model={universalModel}
        className="universal-joint-lit"
        d={({ partial }, { x, y }, { units }) =>
          dotsOf(
            jointsOf(units, partial).filter((_, d) => highlight === hingeId(d)),
            { x, y },
          )
        }
      />
    </>
  );
}

/** The first hinge starts at the plot’s edge, where the sum has its first vertex; the last vertex is the other edge. */
function jointsOf(units: number, partial: readonly Point[]): readonly Point[] {
  return units > 1 ? partial.slice(0, -1) : [];
}

function dotsOf(points: readonly Point[], { x, y }: Pick<PlotFrame, 'x' | 'y'>): string {
  return points.map(([at, height]) => dotPath(x(at), y(height))).join('');
}
