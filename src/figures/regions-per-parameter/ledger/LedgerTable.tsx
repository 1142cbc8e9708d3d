import type { ReactNode } from 'react';
import { formatNumber } from '../../../core/notation/formatNumber.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { breakable, shortBigint } from '../bigNumbers.ts';
import { counted } from '../describe.ts';
import { TRAINING_STEPS } from './trainJob.ts';
import { type Census, meanOf } from './useCensus.ts';
import type { Ledger, LedgerColumn } from './useLedger.ts';

/** Four counts apart, for two networks of equal parameters: bound, built, random, trained here. */
export function LedgerTable({ ledger }: { readonly ledger: Ledger }): ReactNode {
  const { deep, shallow } = ledger;
  return (
    <table className="rpp-ledger">
      <caption className="visually-hidden">
        Regions of two networks with one input, counted in four ways
      </caption>
      <thead>
        <tr>
          <th scope="col">one input</th>
          <ColumnHead column={deep} name="deep" />
          <ColumnHead column={shallow} name="shallow" />
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">upper bound, proven</th>
          <BoundCell column={deep} name="deep" />
          <BoundCell column={shallow} name="shallow" />
        </tr>
        <BuiltRow ledger={ledger} />
        <RandomRow ledger={ledger} />
        <TrainedRow ledger={ledger} />
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly ledger: Ledger;
}

function BuiltRow({ ledger }: RowProps): ReactNode {
  const { deep, shallow, built, canBuild } = ledger;
  return (
    <tr data-row="built">
      <th scope="row">
        built to have many
        <Action
          busy={built.census.status === 'running'}
          start="Build it and count"
          onStart={ledger.startBuilt}
          onCancel={built.cancel}
          {...(canBuild ? {} : { reason: 'The construction needs layers of three units or more.' })}
        />
      </th>
      <td>{canBuild ? <BuiltCell built={built.census} facts={deep} /> : '–'}</td>
      <td className="rpp-plain">{formatNumber(shallow.facts.lower)}</td>
    </tr>
  );
}

function RandomRow({ ledger }: RowProps): ReactNode {
  const { deep, shallow, networks } = ledger;
  return (
    <tr data-row="random">
      <th scope="row">
        random, on [−5, 5]
        <Action
          busy={[deep, shallow].some(({ random }) => random.census.status === 'running')}
          start={`Count ${counted(networks, 'random network')} of each`}
          isNext={[deep, shallow].every(({ random }) => random.census.counts.length === 0)}
          onStart={ledger.startRandom}
          onCancel={() => {
            deep.random.cancel();
            shallow.random.cancel();
          }}
        />
      </th>
      <RandomCell column={deep} networks={networks} name="deep" />
      <RandomCell column={shallow} networks={networks} name="shallow" />
    </tr>
  );
}

function TrainedRow({ ledger }: RowProps): ReactNode {
  const { deep, shallow } = ledger;
  return (
    <tr data-row="trained">
      <th scope="row">
        trained here, on [−5, 5]
        <Action
          busy={[deep, shallow].some(({ training }) => training.view.status === 'running')}
          start="Train both"
          onStart={ledger.startTraining}
          onCancel={() => {
            deep.training.cancel();
            shallow.training.cancel();
          }}
        />
      </th>
      <TrainedCell column={deep} name="deep" />
      <TrainedCell column={shallow} name="shallow" />
    </tr>
  );
}

interface ColumnProps {
  readonly column: LedgerColumn;
  readonly name: 'deep' | 'shallow';
}

function ColumnHead({ column: { facts }, name }: ColumnProps): ReactNode {
  return (
    <th scope="col" data-lane={name}>
      {name === 'deep' ? 'deep' : 'shallow'}: {`${facts.depth}\u00a0×\u00a0${formatNumber(facts.width)}`}
      <span className="rpp-cost">{counted(facts.parameters, 'parameter')}</span>
    </th>
  );
}

function BoundCell({ column: { facts }, name }: ColumnProps): ReactNode {
  return (
    <td className="rpp-plain" data-readout={`ledger-bound-${name}`} data-value={String(facts.upper)}>
      {breakable(shortBigint(facts.upper))}
    </td>
  );
}

function BuiltCell({
  built,
  facts: { facts },
}: {
  readonly built: Census;
  readonly facts: LedgerColumn;
}): ReactNode {
  const { status, exactly, atLeast } = built;
  const value = exactly ?? atLeast;
  return (
    <>
      <span className="rpp-plain">{breakable(shortBigint(facts.lower))}</span>
      <span
        className="rpp-how"
        data-readout="ledger-built"
        data-value={status === 'idle' ? '' : String(value)}
        data-known={exactly === null ? 'at-least' : 'exactly'}
      >
        {builtWords(built)}
      </span>
    </>
  );
}

function builtWords({ status, exactly, atLeast, reason }: Census): string {
  if (exactly !== null) return `counted: ${formatNumber(exactly)}`;
  const soFar = `at least ${formatNumber(atLeast)} so far`;
  if (status === 'running') return `counting: ${soFar}`;
  if (status === 'cancelled') return `cancelled: ${soFar}`;
  if (status === 'done') return `at least ${formatNumber(atLeast)}; more than this page counts`;
  return status === 'failed' ? `not counted: ${reason}` : 'by formula; not counted yet';
}

function RandomCell({
  column: { random },
  networks,
  name,
}: ColumnProps & { readonly networks: number }): ReactNode {
  const { census } = random;
  const mean = meanOf(census.counts);
  return (
    <td>
      <span
        className="rpp-plain"
        data-readout={`ledger-random-${name}`}
        data-value={mean === null ? '' : String(mean)}
      >
        {mean === null ? '?' : formatNumber(mean)}
      </span>
      <span className="rpp-how" data-status={census.status}>
        {randomWords(census, networks)}
      </span>
      {census.status === 'running' ? (
        <progress
          max={networks}
          value={census.counts.length}
          aria-label={`random ${name} networks counted`}
        />
      ) : null}
    </td>
  );
}

function randomWords({ status, counts, reason }: Census, networks: number): string {
  if (status === 'idle') return 'not counted yet';
  if (status === 'failed') return `stopped: ${reason}`;
  const least = counts.reduce((a, b) => Math.min(a, b), Infinity);
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const range = counts.length === 0 ? '' : `, from ${formatNumber(least)} to ${formatNumber(most)}`;
  if (status === 'done') return `mean of ${formatNumber(counts.length)}${range}`;
  return `mean of ${formatNumber(counts.length)} of ${formatNumber(networks)} so far${range}`;
}

function TrainedCell({ column: { training, trained }, name }: ColumnProps): ReactNode {
  const { status, progress } = training.view;
  return (
    <td>
      <span
        className="rpp-plain"
        data-readout={`ledger-trained-${name}`}
        data-value={trained === null ? '' : String(trained)}
      >
        {trained === null ? '?' : formatNumber(trained)}
      </span>
      <span className="rpp-how" data-status={status}>
        {trainedWords(training.view)}
      </span>
      {status === 'running' ? (
        <progress
          max={TRAINING_STEPS}
          value={progress?.stepsDone ?? 0}
          aria-label={`training of the ${name} network`}
        />
      ) : null}
    </td>
  );
}

function trainedWords({ status, progress, reason }: LedgerColumn['training']['view']): string {
  if (status === 'idle') return 'not trained yet';
  if (status === 'failed') return `stopped: ${reason}`;
  if (!progress) return 'starting';
  const loss = `loss ${formatNumber(progress.loss, { significant: 2 })}`;
  const steps = `${formatNumber(progress.stepsDone)} steps`;
  if (status === 'done')
    return `${steps}, ${loss}, ${formatNumber(progress.computeMs / 1000, { significant: 2 })} s on this device`;
  const left =
    progress.secondsLeft === undefined
      ? ''
      : `, about ${formatNumber(Math.ceil(progress.secondsLeft))} s left`;
  return status === 'cancelled' ? `cancelled after ${steps}` : `${steps}, ${loss}${left}`;
}

function Action({
  busy,
  start,
  isNext = false,
  reason,
  onStart,
  onCancel,
}: {
  readonly busy: boolean;
  readonly start: string;
  /** The one thing to do first. */
  readonly isNext?: boolean;
  readonly reason?: string;
  onStart(): void;
  onCancel(): void;
}): ReactNode {
  return (
    <span className="rpp-action">
      {busy ? (
        <Button onClick={onCancel}>Cancel</Button>
      ) : (
        <Button
          tone={isNext ? 'mark' : 'quiet'}
          onClick={onStart}
          {...(reason === undefined ? {} : { disabled: true, reason })}
        >
          {start}
        </Button>
      )}
    </span>
  );
}
