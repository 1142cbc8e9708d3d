import type { ReactNode } from 'react';
import { ParameterSlider } from '../../stage/controls/ParameterSlider.tsx';
import { useModel } from '../../stage/react/useModel.ts';
import { Choice } from '../../ui/controls/Choice.tsx';
import { depthSweepModel } from './model.ts';
import { depthSweepSchema } from './schema.ts';

/** What moves the turning depth. */
export function Controls(): ReactNode {
  const { state, dispatch } = useModel(depthSweepModel);
  return (
    <>
      <fieldset className="parameters">
        <legend>Network and training</legend>
        <ParameterSlider model={depthSweepModel} field="width" />
        <ParameterSlider model={depthSweepModel} field="rate" />
        <Choice
          label="First weights, variance"
          options={depthSweepSchema.start.options}
          value={state.start}
          onChange={(value) => {
            dispatch({ type: 'set', field: 'start', value });
          }}
        />
      </fieldset>
      <fieldset className="parameters">
        <legend>Chance</legend>
        <ParameterSlider model={depthSweepModel} field="repeats" />
        <ParameterSlider model={depthSweepModel} field="seed" />
      </fieldset>
    </>
  );
}
