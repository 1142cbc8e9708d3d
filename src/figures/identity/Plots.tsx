import { type ReactNode, useMemo } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { polylinePath } from '../../plot/path.ts';
import { LivePath } from '../../stage/react/LivePath.tsx';
import { useGroup } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Curve } from '../../ui/plot/Curve.tsx';
import { Handle } from '../../ui/plot/Handle.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { Sym } from '../../ui/math/Sym.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { at } from './derive.ts';
import { identityModel } from './model.ts';
import { VIEW } from './shallow.ts';

const MARGIN = { left: 52, right: 12, top: 28 };
const LEAST_HALF = 1.25;
const X_AXIS = { domain: VIEW, symbol: 'x', tickCount: 5 } as const;

const useHeightAxis = (half: number, tickCount: number) =>
  useMemo(() => ({ domain: [-half, half], symbol: '', tickCount }) as const, [half, tickCount]);

/** The shallow network's line, broad, and the deep network's on top of it. */
export function Curves(): ReactNode {
  const half = useSelected(identityModel, (_state, { deepCurve }) =>
    Math.max(LEAST_HALF, 1.1 * highest(deepCurve)),
  );
  const yAxis = useHeightAxis(half, 5);
  return (
    <Plot
      className="idn-curves"
      label="The shallow network and the same network with appended layers, against x"
      title={
        <>
          y <span className="plot-title-words">· shallow, and deep over it</span>
        </>
      }
      x={X_AXIS}
      y={yAxis}
      aspect={0.66}
      nominalWidthPx={440}
      marginPx={MARGIN}
      handles={<InputHandle />}
    >
      <FixedCurves />
      <LivePath
        model={identityModel}
        className="curve curve-net2 idn-deep"
        id="deep"
        d={({ deepCurve }, { x, y }) => polylinePath(deepCurve, x, y)}
      />
      <LivePath
        model={identityModel}
        className="idn-guide"
        d={(_derived, { x, y }, state) => `M${x(state.x).toFixed(2)} ${y.range[0]}V${y.range[1]}`}
      />
      <TargetWord />
    </Plot>
  );
}

function highest(points: readonly (readonly [number, number])[]): number {
  return points.reduce((most, [, y]) => Math.max(most, Math.abs(y)), 0);
}

function InputHandle(): ReactNode {
  const { dispatch, cancel } = useGroup(identityModel);
  const { x, shallow, deep } = useTraced();
  return (
    <Handle
      label="input x"
      valueText={`x ${formatNumber(x)}, shallow ${formatNumber(shallow)}, deep ${formatNumber(deep)}`}
      point={[x, deep]}
      axis="x"
      step={[0.01, 0]}
      tone="tracer"
      onMove={([to], transaction) => {
        dispatch({ type: 'set', field: 'x', value: to }, transaction);
      }}
      onCancel={cancel}
    />
  );
}

/** The traced input and both outputs there. */
function useTraced(): { readonly x: number; readonly shallow: number; readonly deep: number } {
  const x = useSelected(identityModel, (state) => state.x);
  const shallow = useSelected(identityModel, (state, derived) => at(derived.shallow, state.x));
  const deep = useSelected(identityModel, (state, derived) => at(derived.deep, state.x));
  return { x, shallow, deep };
}

/** What no control of the figure changes: the function that is imitated, and the shallow network. */
function FixedCurves(): ReactNode {
  const target = useSelected(identityModel, (_state, derived) => derived.targetCurve);
  const shallow = useSelected(identityModel, (_state, derived) => derived.shallowCurve);
  return (
    <>
      <Curve className="idn-target" points={target} />
      <Curve className="curve-net1 idn-shallow" points={shallow} id="shallow" />
    </>
  );
}

function TargetWord(): ReactNode {
  const { x, y } = usePlot();
  return (
    <text className="idn-value" x={x.range[0] + 6} y={y.range[0] - 8}>
      dotted: what both imitate
    </text>
  );
}

/** The two outputs at the traced input. */
export function TracedValues(): ReactNode {
  const { x, shallow, deep } = useTraced();
  return (
    <p className="idn-values">
      At <Sym text="x" /> = {formatNumber(x)}:{' '}
      <span className="idn-value-shallow">shallow {formatNumber(shallow)}</span>,{' '}
      <span className="idn-value-deep">deep {formatNumber(deep)}</span>
    </p>
  );
}

const FLAT_HALF = 0.1;

/** Deep minus shallow. */
export function DifferencePlot(): ReactNode {
  const largest = useSelected(identityModel, (_state, derived) => derived.largestDifference);
  const yAxis = useHeightAxis(Math.max(FLAT_HALF, 1.15 * largest), 3);
  return (
    <Plot
      className="idn-difference"
      label={`Deep minus shallow, at most ${formatNumber(largest)}`}
      title={<span className="plot-title-words">deep minus shallow</span>}
      x={X_AXIS}
      y={yAxis}
      aspect={0.42}
      nominalWidthPx={440}
      marginPx={MARGIN}
    >
      <LivePath
        model={identityModel}
        className="curve curve-net2"
        id="difference"
        d={({ difference }, { x, y }) => polylinePath(difference, x, y)}
      />
    </Plot>
  );
}
