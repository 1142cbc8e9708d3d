import { memo, type ReactNode } from 'react';
import type { Scale } from '../../plot/scale.ts';
import { SymSvg } from '../math/Sym.tsx';
import type { AxisSpec } from './Plot.tsx';
import { usePlot } from './PlotContext.ts';

/** Hairline grid, a stronger zero line, few ticks, and the axes' variables. */
export const Axes = memo(function Axes({ x, y }: { readonly x: AxisSpec; readonly y: AxisSpec }): ReactNode {
  const frame = usePlot();
  const [left, right] = frame.x.range;
  const [bottom, top] = frame.y.range;
  const xTicks = ticksOf(x, frame.x);
  const yTicks = ticksOf(y, frame.y);
  return (
    <g className="axes">
      {xTicks.map((tick) => (
        <g key={`x${tick}`} transform={`translate(${frame.x(tick)} 0)`}>
          <line className={tick === 0 ? 'axis-zero' : 'axis-grid'} y1={top} y2={bottom} />
          {x.quiet ? null : (
            <text className="axis-tick" y={bottom + 17} textAnchor="middle">
              {(x.format ?? formatTick)(tick)}
            </text>
          )}
        </g>
      ))}
      {yTicks.map((tick) => (
        <g key={`y${tick}`} transform={`translate(0 ${frame.y(tick)})`}>
          <line className={tick === 0 ? 'axis-zero' : 'axis-grid'} x1={left} x2={right} />
          {y.quiet ? null : (
            <text className="axis-tick" x={left - 7} dy="0.32em" textAnchor="end">
              {(y.format ?? formatTick)(tick)}
            </text>
          )}
        </g>
      ))}
      {x.symbol === '' ? null : (
        <text className="axis-name" x={(left + right) / 2} y={bottom + 35} textAnchor="middle">
          <SymSvg text={x.symbol} />
        </text>
      )}
      {y.symbol === '' ? null : (
        <text className="axis-name" x={left - 26} y={(top + bottom) / 2} dy="0.32em" textAnchor="end">
          <SymSvg text={y.symbol} />
        </text>
      )}
    </g>
  );
});

/** Exact ticks where they are given; else about `tickCount` round ones, and never negative zero. */
function ticksOf(axis: AxisSpec, scale: Scale): readonly number[] {
  const ticks = axis.ticks ?? scale.ticks(axis.tickCount ?? 4);
  return ticks.map((tick) => (tick === 0 ? 0 : tick));
}

function formatTick(value: number): string {
  return String(Number(value.toPrecision(6))).replace('-', '−');
}
