import type { ReactNode } from 'react';
import { useHighlight, useModel } from '../../stage/react/useModel.ts';
import { CurveHandles } from '../../ui/curve/CurveHandles.tsx';
import { Curve } from '../../ui/plot/Curve.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { Plot } from '../../ui/plot/Plot.tsx';
import { AxisStrip } from '../../ui/regionMap/AxisStrip.tsx';
import { MAP_MARGIN } from '../../ui/regionMap/RegionMap.tsx';
import { compose2dModel } from './model.ts';
import { secondWeights } from './networks.ts';

/** Network 2: y'(y), between the colours of the map of y and those of the map of y'. */
export function SecondPlot(): ReactNode {
  const { state, derived, group } = useModel(compose2dModel);
  const { highlight, setHighlight } = useHighlight(compose2dModel);
  const { yView, yPrimeView, curve, y, yPrime } = derived;
  return (
    <Plot
      className="c2d-second-plot"
      label={`Network 2: y prime against y, ${curve.length - 1} pieces over the range of the axis`}
      title={
        <>
          y′ <span className="plot-title-words">· network 2</span>
        </>
      }
      x={{ domain: yView, symbol: 'y', tickCount: 3 }}
      y={{ domain: yPrimeView, symbol: "y'", tickCount: 3 }}
      aspect={1}
      marginPx={MAP_MARGIN}
      handles={
        <CurveHandles
          weights={secondWeights(state)}
          domain={yView}
          heights={yPrimeView}
          curve="y prime of y"
          axes={['y', 'y prime']}
          tone="net2"
          highlight={highlight}
          unitId={(unit) => `u:2.${unit + 1}`}
          onHighlight={setHighlight}
          onMove={(handle, to, transaction) => {
            group.dispatch({ type: 'move-joint', handle, to }, transaction);
          }}
          onCancel={group.cancel}
        />
      }
    >
      <AxisStrip axis="x" limit={derived.yLimit} />
      <AxisStrip axis="y" limit={derived.yPrimeLimit} />
      <ReachedRange />
      {derived.levels.map((level) => (
        <LevelLine key={level} y={level} />
      ))}
      <Curve className="curve-net2" points={curve} id="second" />
      <TraceLines y={y} yPrime={yPrime} />
    </Plot>
  );
}

/** What network 1 sends on: outside of it network 2 is never asked. */
function ReachedRange(): ReactNode {
  const { derived } = useModel(compose2dModel);
  const frame = usePlot();
  const [low, high] = derived.yRange;
  const [bottom] = frame.y.range;
  return (
    <path
      className="reached-range"
      d={`M${frame.x(low)} ${bottom - 12}v-7M${frame.x(high)} ${bottom - 12}v-7M${frame.x(low)} ${bottom - 15.5}H${frame.x(high)}`}
    />
  );
}

function LevelLine({ y }: { readonly y: number }): ReactNode {
  const frame = usePlot();
  return <path className="joint-line" d={`M${frame.x(y)} ${frame.y.range[0]}V${frame.y.range[1]}`} />;
}

/** From the colours of y up to the curve, and across to the colours of y'. */
function TraceLines({ y, yPrime }: { readonly y: number; readonly yPrime: number }): ReactNode {
  const frame = usePlot();
  const [xPx, yPx] = [frame.x(y), frame.y(yPrime)];
  return (
    <g>
      <path className="tracer" d={`M${xPx} ${frame.y.range[0]}V${yPx}H${frame.x.range[0]}`} />
      <circle className="tracer-dot" cx={xPx} cy={yPx} r={5} />
    </g>
  );
}
