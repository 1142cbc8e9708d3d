import { memo, type ReactNode, useMemo } from 'react';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { useSelected } from '../../stage/react/useSelected.ts';
import type { Point } from '../../plot/path.ts';
import { ErrorCurves, type ErrorLine } from './ErrorCurves.tsx';
import { randomLabelsModel } from './model.ts';
import type { RandomLabelsState } from './schema.ts';
import type { TrainingCurve } from '../../compute/trainingCurve.ts';
import { raceShare, raceWords } from './raceWords.ts';
import { RunBar } from '../../ui/controls/RunBar.tsx';
import { HELD_OUT_COUNT, TRAINING_COUNT } from './setting.ts';
import type { Race, Run } from './useRace.ts';

const LEAST_END = 500;

/** All networks at once, live; further seeds as thin lines. */
export function RacePanel({ race }: { readonly race: Race }): ReactNode {
  const { view } = race;
  const runCount = useSelected(randomLabelsModel, ({ repeats }, { racers }) => racers.length * repeats);
  const share = raceShare(view, runCount);
  return (
    <div className="race">
      <RunBar
        name="race"
        status={view.status}
        startLabel="Start the race"
        againLabel="Race again"
        barLabel="Part of the race that is run"
        share={share}
        words={raceWords(view, share)}
        start={race.start}
        cancel={race.cancel}
        pause={race.pause}
        resume={race.resume}
      />
      <Cover name="race">
        <LiveCurves runs={view.runs} />
      </Cover>
    </div>
  );
}

const LiveCurves = memo(function LiveCurves({ runs }: { readonly runs: readonly Run[] }): ReactNode {
  const measure = useSelected(randomLabelsModel, (state) => state.measure);
  const firstSeed = runs[0]?.seed;
  const lines = useMemo(
    () => runs.map((run) => lineOf(run, measure, firstSeed)).filter(({ points }) => points.length > 0),
    [runs, measure, firstSeed],
  );
  const last = Math.max(LEAST_END, ...runs.map(({ progress }) => progress?.stepsDone ?? 0));
  const what = measure === 'training' ? 'training error' : 'held-out error';
  return (
    <ErrorCurves
      label={`Live race: ${what} against epochs`}
      title={`${what}, live`}
      xEnd={Math.ceil(last / 100) * 100}
      xName="epochs"
      lines={lines}
      empty="Start the race."
    />
  );
});

type Measure = RandomLabelsState['measure'];

function lineOf({ at, seed, progress }: Run, measure: Measure, firstSeed: number | undefined): ErrorLine {
  const points = progress ? pointsOf(progress.curve, measure) : [];
  return { key: `${at} ${seed}`, at, points, thin: seed !== firstSeed };
}

const known = new WeakMap<TrainingCurve, Partial<Record<Measure, readonly Point[]>>>();

/** The same object for the same curve: what has not moved since the last picture is not drawn again. */
function pointsOf(curve: TrainingCurve, measure: Measure): readonly Point[] {
  const { steps, errors, validationErrors } = curve;
  const [heights, count] =
    measure === 'training' ? [errors, TRAINING_COUNT] : [validationErrors, HELD_OUT_COUNT];
  const points =
    known.get(curve)?.[measure] ?? steps.map((step, n): Point => [step, (100 * (heights[n] ?? 0)) / count]);
  known.set(curve, { ...known.get(curve), [measure]: points });
  return points;
}
