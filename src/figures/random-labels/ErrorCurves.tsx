import type { ReactNode } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import type { Point } from '../../plot/path.ts';
import { Curve } from '../../ui/plot/Curve.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';

/** One run: epochs against error in per cent. */
export interface ErrorLine {
  readonly key: string;
  /** Place of the network among the racers: colour, dash and number. */
  readonly at: number;
  readonly points: readonly Point[];
  /** Another seed: thin and without a number. */
  readonly thin?: boolean;
}

/** Error against epochs, one numbered line for each network. */
export function ErrorCurves(props: {
  readonly label: string;
  readonly title: string;
  readonly xEnd: number;
  readonly xName: string;
  readonly lines: readonly ErrorLine[];
  /** Said in the middle of an empty plot. */
  readonly empty: string;
}): ReactNode {
  const { label, title, xEnd, xName, lines, empty } = props;
  return (
    <Plot
      label={label}
      title={<span className="training-plot-title">{title}</span>}
      x={{ domain: [0, xEnd], symbol: '', tickCount: 5, format: formatNumber }}
      y={{ domain: [0, 100], symbol: '', ticks: [0, 25, 50, 75, 100], format: percent }}
      aspect={0.66}
      nominalWidthPx={480}
      marginPx={{ left: 50, right: 20, top: 32, bottom: 44 }}
    >
      {lines.map(({ key, at, points, thin }) => (
        <Curve key={key} className={`racer-${at}${thin ? ' racer-thin' : ''}`} points={points} />
      ))}
      <Ends lines={lines} />
      <Words text={xName} place="axis" />
      {lines.length === 0 ? <Words text={empty} place="middle" /> : null}
    </Plot>
  );
}

export function percent(value: number): string {
  return `${value} %`;
}

const END_RADIUS = 9;

/** The number of its network at the end of each line; numbers that would cover each other are stacked. */
function Ends({ lines }: { readonly lines: readonly ErrorLine[] }): ReactNode {
  const frame = usePlot();
  const ends = lines
    .filter(({ thin }) => !thin)
    .flatMap(({ at, points }) => {
      const end = points.at(-1);
      return end ? [{ at, xPx: frame.x(end[0]), yPx: frame.y(end[1]) }] : [];
    })
    .toSorted((a, b) => a.xPx - b.xPx);
  const placed: { at: number; xPx: number; yPx: number }[] = [];
  for (const end of ends) {
    let { yPx } = end;
    const covers = (other: { xPx: number; yPx: number }): boolean =>
      Math.hypot(other.xPx - end.xPx, other.yPx - yPx) < 2 * END_RADIUS;
    while (placed.some(covers)) yPx -= 2 * END_RADIUS;
    placed.push({ ...end, yPx });
  }
  return placed.map(({ at, xPx, yPx }) => (
    <g key={at} className={`racer-end racer-end-${at}`}>
      <circle cx={xPx} cy={yPx} r={END_RADIUS} />
      <text x={xPx} y={yPx} dy="0.34em" textAnchor="middle">
        {at + 1}
      </text>
    </g>
  ));
}

export function Words({
  text,
  place,
}: {
  readonly text: string;
  readonly place: 'axis' | 'middle';
}): ReactNode {
  const { x, y } = usePlot();
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  return place === 'axis' ? (
    <g className="axes">
      <text className="axis-words" x={right} y={bottom + 36} textAnchor="end">
        {text}
      </text>
    </g>
  ) : (
    <text className="plot-empty" x={(left + right) / 2} y={(top + bottom) / 2} textAnchor="middle">
      {text}
    </text>
  );
}
