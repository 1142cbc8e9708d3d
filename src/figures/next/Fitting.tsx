import type { ReactNode } from 'react';
import { TWO_VALLEYS } from '../../core/fitting/descend.ts';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import type { Point } from '../../plot/path.ts';
import { useModel } from '../../stage/react/useModel.ts';
import { Curve } from '../../ui/plot/Curve.tsx';
import { Handle } from '../../ui/plot/Handle.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { nextModel } from './model.ts';
import { WEIGHT_LIMIT } from './tastes.ts';

const SAMPLES = 160;
const X_AXIS = { domain: [-WEIGHT_LIMIT, WEIGHT_LIMIT], symbol: 'w', tickCount: 5 } as const;
const Y_AXIS = { domain: [-0.6, 5.2], symbol: '', tickCount: 5 } as const;

const valley: readonly Point[] = Array.from({ length: SAMPLES + 1 }, (_, k): Point => {
  const w = WEIGHT_LIMIT * ((2 * k) / SAMPLES - 1);
  return [w, TWO_VALLEYS.evaluate(w)];
});

/** The loss of one weight, and the steps that gradient descent takes down it. */
export function FittingPlot(): ReactNode {
  const { state, derived, dispatch, group } = useModel(nextModel);
  const weights = derived.taste === 'fitting' ? derived.path.weights : [];
  // a weight beyond the picture is told in words
  const shown = weights.filter((w) => Math.abs(w) <= WEIGHT_LIMIT);
  const steps = shown.map((w): Point => [w, TWO_VALLEYS.evaluate(w)]);
  return (
    <Plot
      label="A loss with two valleys, and the weights that gradient descent goes through"
      title="loss"
      x={X_AXIS}
      y={Y_AXIS}
      aspect={0.6}
      nominalWidthPx={640}
      handles={
        <Handle
          label="weight at the start"
          valueText={`w ${formatNumber(state.start)}`}
          point={[state.start, TWO_VALLEYS.evaluate(state.start)]}
          axis="x"
          step={[0.02, 0]}
          tone="net2"
          onMove={([w], transaction) => {
            dispatch({ type: 'set', field: 'start', value: Number(w.toFixed(3)) }, transaction);
          }}
          onCancel={group.cancel}
        />
      }
    >
      <Curve className="next-valley" points={valley} />
      <Curve className="next-path" points={steps} />
      <Steps points={steps} />
    </Plot>
  );
}

function Steps({ points }: { readonly points: readonly Point[] }): ReactNode {
  const { x, y } = usePlot();
  return points.slice(1).map(([w, loss], k) => (
    <circle
      // a weight can be visited twice
      // oxlint-disable-next-line react/no-array-index-key
      key={k}
      className={k + 2 === points.length ? 'next-step next-step-last' : 'next-step'}
      cx={x(w)}
      cy={y(loss)}
      r={k + 2 === points.length ? 6 : 3.5}
    />
  ));
}
