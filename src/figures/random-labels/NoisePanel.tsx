import { memo, type ReactNode, useMemo, useState } from 'react';
import { useHasGuess } from '../../stage/control/useHasGuess.ts';
import { askPrediction } from '../../stage/prediction/answers.ts';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { useFigurePlace } from '../../stage/react/FigureContext.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { lostWords, seriesShare, seriesWords } from '../../stage/training/runWords.ts';
import { useTrainingSeries } from '../../stage/training/useTrainingSeries.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Curve } from '../../ui/plot/Curve.tsx';
import { Plot } from '../../ui/plot/Plot.tsx';
import { percent, Words } from './ErrorCurves.tsx';
import { randomLabelsModel } from './model.ts';
import { bySeed, meanByShare, recordedNoiseMean } from './noise.ts';
import { NOISE_SHARES } from './recorded.ts';
import { RunBar } from '../../ui/controls/RunBar.tsx';
import { NOISE_SEEDS, noiseRuns, planNoise } from './noiseSweep.ts';

/** The prediction that this plot is drawn on for. */
const TEST_CURVE = 'test-curve';
const RUNS = NOISE_SEEDS * NOISE_SHARES.length;

/** What is learned besides what is memorised: training and held-out error against the share of random labels. */
export const NoisePanel = memo(function NoisePanel(): ReactNode {
  const rate = useSelected(randomLabelsModel, (state) => state.rate);
  const picked = useSelected(randomLabelsModel, (_state, derived) => derived.picked);
  // the record is one of the network with four layers
  const hasRecord = useSelected(randomLabelsModel, (state) => state.picked === '4');
  const sweep = useTrainingSeries(`${rate} ${picked.shapeWords}`, () => planNoise(rate, picked));
  const { view } = sweep;
  const runs = useMemo(() => noiseRuns(view.ended), [view.ended]);
  const record = useRecord();
  const isRecorded = record.isShown && runs.length === 0 && hasRecord;
  const words = seriesWords(view, {
    total: RUNS,
    seeds: view.ended.map(({ item }) => item.seed),
    trouble: lostWords(view.ended.map(({ result }) => result)),
  });
  return (
    <div className="noise">
      <RunBar
        name="noise"
        status={view.status}
        startLabel={`Train ${RUNS} networks`}
        againLabel="Train again"
        barLabel="Networks trained"
        share={seriesShare(view)}
        words={
          isRecorded && view.status === 'idle' ? `shown: recorded, mean of seeds 1–${NOISE_SEEDS}` : words
        }
        start={sweep.start}
        cancel={sweep.cancel}
        pause={sweep.pause}
        resume={sweep.resume}
      />
      <Cover name="noise">
        <Plot
          label={`Error of the network with ${picked.name} when it is done, against the share of random labels`}
          title={<span className="training-plot-title">error when it is done, {picked.name}</span>}
          x={{ domain: [0, 100], symbol: '', ticks: [...NOISE_SHARES], format: percent }}
          y={{ domain: [0, 100], symbol: '', ticks: [0, 25, 50, 75, 100], format: percent }}
          aspect={0.66}
          nominalWidthPx={480}
          marginPx={{ left: 50, right: 24, top: 32, bottom: 44 }}
        >
          <Curve className="noise-chance" points={CHANCE} />
          {bySeed(runs, 'heldOut').map((points, at) => (
            // seeds keep their order
            // oxlint-disable-next-line react/no-array-index-key
            <Curve key={`h${at}`} className="noise-held-out noise-thin" points={points} />
          ))}
          {bySeed(runs, 'training').map((points, at) => (
            // seeds keep their order
            // oxlint-disable-next-line react/no-array-index-key
            <Curve key={`t${at}`} className="noise-training noise-thin" points={points} />
          ))}
          <Curve className="noise-training" points={meanByShare(runs, 'training')} />
          <Curve
            className="noise-held-out"
            points={isRecorded ? recordedNoiseMean() : meanByShare(runs, 'heldOut')}
          />
          <Words text="labels drawn at random" place="axis" />
          {runs.length === 0 && !isRecorded ? (
            <Words text="Draw what you expect, then train." place="middle" />
          ) : null}
        </Plot>
      </Cover>
      <p className="noise-legend">
        <Key className="noise-held-out" text="held out" /> <Key className="noise-training" text="training" />{' '}
        <Key className="noise-chance" text="guessing" />
      </p>
      <p className="noise-buttons">
        {record.ask ? <Button onClick={record.ask}>Draw what you expect</Button> : null}
        {hasRecord ? (
          <Button pressed={isRecorded} onClick={record.toggle}>
            Show the record
          </Button>
        ) : null}
      </p>
    </div>
  );
});

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
