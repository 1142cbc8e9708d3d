import type { ReactNode } from 'react';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { Readouts } from '../../stage/react/Readouts.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { ErrorPlot } from './ErrorPlot.tsx';
import { FitPlot } from './FitPlot.tsx';
import { HingePlot } from './HingePlot.tsx';
import { universalModel } from './model.ts';
import { useGrow } from './useGrow.ts';

/** The fit over its hinges, and how the error falls as hinges are added. */
export function View(): ReactNode {
  const { isGrowing, toggle } = useGrow();
  return (
    <div className="universal">
      <div className="universal-sum">
        <Cover name="fit">
          <FitPlot />
        </Cover>
        <Cover name="hinges">
          <HingePlot />
        </Cover>
      </div>
      <div className="universal-fall">
        <Cover name="error">
          <ErrorPlot />
        </Cover>
        <p className="universal-grow">
          <Button onClick={toggle}>{isGrowing ? 'Stop here' : 'Grow from 1 unit to 64'}</Button>
        </p>
        <Readouts model={universalModel} />
      </div>
    </div>
  );
}
