import type { ReactNode } from 'react';
import { Cover } from '../../stage/prediction/Cover.tsx';
import { Readouts } from '../../stage/react/Readouts.tsx';
import { useModel } from '../../stage/react/useModel.ts';
import { Choice } from '../../ui/controls/Choice.tsx';
import { FittingPlot } from './Fitting.tsx';
import { LossPlot } from './Loss.tsx';
import { nextModel } from './model.ts';
import { nextSchema, type Taste } from './schema.ts';
import { InitialisationPlot, MeasuringPlots } from './Series.tsx';

const QUESTIONS: Readonly<Record<Taste, string>> = {
  loss: 'How bad is a fit?',
  fitting: 'Which way is better?',
  initialisation: 'Where does one start?',
  measuring: 'Will it hold on new points?',
};

/** The four ideas in their order, and the one that is on show. */
export function View(): ReactNode {
  const { state, dispatch } = useModel(nextModel);
  return (
    <div className="next">
      <Choice
        label="What comes after, in order"
        options={nextSchema.taste.options}
        value={state.taste}
        onChange={(value, transaction) => {
          dispatch({ type: 'set', field: 'taste', value }, transaction);
        }}
      />
      <p className="next-question">{QUESTIONS[state.taste]}</p>
      <Cover name="plot">
        <TastePlot taste={state.taste} />
      </Cover>
      <Cover name="readouts">
        <Readouts model={nextModel} />
      </Cover>
    </div>
  );
}

function TastePlot({ taste }: { readonly taste: Taste }): ReactNode {
  switch (taste) {
    case 'loss':
      return <LossPlot />;
    case 'fitting':
      return <FittingPlot />;
    case 'initialisation':
      return <InitialisationPlot />;
    case 'measuring':
      return <MeasuringPlots />;
  }
}
