import type { ReactNode } from 'react';
import { formatNumber } from '../../../core/notation/formatNumber.ts';
import { roundRange } from '../../../plot/roundRange.ts';
import { useGroup, useHighlight, useModel } from '../../../stage/react/useModel.ts';
import { hundredths } from '../../../ui/curve/dragCurve.ts';
import { Sym } from '../../../ui/math/Sym.tsx';
import { Curve } from '../../../ui/plot/Curve.tsx';
import { Handle } from '../../../ui/plot/Handle.tsx';
import { usePlot } from '../../../ui/plot/PlotContext.ts';
import { WidePlot } from '../../../stage/lecture/WidePlot.tsx';
import { useLitCurve } from '../../../ui/tex/useLitCurve.ts';
import { INTERVAL } from '../derive.ts';
import { twoLayerModel } from '../model.ts';

/** What the line draws: y' against x, and while a part of the line is lit, what that part draws. */
export function LinePlot(): ReactNode {
  const { state, derived } = useModel(twoLayerModel);
  const { highlight } = useHighlight(twoLayerModel);
  const { network, sum, regionCount } = derived;
  const lit = useLitCurve(network, INTERVAL, highlight);
  const part = lit && lit.id !== 'y:0' ? lit : null;
  const view = roundRange([...sum, ...(part?.points ?? [])].map(([, y]) => y));
  return (
    <WidePlot
      label={`y prime against x: ${regionCount} regions`}
      title={
        <>
          <Sym text="y'" />
          {part ? (
            <span className="one-line-part">
              {' '}
              and <Sym text={part.symbol} />
            </span>
          ) : null}
        </>
      }
      x={{ domain: INTERVAL, symbol: 'x', ticks: [0, 0.5, 1, 1.5, 2] }}
      y={{ domain: view, symbol: '', ticks: [view[0], 0, view[1]] }}
      aspect={0.32}
      nominalWidthPx={860}
      handles={<Tracer />}
    >
      <InputLine isLit={highlight === 'x:0'} x={state.x} />
      <g className="one-line-curve" data-curve="y:0" data-lit={lit && !part ? 'same' : undefined}>
        <Curve className={part ? 'one-line-behind' : ''} points={sum} id="y:0" />
      </g>
      {part ? (
        <g className="one-line-curve" data-curve={part.id} data-lit="same">
          <Curve
            className={part.id.startsWith('u:0') ? 'curve-net1' : 'curve-net2'}
            points={part.points}
            id={part.id}
          />
        </g>
      ) : null}
    </WidePlot>
  );
}

function InputLine({ x, isLit }: { readonly x: number; readonly isLit: boolean }): ReactNode {
  const frame = usePlot();
  if (x < INTERVAL[0] || x > INTERVAL[1]) return null;
  return (
    <path
      className="panel-input"
      data-curve="x:0"
      data-lit={isLit ? 'same' : undefined}
      d={`M${frame.x(x)} ${frame.y.range[1]}V${frame.y.range[0]}`}
    />
  );
}

function Tracer(): ReactNode {
  const { state, derived } = useModel(twoLayerModel);
  const { highlight, setHighlight } = useHighlight(twoLayerModel);
  const group = useGroup(twoLayerModel);
  const inside = (x: number): number => Math.min(INTERVAL[1], Math.max(INTERVAL[0], x));
  return (
    <Handle
      label="x, along the curve"
      valueText={`x ${formatNumber(state.x)}, y prime ${formatNumber(derived.output)}`}
      point={[inside(state.x), derived.output]}
      axis="x"
      step={[0.01, 0]}
      tone="tracer"
      highlighted={highlight === 'x:0'}
      onHighlight={(on) => setHighlight(on ? 'x:0' : null)}
      onMove={([x], transaction) => {
        group.dispatch({ type: 'set', field: 'x', value: hundredths(inside(x)) }, transaction);
      }}
      onCancel={group.cancel}
    />
  );
}
