import type { ReactNode } from 'react';
import { powerOfTen } from '../../core/notation/powerOfTen.ts';
import type { Point } from '../../plot/path.ts';
import { useLecture } from '../../stage/lecture/lectureStore.ts';
import { useFigurePlace } from '../../stage/react/FigureContext.ts';
import { useModel } from '../../stage/react/useModel.ts';
import { Curve } from '../../ui/plot/Curve.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { nextModel } from './model.ts';
import { DEPTH, MOST_UNITS } from './schema.ts';
import { CURVE_DOMAIN } from './tastes.ts';

/** 1 and 10 as they are, the rest as powers. */
const tick = (exponent: number): string =>
  exponent === 0 ? '1' : exponent === 1 ? '10' : powerOfTen(exponent);
const DEPTH_AXIS = { domain: [0, DEPTH], symbol: 'k', tickCount: 6 } as const;
const SIZE_AXIS = { domain: [-10, 6], symbol: '', ticks: [-9, -6, -3, 0, 3, 6], format: tick } as const;
const WIDE = { aspect: 0.6, nominalWidthPx: 640, marginPx: { left: 58 } } as const;

/** Size of the hidden units by layer, on a logarithmic scale. */
export function InitialisationPlot(): ReactNode {
  const { derived } = useModel(nextModel);
  const sizes = derived.taste === 'initialisation' ? derived.sizes : [];
  return (
    <Plot
      label="Size of the hidden units, layer by layer, on a logarithmic scale"
      title="size in layer k"
      x={DEPTH_AXIS}
      y={SIZE_AXIS}
      {...WIDE}
    >
      <Band />
      <Curve className="curve-net1" points={sizes.map((size, k): Point => [k, Math.log10(size)])} />
    </Plot>
  );
}

/** Half to double the size of the input. */
function Band(): ReactNode {
  const { x, y } = usePlot();
  const [left, right] = x.range;
  const [low, high] = [y(Math.log10(0.5)), y(Math.log10(2))];
  return <rect className="next-band" x={left} y={high} width={right - left} height={low - high} />;
}

/** Twelve units can pass through nearly all of the points: an error below this stands on the floor of the plot. */
const FLOOR = -4;

function heightOf(error: number): number {
  return Math.max(FLOOR, Math.log10(error));
}

const HALF = { nominalWidthPx: 320 } as const;
const HALF_ASPECT = 0.82;
/** In a lecture both stand beside each other and use the height. */
const LECTURE_ASPECT = 1.25;

/** The fit to sixteen points, and the errors of all widths. */
export function MeasuringPlots(): ReactNode {
  const { state, derived } = useModel(nextModel);
  const isLecture = useLecture(useFigurePlace().control?.key ?? '') !== null;
  if (derived.taste !== 'measuring') return null;
  const { training, curves, trainingErrors, testErrors } = derived.measured;
  const logOf = (errors: readonly number[]): Point[] => errors.map((error, k) => [k + 1, heightOf(error)]);
  const half = { ...HALF, aspect: isLecture ? LECTURE_ASPECT : HALF_ASPECT };
  return (
    <div className="next-pair">
      <Plot
        label={`Sixteen points and the best fit of ${state.units} hidden units`}
        title="fit"
        x={{ domain: CURVE_DOMAIN, symbol: 'x', tickCount: 4 }}
        y={{ domain: [-2, 2], symbol: 'y', tickCount: 4 }}
        {...half}
      >
        <TrainingDots points={training} />
        <Curve className="curve-net1" points={curves[state.units - 1] ?? []} />
      </Plot>
      <Plot
        label="Error on the points of the fit, and on points never seen, for each number of hidden units"
        title="error by width"
        x={{ domain: [0.5, MOST_UNITS + 0.5], symbol: 'D', ticks: [1, 4, 8, 12] }}
        y={{ domain: [FLOOR, 1], symbol: '', ticks: [-4, -3, -2, -1, 0, 1], format: tick }}
        {...half}
      >
        <Curve className="next-training" points={logOf(trainingErrors)} />
        <Curve className="curve-net2" points={logOf(testErrors)} />
        <Names training={trainingErrors.at(9) ?? 1} test={testErrors.at(9) ?? 1} />
        <Chosen unit={state.units} errors={[trainingErrors, testErrors]} />
      </Plot>
    </div>
  );
}

function TrainingDots({ points }: { readonly points: readonly Point[] }): ReactNode {
  const { x, y } = usePlot();
  return points.map(([at, value]) => <circle key={at} className="next-dot" cx={x(at)} cy={y(value)} r={4} />);
}

function Names({ training, test }: { readonly training: number; readonly test: number }): ReactNode {
  const { x, y } = usePlot();
  return (
    <>
      <text className="next-label" x={x(10)} y={y(heightOf(test)) - 14} textAnchor="middle">
        never seen
      </text>
      <text className="next-label" x={x(9.6)} y={y(heightOf(training)) + 26} textAnchor="end">
        fitted
      </text>
    </>
  );
}

function Chosen({
  unit,
  errors,
}: {
  readonly unit: number;
  readonly errors: readonly (readonly number[])[];
}): ReactNode {
  const { x, y } = usePlot();
  const [bottom, top] = y.range;
  return (
    <>
      <path className="next-chosen" d={`M${x(unit)} ${bottom}V${top}`} />
      {errors.map((list, i) => (
        <circle
          // two lists, always in this order
          // oxlint-disable-next-line react/no-array-index-key
          key={i}
          className="next-step-last"
          cx={x(unit)}
          cy={y(heightOf(list[unit - 1] ?? 1))}
          r={5}
        />
      ))}
    </>
  );
}
