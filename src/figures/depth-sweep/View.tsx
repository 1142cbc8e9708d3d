import type { ReactNode } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { useModel } from '../../stage/react/useModel.ts';
import { RunBar } from '../../ui/controls/RunBar.tsx';
import { LossPlot } from './LossPlot.tsx';
import { depthSweepModel } from './model.ts';
import { type SweepRun, turningDepth } from './results.ts';
import { SpreadPlot } from './SpreadPlot.tsx';
import { type Sweep, useSweep } from './useSweep.ts';

/** Loss against depth, and what reaches each layer before the first step. */
export function View(): ReactNode {
  const { state, derived } = useModel(depthSweepModel);
  const sweep = useSweep(state);
  const { runCount, guessing, spread } = derived;
  return (
    <div className="sweep">
      <RunBar
        name="sweep"
        status={sweep.status}
        startLabel={`Train ${runCount} networks`}
        againLabel="Train again"
        barLabel="Networks trained"
        share={sweep.status === 'done' ? 1 : (sweep.progress?.done ?? 0) / runCount}
        words={sweepWords(sweep, runCount)}
        start={sweep.start}
        cancel={sweep.cancel}
      />
      <div className="sweep-plots">
        <Cover name="losses">
          <LossPlot runs={sweep.runs} guessing={guessing} />
          <Turning runs={sweep.runs} />
        </Cover>
        <Cover name="spread">
          <SpreadPlot spread={spread} />
        </Cover>
      </div>
      <p className="sweep-legend">
        <Key className="sweep-he" text="He: variance 2 / inputs" />{' '}
        <Key className="sweep-lecun" text="variance 1 / inputs" />{' '}
        <Key className="sweep-guessing" text="one answer for all points" />
      </p>
    </div>
  );
}

function Key({ className, text }: { readonly className: string; readonly text: string }): ReactNode {
  return (
    <span>
      <svg viewBox="0 0 30 8" width="30" height="8" aria-hidden="true">
        <path className={`curve ${className}`} d="M1 4H29" />
      </svg>{' '}
      {text}
    </span>
  );
}

function Turning({ runs }: { readonly runs: readonly SweepRun[] }): ReactNode {
  const he = turningDepth(runs, 'he');
  const lecun = turningDepth(runs, 'lecun');
  const words = (best: typeof he): string =>
    best ? `${best.depth} (${formatNumber(best.loss, { significant: 2 })})` : '–';
  return (
    <p className="sweep-turning">
      Least mean loss at depth{' '}
      <span data-readout="turning-he" data-value={he?.depth ?? ''}>
        {words(he)}
      </span>{' '}
      with He,{' '}
      <span data-readout="turning-lecun" data-value={lecun?.depth ?? ''}>
        {words(lecun)}
      </span>{' '}
      with 1 / inputs
    </p>
  );
}

function sweepWords({ status, runs, progress, seconds }: Sweep, runCount: number): string {
  const lost = runs.filter(({ loss }) => loss === null).length;
  const trouble =
    lost === 0
      ? ''
      : ` ${lost === 1 ? '1 run diverged and is' : `${lost} runs diverged and are`} left out; a smaller rate helps.`;
  const seeds = runs.map(({ seed }) => seed);
  const [low, high] = [Math.min(...seeds), Math.max(...seeds)];
  switch (status) {
    case 'idle':
      return 'nothing is trained yet';
    case 'running':
      return progress
        ? `${progress.done} of ${runCount} trained, about ${Math.ceil(progress.secondsLeft)} s left, ${formatNumber(Math.round(progress.gflop))} GFLOP so far.${trouble}`
        : 'starting';
    case 'done':
      return `trained on this device in ${formatNumber(seconds, { significant: 2 })} s, ${low === high ? `seed ${low}` : `seeds ${low}–${high}`}.${trouble}`;
    case 'cancelled':
      return `cancelled; what was trained so far stays.${trouble}`;
  }
}
