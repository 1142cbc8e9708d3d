import { Fragment, memo, useMemo, type ReactNode } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { useModel } from '../../stage/react/useModel.ts';
import { lostWords, seriesShare, seriesWords } from '../../stage/training/runWords.ts';
import { useTrainingSeries } from '../../stage/training/useTrainingSeries.ts';
import { RunBar } from '../../ui/controls/RunBar.tsx';
import { LossPlot } from './LossPlot.tsx';
import { depthSweepModel } from './model.ts';
import { runOf, type SweepRun, turningDepth } from './results.ts';
import { jobOf, planOf, STARTS } from './setting.ts';
import { SpreadPlot } from './SpreadPlot.tsx';

/** Loss against depth, and what reaches each layer before the first step. */
export function View(): ReactNode {
  const { state, derived } = useModel(depthSweepModel);
  const { runCount } = derived;
  const { width, rate, start, repeats, seed } = state;
  const sweep = useTrainingSeries(`${width} ${rate} ${start} ${repeats} ${seed}`, () =>
    planOf(state).map((plan) => ({ item: plan, job: jobOf(plan, state) })),
  );
  const { ended } = sweep.view;
  const runs = useMemo(() => ended.map(({ item, result }) => runOf(item, result)), [ended]);
  const seeds = runs.map((run) => run.seed);
  const trouble = lostWords(ended.map(({ result }) => result));
  return (
    <div className="sweep">
      <Cover name="run">
        <RunBar
          name="sweep"
          status={sweep.view.status}
          startLabel={`Train ${runCount} networks`}
          againLabel="Train again"
          barLabel="Networks trained"
          share={seriesShare(sweep.view)}
          words={seriesWords(sweep.view, { total: runCount, seeds, trouble })}
          start={sweep.start}
          cancel={sweep.cancel}
          pause={sweep.pause}
          resume={sweep.resume}
        />
      </Cover>
      <div className="sweep-plots">
        <Cover name="losses">
          <LossPlot runs={runs} />
          <Turning runs={runs} />
        </Cover>
        <Cover name="spread">
          <SpreadPlot />
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

const WAYS = { he: 'He', lecun: '1 / inputs' } as const;

/** The depth with the least mean loss, for each way of drawing the first weights that has a run. */
const Turning = memo(function Turning({ runs }: { readonly runs: readonly SweepRun[] }): ReactNode {
  const best = STARTS.flatMap((start) => {
    const turning = turningDepth(runs, start);
    return turning ? [{ start, ...turning }] : [];
  });
  if (best.length === 0)
    return <p className="sweep-turning">The depth with the least loss will stand here.</p>;
  return (
    <p className="sweep-turning">
      Least mean loss:{' '}
      {best.map(({ start, depth, loss }, i) => (
        <Fragment key={start}>
          {i > 0 ? '; ' : ''}
          at depth{' '}
          <span data-readout={`turning-${start}`} data-value={depth}>
            {depth}
          </span>{' '}
          ({formatNumber(loss, { significant: 2, decimals: 5 })}) with {WAYS[start]}
        </Fragment>
      ))}
    </p>
  );
});
