import { memo, type ReactNode } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { useSelected } from '../../stage/react/useSelected.ts';
import { randomLabelsModel } from './model.ts';
import { epochsToZero } from './raceWords.ts';
import { RECORDED_RUNS } from './recorded.ts';
import { MOST_EPOCHS } from './setting.ts';
import type { Run } from './useRace.ts';

/** The networks, what they cost, and how long they took: the legend of both plots. */
export const NetworkTable = memo(function NetworkTable({
  runs,
  isRecordShown,
}: {
  readonly runs: readonly Run[];
  readonly isRecordShown: boolean;
}): ReactNode {
  const racers = useSelected(randomLabelsModel, (_state, derived) => derived.racers);
  const labels = useSelected(randomLabelsModel, ({ recordedLabels }) => recordedLabels);
  return (
    <Cover name="networks">
      <div className="racers">
        <table>
          <caption>Epochs until no training error is left</caption>
          <thead>
            <tr>
              <th scope="col">network</th>
              <th scope="col">parameters</th>
              <th scope="col">live</th>
              <th scope="col">recorded</th>
            </tr>
          </thead>
          <tbody>
            {racers.map(({ name, shapeWords, parameters }, at) => (
              <tr key={name}>
                <th scope="row">
                  <Swatch at={at} />
                  <span className="racer-name">{name}</span> <span className="racer-shape">{shapeWords}</span>
                </th>
                <td>{formatNumber(parameters)}</td>
                <td data-readout={`epochs-${at + 1}`} data-value={meanEpochs(runs, at) ?? ''}>
                  {liveWords(runs.filter((run) => run.at === at))}
                </td>
                <td>{isRecordShown ? recordedWords(at + 1, labels) : KEPT_BACK}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="racers-note">
          The slide prints {formatNumber(15139)} for the network with four layers; two digits have changed
          places.
        </p>
      </div>
    </Cover>
  );
});

/** Stands in a cell that would give the answer away. */
const KEPT_BACK = 'after your guess';

function Swatch({ at }: { readonly at: number }): ReactNode {
  return (
    <svg className="swatch" viewBox="0 0 46 18" width="46" height="18" aria-hidden="true">
      <path className={`curve racer-${at}`} d="M1 9H46" />
      <g className={`racer-end racer-end-${at}`}>
        <circle cx="23" cy="9" r="8" />
        <text x="23" y="9" dy="0.34em" textAnchor="middle">
          {at + 1}
        </text>
      </g>
    </svg>
  );
}

function meanEpochs(runs: readonly Run[], at: number): number | null {
  const epochs = runs.filter((run) => run.at === at).flatMap((run) => epochsToZero(run) ?? []);
  return epochs.length === 0 ? null : epochs.reduce((sum, value) => sum + value, 0) / epochs.length;
}

function liveWords(runs: readonly Run[]): string {
  if (runs.length === 0) return '–';
  if (runs.some(({ outcome }) => outcome === 'diverged')) return 'diverged';
  const epochs = runs.flatMap((run) => epochsToZero(run) ?? []);
  if (epochs.length < runs.length) {
    const running = runs.find(({ outcome }) => outcome === null);
    if (running) return `${running.progress?.errors ?? '…'} wrong`;
    return `over ${MOST_EPOCHS}`;
  }
  const mean = Math.round(epochs.reduce((sum, value) => sum + value, 0) / epochs.length);
  return epochs.length === 1 ? String(mean) : `${mean} (${Math.min(...epochs)}–${Math.max(...epochs)})`;
}

function recordedWords(layers: number, labels: string): string {
  const runs = RECORDED_RUNS.filter((run) => run.layers === layers && run.labels === labels);
  const epochs = runs.flatMap(({ epochsToZero: end }) => end ?? []);
  if (epochs.length === 0) return '–';
  const thousands = (value: number): string => formatNumber(Math.round(value / 1000));
  const [low, high] = [thousands(Math.min(...epochs)), thousands(Math.max(...epochs))];
  const open = epochs.length < runs.length ? ', one more open' : '';
  return low === high ? `${low} thousand` : `${low}–${high} thousand${open}`;
}
