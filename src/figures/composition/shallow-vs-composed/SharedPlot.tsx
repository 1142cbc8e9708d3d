import type { ReactNode } from 'react';
import type { Point } from '../../../plot/path.ts';
import { useHighlight, useModel } from '../../../stage/react/useModel.ts';
import { CurveHandles } from '../../../ui/curve/CurveHandles.tsx';
import { Curve } from '../../../ui/plot/Curve.tsx';
import { Plot } from '../../../ui/plot/Plot.tsx';
import { usePlot } from '../../../ui/plot/PlotContext.ts';
import { wideUnitId } from '../ids.ts';
import { compositionModel } from '../model.ts';
import { viewOf } from '../view.ts';
import { wideWeights } from '../wide.ts';
import { useWide } from './useWide.ts';

/** Both curves on one pair of axes: two networks in a row solid, the one layer dashed, its joints to be dragged. */
export function SharedPlot(): ReactNode {
  const { state, derived, group } = useModel(compositionModel);
  const wide = useWide();
  const { highlight, setHighlight } = useHighlight(compositionModel);
  const { xView, pieces, borders } = derived;
  const composed: Point[] = [...pieces.slice(0, 1).map(({ from }) => from), ...pieces.map(({ to }) => to)];
  const heights = viewOf([...composed, ...wide.curve, ...wide.target].map(([, y]) => y));
  return (
    <Plot
      className="rivals-plot"
      label={`Two networks in a row with ${derived.regionCount} regions, and one layer of six units with ${wide.regionCount}, against x`}
      title={<Keys hasTarget={wide.target.length > 0} />}
      x={{ domain: xView, symbol: 'x', tickCount: 5 }}
      y={{ domain: heights, symbol: '', tickCount: 4 }}
      aspect={0.64}
      nominalWidthPx={780}
      marginPx={MARGIN}
      handles={
        <CurveHandles
          weights={wideWeights(state)}
          domain={xView}
          heights={heights}
          curve="one layer"
          axes={['x', 'y']}
          tone="neutral"
          highlight={highlight}
          unitId={wideUnitId}
          onHighlight={setHighlight}
          onMove={(handle, to, transaction) => {
            group.dispatch({ type: 'move-wide', handle, to }, transaction);
          }}
          onCancel={group.cancel}
        />
      }
    >
      {wide.target.length > 0 ? <Curve className="rivals-target" points={wide.target} id="target" /> : null}
      <Ticks xs={borders.map(({ x }) => x)} side="top" />
      <Ticks xs={wide.breakpoints} side="bottom" />
      <Curve className="rivals-composed" points={composed} id="composed" />
      <Curve className="rivals-wide" points={wide.curve} id="wide" />
    </Plot>
  );
}

const MARGIN = { top: 34, right: 18, bottom: 44, left: 44 } as const;

function Keys({ hasTarget }: { readonly hasTarget: boolean }): ReactNode {
  return (
    <span className="rivals-keys">
      <span className="rivals-key rivals-key-composed">two networks</span>
      <span className="rivals-key rivals-key-wide">one layer</span>
      {hasTarget ? <span className="rivals-key rivals-key-target">target</span> : null}
    </span>
  );
}

/** The borders of one curve's regions: above for the two networks, below for the one layer. */
function Ticks({ xs, side }: { readonly xs: readonly number[]; readonly side: 'top' | 'bottom' }): ReactNode {
  const frame = usePlot();
  const [from, length] = side === 'top' ? [frame.y.range[1], 8] : [frame.y.range[0], -8];
  const d = xs.map((x) => `M${frame.x(x)} ${from}v${length}`).join('');
  return <path className={`rivals-tick rivals-tick-${side}`} d={d} />;
}
