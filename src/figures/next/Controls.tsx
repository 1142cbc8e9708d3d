import type { ReactNode } from 'react';
import { ParameterSlider } from '../../stage/controls/ParameterSlider.tsx';
import { useModel } from '../../stage/react/useModel.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { nextModel } from './model.ts';
import type { NextState, Taste } from './schema.ts';

const FIELDS: Readonly<Record<Taste, readonly (keyof NextState)[]>> = {
  loss: ['intercept', 'slope'],
  fitting: ['rate', 'steps', 'start'],
  initialisation: ['variance', 'signalSeed'],
  measuring: ['units', 'dataSeed'],
};

/** The numbers of the idea that is on show. */
export function Controls(): ReactNode {
  const { state, dispatch } = useModel(nextModel);
  return (
    <fieldset className="parameters">
      <legend>Try</legend>
      {FIELDS[state.taste].map((field) => (
        <ParameterSlider key={field} model={nextModel} field={field} />
      ))}
      {state.taste === 'loss' ? (
        <Button
          onClick={() => {
            dispatch({ type: 'lay-best-line' });
          }}
        >
          Lay the line of least squares
        </Button>
      ) : null}
    </fieldset>
  );
}
