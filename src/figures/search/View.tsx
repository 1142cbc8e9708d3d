import { type ReactNode, useMemo } from 'react';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { useGroup } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { lostWords, seriesShare, seriesWords } from '../../stage/training/runWords.ts';
import { type SeriesControl, useTrainingSeries } from '../../stage/training/useTrainingSeries.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { RunBar } from '../../ui/controls/RunBar.tsx';
import { FitPlot } from './FitPlot.tsx';
import { formatLoss, Heatmap } from './Heatmap.tsx';
import { searchModel } from './model.ts';
import { type CellResult, extremesOf, meanSquaredError, resultsOf } from './results.ts';
import { cellsOf, type PlannedCell, planOf } from './setting.ts';

/** The map of losses, the fits of two of its cells, and the test set under its lid. */
export function View(): ReactNode {
  const group = useGroup(searchModel);
  const key = useSelected(searchModel, ({ target, noise, dataSeed, mode, repeats }) =>
    [target, noise, dataSeed, mode, repeats].join(' '),
  );
  const dataSeed = useSelected(searchModel, (state) => state.dataSeed);
  const mode = useSelected(searchModel, (state) => state.mode);
  const runCount = useSelected(searchModel, (_state, derived) => derived.runCount);
  const pickedDepth = useSelected(searchModel, (state) => state.pickedDepth);
  const pickedWidth = useSelected(searchModel, (state) => state.pickedWidth);
  const search = useTrainingSeries(key, () => planOf(group.current(), group.derived(group.current()).data));
  const { status, ended } = search.view;
  const results = useMemo(() => resultsOf(cellsOf({ mode, dataSeed }), ended), [mode, dataSeed, ended]);
  const extremes = extremesOf(results);
  const picked = results.find(({ cell }) => cell.depth === pickedDepth && cell.width === pickedWidth);
  const other = picked ?? extremes?.worst;
  return (
    <div className="search">
      <Cover name="run">
        <Run search={search} runCount={runCount} />
      </Cover>
      <Cover name="map">
        <Heatmap results={results} />
      </Cover>
      <Cover name="fits">
        <div className="search-fits">
          <FitPlot title={titleOf('best', extremes?.best)} network={extremes?.best.network ?? null} />
          <FitPlot title={titleOf(picked ? 'chosen' : 'worst', other)} network={other?.network ?? null} />
        </div>
      </Cover>
      <Cover name="test">
        <TestSet best={status === 'running' || status === 'paused' ? undefined : extremes?.best} />
      </Cover>
    </div>
  );
}

function titleOf(which: string, result: CellResult | undefined): string {
  return result ? `${which}: K = ${result.cell.depth}, D = ${result.cell.width}` : `${which} cell`;
}

function Run(props: { readonly search: SeriesControl<PlannedCell>; readonly runCount: number }): ReactNode {
  const { search, runCount } = props;
  const { view } = search;
  return (
    <RunBar
      name="search"
      status={view.status}
      startLabel={`Train ${runCount} networks`}
      againLabel="Search again"
      barLabel="Networks trained"
      share={seriesShare(view)}
      words={seriesWords(view, {
        total: runCount,
        seeds: view.ended.map(({ item }) => item.seed),
        trouble: lostWords(view.ended.map(({ result }) => result)),
      })}
      start={search.start}
      cancel={search.cancel}
      pause={search.pause}
      resume={search.resume}
    />
  );
}

/** Looked at once, at the end: a test set that helps to choose has become a validation set. */
function TestSet({ best }: { readonly best: CellResult | undefined }): ReactNode {
  const group = useGroup(searchModel);
  const isOpen = useSelected(searchModel, ({ testOpen }) => testOpen);
  const network = best?.network ?? null;
  const loss = useSelected(searchModel, (_state, { data }) =>
    isOpen && network ? meanSquaredError(network, data.test) : null,
  );
  return (
    <div className="search-test">
      <Button
        disabled={network === null || isOpen}
        {...(network === null ? { reason: 'There is no best cell yet: search first.' } : {})}
        onClick={() => {
          group.dispatch({ type: 'set', field: 'testOpen', value: true });
        }}
      >
        Open the test set
      </Button>
      <span data-readout="test-loss" data-value={loss === null ? '' : String(loss)}>
        {loss !== null
          ? `Test loss of the best cell’s first network: ${formatLoss(loss)}. From now on these points are no test.`
          : 'Closed. It is opened once, for the cell that the validation set has chosen.'}
      </span>
    </div>
  );
}
