import type { ReactNode } from 'react';
import { Cover } from '../../../stage/prediction/Cover.tsx';
import { Readouts } from '../../../stage/react/Readouts.tsx';
import { compositionModel } from '../model.ts';
import { Borders } from './Borders.tsx';
import { BothPlot } from './BothPlot.tsx';
import { Diagram } from './Diagram.tsx';
import { FirstPlot } from './FirstPlot.tsx';
import { SecondPlot } from './SecondPlot.tsx';

/** The hinge: y(x) top left, y'(y) turned beside it on the shared rail, y'(x) below sharing x. */
export function View(): ReactNode {
  return (
    <div className="hinge">
      <div className="hinge-first">
        <FirstPlot />
      </div>
      <div className="hinge-second">
        <SecondPlot />
      </div>
      <div className="hinge-both">
        <Cover name="both">
          <BothPlot />
        </Cover>
      </div>
      <div className="hinge-fourth">
        <Diagram />
        <Cover name="readouts">
          <Readouts model={compositionModel} names={['regions', 'max-regions', 'parameters']} />
        </Cover>
      </div>
      <div className="hinge-borders">
        <Cover name="borders">
          <Borders />
        </Cover>
      </div>
    </div>
  );
}
