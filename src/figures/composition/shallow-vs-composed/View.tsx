import type { ReactNode } from 'react';
import { Cover } from '../../../stage/prediction/Cover.tsx';
import { useModel } from '../../../stage/react/useModel.ts';
import { Choice } from '../../../ui/controls/Choice.tsx';
import { FirstPlot } from '../compose/FirstPlot.tsx';
import { SecondPlot } from '../compose/SecondPlot.tsx';
import { compositionModel } from '../model.ts';
import { compositionSchema } from '../schema.ts';
import { Ledger } from './Ledger.tsx';
import { SharedPlot } from './SharedPlot.tsx';

/** Both curves on shared axes, what each costs and yields, and the two networks' own plots to drag. */
export function View(): ReactNode {
  return (
    <div className="rivals">
      <Cover name="curves">
        <SharedPlot />
      </Cover>
      <Cover name="ledger">
        <Ledger />
      </Cover>
      <TargetChoice />
      <div className="fold-plots">
        <FirstPlot below={false} />
        <SecondPlot />
      </div>
    </div>
  );
}

function TargetChoice(): ReactNode {
  const { state, dispatch } = useModel(compositionModel);
  return (
    <Choice
      label="A target for both"
      options={compositionSchema.target.options}
      value={state.target}
      onChange={(value, transaction) => {
        dispatch({ type: 'set', field: 'target', value }, transaction);
      }}
    />
  );
}
