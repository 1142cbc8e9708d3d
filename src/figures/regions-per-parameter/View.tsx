import type { ReactNode } from 'react';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { useModel } from '../../stage/react/useModel.ts';
import { BoundsPlot } from './BoundsPlot.tsx';
import { LedgerPanel } from './ledger/LedgerPanel.tsx';
import { meanOf } from './ledger/useCensus.ts';
import { useLedger } from './ledger/useLedger.ts';
import { regionsModel } from './model.ts';
import { Reading } from './Reading.tsx';

/** The bounds against parameters, the numbers of one network, and the ledger of what networks really have. */
export function View(): ReactNode {
  const { state } = useModel(regionsModel);
  const ledger = useLedger(state);
  const randomMean = state.inputs === 1 ? meanOf(ledger.deep.random.census.counts) : null;
  return (
    <div className="rpp">
      <div className="rpp-above">
        <Cover name="plot">
          <BoundsPlot randomMean={randomMean} />
        </Cover>
        <Cover name="reading">
          <Reading />
        </Cover>
      </div>
      <Cover name="ledger">
        <LedgerPanel ledger={ledger} inputs={state.inputs} />
      </Cover>
    </div>
  );
}
