import { memo, type ReactNode, useMemo } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { useGroup } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { lostWords, seriesShare, seriesWords } from '../../stage/training/runWords.ts';
import { useTrainingSeries } from '../../stage/training/useTrainingSeries.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { RunBar } from '../../ui/controls/RunBar.tsx';
import { contestKey } from './contest.ts';
import { whyDeepModel } from './model.ts';
import { countTally, planTally, type TallyRow, tallyRows, tallyWords } from './tally.ts';

/** The same race from many first weights. */
export const TallyPanel = memo(function TallyPanel(): ReactNode {
  const group = useGroup(whyDeepModel);
  const contest = useSelected(whyDeepModel, (_state, derived) => derived.contest);
  const seeds = useSelected(whyDeepModel, ({ tallySeeds }) => tallySeeds);
  const seed = useSelected(whyDeepModel, (state) => state.seed);
  const tally = useTrainingSeries(`${contestKey(contest)} ${seeds}`, () => planTally(contest, seeds));
  const { view } = tally;
  const rows = useMemo(() => tallyRows(view.ended), [view.ended]);
  return (
    <div className="why-tally" role="group" aria-label="Tally over seeds">
      <p className="why-tally-title">One run is one draw</p>
      <RunBar
        name="tally"
        status={view.status}
        startLabel={`Tally seeds 1 to ${seeds}`}
        againLabel={`Tally seeds 1 to ${seeds}`}
        barLabel="runs of the tally"
        share={seriesShare(view)}
        words={seriesWords(view, {
          total: 2 * seeds,
          seeds: rows.map((row) => row.seed),
          trouble: lostWords(view.ended.map(({ result }) => result)),
        })}
        start={tally.start}
        cancel={tally.cancel}
        pause={tally.pause}
        resume={tally.resume}
      />
      {view.status === 'idle' ? null : (
        <>
          <TallyCount rows={rows} status={view.status} />
          <TallyTable
            rows={rows}
            seed={seed}
            onChoose={(value) => {
              group.dispatch({ type: 'set', field: 'seed', value });
            }}
          />
          <p className="why-fine">Data: seed {contest.dataSeed}. A seed’s number shows its race above.</p>
        </>
      )}
    </div>
  );
});

function TallyCount({
  rows,
  status,
}: {
  readonly rows: readonly TallyRow[];
  readonly status: string;
}): ReactNode {
  const count = countTally(rows);
  return (
    <p
      className="why-tally-words"
      role="status"
      data-readout="tally"
      data-value={`${count.deep} ${count.ties} ${count.shallow}`}
      data-status={status}
    >
      {tallyWords(count)}{' '}
      {count.total > 0
        ? `Errors on average: shallow ${formatNumber(count.meanShallow, { significant: 3 })}, deep ${formatNumber(count.meanDeep, { significant: 3 })}.`
        : ''}
    </p>
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
