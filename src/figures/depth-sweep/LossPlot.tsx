import { memo, type ReactNode } from 'react';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Curve } from '../../ui/plot/Curve.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { usePlot } from '../../ui/plot/PlotContext.ts';
import { depthSweepModel } from './model.ts';
import { lineOf, meanLosses, pointOf, type SweepRun } from './results.ts';
import { STARTS } from './setting.ts';
import { powerOfTen } from './SpreadPlot.tsx';

const DEPTH_TICKS = [1, 8, 16, 24, 32, 40];

/** Loss after the last step against depth: a thin line for each seed, a thick one for the mean. */
export const LossPlot = memo(function LossPlot({ runs }: { readonly runs: readonly SweepRun[] }): ReactNode {
  const level = Math.log10(useSelected(depthSweepModel, (_state, { guessing }) => guessing));
  const seeds = [...new Set(runs.map(({ seed }) => seed))];
  return (
    <Plot
      label="Loss after 600 steps against depth, for two ways of drawing the first weights"
      title={<span className="training-plot-title">loss after 600 steps</span>}
      x={{ domain: [0, 41], symbol: 'K', ticks: DEPTH_TICKS }}
      y={{ domain: [-5, 0.3], symbol: '', ticks: [-5, -4, -3, -2, -1, 0], format: powerOfTen }}
      aspect={0.8}
      nominalWidthPx={460}
      marginPx={{ left: 58, right: 16, top: 32, bottom: 46 }}
    >
      <Curve
        className="sweep-guessing"
        points={[
          [0, level],
          [41, level],
        ]}
      />
      {STARTS.map((start) => (
        <g key={start}>
          {seeds.map((seed) => (
            <Curve key={seed} className={`sweep-${start} sweep-thin`} points={lineOf(runs, start, seed)} />
          ))}
          <Curve className={`sweep-${start}`} points={meanLosses(runs, start).map(pointOf)} />
          <Marks runs={runs} start={start} />
        </g>
      ))}
      {runs.length === 0 ? <Empty /> : null}
    </Plot>
  );
});

/** The means: discs and squares. */
function Marks({
  runs,
  start,
}: {
  readonly runs: readonly SweepRun[];
  readonly start: (typeof STARTS)[number];
}): ReactNode {
  const frame = usePlot();
  return meanLosses(runs, start).map((mean) => {
    const [depth, height] = pointOf(mean);
    const [x, y] = [frame.x(depth), frame.y(height)];
    return start === 'he' ? (
      <circle key={depth} className="sweep-mark-he" cx={x} cy={y} r={4} />
    ) : (
      <rect key={depth} className="sweep-mark-lecun" x={x - 3.5} y={y - 3.5} width={7} height={7} />
    );
  });
}

function Empty(): ReactNode {
  const { x, y } = usePlot();
  return (
    <text
      className="sweep-empty"
      x={(x.range[0] + x.range[1]) / 2}
      y={(y.range[0] + y.range[1]) / 2}
      textAnchor="middle"
    >
      Train the networks.
    </text>
  );
}
