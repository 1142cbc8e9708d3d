import type { ReactNode } from 'react';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { Readouts } from '../../stage/react/Readouts.tsx';
import { dependenciesModel } from './model.ts';
import { DeepPlot, FirstPlot, Pile, RandomPlot, RivalPlot, SecondPlot } from './Plots.tsx';

const SHOWN = ['moved-borders', 'moved-regions', 'rival-moved', 'regions'] as const;

/** The two networks, the strip that the first one folds, and what one moved joint does to deep and shallow. */
export function View(): ReactNode {
  return (
    <div className="dep">
      <Cover name="first">
        <FirstPlot />
      </Cover>
      <Cover name="second">
        <SecondPlot />
      </Cover>
      <Cover name="deep">
        <DeepPlot />
      </Cover>
      <Cover name="pile">
        <Pile />
      </Cover>
      <Cover name="rival">
        <RivalPlot />
      </Cover>
      <Cover name="random">
        <RandomPlot />
      </Cover>
      <div className="dep-readouts">
        <Cover name="readouts">
          <Readouts model={dependenciesModel} names={SHOWN} />
        </Cover>
      </div>
    </div>
  );
}
