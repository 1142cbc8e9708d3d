import { type ReactNode, useState } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { useHasGuess } from '../../stage/control/useHasGuess.ts';
import { askPrediction } from '../../stage/prediction/answers.ts';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { useFigurePlace } from '../../stage/react/FigureContext.ts';
import { useModel } from '../../stage/react/useModel.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Curve } from '../../ui/plot/Curve.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { percent, Words } from './ErrorCurves.tsx';
import { randomLabelsModel } from './model.ts';
import { bySeed, meanByShare, recordedNoiseMean } from './noise.ts';
import { NOISE_SHARES } from './recorded.ts';
import { RunBar } from '../../ui/controls/RunBar.tsx';
import { NOISE_SEEDS, type NoiseSweep, useNoiseSweep } from './useNoiseSweep.ts';

/** The prediction that this plot is drawn on for. */
const TEST_CURVE = 'test-curve';
const RUNS = NOISE_SEEDS * NOISE_SHARES.length;

/** What is learned besides what is memorised: training and held-out error against the share of random labels. */
export function NoisePanel(): ReactNode {
  const { state, derived } = useModel(randomLabelsModel);
  const sweep = useNoiseSweep(state, derived.picked);
  const record = useRecord();
  const isRecorded = record.isShown && sweep.runs.length === 0 && state.picked === '4';
  return (
    <div className="noise">
      <RunBar
        name="noise"
        status={sweep.status}
        startLabel={`Train ${RUNS} networks`}
        againLabel="Train again"
        barLabel="Networks trained"
        share={sweep.status === 'done' ? 1 : (sweep.progress?.done ?? 0) / RUNS}
        words={sweepWords(sweep, isRecorded)}
        start={sweep.start}
        cancel={sweep.cancel}
      />
      <Cover name="noise">
        <Plot
          label={`Error of the network with ${derived.picked.name} when it is done, against the share of random labels`}
          title={<span className="training-plot-title">error when it is done, {derived.picked.name}</span>}
          x={{ domain: [0, 100], symbol: '', ticks: [...NOISE_SHARES], format: percent }}
          y={{ domain: [0, 100], symbol: '', ticks: [0, 25, 50, 75, 100], format: percent }}
          aspect={0.66}
          nominalWidthPx={480}
          marginPx={{ left: 50, right: 24, top: 32, bottom: 44 }}
        >
          <Curve className="noise-chance" points={CHANCE} />
          {bySeed(sweep.runs, 'heldOut').map((points, at) => (
            // seeds keep their order
            // oxlint-disable-next-line react/no-array-index-key
            <Curve key={`h${at}`} className="noise-held-out noise-thin" points={points} />
          ))}
          {bySeed(sweep.runs, 'training').map((points, at) => (
            // seeds keep their order
            // oxlint-disable-next-line react/no-array-index-key
            <Curve key={`t${at}`} className="noise-training noise-thin" points={points} />
          ))}
          <Curve className="noise-training" points={meanByShare(sweep.runs, 'training')} />
          <Curve
            className="noise-held-out"
            points={isRecorded ? recordedNoiseMean() : meanByShare(sweep.runs, 'heldOut')}
          />
          <Words text="labels drawn at random" place="axis" />
        </Plot>
      </Cover>
      <p className="noise-legend">
        <Key className="noise-held-out" text="held out" /> <Key className="noise-training" text="training" />{' '}
        <Key className="noise-chance" text="guessing" />
      </p>
      <p className="noise-buttons">
        {record.ask ? <Button onClick={record.ask}>Draw what you expect</Button> : null}
        {state.picked === '4' ? (
          <Button pressed={isRecorded} onClick={record.toggle}>
            Show the record
          </Button>
        ) : null}
      </p>
    </div>
  );
}

/** The recorded curve is kept back until the reader has drawn one or asks for it. */
function useRecord(): { readonly isShown: boolean; readonly ask: (() => void) | null; toggle(): void } {
  const { control } = useFigurePlace();
  const [wish, setWish] = useState<boolean | null>(null);
  const hasDrawn = useHasGuess(control, TEST_CURVE);
  const isShown = wish ?? hasDrawn;
  return {
    isShown,
    ask: control
      ? () => {
          setWish(null);
          askPrediction(control, TEST_CURVE);
        }
      : null,
    toggle() {
      setWish(!isShown);
    },
  };
}

const CHANCE = [
  [0, 90],
  [100, 90],
] as const;

function Key({ className, text }: { readonly className: string; readonly text: string }): ReactNode {
  return (
    <span className="noise-key">
      <svg viewBox="0 0 30 8" width="30" height="8" aria-hidden="true">
        <path className={`curve ${className}`} d="M1 4H29" />
      </svg>{' '}
      {text}
    </span>
  );
}

function sweepWords({ status, progress, seconds, lost }: NoiseSweep, isRecorded: boolean): string {
  const trouble =
    lost > 0 ? ` ${lost} ${lost === 1 ? 'run' : 'runs'} diverged or failed and are left out.` : '';
  switch (status) {
    case 'idle':
      return isRecorded ? `shown: recorded, mean of seeds 1–${NOISE_SEEDS}` : 'nothing is trained yet';
    case 'running':
      return progress
        ? `${progress.done} of ${RUNS} trained, about ${Math.ceil(progress.secondsLeft)} s left, ${formatNumber(Math.round(progress.gflop))} GFLOP so far.${trouble}`
        : 'starting';
    case 'done':
      return `trained on this device in ${formatNumber(seconds, { significant: 2 })} s, seeds 1–${NOISE_SEEDS}.${trouble}`;
    case 'cancelled':
      return 'cancelled; what was trained so far stays';
  }
}
