import type { ReactNode } from 'react';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { Readouts } from '../../stage/react/Readouts.tsx';
import { Lanes } from './Lanes.tsx';
import { sawtoothModel } from './model.ts';
import { ErrorTable, NeededPlot } from './Needed.tsx';
import { Training } from './Training.tsx';

/** The race of two lanes, the units that one layer would need, and what training makes of it. */
export function View(): ReactNode {
  return (
    <div className="saw">
      <Cover name="lanes">
        <Lanes />
      </Cover>
      <Cover name="readouts">
        <Readouts model={sawtoothModel} />
      </Cover>
      <div className="saw-numbers">
        <Cover name="needed">
          <NeededPlot />
        </Cover>
        <Cover name="table">
          <ErrorTable />
        </Cover>
      </div>
      <Cover name="training">
        <Training />
      </Cover>
    </div>
  );
}
