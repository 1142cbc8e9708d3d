import type { ReactNode } from 'react';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { useCalmModel } from '../../stage/react/useModel.ts';
import { BoundsPlot } from './BoundsPlot.tsx';
import { LedgerPanel } from './ledger/LedgerPanel.tsx';
import { meanOf } from './ledger/useCensus.ts';
import { useLedger } from './ledger/useLedger.ts';
import { regionsModel } from './model.ts';
import { Reading } from './Reading.tsx';

/**
 * The bounds against parameters, the numbers of one network, and the ledger of what networks really have. The ledger
 * follows when a drag rests.
 */
export function View(): ReactNode {
  const { state } = useCalmModel(regionsModel);
  const ledger = useLedger(state);
  const { random, facts } = ledger.deep;
  const mean = meanOf(random.census.counts);
  return (
    <div className="rpp">
      <div className="rpp-above">
        <Cover name="plot">
          <BoundsPlot random={mean === null ? null : { mean, parameters: facts.parameters }} />
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
