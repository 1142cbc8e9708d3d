import { type ReactNode, useMemo } from 'react';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { useModel } from '../../stage/react/useModel.ts';
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
  const { state, derived } = useModel(searchModel);
  const { data } = derived;
  const { target, noise, dataSeed, mode, repeats } = state;
  const search = useTrainingSeries(`${target} ${noise} ${dataSeed} ${mode} ${repeats}`, () =>
    planOf(state, data),
  );
  const { status, ended } = search.view;
  const results = useMemo(() => resultsOf(cellsOf({ mode, dataSeed }), ended), [mode, dataSeed, ended]);
  const extremes = extremesOf(results);
  const picked = results.find(
    ({ cell }) => cell.depth === state.pickedDepth && cell.width === state.pickedWidth,
  );
  const other = picked ?? extremes?.worst;
  return (
    <div className="search">
      <Cover name="run">
        <Run search={search} runCount={derived.runCount} />
      </Cover>
      <Cover name="map">
        <Heatmap results={results} />
      </Cover>
      <Cover name="fits">
        <div className="search-fits">
          <FitPlot
            title={titleOf('best', extremes?.best)}
            data={data}
            network={extremes?.best.network ?? null}
            showsValidation
          />
          <FitPlot
            title={titleOf(picked ? 'chosen' : 'worst', other)}
            data={data}
            network={other?.network ?? null}
            showsValidation
          />
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
  const { state, derived, dispatch } = useModel(searchModel);
  const loss = best?.network ? meanSquaredError(best.network, derived.data.test) : null;
  return (
    <div className="search-test">
      <Button
        disabled={loss === null || state.testOpen}
        {...(loss === null ? { reason: 'There is no best cell yet: search first.' } : {})}
        onClick={() => {
          dispatch({ type: 'set', field: 'testOpen', value: true });
        }}
      >
        Open the test set
      </Button>
      <span data-readout="test-loss" data-value={state.testOpen && loss !== null ? String(loss) : ''}>
        {state.testOpen && loss !== null
          ? `Test loss of the best cell’s first network: ${formatLoss(loss)}. From now on these points are no test.`
          : 'Closed. It is opened once, for the cell that the validation set has chosen.'}
      </span>
    </div>
  );
}
