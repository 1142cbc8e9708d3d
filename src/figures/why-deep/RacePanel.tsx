import type { ReactNode } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { EDITION } from '../../stage/edition.ts';
import { useGroup } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { workWords } from '../../stage/training/runWords.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Choice } from '../../ui/controls/Choice.tsx';
import { RunBar } from '../../ui/controls/RunBar.tsx';
import { TRAINING_STEPS } from './contest.ts';
import { whyDeepModel } from './model.ts';
import { whyDeepSchema } from './schema.ts';
import type { Shown } from './useNetworks.ts';
import type { Race, Runner } from './useRace.ts';

interface RacePanelProps {
  readonly race: Race;
  readonly shallow: Shown;
  readonly deep: Shown;
}

/** Train, pause, step; how many errors are left; and what stands behind the result. */
export function RacePanel({ race, shallow, deep }: RacePanelProps): ReactNode {
  const group = useGroup(whyDeepModel);
  const filled = useSelected(whyDeepModel, (state) => state.filled);
  const seed = useSelected(whyDeepModel, (state) => state.seed);
  const contest = useSelected(whyDeepModel, (_state, derived) => derived.contest);
  const [first, second] = race.view.runners;
  return (
    <div className="why-race">
      <RaceBar race={race} />
      <div className="why-filled">
        <Choice
          label="filled markers"
          options={whyDeepSchema.filled.options}
          value={filled}
          onChange={(value, transaction) => {
            group.dispatch({ type: 'set', field: 'filled', value }, transaction);
          }}
        />
      </div>
      <div className="why-sides">
        <SideSummary shown={shallow} runner={first} widths={String(contest.shallow)} />
        <SideSummary shown={deep} runner={second} widths={contest.deep.join(' + ')} />
      </div>
      <p className="why-fine">
        First weights: seed {seed}; data: seed {contest.dataSeed}. {EDITION}.
      </p>
    </div>
  );
}

function RaceBar({ race }: { readonly race: Race }): ReactNode {
  const { status } = race.view;
  const isOver = status === 'done' || status === 'cancelled';
  return (
    <RunBar
      name="why-race"
      status={status}
      startLabel="Train both"
      againLabel="Train again"
      barLabel="Steps of training"
      share={stepsOf(race) / TRAINING_STEPS}
      words={statusWords(race)}
      start={() => {
        if (isOver) race.restart();
        race.play();
      }}
      cancel={race.cancel}
      pause={race.pause}
      resume={race.play}
    >
      {isOver ? (
        <Button onClick={race.restart}>Back to the first weights</Button>
      ) : (
        <>
          <Button
            onClick={() => {
              race.step(1);
            }}
          >
            One step
          </Button>
          <Button onClick={race.finish}>To the end</Button>
        </>
      )}
    </RunBar>
  );
}

function SideSummary({
  shown,
  runner,
  widths,
}: {
  readonly shown: Shown;
  readonly runner: Runner;
  readonly widths: string;
}): ReactNode {
  const { side, errors, boundary, problem } = shown;
  return (
    <div className="why-side" data-side={side}>
      <p className="why-side-name">
        <svg viewBox="0 0 34 8" width="34" height="8" aria-hidden="true">
          <path className="why-boundary" data-side={side} d="M1 4H33" />
        </svg>
        {side}: {widths}
      </p>
      <dl className="readouts">
        <div className="readout">
          <dt>{errors === 1 ? 'error' : 'errors'}</dt>
          <dd data-readout={`errors-${side}`} data-value={errors}>
            {errors}
          </dd>
        </div>
        <div className="readout">
          <dt>regions</dt>
          <dd data-readout={`regions-${side}`} data-value={boundary?.regionCount ?? ''}>
            {boundary ? boundary.regionCount : '·'}
          </dd>
        </div>
      </dl>
      <p className="why-fine">{problem ?? runnerWords(runner)}</p>
    </div>
  );
}

/** What one network has come to: steps, loss, time; or why it ended early. */
export function runnerWords({ progress, result }: Runner): string {
  if (!progress) return result ? result.reason : 'not trained yet';
  const remarks = progress.remarks.length > 0 ? ` ${progress.remarks.join(' ')}` : '';
  const numbers = `loss ${formatNumber(progress.loss, { significant: 3 })}, ${formatNumber(progress.computeMs / 1000, { significant: 2 })} s on this device`;
  if (result?.outcome === 'diverged' || result?.outcome === 'failed') {
    return `${sentence(result.reason)} What is shown is from before: ${numbers}.${remarks}`;
  }
  return `${numbers}.${remarks}`;
}

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1).replace(/\.$/, '')}.`;
}

function stepsOf({ view: { runners } }: Race): number {
  return Math.max(...runners.map(({ progress }) => progress?.stepsDone ?? 0));
}

function statusWords(race: Race): string {
  const { status, notice, runners } = race.view;
  if (status === 'idle') return 'not trained yet';
  const steps = `step ${formatNumber(stepsOf(race))} of ${formatNumber(TRAINING_STEPS)}`;
  const gflop = runners.reduce((sum, { progress }) => sum + (progress?.gflop ?? 0), 0);
  const work = gflop > 0 ? `, ${workWords(gflop)}` : '';
  return `${steps}${work}${status === 'cancelled' ? ', cancelled' : ''}. ${notice}`.trim();
}
