import { type ReactNode, useMemo } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { useModel } from '../../stage/react/useModel.ts';
import { Curve } from '../../ui/plot/Curve.tsx';
import { Handle } from '../../ui/plot/Handle.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { Sym } from '../../ui/math/Sym.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { at, type IdentityDerived } from './derive.ts';
import { identityModel } from './model.ts';
import { VIEW } from './shallow.ts';

const MARGIN = { left: 52, right: 12, top: 28 };
const LEAST_HALF = 1.25;
const X_AXIS = { domain: VIEW, symbol: 'x', tickCount: 5 } as const;

const useHeightAxis = (half: number, tickCount: number) =>
  useMemo(() => ({ domain: [-half, half], symbol: '', tickCount }) as const, [half, tickCount]);

/** The shallow network's line, broad, and the deep network's on top of it. */
export function Curves(): ReactNode {
  const { state, derived, dispatch, group } = useModel(identityModel);
  const half = Math.max(LEAST_HALF, 1.1 * highest(derived.deepCurve));
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
      handles={
        <Handle
          label="input x"
          valueText={tracerWords(state.x, derived)}
          point={[state.x, at(derived.deep, state.x)]}
          axis="x"
          step={[0.01, 0]}
          tone="tracer"
          onMove={([x], transaction) => {
            dispatch({ type: 'set', field: 'x', value: x }, transaction);
          }}
          onCancel={group.cancel}
        />
      }
    >
      <Curve className="idn-target" points={derived.targetCurve} />
      <Curve className="curve-net1 idn-shallow" points={derived.shallowCurve} id="shallow" />
      <Curve className="curve-net2 idn-deep" points={derived.deepCurve} id="deep" />
      <Guide x={state.x} />
    </Plot>
  );
}

function highest(points: readonly (readonly [number, number])[]): number {
  return points.reduce((most, [, y]) => Math.max(most, Math.abs(y)), 0);
}

function tracerWords(x: number, { shallow, deep }: IdentityDerived): string {
  return `x ${formatNumber(x)}, shallow ${formatNumber(at(shallow, x))}, deep ${formatNumber(at(deep, x))}`;
}

function Guide({ x }: { readonly x: number }): ReactNode {
  const frame = usePlot();
  const [left] = frame.x.range;
  return (
    <>
      <path className="idn-guide" d={`M${frame.x(x)} ${frame.y.range[0]}V${frame.y.range[1]}`} />
      <text className="idn-value" x={left + 6} y={frame.y.range[0] - 8}>
        dotted: what both imitate
      </text>
    </>
  );
}

/** The two outputs at the traced input. */
export function TracedValues(): ReactNode {
  const { state, derived } = useModel(identityModel);
  const { shallow, deep } = derived;
  return (
    <p className="idn-values">
      At <Sym text="x" /> = {formatNumber(state.x)}:{' '}
      <span className="idn-value-shallow">shallow {formatNumber(at(shallow, state.x))}</span>,{' '}
      <span className="idn-value-deep">deep {formatNumber(at(deep, state.x))}</span>
    </p>
  );
}

const FLAT_HALF = 0.1;

/** Deep minus shallow. */
export function DifferencePlot(): ReactNode {
  const { derived } = useModel(identityModel);
  const half = Math.max(FLAT_HALF, 1.15 * derived.largestDifference);
  const yAxis = useHeightAxis(half, 3);
  return (
    <Plot
      className="idn-difference"
      label={`Deep minus shallow, at most ${formatNumber(derived.largestDifference)}`}
      title={<span className="plot-title-words">deep minus shallow</span>}
      x={X_AXIS}
      y={yAxis}
      aspect={0.42}
      nominalWidthPx={440}
      marginPx={MARGIN}
    >
      <Curve className="curve-net2" points={derived.difference} id="difference" />
    </Plot>
  );
}
