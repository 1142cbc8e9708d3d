import { memo, type ReactNode, useMemo } from 'react';
import { useHighlight, useModel } from '../../stage/react/useModel.ts';
import { Curve } from '../../ui/plot/Curve.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { Plot } from '../../ui/plot/Plot.tsx';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { powerOfTen } from '../../core/notation/powerOfTen.ts';
import { shortBigint } from './bigNumbers.ts';
import type { DepthCurve } from './derive.ts';
import { regionsModel } from './model.ts';
import { pointOf } from './pointId.ts';
import { spreadLabels } from './spreadLabels.ts';
import { PointWalker } from './PointWalker.tsx';
import { factsOf, type ShapeFacts } from './shapes.ts';

export interface BoundsPlotProps {
  /** Mean number of regions that random networks of a shape were counted to have, and their parameters. */
  readonly random: { readonly mean: number; readonly parameters: number } | null;
}

/** Regions against parameters: a curve for each depth, the selected network, and what is under the pointer. */
export function BoundsPlot({ random }: BoundsPlotProps): ReactNode {
  const { state, derived } = useModel(regionsModel);
  const { highlight } = useHighlight(regionsModel);
  const { curves, selected, marks, reach, height } = derived;
  const xAxis = useMemo(
    () => ({ domain: [0, reach], symbol: '', tickCount: 3, format: formatNumber }) as const,
    [reach],
  );
  const yAxis = useMemo(
    () => ({ domain: [0, height], symbol: '', tickCount: 5, format: powerOfTenTick }) as const,
    [height],
  );
  const hovered = pointOf(highlight);
  const shown = hovered && factsOf({ inputs: state.inputs, ...hovered });
  return (
    <Plot
      className="rpp-plot"
      label={`Most regions against parameters, ${curves.length} depths, ${state.inputs} ${state.inputs === 1 ? 'input' : 'inputs'}`}
      title={<span className="plot-title-words">regions at the most</span>}
      x={xAxis}
      y={yAxis}
      aspect={0.84}
      nominalWidthPx={560}
      marginPx={{ left: 52, right: 64, top: 34 }}
      handles={<PointWalker />}
    >
      <Band curve={curves[selected.depth - 1]} />
      {curves.map((curve) => (
        <CurveOfDepth key={curve.depth} curve={curve} selected={curve.depth === selected.depth} />
      ))}
      <DepthLabels curves={curves} selected={selected.depth} />
      {marks.map((mark) => (
        <Mark key={mark.inputs} facts={mark} />
      ))}
      <Point facts={selected} kind="selected" />
      {shown ? <Point facts={shown} kind="hovered" /> : null}
      {random && state.inputs === 1 ? <RandomDot {...random} /> : null}
      <AxisWords />
    </Plot>
  );
}

function powerOfTenTick(value: number): string {
  return value === 0 ? '1' : Number.isInteger(value) ? powerOfTen(value) : '';
}

type Bound = keyof ShapeFacts['heights'];
type DataPoint = readonly [number, number];
const pointAt = ({ parameters, heights }: ShapeFacts, bound: Bound): DataPoint => [
  parameters,
  heights[bound],
];
const pointsAt = (list: readonly ShapeFacts[], bound: Bound): DataPoint[] =>
  list.map((facts) => pointAt(facts, bound));

/** Between what can be built and what nothing exceeds; the weaker construction as a dotted line below. */
const Band = memo(function Band({ curve }: { readonly curve: DepthCurve | undefined }): ReactNode {
  const { x, y } = usePlot();
  if (!curve || curve.points.length === 0 || curve.depth === 1) return null;
  const corners = [...pointsAt(curve.points, 'upper'), ...pointsAt(curve.points, 'lower').toReversed()];
  const d = corners
    .map(([a, b], i) => `${i === 0 ? 'M' : 'L'}${x(a).toFixed(1)} ${y(b).toFixed(1)}`)
    .join('');
  return (
    <>
      <path className="rpp-band" d={`${d}Z`} />
      <Curve className="rpp-upper" points={pointsAt(curve.points, 'upper')} id="upper" />
      <Curve className="rpp-montufar" points={pointsAt(curve.points, 'montufar')} id="montufar" />
    </>
  );
});

/** Dashed where the better construction's condition fails. */
const CurveOfDepth = memo(function CurveOfDepth({
  curve,
  selected,
}: {
  readonly curve: DepthCurve;
  readonly selected: boolean;
}): ReactNode {
  const name = selected ? 'rpp-curve rpp-curve-selected' : 'rpp-curve';
  const narrow = curve.points.filter(({ conditionHolds }) => !conditionHolds);
  const wide = curve.points.filter(({ conditionHolds }) => conditionHolds);
  return (
    <>
      <Curve className={`${name} rpp-curve-narrow`} points={pointsAt(narrow, 'lower')} />
      <Curve className={name} points={pointsAt(wide, 'lower')} id={`depth-${curve.depth}`} />
    </>
  );
});

/** "K = 3" at the right end of each curve, pushed apart where ends are close. */
function DepthLabels({
  curves,
  selected,
}: {
  readonly curves: readonly DepthCurve[];
  readonly selected: number;
}): ReactNode {
  const { x, y } = usePlot();
  const ends = spreadLabels(
    curves
      .flatMap(({ depth, points }) => {
        const last = points.at(-1);
        return last ? [{ depth, xPx: x(last.parameters), yPx: y(last.heights.lower) }] : [];
      })
      .toSorted((a, b) => a.yPx - b.yPx),
  );
  return ends.map(({ depth, xPx, yPx }) => {
    return (
      <text
        key={depth}
        className={depth === selected ? 'rpp-label rpp-label-selected' : 'rpp-label'}
        x={Math.max(xPx, x.range[1] - 4) + 8}
        y={yPx}
        dy="0.32em"
      >
        <tspan className="rpp-variable">K</tspan> = {depth}
      </text>
    );
  });
}

/** What a letter of a label takes, about. */
const LETTER_PX = 7;

/** A network that the lecture marks. */
function Mark({ facts }: { readonly facts: ShapeFacts }): ReactNode {
  const { x, y } = usePlot();
  const [parameters, height] = pointAt(facts, 'lower');
  const xPx = x(parameters);
  const words = `${facts.depth} × ${facts.width}: ${shortBigint(facts.lower)}`;
  // at the left edge there is no room for words on the left
  const isLeft = xPx < x.range[0] + LETTER_PX * (words.length + 2);
  return (
    <g className="rpp-mark">
      <path d={`M${xPx} ${y(height) - 7}v14m-7 -7h14`} />
      <text x={xPx + (isLeft ? 10 : -10)} y={y(height) - 12} textAnchor={isLeft ? 'start' : 'end'}>
        {words}
      </text>
    </g>
  );
}

function Point({
  facts,
  kind,
}: {
  readonly facts: ShapeFacts;
  readonly kind: 'selected' | 'hovered';
}): ReactNode {
  const { x, y } = usePlot();
  const [parameters, height] = pointAt(facts, 'lower');
  return (
    <circle
      className={`rpp-point rpp-point-${kind}`}
      cx={x(parameters)}
      cy={y(height)}
      r={kind === 'selected' ? 6 : 5}
    />
  );
}

function RandomDot({ parameters, mean }: { readonly parameters: number; readonly mean: number }): ReactNode {
  const { x, y } = usePlot();
  const [xPx, yPx] = [x(parameters), y(Math.log10(Math.max(1, mean)))];
  return (
    <g className="rpp-random">
      <path d={`M${xPx} ${yPx - 6}l6 6l-6 6l-6 -6Z`} />
      <text x={xPx + 11} y={yPx} dy="0.32em">
        random: {formatNumber(mean, { significant: 3 })}
      </text>
    </g>
  );
}

function AxisWords(): ReactNode {
  const { x, y } = usePlot();
  return (
    <text className="rpp-axis-words" x={x.range[1]} y={y.range[0] + 35} textAnchor="end">
      parameters
    </text>
  );
}
