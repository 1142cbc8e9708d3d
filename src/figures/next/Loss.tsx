import { type ReactNode, useId } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import type { Point } from '../../plot/path.ts';
import { useModel } from '../../stage/react/useModel.ts';
import { Curve } from '../../ui/plot/Curve.tsx';
import { Handle } from '../../ui/plot/Handle.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { nextModel } from './model.ts';
import { LINE_X, LINE_Y } from './tastes.ts';

const ENDS = [0, 2] as const;
const MIDDLE = 1;
const X_AXIS = { domain: ENDS, symbol: 'x', tickCount: 5 } as const;
const Y_AXIS = { domain: [-0.6, 2], symbol: 'y', tickCount: 5 } as const;

/** A line through points, with the square on each distance: their mean area is the loss. */
export function LossPlot(): ReactNode {
  const { state, dispatch, group } = useModel(nextModel);
  const at = (x: number): number => state.intercept + state.slope * x;
  const points: readonly Point[] = ENDS.map((x) => [x, at(x)]);
  return (
    <Plot
      label="Seven points and a line; a square stands on each distance"
      x={X_AXIS}
      y={Y_AXIS}
      aspect={0.6}
      nominalWidthPx={640}
      handles={ENDS.map((x) => (
        <Handle
          key={x}
          label={x === 0 ? 'left end of the line' : 'right end of the line'}
          valueText={`y ${formatNumber(at(x), { decimals: 2 })}`}
          point={[x, at(x)]}
          axis="y"
          step={[0, 0.02]}
          tone="net1"
          onMove={([, y], transaction) => {
            const [left, right] = x === 0 ? [y, at(2)] : [at(0), y];
            dispatch({ type: 'set', field: 'intercept', value: rounded(left) }, transaction);
            dispatch({ type: 'set', field: 'slope', value: rounded((right - left) / 2) }, transaction);
          }}
          onCancel={group.cancel}
        />
      ))}
    >
      <Squares lineAt={at} />
      <Curve className="curve-net1" points={points} />
      <Dots />
    </Plot>
  );
}

const rounded = (value: number): number => Number(value.toFixed(4));

/** Squares of the first points stand to their right, of the others to their left, so that they stay on the plot. */
function Squares({ lineAt }: { readonly lineAt: (x: number) => number }): ReactNode {
  const { x, y } = usePlot();
  const clip = useId();
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  return (
    <>
      <clipPath id={clip}>
        <rect x={left} y={top} width={right - left} height={bottom - top} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {LINE_X.map((at, n) => {
          const [a, b] = [y(LINE_Y[n] ?? 0), y(lineAt(at))];
          const side = Math.abs(a - b);
          const from = at < MIDDLE ? x(at) : x(at) - side;
          return (
            <rect key={at} className="next-square" x={from} y={Math.min(a, b)} width={side} height={side} />
          );
        })}
      </g>
    </>
  );
}

function Dots(): ReactNode {
  const { x, y } = usePlot();
  return LINE_X.map((at, n) => (
    <circle key={at} className="next-dot" cx={x(at)} cy={y(LINE_Y[n] ?? 0)} r={4.5} />
  ));
}
