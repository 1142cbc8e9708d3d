import type { ReactNode } from 'react';
import { ParameterSlider } from '../../stage/controls/ParameterSlider.tsx';
import { useModel } from '../../stage/react/useModel.ts';
import { Choice } from '../../ui/controls/Choice.tsx';
import { searchModel } from './model.ts';
import { searchSchema } from './schema.ts';

/** The data on one side, the way of searching on the other. */
export function Controls(): ReactNode {
  const { state, dispatch } = useModel(searchModel);
  return (
    <>
      <fieldset className="parameters">
        <legend>Data</legend>
        <Choice
          label="True curve"
          options={searchSchema.target.options}
          value={state.target}
          onChange={(value) => {
            dispatch({ type: 'set', field: 'target', value });
          }}
        />
        <ParameterSlider model={searchModel} field="noise" />
        <ParameterSlider model={searchModel} field="dataSeed" />
      </fieldset>
      <fieldset className="parameters">
        <legend>Search</legend>
        <Choice
          label="Look at"
          options={searchSchema.mode.options}
          value={state.mode}
          onChange={(value) => {
            dispatch({ type: 'set', field: 'mode', value });
          }}
        />
        <ParameterSlider model={searchModel} field="repeats" />
      </fieldset>
    </>
  );
}
