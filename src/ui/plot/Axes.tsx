import { memo, type ReactNode } from 'react';
import type { Scale } from '../../plot/scale.ts';
import { SymSvg } from '../math/Sym.tsx';
import type { AxisSpec } from './Plot.tsx';
import { usePlot } from './PlotContext.ts';

interface AxesProps {
  readonly x: AxisSpec;
  readonly y: AxisSpec;
}

/** Hairline grid and a stronger zero line. */
export const AxesGrid = memo(function AxesGrid({ x, y }: AxesProps): ReactNode {
  const frame = usePlot();
  const [left, right] = frame.x.range;
  const [bottom, top] = frame.y.range;
  const lines = [
    ...ticksOf(x, frame.x).map((tick) => ({ tick, d: `M${frame.x(tick)} ${top}V${bottom}` })),
    ...ticksOf(y, frame.y).map((tick) => ({ tick, d: `M${left} ${frame.y(tick)}H${right}` })),
  ];
  const pathOf = (isZero: boolean): string =>
    lines
      .filter(({ tick }) => (tick === 0) === isZero)
      .map(({ d }) => d)
      .join('');
  return (
    <g className="axes">
      <path className="axis-grid" d={pathOf(false)} />
      <path className="axis-zero" d={pathOf(true)} />
    </g>
  );
});

/** Few ticks and the axes' variables, above everything drawn, so that no line crosses out a number. */
export const AxesLabels = memo(function AxesLabels({ x, y }: AxesProps): ReactNode {
  const frame = usePlot();
  const [left, right] = frame.x.range;
  const [bottom, top] = frame.y.range;
  const xTicks = x.quiet ? [] : ticksOf(x, frame.x);
  const yTicks = y.quiet ? [] : ticksOf(y, frame.y);
  return (
    <g className="axes">
      {/* by place: an axis that changes its range keeps its labels and writes other numbers into them */}
      {xTicks.map((tick, i) => (
        // oxlint-disable-next-line react/no-array-index-key
        <text key={i} className="axis-tick" x={frame.x(tick)} y={bottom + 17} textAnchor="middle">
          {(x.format ?? formatTick)(tick)}
        </text>
      ))}
      {yTicks.map((tick, i) => (
        <text
          // oxlint-disable-next-line react/no-array-index-key
          key={i}
          className="axis-tick"
          x={left - 7}
          y={frame.y(tick)}
          dy="0.32em"
          textAnchor="end"
        >
          {(y.format ?? formatTick)(tick)}
        </text>
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
