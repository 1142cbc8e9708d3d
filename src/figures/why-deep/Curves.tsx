import { memo, type ReactNode } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import type { Point } from '../../plot/path.ts';
import { Curve } from '../../ui/plot/Curve.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { TRAINING_STEPS } from './contest.ts';
import type { Race, Runner } from './useRace.ts';

const FLOOR = -6;
const STEP_TICKS = [0, 2000, 4000];
const stepText = (value: number): string => formatNumber(value);

/** Loss (log axis) and errors of both networks against steps. */
export const Curves = memo(function Curves({
  runners,
}: {
  readonly runners: Race['view']['runners'];
}): ReactNode {
  const worst = Math.max(20, ...runners.map(({ progress }) => progress?.curve.errors[0] ?? 0));
  return (
    <div className="why-curves">
      <Plot
        label="Loss against steps"
        title={<span className="plot-title-words">loss against steps</span>}
        x={{ domain: [0, TRAINING_STEPS], symbol: '', ticks: STEP_TICKS, format: stepText }}
        y={{
          domain: [FLOOR, 1],
          symbol: '',
          ticks: [-6, -4, -2, 0],
          format: (value) => formatNumber(10 ** value, { decimals: 7 }),
        }}
        aspect={0.62}
        nominalWidthPx={300}
        marginPx={{ left: 66, bottom: 24, right: 18 }}
      >
        <Lines runners={runners} of={({ curve }) => curve.loss.map((loss) => clampLog(loss))} />
      </Plot>
      <Plot
        label="Errors against steps"
        title={<span className="plot-title-words">errors against steps</span>}
        x={{ domain: [0, TRAINING_STEPS], symbol: '', ticks: STEP_TICKS, format: stepText }}
        y={{ domain: [0, Math.ceil(worst / 20) * 20], symbol: '', tickCount: 4 }}
        aspect={0.62}
        nominalWidthPx={300}
        marginPx={{ left: 66, bottom: 24, right: 18 }}
      >
        <Lines runners={runners} of={({ curve }) => curve.errors} />
      </Plot>
    </div>
  );
});

function clampLog(loss: number): number {
  return Math.min(1, Math.max(FLOOR, Math.log10(Math.max(loss, 1e-300))));
}

interface LinesProps {
  readonly runners: readonly [Runner, Runner];
  of(progress: NonNullable<Runner['progress']>): readonly number[];
}

function Lines({ runners, of }: LinesProps): ReactNode {
  return runners.map(({ progress }, i) => {
    const side = i === 0 ? 'shallow' : 'deep';
    const heights = progress ? of(progress) : [];
    const points = heights.map((height, k): Point => [progress?.curve.steps[k] ?? 0, height]);
    return <Curve key={side} className={`why-line why-line-${side}`} points={points} />;
  });
}
