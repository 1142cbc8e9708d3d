import type { ReactNode } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { EDITION } from '../../stage/edition.ts';
import { useModel } from '../../stage/react/useModel.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { whyDeepModel } from './model.ts';
import { countTally, type TallyRow, tallyWords } from './tally.ts';
import { type Tally, useTally } from './useTally.ts';

/** The same race from many first weights. */
export function TallyPanel(): ReactNode {
  const { state, dispatch } = useModel(whyDeepModel);
  const tally = useTally(state, state.tallySeeds);
  const { view } = tally;
  const count = countTally(view.rows);
  return (
    <section className="why-tally" aria-label="Tally over seeds">
      <p className="why-tally-head">
        <span className="why-tally-title">One run is one draw</span>
        {view.status === 'running' ? (
          <Button onClick={tally.cancel}>Cancel</Button>
        ) : (
          <Button onClick={tally.start}>Tally seeds 1 to {state.tallySeeds}</Button>
        )}
        <TallyProgress tally={tally} seeds={state.tallySeeds} />
      </p>
      {view.status === 'idle' ? null : (
        <>
          <p
            className="why-tally-words"
            role="status"
            data-readout="tally"
            data-value={`${count.deep} ${count.ties} ${count.shallow}`}
            data-status={view.status}
          >
            {tallyWords(count)}{' '}
            {count.total > 0
              ? `Errors on average: shallow ${formatNumber(count.meanShallow, { significant: 3 })}, deep ${formatNumber(count.meanDeep, { significant: 3 })}.`
              : ''}
          </p>
          <TallyTable
            rows={view.rows}
            seed={state.seed}
            onChoose={(seed) => {
              dispatch({ type: 'set', field: 'seed', value: seed });
            }}
          />
          <p className="why-fine">
            Data: seed {state.dataSeed}; {formatNumber(view.seconds, { significant: 2 })} s of training on
            this device. {EDITION}. A seed’s number shows its race above.
          </p>
        </>
      )}
    </section>
  );
}

function TallyProgress({
  tally: { view },
  seeds,
}: {
  readonly tally: Tally;
  readonly seeds: number;
}): ReactNode {
  if (view.status !== 'running') return null;
  const { done = 0, total = 2 * seeds, secondsLeft } = view.progress ?? {};
  return (
    <span className="why-progress">
      <progress max={total} value={done} aria-label="runs of the tally" />
      <span>
        {done} of {total} runs{secondsLeft === undefined ? '' : `, about ${Math.ceil(secondsLeft)} s left`}
      </span>
    </span>
  );
}

interface TallyTableProps {
  readonly rows: readonly TallyRow[];
  readonly seed: number;
  onChoose(seed: number): void;
}

function TallyTable({ rows, seed, onChoose }: TallyTableProps): ReactNode {
  return (
    // a long table scrolls in its own box, which has to be reachable from the keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="why-table-box" role="region" aria-label="Errors by seed" tabIndex={0}>
      <table className="why-table">
        <tbody>
          <tr>
            <th scope="row">seed</th>
            {rows.map((row) => (
              <td key={row.seed} data-now={row.seed === seed ? '' : undefined}>
                <Button
                  label={`Show the race of seed ${row.seed}`}
                  pressed={row.seed === seed}
                  onClick={() => {
                    onChoose(row.seed);
                  }}
                >
                  {row.seed}
                </Button>
              </td>
            ))}
          </tr>
          {(['shallow', 'deep'] as const).map((side) => (
            <tr key={side}>
              <th scope="row">{side}</th>
              {rows.map((row) => (
                <td key={row.seed} data-best={isBest(row, side) ? '' : undefined}>
                  {cellText(row[side])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isBest({ shallow, deep }: TallyRow, side: 'shallow' | 'deep'): boolean {
  if (typeof shallow !== 'number' || typeof deep !== 'number') return false;
  return side === 'shallow' ? shallow < deep : deep < shallow;
}

function cellText(errors: number | null | undefined): string {
  if (errors === undefined) return '·';
  return errors === null ? 'diverged' : String(errors);
}
