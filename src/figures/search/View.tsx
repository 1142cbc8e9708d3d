import type { ReactNode } from 'react';
import { formatNumber } from '../../core/notation/formatNumber.ts';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { useModel } from '../../stage/react/useModel.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { FitPlot } from './FitPlot.tsx';
import { formatLoss, Heatmap } from './Heatmap.tsx';
import { searchModel } from './model.ts';
import { type CellResult, extremesOf, meanSquaredError } from './results.ts';
import { type Search, useSearch } from './useSearch.ts';

/** The map of losses, the fits of two of its cells, and the test set under its lid. */
export function View(): ReactNode {
  const { state, derived } = useModel(searchModel);
  const { data } = derived;
  const search = useSearch(state, data);
  const extremes = extremesOf(search.results);
  const picked = search.results.find(
    ({ cell }) => cell.depth === state.pickedDepth && cell.width === state.pickedWidth,
  );
  const other = picked ?? extremes?.worst;
  return (
    <div className="search">
      <Run search={search} runCount={derived.runCount} />
      <Cover name="map">
        <Heatmap results={search.results} />
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
      <TestSet best={search.status === 'running' ? undefined : extremes?.best} />
    </div>
  );
}

function titleOf(which: string, result: CellResult | undefined): string {
  return result ? `${which}: K = ${result.cell.depth}, D = ${result.cell.width}` : `${which} cell`;
}

function Run({ search, runCount }: { readonly search: Search; readonly runCount: number }): ReactNode {
  const { status, progress, seconds } = search;
  return (
    <div className="search-run">
      {status === 'running' ? (
        <Button onClick={search.cancel}>Cancel</Button>
      ) : (
        <Button tone="mark" onClick={search.start}>
          {status === 'idle' ? `Train ${runCount} networks` : 'Search again'}
        </Button>
      )}
      <progress
        value={progress?.done ?? (status === 'done' ? 1 : 0)}
        max={progress?.total ?? 1}
        aria-label="Networks trained"
      />
      <span className="search-status" role="status" data-search={status}>
        {statusWords(status, progress, seconds)}
      </span>
    </div>
  );
}

function statusWords(status: Search['status'], progress: Search['progress'], seconds: number | null): string {
  if (status === 'running') {
    return progress
      ? `${progress.done} of ${progress.total} trained, about ${Math.ceil(progress.secondsLeft)} s left, ${formatNumber(progress.gflop, { significant: 2 })} GFLOP so far`
      : 'starting';
  }
  if (status === 'done')
    return `trained on this device in ${formatNumber(seconds ?? 0, { significant: 2 })} s, seeds from 1`;
  return status === 'cancelled' ? 'cancelled; what was found so far stays' : 'nothing is trained yet';
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
