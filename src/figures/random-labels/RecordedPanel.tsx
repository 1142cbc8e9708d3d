import { memo, type ReactNode } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { useSelected } from '../../stage/react/useSelected.ts';
import { ErrorCurves, type ErrorLine } from './ErrorCurves.tsx';
import { randomLabelsModel } from './model.ts';
import { RECORDED_RUNS, type RecordedRun } from './recorded.ts';
import type { RecordShown } from './useRecordShown.ts';

/** The lecture's figure at full size, from the record. */
export const RecordedPanel = memo(function RecordedPanel({ isShown, predict, show }: RecordShown): ReactNode {
  const labels = useSelected(randomLabelsModel, ({ recordedLabels }) => recordedLabels);
  const runs = RECORDED_RUNS.filter((run) => run.labels === labels);
  const xEnd = labels === 'random' ? 600 : 350;
  return (
    <div className="recorded">
      <p className="recorded-note">
        <b>Recorded</b>, not run here: 4000 examples, {labels} labels, learning rate 0.0025
        {labels === 'random' ? ', three seeds and a fourth run of network 4' : ', one seed'}.{' '}
        {isShown ? null : (
          <span className="recorded-ways">
            {predict ? (
              <Button tone="mark" onClick={predict}>
                Guess the order
              </Button>
            ) : null}
            <Button onClick={show}>Show it now</Button>
          </span>
        )}
      </p>
      <Cover name="recorded">
        <ErrorCurves
          label={`Recorded full-size runs with ${labels} labels: training error against epochs`}
          title={`recorded error, ${labels} labels`}
          xEnd={xEnd}
          xName="thousand epochs"
          lines={isShown ? runs.map((run) => recordedLine(run)) : []}
          empty={isShown ? '' : 'kept back until you have guessed'}
        />
      </Cover>
    </div>
  );
});

function recordedLine({ layers, seed, rateFactor, curve }: RecordedRun): ErrorLine {
  return {
    key: `${layers} ${seed} ${rateFactor}`,
    at: layers - 1,
    points: curve.map(([epoch, error]) => [epoch / 1000, error]),
    thin: seed !== 1 || rateFactor === 1,
  };
}
