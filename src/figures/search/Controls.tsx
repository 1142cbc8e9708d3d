import type { ReactNode } from 'react';
import { ParameterSlider } from '../../stage/controls/ParameterSlider.tsx';
import { useGroup } from '../../stage/react/useModel.ts';
import { useSelected } from '../../stage/react/useSelected.ts';
import { Choice } from '../../ui/controls/Choice.tsx';
import { searchModel } from './model.ts';
import { searchSchema } from './schema.ts';

/** The data on one side, the way of searching on the other. */
export function Controls(): ReactNode {
  const group = useGroup(searchModel);
  const target = useSelected(searchModel, (state) => state.target);
  const mode = useSelected(searchModel, (state) => state.mode);
  return (
    <>
      <fieldset className="parameters">
        <legend>Data</legend>
        <Choice
          label="True curve"
          options={searchSchema.target.options}
          value={target}
          onChange={(value) => {
            group.dispatch({ type: 'set', field: 'target', value });
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
          value={mode}
          onChange={(value) => {
            group.dispatch({ type: 'set', field: 'mode', value });
          }}
        />
        <ParameterSlider model={searchModel} field="repeats" />
      </fieldset>
    </>
  );
}
