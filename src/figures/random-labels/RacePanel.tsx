import type { ReactNode } from 'react';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { useModel } from '../../stage/react/useModel.ts';
import type { Point } from '../../plot/path.ts';
import { ErrorCurves, type ErrorLine } from './ErrorCurves.tsx';
import { randomLabelsModel } from './model.ts';
import { raceShare, raceWords } from './raceWords.ts';
import { RunBar } from '../../ui/controls/RunBar.tsx';
import { HELD_OUT_COUNT, TRAINING_COUNT } from './setting.ts';
import type { Race, Run } from './useRace.ts';

const LEAST_END = 500;

/** All networks at once, live; further seeds as thin lines. */
export function RacePanel({ race }: { readonly race: Race }): ReactNode {
  const { state, derived } = useModel(randomLabelsModel);
  const share = raceShare(race, derived.racers.length * state.repeats);
  const [firstSeed] = race.seeds;
  const lines = race.runs
    .map((run) => lineOf(run, state.measure, firstSeed))
    .filter(({ points }) => points.length > 0);
  const last = Math.max(LEAST_END, ...race.runs.map(({ progress }) => progress?.stepsDone ?? 0));
  const what = state.measure === 'training' ? 'training error' : 'held-out error';
  return (
    <div className="race">
      <RunBar
        name="race"
        status={race.status}
        startLabel="Start the race"
        againLabel="Race again"
        barLabel="Part of the race that is run"
        share={share}
        words={raceWords(race, share)}
        start={race.start}
        cancel={race.cancel}
        pause={race.pause}
        resume={race.resume}
      />
      <Cover name="race">
        <ErrorCurves
          label={`Live race: ${what} against epochs`}
          title={`${what}, live`}
          xEnd={Math.ceil(last / 100) * 100}
          xName="epochs"
          lines={lines}
          empty="Start the race."
        />
      </Cover>
    </div>
  );
}

function lineOf({ at, seed, progress }: Run, measure: string, firstSeed: number | undefined): ErrorLine {
  const { steps = [], errors = [], validationErrors = [] } = progress?.curve ?? {};
  const points =
    measure === 'training'
      ? steps.map((step, n): Point => [step, (100 * (errors[n] ?? 0)) / TRAINING_COUNT])
      : steps.map((step, n): Point => [step, (100 * (validationErrors[n] ?? 0)) / HELD_OUT_COUNT]);
  return { key: `${at} ${seed}`, at, points, thin: seed !== firstSeed };
}
