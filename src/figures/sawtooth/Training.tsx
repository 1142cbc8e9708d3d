import { type ReactNode, useMemo } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { evaluate } from '../../core/network/evaluate.ts';
import { linearRegions1D } from '../../core/regions/linearRegions1D.ts';
import type { Point } from '../../plot/path.ts';
import { useModel } from '../../stage/react/useModel.ts';
import { type TrainingView, useTrainingRun } from '../../stage/training/useTrainingRun.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { UNIT_INTERVAL } from './derive.ts';
import { LanePlot } from './LanePlot.tsx';
import { sawtoothModel } from './model.ts';
import { sawtoothJob, trainedNetwork, TRAINING_STEPS, type Widths } from './trainJob.ts';

/** Both lanes trained from random weights on the sawtooth: what is found, not what exists. */
export function Training(): ReactNode {
  const { state, derived, dispatch } = useModel(sawtoothModel);
  const { deep, shallow, row } = derived;
  const key = `${row.depth}.${shallow.units}:${state.seed}`;
  const deepRun = useTrainingRun(`deep:${key}`);
  const shallowRun = useTrainingRun(`shallow:${key}`);
  const deepWidths = useMemo(() => Array.from({ length: row.depth }, () => 2), [row.depth]);
  const shallowWidths = useMemo(() => [shallow.units], [shallow.units]);
  const isRunning = deepRun.view.status === 'running' || shallowRun.view.status === 'running';
  const start = (): void => {
    deepRun.start(sawtoothJob(deepWidths, row.depth, state.seed));
    shallowRun.start(sawtoothJob(shallowWidths, row.depth, state.seed));
  };
  return (
    <section className="saw-training" aria-label="Training">
      <p className="saw-race">
        <span className="saw-budget">Can training find it?</span>
        {isRunning ? (
          <Button
            onClick={() => {
              deepRun.cancel();
              shallowRun.cancel();
            }}
          >
            Cancel
          </Button>
        ) : (
          <Button tone={deepRun.view.status === 'idle' ? 'mark' : 'quiet'} onClick={start}>
            Train both to it
          </Button>
        )}
        <span className="saw-new-seed">
          <Button
            onClick={() => {
              dispatch({ type: 'set', field: 'seed', value: state.seed + 1 });
            }}
          >
            New seed
          </Button>
        </span>
        <span className="saw-seed">seed {state.seed}</span>
      </p>
      <div className="saw-lanes">
        <TrainedLane name="deep" view={deepRun.view} widths={deepWidths} target={deep.curve} />
        <TrainedLane name="shallow" view={shallowRun.view} widths={shallowWidths} target={deep.curve} />
      </div>
    </section>
  );
}

interface TrainedLaneProps {
  readonly name: 'deep' | 'shallow';
  readonly view: TrainingView;
  readonly widths: Widths;
  readonly target: readonly Point[];
}

function TrainedLane({ name, view, widths, target }: TrainedLaneProps): ReactNode {
  const parameters = view.progress?.parameters;
  const curve = useMemo(() => (parameters ? curveOf(widths, parameters) : null), [widths, parameters]);
  const rms = view.progress ? Math.sqrt(view.progress.loss) : null;
  return (
    <div>
      <p className="saw-head" data-lane={name}>
        <strong>{name}, trained here</strong>
        <span
          data-readout={`trained-${name}`}
          data-value={rms === null ? '' : String(rms)}
          data-status={view.status}
        >
          {wordsOf(view, rms, curve ? curve.length - 1 : 0)}
        </span>
      </p>
      <LanePlot
        label={`${name} lane after training`}
        tone={name === 'deep' ? 'net2' : 'net1'}
        curve={curve}
        target={target}
        lectureAspect={0.26}
      />
      {view.status === 'running' ? (
        <progress
          max={TRAINING_STEPS}
          value={view.progress?.stepsDone ?? 0}
          aria-label={`training of the ${name} lane`}
        />
      ) : null}
    </div>
  );
}

function curveOf(widths: Widths, parameters: Float32Array): Point[] {
  const network = trainedNetwork(widths, parameters);
  const breakpoints = linearRegions1D(network, UNIT_INTERVAL).outputs[0]?.breakpoints ?? [];
  return [0, ...breakpoints, 1].map((x): Point => [x, evaluate(network, [x])[0] ?? 0]);
}

function wordsOf({ status, progress, reason }: TrainingView, rms: number | null, pieces: number): string {
  if (status === 'idle') return 'not trained yet; faint: the goal';
  if (status === 'failed') return `stopped: ${reason}`;
  if (!progress || rms === null) return 'starting';
  const found = `${pieces} ${pieces === 1 ? 'piece' : 'pieces'}, rms error ${formatNumber(rms, { significant: 3 })}`;
  const steps = `${formatNumber(progress.stepsDone)} steps`;
  if (status === 'cancelled') return `cancelled after ${steps}: ${found}`;
  if (status === 'running') return `${steps}: ${found}`;
  return `${found}; ${steps}, ${formatNumber(progress.computeMs / 1000, { significant: 2 })} s on this device`;
}
